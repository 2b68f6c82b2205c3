"""Calling, moving, holding, cancelling a meeting: each settles the clocks and tells people."""

from __future__ import annotations

from datetime import date, datetime, time

from django.db import transaction
from django.db.models import F

from compact.audit.moves import AlreadyDone, NotPossible, ReasonNeeded, move
from compact.audit.record import record
from compact.dates.civil import at as at_civil
from compact.dates.wording import clock_time, short_date
from compact.deadlines import ledger
from compact.deadlines.models import Deadline
from governance.agendas.actions import begin_agenda
from governance.meetings import telling
from governance.meetings.models import Meeting
from partnerships.bodies.models import Body


@transaction.atomic
def call_meeting(
    body: Body,
    *,
    starts_on: date,
    starts_at: time,
    by,
    at: datetime,
    kind: str = "ordinary",
    ends_at: time | None = None,
    place: str = "",
    online_url: str = "",
    closed_reason: str = "",
) -> Meeting:
    """Call a meeting: its agenda begins, its deadlines run, its members are told.

    A `closed_reason` closes it to the public and is published. Raises NotPossible for a time
    that has passed or a body that no longer exists, AlreadyDone where the body meets then already.
    """
    begins_at = at_civil(starts_on, starts_at)
    _must_be_possible(body, begins_at, at)
    if body.dissolved_on and body.dissolved_on <= starts_on:
        raise NotPossible(f"{body} was dissolved on {short_date(body.dissolved_on)}.")
    when = {"starts_on": starts_on, "starts_at": starts_at, "ends_at": ends_at}
    where = {"place": place, "online_url": online_url}
    closed = {"is_closed": bool(closed_reason), "closed_reason": closed_reason}
    moments = {"begins_at": begins_at, "called_at": at, "changed_at": at}
    meeting = Meeting.objects.create(
        area=body.area,
        body=body,
        slug=_free_slug(body, starts_on),
        kind=kind,
        **moments,
        **when,
        **where,
        **closed,
    )
    begin_agenda(meeting, at=at)
    record(
        meeting.area,
        "meeting-called",
        meeting,
        by=by,
        at=at,
        details={"on": starts_on.isoformat(), "at": f"{starts_at:%H:%M}", "place": place},
    )
    if telling.called(meeting, at):
        meeting.notice_sent_at = at
        meeting.save(update_fields=["notice_sent_at"])
    ledger.settle(meeting, at=at, by=by)
    return meeting


@transaction.atomic
def move_meeting(
    meeting: Meeting,
    *,
    starts_on: date,
    starts_at: time,
    by,
    at: datetime,
    ends_at: time | None = None,
    place: str = "",
    online_url: str = "",
    reason: str = "",
) -> None:
    """Change the day, hour or place. Clocks follow the new day; what was kept or broken stays.

    Papers that had gone out in time may be late for an earlier day: then ReasonNeeded, and the
    reason stands in public. Raises NotPossible once it was held or cancelled, or for a past time,
    AlreadyDone when nothing would change, somebody else moved it first, or the body meets then.
    """
    before = Meeting.objects.get(pk=meeting.pk)
    begins_at = at_civil(starts_on, starts_at)
    _must_be_open(meeting)
    _must_be_possible(meeting.body, begins_at, at, but=meeting)
    facts = {
        "starts_on": starts_on,
        "starts_at": starts_at,
        "ends_at": ends_at,
        "place": place,
        "online_url": online_url,
        "begins_at": begins_at,
    }
    if all(getattr(before, name) == value for name, value in facts.items()):
        raise AlreadyDone("This is the day, time and place it has already.")
    _change(meeting, at=at, notice_sent_at=at, **facts)
    record(
        meeting.area,
        "meeting-moved",
        meeting,
        by=by,
        at=at,
        details=_from_where_to_where(before, begins_at, place)
        | ({"reason": reason} if reason else {}),
    )
    why = f"The meeting was moved from {short_date(before.starts_on)} to {short_date(starts_on)}."
    rows = ledger.settle(meeting, at=at, by=by, why=why)
    explain_late(meeting, rows, at, reason)
    telling.moved(meeting, before, reason, at)


def _from_where_to_where(before: Meeting, begins_at: datetime, place: str) -> dict[str, str]:
    return {
        "from": before.begins_at.isoformat(),
        "to": begins_at.isoformat(),
        "place": place,
        "place_before": before.place,
    }


@transaction.atomic
def cancel_meeting(meeting: Meeting, *, by, at: datetime, reason: str) -> None:
    """Cancel: its open deadlines end, its members are told, its place in calendars is struck out.

    Raises ReasonNeeded without a reason, NotPossible once it was held.
    """
    if not reason.strip():
        raise ReasonNeeded("Enter the reason. It is published with the meeting.")
    move(
        meeting,
        Meeting.CANCELLED,
        by=by,
        at=at,
        verb="meeting-cancelled",
        reason=reason,
        cancelled_at=at,
        cancel_reason=reason,
        changed_at=at,
        sequence=meeting.sequence + 1,
    )
    ledger.settle(meeting, at=at, by=by, why=f"The meeting was cancelled: {reason}")
    telling.cancelled(meeting, at)


@transaction.atomic
def hold(meeting: Meeting, *, by, at: datetime) -> None:
    """Record that the meeting took place. Raises NotPossible before it began."""
    if at < meeting.begins_at:
        raise NotPossible("The meeting has not begun yet.")
    move(meeting, Meeting.HELD, by=by, at=at, verb="meeting-held", changed_at=at)
    ledger.settle(meeting, at=at, by=by)
    ledger.settle(meeting.body, at=at, by=by)


def explain_late(meeting: Meeting, rows: list[Deadline], at: datetime, reason: str) -> None:
    """Put `reason` on what has just become late. Raises ReasonNeeded when there is none to put."""
    late = [row for row in rows if row.status == Deadline.LATE and not row.reason]
    fresh = [row.pk for row in late if row.recorded_at == at and row.enforcement != "informs"]
    if fresh and not reason.strip():
        raise ReasonNeeded(
            "What is late for that day is public. Enter the reason: it is published too."
        )
    Deadline.objects.filter(pk__in=[row.pk for row in late]).update(
        reason=reason or meeting.late_reason
    )
    if fresh:
        meeting.late_reason = reason
        meeting.save(update_fields=["late_reason"])


def _change(meeting: Meeting, *, at: datetime, **fields) -> None:
    """One conditional UPDATE: of two who move it at once, one is told so."""
    changed = Meeting.objects.filter(
        pk=meeting.pk, sequence=meeting.sequence, status__in=Meeting.AHEAD
    )
    if not changed.update(sequence=F("sequence") + 1, changed_at=at, **fields):
        raise AlreadyDone("Somebody else changed this a moment ago.")
    meeting.refresh_from_db()


def _must_be_open(meeting: Meeting) -> None:
    if meeting.status not in Meeting.AHEAD:
        raise NotPossible(
            f"A meeting that is {meeting.get_status_display().lower()} cannot be moved."
        )


def _must_be_possible(
    body: Body, begins_at: datetime, at: datetime, *, but: Meeting | None = None
) -> None:
    """The time lies ahead and the body, `but` for the meeting that moves, does not meet then.

    Of two who call at once the constraint stops the second, who begins again and is told so here.
    """
    if begins_at <= at:
        raise NotPossible("The meeting must be at a time to come.")
    twins = Meeting.objects.standing().filter(body=body, begins_at=begins_at)
    twin = twins.exclude(pk=but and but.pk).select_related("area", "body").first()
    if twin:
        when = f"{short_date(twin.starts_on)} at {clock_time(begins_at)}"
        raise AlreadyDone(f"{body.name} meets on {when} already.", see=twin)


def _free_slug(body: Body, day: date) -> str:
    """2026-03-15-board, and -2 where the body meets twice that day."""
    wanted = f"{day.isoformat()}-{body.slug}"[:95].rstrip("-")
    taken = set(
        Meeting.objects.filter(area=body.area, slug__startswith=wanted).values_list(
            "slug", flat=True
        )
    )
    return next(
        slug
        for n in range(1, len(taken) + 2)
        if (slug := wanted if n == 1 else f"{wanted}-{n}") not in taken
    )
