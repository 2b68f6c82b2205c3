"""Making an agenda: it begins by itself, is edited in place, keeps its numbers once it is out."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F

from compact.audit.moves import AlreadyDone, NotPossible, ReasonNeeded, Stale
from compact.audit.record import record
from compact.dates.civil import civil_date
from compact.deadlines import ledger
from governance.agendas import numbering, standing
from governance.agendas.models import AgendaItem
from governance.meetings.models import Meeting

#: What an agenda begins with, before the minutes of the last meeting.
OPENING = ("apologies", "interests")


def begin_agenda(meeting: Meeting, *, at: datetime) -> None:
    """The body's standing items, the minutes of its last meeting, what clauses in force ask for."""
    own = list(meeting.body.standing_items.all())
    items = [
        AgendaItem(
            standing=item,
            title=item.title,
            purpose=item.purpose,
            minutes=item.minutes,
            role=item.role,
        )
        for item in own
    ]
    if meeting.previous() and not any(item.role == "minutes" for item in items):
        opening = sum(item.role in OPENING for item in items)
        items.insert(
            opening,
            AgendaItem(
                title="Minutes of the last meeting", role="minutes", purpose="decision", minutes=5
            ),
        )
    for asked in standing.asked_for(meeting.body, civil_date(at)):
        item = standing.item_for(asked.title, items)
        if item is None:
            item = AgendaItem(title=asked.title[:200], purpose="information", minutes=5)
            items.append(item)
        standing.cite(item, asked)
    for place, item in enumerate(items, 1):
        item.meeting, item.place, item.number = meeting, place * numbering.STEP, str(place)
    AgendaItem.objects.bulk_create(items)


@transaction.atomic
def add_item(
    meeting: Meeting,
    *,
    title: str,
    by,
    at: datetime,
    purpose: str = "discussion",
    minutes: int = 10,
    note: str = "",
    after: AgendaItem | None = None,
    closed_reason: str = "",
) -> AgendaItem:
    """Add an item at the end or after another. Once the papers are out it says so, takes the number
    before it and a letter ("12A"), and moves nobody else."""
    numbering.hold(meeting)
    _must_be_editable(meeting)
    is_out = meeting.status == Meeting.PAPERS_SENT
    if is_out and after:
        after = numbering.last_of_its_number(meeting, after)
    place = numbering.make_room(meeting, after)
    item = AgendaItem(
        meeting=meeting,
        title=title,
        purpose=purpose,
        minutes=minutes,
        note=note,
        place=place,
        added_on=civil_date(at) if is_out else None,
        is_closed=bool(closed_reason),
        closed_reason=closed_reason,
    )
    item.number = numbering.added_number(meeting, item) if is_out else ""
    for asked in standing.asked_for(meeting.body, civil_date(at)):
        if standing.item_for(asked.title, [item]):
            standing.cite(item, asked)
    item.save()
    if not is_out:
        numbering.renumber(meeting)
        item.refresh_from_db(fields=["number"])
    _note(item, "late-item-added" if is_out else "item-added", by, at)
    ledger.settle(meeting, at=at, by=by)
    return item


@transaction.atomic
def change_item(
    item: AgendaItem,
    *,
    title: str,
    purpose: str,
    minutes: int,
    note: str,
    version: int,
    by,
    at: datetime,
) -> None:
    """Change an item. Raises Stale when somebody saved it after `version` was shown."""
    _must_be_editable(item.meeting)
    _save_version(item, version, title=title, purpose=purpose, minutes=minutes, note=note)
    _note(item, "item-changed", by, at)
    ledger.settle(item.meeting, at=at, by=by)


@transaction.atomic
def move_item(item: AgendaItem, *, up: bool, by, at: datetime) -> None:
    """Change places with the neighbour. Not once the papers are out: printed numbers stay."""
    _must_be_editable(item.meeting)
    if item.meeting.status == Meeting.PAPERS_SENT:
        raise NotPossible("The papers have gone out: printed numbers stay as they are.")
    if numbering.swap(item, up=up):
        _note(item, "item-moved", by, at)
        ledger.settle(item.meeting, at=at, by=by)


@transaction.atomic
def remove_item(item: AgendaItem, *, by, at: datetime, reason: str = "") -> None:
    """Take an item off. One that a clause in force asks for leaves only with a reason, as does any
    once the papers are out; then its number is not given to another."""
    meeting = item.meeting
    _must_be_editable(meeting)
    if not reason.strip() and reason_to_stay(item, at):
        raise ReasonNeeded(f"{reason_to_stay(item, at)} Enter the reason: it is published.")
    done = AgendaItem.objects.filter(pk=item.pk, is_removed=False).update(
        is_removed=True, removed_reason=reason, version=F("version") + 1
    )
    if not done:
        raise AlreadyDone("This item was taken off already.")
    item.refresh_from_db()
    _note(item, "item-removed", by, at, reason)
    if meeting.status == Meeting.CALLED:
        numbering.renumber(meeting)
    ledger.settle(meeting, at=at, by=by)


def reason_to_stay(item: AgendaItem, at: datetime) -> str:
    """Why an item may not leave without a reason, as a sentence; empty when it may."""
    for asked in standing.asked_for(item.meeting.body, civil_date(at)):
        if standing.item_for(asked.title, [item]):
            return f"{asked.citation} asks for this item."
    return (
        "The papers have gone out with this item."
        if item.meeting.status == Meeting.PAPERS_SENT
        else ""
    )


@transaction.atomic
def close_item(item: AgendaItem, *, reason: str, by, at: datetime) -> None:
    """Close an item to the public. The public agenda keeps its number and says why."""
    if not reason.strip():
        raise ReasonNeeded("Enter the reason. The public agenda shows it.")
    _must_be_editable(item.meeting)
    changed = AgendaItem.objects.filter(pk=item.pk, is_closed=False).update(
        is_closed=True, closed_reason=reason, version=F("version") + 1
    )
    if not changed:
        raise AlreadyDone("This item is closed to the public already.")
    item.refresh_from_db()
    _note(item, "item-closed", by, at, reason)


@transaction.atomic
def open_item(item: AgendaItem, *, by, at: datetime) -> None:
    """Open a closed item to the public again."""
    _must_be_editable(item.meeting)
    changed = AgendaItem.objects.filter(pk=item.pk, is_closed=True).update(
        is_closed=False, closed_reason="", version=F("version") + 1
    )
    if not changed:
        raise AlreadyDone("This item is open to the public already.")
    item.refresh_from_db()
    _note(item, "item-opened", by, at)


def _must_be_editable(meeting: Meeting) -> None:
    if meeting.status not in Meeting.AHEAD:
        words = meeting.get_status_display().lower()
        raise NotPossible(f"The agenda of a meeting that is {words} stays as it is.")


def _save_version(item: AgendaItem, version: int, **fields) -> None:
    saved = AgendaItem.objects.filter(pk=item.pk, version=version).update(
        version=F("version") + 1, **fields
    )
    if not saved:
        raise Stale(AgendaItem.objects.get(pk=item.pk))
    item.refresh_from_db()


def _note(item: AgendaItem, verb: str, by, at: datetime, reason: str = "") -> None:
    """On the meeting's record by number alone: the record cannot be changed when an item is closed
    later, so no title may stand in it."""
    record(
        item.area,
        verb,
        item.meeting,
        by=by,
        at=at,
        details={"item": item.number} | ({"reason": reason} if reason else {}),
    )
