"""Apologies before the day, attendance on the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from compact.audit.moves import NotPossible
from compact.audit.record import record
from governance.attendance import telling
from governance.attendance.models import Attendance
from governance.attendance.quorum import presence
from governance.meetings.actions import hold
from governance.meetings.models import Meeting
from partnerships.bodies.models import Seat
from partnerships.people.models import Person

RECORDABLE = (*Meeting.AHEAD, Meeting.HELD)


@dataclass(frozen=True)
class Mark:
    """What is put down for one person: `seat` is theirs, or the one they filled in for."""

    person: Person
    status: str
    seat: Seat | None = None
    stands_in_for: Person | None = None
    note: str = ""


@transaction.atomic
def send_apologies(
    meeting: Meeting,
    person: Person,
    seat: Seat,
    *,
    by,
    at: datetime,
    substitute_comes: bool = False,
    received_at: datetime | None = None,
) -> Attendance:
    """A member cannot come. With `substitute_comes` the substitute their seat names is told
    (HP-T4c).

    `received_at` is when the apologies reached the secretary, if that was earlier than `at`.
    Raises NotPossible once the meeting has begun, was cancelled, or names no substitute.
    """
    if meeting.status not in Meeting.AHEAD or at >= meeting.begins_at:
        raise NotPossible("Apologies can be sent until the meeting begins.")
    if substitute_comes and not seat.substitute:
        raise NotPossible("This seat names no substitute.")
    row, _ = Attendance.objects.update_or_create(
        meeting=meeting,
        person=person,
        defaults={
            "seat": seat,
            "status": Attendance.APOLOGIES,
            "received_at": received_at or at,
            "substitute_coming": substitute_comes,
        },
    )
    record(
        meeting.area,
        "apologies-received",
        meeting,
        by=by,
        at=at,
        details={"substitute": substitute_comes},
        private={"person": str(person)},
    )
    if substitute_comes:
        telling.asked_to_come(row, at, by=by)
    return row


@transaction.atomic
def withdraw_apologies(meeting: Meeting, person: Person, *, by, at: datetime) -> None:
    """The member can come after all; what a waiting letter or mail to the substitute says is
    over.
    """
    if at >= meeting.begins_at:
        raise NotPossible("Apologies can be taken back until the meeting begins.")
    rows = Attendance.objects.filter(meeting=meeting, person=person, status=Attendance.APOLOGIES)
    for row in rows:
        telling.called_off(row, at, by=by)
    if rows.delete()[0]:
        record(
            meeting.area,
            "apologies-withdrawn",
            meeting,
            by=by,
            at=at,
            private={"person": str(person)},
        )


@transaction.atomic
def record_attendance(meeting: Meeting, marks: list[Mark], *, by, at: datetime) -> None:
    """Put down who was there. The first time this also says that the meeting was held.

    Raises NotPossible before it began, when it was cancelled, or once its minutes are with the
    chair: then the minutes are what is corrected.
    """
    if meeting.status not in RECORDABLE:
        words = meeting.get_status_display().lower()
        raise NotPossible(f"The attendance of a meeting that is {words} stays as it is.")
    if meeting.status != Meeting.HELD:
        hold(meeting, by=by, at=at)
    kept = {row.person_id: row for row in meeting.attendances.all()}
    for mark in marks:
        earlier = kept.get(mark.person.pk)
        Attendance.objects.update_or_create(
            meeting=meeting,
            person=mark.person,
            defaults={
                "seat": mark.seat,
                "status": mark.status,
                "stands_in_for": mark.stands_in_for,
                "note": mark.note,
                "received_at": earlier.received_at if earlier else None,
            },
        )
    meeting.attendances.exclude(person__in=[mark.person for mark in marks]).delete()
    record(
        meeting.area,
        "attendance-recorded",
        meeting,
        by=by,
        at=at,
        details=_counted(meeting, marks),
    )


def _counted(meeting: Meeting, marks: list[Mark]) -> dict:
    """How many were there in which way, and whether they were enough to decide."""
    counts = {
        status: sum(mark.status == status for mark in marks) for status, _ in Attendance.STATUSES
    }
    found = presence(meeting)
    return counts | ({"quorate": found.is_reached} if found else {})
