"""One pass of everything that is due: reminders and breaches. Late, twice or at once without
harm.
"""

from __future__ import annotations

import logging
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from compact.agreements.actions import take_hold
from compact.areas.models import Area
from compact.audit.moves import AlreadyDone
from compact.dates import clock
from compact.deadlines import ledger, reminding, rounds
from compact.deadlines.ladder import next_visit
from compact.deadlines.models import Deadline
from compact.deadlines.registry import rule as rule_named
from compact.work.periods import once_per

log = logging.getLogger(__name__)
BATCH = 50
#: Once a day: what time alone changes.
LOOK_AGAIN, DAY = "look-again", 24 * 3600
LEASE = timedelta(minutes=2)
ALARM_AFTER = 5


@dataclass
class Swept:
    """What one pass did."""

    reminded: int = 0
    broken: int = 0
    failed: int = 0


def sweep(now: datetime) -> Swept:
    """Visit every deadline whose moment has come by `now`. One bad row stops no other."""
    take_hold(now)
    swept = Swept(failed=_look_again_today(now))
    while rows := _batch(now):
        _visit_all(_claim(rows, now), now, swept)
    return swept


def _look_again_today(now: datetime) -> int:
    with once_per(LOOK_AGAIN, seconds=DAY) as turn:
        if not turn:
            return 0
        failed = sum(rounds.look_again(area, at=now) for area in Area.objects.all())
        turn.note(f"{failed} failed", failed=bool(failed))
        return failed


def _batch(now: datetime) -> list[Deadline]:
    """The next rows to look at, all of one area: a transaction never holds two records' heads."""
    first = Deadline.objects.to_visit(now).order_by("next_at").first()
    if first is None:
        return []
    return list(
        Deadline.objects.to_visit(now).filter(area=first.area_id).order_by("next_at")[:BATCH]
    )


def _claim(rows: list[Deadline], now: datetime) -> list[int]:
    """Take the rows for two minutes. A conditional UPDATE, since SQLite knows no row locks; what
    another sweep took in between is not among those that are returned.
    """
    until = max(now, clock.now()) + LEASE + timedelta(microseconds=secrets.randbelow(10**6))
    wanted = [row.pk for row in rows]
    Deadline.objects.to_visit(now).filter(pk__in=wanted).update(lease_until=until)
    mine = Deadline.objects.filter(pk__in=wanted, lease_until=until).order_by("next_at")
    return list(mine.values_list("pk", flat=True))


@transaction.atomic
def _visit_all(claimed: list[int], now: datetime, swept: Swept) -> None:
    """One transaction for the batch, one savepoint a row: few commits, and no row costs another."""
    rows = Deadline.objects.filter(pk__in=claimed).select_related("area").order_by("next_at")
    for row in rows:
        try:
            with transaction.atomic():
                _visit(row, now, swept)
            done = {"tries": 0, "alarm": ""}
        except AlreadyDone:
            done = {}
        except Exception as fault:
            swept.failed += 1
            _put_off(row, now, fault)
            continue
        Deadline.objects.filter(pk=row.pk).update(lease_until=None, **done)


def _visit(row: Deadline, now: datetime, swept: Swept) -> None:
    rule = rule_named(row.rule_key)
    if row.status != Deadline.OPEN or rule is None:
        Deadline.objects.filter(pk=row.pk).update(next_at=None)
    elif row.due_at <= now:
        ledger.break_(row, at=now, seen=clock.now())
        reminding.tell_overdue(row, rule, now)
        swept.broken += 1
    else:
        reminding.remind(row, rule, now)
        Deadline.objects.filter(pk=row.pk).update(next_at=next_visit(row, rule, now))
        swept.reminded += 1


def _put_off(row: Deadline, now: datetime, fault: Exception) -> None:
    """A row that fails is tried again later and later, and raises an alarm after five times."""
    tries = row.tries + 1
    wait = timedelta(minutes=2 ** min(tries, 8))
    alarm = f"{type(fault).__name__}: {fault}"[:300] if tries >= ALARM_AFTER else row.alarm
    Deadline.objects.filter(pk=row.pk).update(
        lease_until=max(now, clock.now()) + wait, tries=tries, alarm=alarm
    )
    log.exception("Deadline %s could not be swept (try %s)", row.pk, tries)
