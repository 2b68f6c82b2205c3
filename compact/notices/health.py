"""What notices tell `/health/` and the oracle. Importing this registers it."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Count

from compact.dates import clock
from compact.notices import epoch
from compact.notices.lists import waiting_since
from compact.notices.models import Notice
from compact.notices.postboxes import has_server
from compact.notices.tasks import PERIOD
from compact.work import health, invariants

PATIENCE = 15 * 60  # seconds an email may be due and untried before that is a fault


def _outbox() -> health.Health:
    paused, age = epoch.paused(), waiting_since(clock.now())
    facts = {
        "paused": paused,
        "oldest_due_seconds": age,
        "waiting": Notice.objects.waiting().count(),
        "mail_server": has_server(settings.EMAIL_URL),
    }
    words = paused or f"{facts['waiting']} notices wait, the oldest is due for {age} seconds"
    return health.Health(not paused and age < PATIENCE, words, facts)


def one_notice_a_recipient() -> list[str]:
    """I3, asked of the rows themselves: a constraint that was dropped would hide nothing."""
    doubled = (
        Notice.objects.values("area", "cause", "recipient_key", "channel")
        .annotate(rows=Count("pk"))
        .filter(rows__gt=1)
    )
    return [
        f"{row['rows']} notices of {row['cause']} to {row['recipient_key']} by {row['channel']}"
        for row in doubled.order_by("cause")
    ]


def nothing_sent_without_a_reply() -> list[str]:
    """I4: what stands as sent has a try that was answered with the code it shows."""
    sent = Notice.objects.filter(status=Notice.SENT)
    answered = sent.filter(tries__code__isnull=False, tries__ended_at__isnull=False)
    return [
        f"notice {pk} stands as sent and no try of it was answered"
        for pk in sent.exclude(pk__in=answered.values("pk")).values_list("pk", flat=True)
    ]


health.register("outbox", _outbox)
health.expect("send-notices", PERIOD)
invariants.register(
    "I3", "One notice for each cause, recipient and channel", one_notice_a_recipient
)
invariants.register("I4", "No notice stands as sent without a reply", nothing_sent_without_a_reply)
