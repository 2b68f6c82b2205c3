"""What a day that is only thought of would mean for a meeting, before anybody is told of it."""

from __future__ import annotations

from copy import copy
from datetime import date, datetime, time

from django.utils.functional import cached_property

from compact.dates.civil import at as at_civil
from compact.dates.civil import civil_date
from compact.deadlines import foresight
from governance.meetings import people
from governance.meetings.models import Meeting
from partnerships.bodies.models import Body

#: Where nobody said at what hour a body meets. Only clauses that count in hours look at it.
SOME_HOUR = time(12)


class Choice:
    """The days to choose from, judged by the clauses in force as if all were done at `at`."""

    def __init__(self, meeting: Meeting, *, at: datetime) -> None:
        self.at = at
        self.meeting = copy(meeting)
        #: Whoever calls or moves a meeting knows the clauses of that moment, and tells the members
        #: of it in the same breath.
        self.meeting.notice_sent_at, self.meeting.changed_at = None, at
        self.meeting.members_at_hand = people.members(meeting, civil_date(at))

    @classmethod
    def for_body(cls, body: Body, *, at: datetime) -> Choice:
        """The days for a meeting that is not called yet."""
        today = civil_date(at)
        return cls(Meeting(body=body, area=body.area, starts_on=today, called_at=at), at=at)

    @cached_property
    def demands(self) -> list[foresight.Demand]:
        """What each clause asks of the day, and from which day on that is still kept."""
        usual = self.meeting.starts_at or self.meeting.body.usual_time or SOME_HOUR
        return foresight.demands(lambda day: self._on(day, usual), at=self.at)

    @property
    def earliest(self) -> date | None:
        """The first day that keeps every clause; None where none asks anything of the day."""
        return self.demands[-1].day if self.demands else None

    def too_late_for(self, day: date, begins: time) -> list[foresight.Foreseen]:
        """What would stand as late for a meeting on this day."""
        return foresight.too_late(self._on(day, begins), at=self.at)

    def _on(self, day: date, begins: time) -> Meeting:
        meeting = copy(self.meeting)
        meeting.starts_on, meeting.starts_at = day, begins
        meeting.begins_at = at_civil(day, begins)
        return meeting
