"""Putting notices in the outbox, inside the transaction of the deed that causes them."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from django.conf import settings
from django.db import models, transaction

from compact.areas.models import Area
from compact.audit.models import key_of
from compact.audit.moves import AlreadyDone, move
from compact.audit.record import head_of
from compact.dates import clock
from compact.notices.addressee import Addressee, why_unreachable
from compact.notices.models import Channel, Notice
from compact.notices.writing import Words, write
from compact.work.waking import wake

Enclosure = Callable[[Addressee], str]


@transaction.atomic
def queue(
    area: Area,
    *,
    cause: str,
    topic: str,
    subject: models.Model,
    to: Iterable[Addressee],
    template: str,
    context: dict,
    at: datetime,
    useful_until: datetime | None = None,
    enclosure: Enclosure | None = None,
) -> list[Notice]:
    """Write `templates/notices/<template>.txt` to each addressee, once for each `cause`.

    Whoever has a notice for this cause already gets no second one. A person without a usable
    address gets a row all the same, skipped with the reason, so that officers see who was not
    reached, until its purpose is over (`useful_until`). `enclosure` gives the address (below
    SITE_URL) of the document in a person's print.
    Returns the rows that now stand for these addressees. They are sent after the commit.
    """
    people = {(person.key, person.channel): person for person in to}
    if not people:
        return []
    shared = {"area": area, "subject": subject, "topic": topic, "head": head_of(area), **context}
    rows = []
    for person in people.values():
        enclosed = enclosure(person) if enclosure else ""
        words = write(template, shared, person, enclosed)
        row = _row(person, words, enclosed, at)
        row.area, row.cause, row.topic = area, cause, topic
        row.useful_until = useful_until
        row.subject_key, row.subject_words = key_of(subject), str(subject)[:300]
        rows.append(row)
    Notice.objects.bulk_create(rows, ignore_conflicts=True, batch_size=200)
    return _woken(_standing(area, cause, people))


def _row(person: Addressee, words: Words, enclosed: str, at: datetime) -> Notice:
    unreachable = why_unreachable(person)
    by_email = person.channel == Channel.EMAIL
    return Notice(
        recipient_key=person.key,
        recipient_name=person.name[:150],
        user_id=person.user_id,
        channel=person.channel,
        address=person.address.strip(),
        domain=person.domain,
        format=person.format,
        format_note=person.format_note[:150],
        subject=words.subject,
        body=words.body,
        enclosure_url=enclosed,
        status=Notice.SKIPPED if unreachable else Notice.QUEUED,
        skip_reason=unreachable,
        no_address=bool(unreachable),
        message_id=_message_id() if by_email else None,
        created_at=at,
        trying_since=at,
        next_try=at if by_email and not unreachable else None,
    )


def _message_id() -> str:
    """Given once and kept through every retry, so that a mail program folds what came twice."""
    host = settings.SITE_URL.partition("://")[2].partition("/")[0].partition(":")[0]
    return f"<{secrets.token_hex(12)}@{host[:60] or 'localhost'}>"


def _standing(area: Area, cause: str, people: dict[tuple[str, str], Addressee]) -> list[Notice]:
    rows = Notice.objects.in_area(area).caused_by(cause).order_by("pk")
    found = [row for row in rows if (row.recipient_key, row.channel) in people]
    if len(found) != len(people):  # SQLite's "or ignore" also swallows what no constraint allows
        raise RuntimeError(f"{len(people) - len(found)} notices of {cause} could not be written.")
    return found


def _woken(rows: list[Notice]) -> list[Notice]:
    if any(row.channel == Channel.EMAIL and row.status == Notice.QUEUED for row in rows):
        wake_sender()
    return rows


def wake_sender() -> None:
    """After the commit, ask a worker to look at the outbox; if none hears, the next beat does."""
    from compact.notices.tasks import send_waiting

    wake(send_waiting)


def skip(notice: Notice, reason: str, *, by=None, at: datetime | None = None) -> None:
    """Do not send this notice after all; the reason stays on it. Raises AlreadyDone if it went."""
    move(
        notice,
        Notice.SKIPPED,
        by=by,
        at=at or clock.now(),
        reason=reason,
        skip_reason=reason[:200],
        next_try=None,
        lease_until=None,
    )


def cancel_caused_by(
    area: Area, cause: str, reason: str, *, by=None, at: datetime | None = None
) -> int:
    """Skip what still waits for a purpose that is over. Returns how many will not go out.

    A notice that a sender holds at this moment goes out; its row will say so. Whom it did not reach
    need no longer be told of it.
    """
    Notice.objects.in_area(area).caused_by(cause).update(useful_until=at or clock.now())
    return sum(1 for _ in _skipped(area, cause, reason, by, at or clock.now()))


def _skipped(area: Area, cause: str, reason: str, by, at: datetime) -> Iterator[Notice]:
    waiting = Notice.objects.in_area(area).caused_by(cause).waiting().not_held(clock.now())
    for notice in waiting:
        try:
            skip(notice, reason, by=by, at=at)
        except AlreadyDone:  # it went, or somebody else skipped it, a moment ago
            continue
        yield notice
