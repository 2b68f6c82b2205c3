"""Minutes: drafted from what was recorded, written, handed to the chair, approved, published."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import F, Max

from compact.audit.moves import AlreadyDone, NotPossible, ReasonNeeded, Stale, move
from compact.audit.record import record
from compact.deadlines import ledger
from governance.agendas.models import AgendaItem
from governance.meetings.models import Meeting
from governance.minutes import sealing, telling
from governance.minutes.drafting import first_words
from governance.minutes.models import ActionPoint, Decision, Minute, Minutes, MinutesVersion
from governance.minutes.words import as_kept, parts_of, sha256_of
from partnerships.people.models import Person

CHANGED = "The minutes were changed after you read them."


@transaction.atomic
def start_minutes(meeting: Meeting, *, by, at: datetime) -> Minutes:
    """Draft the minutes from attendance, papers and agenda. Asked again, the draft that is
    there.
    """
    if meeting.status in (*Meeting.AHEAD, Meeting.CANCELLED):
        raise NotPossible(
            "Put down first who was there: minutes are drafted from what was recorded."
        )
    minutes, made = Minutes.objects.get_or_create(meeting=meeting, defaults={"drafted_at": at})
    if made:
        drafted = first_words(meeting)
        Minute.objects.bulk_create(
            Minute(minutes=minutes, item_id=item, words=words) for item, words in drafted.items()
        )
        record(
            meeting.area, "minutes-drafted", meeting, by=by, at=at, details={"items": len(drafted)}
        )
    return minutes


@transaction.atomic
def write(minute: Minute, *, words: str, version: int, by, at: datetime) -> None:
    """Save the words under an item. Raises Stale, and saves nothing, if they were saved
    meanwhile.
    """
    minutes = minute.minutes
    _must_be_open(minutes)
    saved = Minute.objects.filter(pk=minute.pk, version=version).update(
        words=words, version=F("version") + 1, edited_by=by, edited_at=at
    )
    if not saved:
        raise Stale(Minute.objects.select_related("edited_by").get(pk=minute.pk))
    minute.refresh_from_db(fields=["words", "version", "edited_by", "edited_at"])
    _changed(minutes)
    if minutes.status == Minutes.SUBMITTED:
        record(
            minutes.area,
            "minutes-amended",
            minutes.meeting,
            by=by,
            at=at,
            details={"item": minute.item.number},
        )


@transaction.atomic
def decide(
    item: AgendaItem,
    minutes: Minutes,
    *,
    words: str,
    method: str,
    by,
    at: datetime,
    minority_view: str = "",
) -> Decision:
    """Put down what was decided under an item, how, and what the minority held."""
    _must_be_open(minutes)
    made = Decision.objects.create(
        item=item, words=words, method=method, minority_view=minority_view
    )
    _changed(minutes)
    record(
        minutes.area,
        "decision-recorded",
        minutes.meeting,
        by=by,
        at=at,
        details={"item": item.number},
    )
    return made


@transaction.atomic
def take_on(
    item: AgendaItem,
    minutes: Minutes,
    *,
    words: str,
    by,
    at: datetime,
    owner: Person | None = None,
    owner_words: str = "",
    due_on: date | None = None,
) -> ActionPoint:
    """Put down what somebody took on; it comes back as a matter arising until it is done."""
    _must_be_open(minutes)
    made = ActionPoint.objects.create(
        item=item, words=words, owner=owner, owner_words=owner_words, due_on=due_on
    )
    _changed(minutes)
    record(
        minutes.area,
        "action-recorded",
        minutes.meeting,
        by=by,
        at=at,
        details={"item": item.number},
    )
    return made


@transaction.atomic
def strike(row: Decision | ActionPoint, minutes: Minutes, *, by, at: datetime) -> None:
    """Take out a decision or an action that was put down by mistake, while the minutes are open."""
    _must_be_open(minutes)
    record(
        minutes.area,
        "minutes-struck",
        minutes.meeting,
        by=by,
        at=at,
        details={"item": row.item.number, "what": row._meta.verbose_name},
    )
    row.delete()
    _changed(minutes)


@transaction.atomic
def submit(minutes: Minutes, *, by, at: datetime) -> None:
    """Hand the words to the chair: they are kept as they are now, and she is told."""
    first = minutes.submitted_at is None
    move(
        minutes,
        Minutes.SUBMITTED,
        by=by,
        at=at,
        verb="minutes-submitted",
        submitted_at=minutes.submitted_at or at,
        returned_note="",
    )
    number = (minutes.versions.aggregate(last=Max("number"))["last"] or 0) + 1
    MinutesVersion.objects.create(
        minutes=minutes,
        number=number,
        handed_over_at=at,
        words=as_kept(parts_of(minutes, full=True)),
    )
    if first:
        move(minutes.meeting, Meeting.MINUTED, by=by, at=at)
    telling.handed_over(minutes, number, at)
    ledger.settle(minutes.meeting, at=at, by=by)


@transaction.atomic
def send_back(minutes: Minutes, *, note: str, by, at: datetime) -> None:
    """The chair asks for changes: `note` says which. Raises ReasonNeeded without it."""
    if not note.strip():
        raise ReasonNeeded("Enter what should change.")
    move(minutes, Minutes.DRAFT, by=by, at=at, verb="minutes-sent-back", returned_note=note)
    _read(minutes)
    telling.answered(minutes, at)
    telling.sent_back(minutes, at)


@transaction.atomic
def approve(minutes: Minutes, *, version: int, sha256: str, by, at: datetime) -> None:
    """The chair approves the words she has read, named by `version` and `sha256`, and they are
    published.

    Raises AlreadyDone, and changes nothing, when the words are no longer those or are approved,
    NotPossible while they are with whoever writes them.
    """
    if minutes.is_approved:
        raise AlreadyDone(minutes.approval_words)
    if minutes.status == Minutes.DRAFT:
        raise NotPossible("The minutes are being written. You are told when they are ready.")
    if minutes.version != version or sha256_of(parts_of(minutes, full=True)) != sha256:
        raise AlreadyDone(CHANGED)
    if not Minutes.objects.filter(pk=minutes.pk, version=version).update(version=F("version") + 1):
        raise AlreadyDone(CHANGED)
    move(
        minutes,
        Minutes.APPROVED,
        by=by,
        at=at,
        verb="minutes-approved",
        approved_at=at,
        approved_by=by,
        approved_sha256=sha256,
        details={"sha256": sha256},
    )
    _read(minutes)
    telling.answered(minutes, at)
    move(minutes.meeting, Meeting.APPROVED, by=by, at=at, details={"sha256": sha256})
    _publish(minutes, by=by, at=at)


def _publish(minutes: Minutes, *, by, at: datetime) -> None:
    move(minutes, Minutes.PUBLISHED, by=by, at=at, verb="minutes-published", published_at=at)
    move(minutes.meeting, Meeting.PUBLISHED, by=by, at=at)
    telling.published(minutes, at)
    sealing.ask(minutes, by=by)
    ledger.settle(minutes.meeting, at=at, by=by)


def _read(minutes: Minutes) -> None:
    last = minutes.versions.order_by("-number").first()
    if last:
        # Her own amendments are part of what she read.
        last.words, last.was_read = as_kept(parts_of(minutes, full=True)), True
        last.save(update_fields=["words", "was_read"])


def _changed(minutes: Minutes) -> None:
    """One more version; refused, with all that was done, when the minutes were approved
    meanwhile.
    """
    still = Minutes.objects.filter(pk=minutes.pk, status__in=[Minutes.DRAFT, Minutes.SUBMITTED])
    if not still.update(version=F("version") + 1):
        raise AlreadyDone("The minutes were approved a moment ago.")
    minutes.refresh_from_db(fields=["version", "status"])


def _must_be_open(minutes: Minutes) -> None:
    if not minutes.is_open:
        raise NotPossible("Approved minutes stay as they are.")
