"""The attendance sheet: one line a seat, filled in beforehand from apologies and from who sits."""

from __future__ import annotations

from dataclasses import dataclass

from governance.attendance.models import Attendance
from governance.meetings.models import Meeting
from partnerships.bodies.models import Appointment

#: What the sheet calls a member who was there and left the room for an item.
LEFT = "left"


@dataclass(frozen=True)
class Line:
    """One seat and its holder, with what is known of them so far."""

    appointment: Appointment
    row: Attendance | None
    substitute: Attendance | None

    @property
    def key(self) -> str:
        return f"seat{self.appointment.seat_id}"

    @property
    def status(self) -> str:
        """What the sheet begins with: what was put down before, else present."""
        if self.substitute:
            return Attendance.SUBSTITUTE
        if self.row is None:
            return Attendance.PRESENT
        if self.row.status == Attendance.PRESENT and self.row.note:
            return LEFT
        expected = self.row.status == Attendance.APOLOGIES and self.row.substitute_coming
        return Attendance.SUBSTITUTE if expected else self.row.status

    @property
    def left_for(self) -> str:
        """The items its holder left the room for, in words."""
        return self.row.note if self.row else ""

    @property
    def substitute_left_for(self) -> str:
        return self.substitute.note if self.substitute else ""

    @property
    def substitute_name(self) -> str:
        if self.substitute:
            return self.substitute.person.name
        named = self.appointment.seat.substitute
        return named.name if named else ""


def lines(meeting: Meeting) -> list[Line]:
    """Every seat that was held on the day of the meeting, in the order of the body."""
    rows = list(meeting.attendances.select_related("person"))
    by_person = {row.person_id: row for row in rows}
    filled_in = {row.stands_in_for_id: row for row in rows if row.status == Attendance.SUBSTITUTE}
    held = meeting.body.appointments(meeting.starts_on).select_related(
        "person__organisation", "seat__organisation", "seat__substitute"
    )
    return [
        Line(
            appointment, by_person.get(appointment.person_id), filled_in.get(appointment.person_id)
        )
        for appointment in held
    ]


def others(meeting: Meeting) -> list[str]:
    """The names of those who were there without a seat."""
    there = meeting.attendances.filter(status=Attendance.IN_ATTENDANCE)
    return list(there.values_list("person__name", flat=True))
