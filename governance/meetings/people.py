"""Who is told of a meeting, who gets its papers, and who answers for them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from compact.notices.addressee import Addressee
from governance.attendance.models import Attendance
from governance.meetings.models import Meeting
from partnerships.bodies.models import Appointment, Body, Seat
from partnerships.people.models import Person
from partnerships.people.officers import officers_of


def members(meeting: Meeting, on: date) -> list[Person]:
    """Whoever holds a seat on the day `on` or will hold one on the meeting's day, each once.

    Both, so that neither a member whose term runs out before the meeting nor one whose term
    begins before it is left without its papers. A meeting that is only thought of brings them
    along, so that trying one day after the other asks for them once.
    """
    if meeting.members_at_hand is not None:
        return meeting.members_at_hand
    held = Appointment.objects.held(on) | Appointment.objects.held(meeting.starts_on)
    sitting = held.filter(seat__body=meeting.body_id).values("person")
    return list(Person.objects.filter(pk__in=sitting).select_related("organisation", "user"))


def channels(meeting: Meeting, on: date) -> set[str]:
    """The channels by which the members are written to: which clocks run at all (C37)."""
    return {person.channel for person in members(meeting, on)}


def addressees(meeting: Meeting, on: date) -> list[Addressee]:
    return [person.addressee() for person in members(meeting, on)]


def sending_substitutes(meeting: Meeting, told: Iterable[Addressee]) -> list[Attendance]:
    """The apologies of members in whose place a substitute comes, but for those who are `told` as
    members themselves. None yet of a meeting that is only thought of."""
    if meeting.pk is None:
        return []
    keys = {person.key for person in told}
    rows = Attendance.objects.sending_substitutes(meeting)
    return [row for row in rows if row.seat.substitute.addressee().key not in keys]


def standing_in(meeting: Meeting, told: Iterable[Addressee]) -> list[Addressee]:
    """Those substitutes, each once."""
    coming = [row.seat.substitute.addressee() for row in sending_substitutes(meeting, told)]
    return list({person.key: person for person in coming}.values())


def answerable(meeting: Meeting) -> list[Addressee]:
    """Who sees to a meeting's papers: the body's secretary or support, else the area's officers."""
    return list(meeting.body.secretaries(meeting.starts_on)) or officers_of(
        meeting.area, meeting.starts_on
    )


def answerable_for_body(body: Body) -> list[Addressee]:
    """Who sees to it that a body meets: its latest secretary, else whoever supports it."""
    kept = Person.objects.filter(
        Q(
            appointments__seat__body=body,
            appointments__seat__office=Seat.SECRETARY,
            appointments__ended_on=None,
        )
    ).order_by("-appointments__since")[:1]
    return [person.addressee() for person in kept or [p for p in [body.support_contact] if p]]
