"""What members are told of a meeting: that it is called, moved or cancelled."""

from __future__ import annotations

from datetime import datetime

from compact.dates.civil import civil_date
from compact.notices import outbox
from compact.notices.models import Notice
from governance.meetings import people
from governance.meetings.models import Meeting


def called(meeting: Meeting, at: datetime) -> list[Notice]:
    return _tell(meeting, at, cause=called_cause(meeting), template="meeting_called")


def moved(meeting: Meeting, before: Meeting, reason: str, at: datetime) -> list[Notice]:
    """The new day, time and place. What still waits to go out about the old ones does not go."""
    _withdraw(meeting, at, "The meeting was moved before this went out.")
    return _tell(
        meeting,
        at,
        cause=f"meeting:{meeting.pk}:moved:{meeting.sequence}",
        template="meeting_moved",
        before=before,
        reason=reason,
    )


def cancelled(meeting: Meeting, at: datetime) -> list[Notice]:
    """Nothing about a meeting that will not be goes out any more, except that it will not be."""
    _withdraw(meeting, at, "The meeting was cancelled before this went out.")
    for circulation in meeting.circulations.all():
        for cause in set(circulation.notices.values_list("cause", flat=True)):
            outbox.cancel_caused_by(meeting.area, cause, "The meeting was cancelled.", at=at)
    return _tell(meeting, at, cause=f"meeting:{meeting.pk}:cancelled", template="meeting_cancelled")


def called_cause(meeting: Meeting) -> str:
    return f"meeting:{meeting.pk}:called"


def _withdraw(meeting: Meeting, at: datetime, reason: str) -> None:
    earlier = range(1, meeting.sequence)
    for cause in [called_cause(meeting), *(f"meeting:{meeting.pk}:moved:{n}" for n in earlier)]:
        outbox.cancel_caused_by(meeting.area, cause, reason, at=at)


def _tell(meeting: Meeting, at: datetime, *, cause: str, template: str, **more) -> list[Notice]:
    return outbox.queue(
        meeting.area,
        cause=cause,
        topic="meetings",
        subject=meeting,
        template=template,
        at=at,
        useful_until=meeting.begins_at,
        to=people.addressees(meeting, civil_date(at)),
        context={"meeting": meeting, **more},
    )
