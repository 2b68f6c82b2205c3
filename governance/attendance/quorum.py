"""Whether enough members are at a meeting to decide: expected before the day, counted after it."""

from __future__ import annotations

from dataclasses import dataclass

from governance.attendance.models import Attendance
from governance.meetings.models import Meeting
from partnerships.bodies.models import Appointment
from partnerships.bodies.quorum import Quorum, quorum_of


@dataclass(frozen=True)
class Presence:
    """The quorum a clause asks of a meeting, and the holders of votes who count towards it.

    A holder counts who is there or whose substitute is (HP-T4c, C29); before the day, who has sent
    no apologies or sends the substitute.
    """

    quorum: Quorum
    counted: list[Appointment]
    is_recorded: bool

    @property
    def is_reached(self) -> bool:
        return self.quorum.reached_by(self.counted)

    @property
    def words(self) -> str:
        """ "7 of the 9 members who have a vote are expected; 5 are needed." """
        number, asked = len(self.counted), self.quorum.needed
        verb = ("was", "were") if self.is_recorded else ("is", "are")
        there = f"{verb[number != 1]} {'there' if self.is_recorded else 'expected'}"
        said = f"{number} of the {self.quorum.of} members who have a vote {there}"
        needed = f"{asked} {'is' if asked == 1 else 'are'} needed"
        if self.quorum.organisations:
            needed += f", from at least {self.quorum.organisations} organisations"
        return f"{said}; {needed}."

    @property
    def verdict(self) -> str:
        if self.is_recorded:
            return "Quorate" if self.is_reached else "Not quorate"
        return "Enough expected" if self.is_reached else "Too few expected"


def presence(meeting: Meeting) -> Presence | None:
    """How the meeting stands to its quorum; None where no clause sets one. Three queries."""
    quorum = quorum_of(meeting.body, meeting.starts_on)
    if quorum is None or meeting.is_cancelled:
        return None
    rows = list(meeting.attendances.all())
    by_person = {row.person_id: row for row in rows}
    stood_in_for = {row.stands_in_for_id for row in rows if row.status == Attendance.SUBSTITUTE}
    is_recorded = meeting.is_held
    counted = [
        held
        for held in quorum.voters
        if held.person_id in stood_in_for
        or _counts(by_person.get(held.person_id), is_recorded=is_recorded)
    ]
    return Presence(quorum, counted, is_recorded)


def _counts(row: Attendance | None, *, is_recorded: bool) -> bool:
    if is_recorded:
        return row is not None and row.status == Attendance.PRESENT
    return row is None or row.status != Attendance.APOLOGIES or row.substitute_coming
