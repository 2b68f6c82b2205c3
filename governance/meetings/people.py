"""Who is told of a meeting, who gets its papers, and who answers for them."""

from __future__ import annotations

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


def standing_in(meeting: Meeting, on: date) -> list[Addressee]:
    """The substitutes who come in place of a member, but for those who hold a seat themselves.
    None yet of a meeting that is only thought of."""
    if meeting.pk is None:
        return []
    sitting = {person.pk for person in members(meeting, on)}
    coming = Attendance.objects.sending_substitutes(meeting)
    substitutes = {row.seat.substitute.pk: row.seat.substitute for row in coming}
    return [person.addressee() for pk, person in substitutes.items() if pk not in sitting]


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
