"""What members are told of a meeting: that it is called, moved or cancelled."""

from __future__ import annotations

from datetime import datetime

from compact.audit.models import Entry
from compact.dates.civil import civil_date
from compact.notices import letters, outbox
from compact.notices.addressee import Addressee
from compact.notices.letters import Letter
from compact.notices.models import Notice
from compact.notices.topics import why
from governance.attendance.models import Attendance
from governance.meetings import people
from governance.meetings.models import Meeting

#: Template by the third part of a cause.
TEMPLATES = {
    "called": "meeting_called",
    "moved": "meeting_moved",
    "cancelled": "meeting_cancelled",
}


def called(meeting: Meeting, at: datetime) -> list[Notice]:
    return _tell(meeting, at, cause=called_cause(meeting))


def moved(meeting: Meeting, before: Meeting, reason: str, at: datetime) -> list[Notice]:
    """The new day, time and place. What still waits to go out about the old ones does not go."""
    _withdraw(meeting, at, "The meeting was moved before this went out.")
    return _tell(
        meeting,
        at,
        cause=f"meeting:{meeting.pk}:moved:{meeting.sequence}",
        before=before,
        reason=reason,
    )


def cancelled(meeting: Meeting, at: datetime) -> list[Notice]:
    """Nothing about a meeting that will not be goes out any more, except that it will not be."""
    _withdraw(meeting, at, "The meeting was cancelled before this went out.")
    told = Notice.objects.in_area(meeting.area)
    asked = told.filter(cause__startswith=Attendance.asking_to(meeting))
    for waiting in [asked, *(circulation.notices for circulation in meeting.circulations.all())]:
        for cause in set(waiting.values_list("cause", flat=True)):
            outbox.cancel_caused_by(meeting.area, cause, "The meeting was cancelled.", at=at)
    return _tell(meeting, at, cause=f"meeting:{meeting.pk}:cancelled")


def as_letter(notice: Notice, person: Addressee) -> Letter | None:
    """The same by post for somebody whom the email did not reach, as the meeting stands now."""
    kind, _, rest = notice.cause.partition(":")
    pk, _, what = rest.partition(":")
    if kind != "meeting" or not pk.isdigit():
        return None
    meeting = Meeting.objects.select_related("area", "body").filter(pk=pk).first()
    if meeting is None:
        return None
    what = "cancelled" if meeting.is_cancelled else what.partition(":")[0]
    more = _latest_move(meeting) if what == "moved" else {}
    return letters.written(
        notice,
        person,
        template=TEMPLATES[what],
        subject=meeting,
        context=_context(meeting, **more),
    )


def _latest_move(meeting: Meeting) -> dict:
    """From where it moved and why, as the record has it."""
    facts = Entry.objects.about(meeting).filter(verb="meeting-moved")[0].details
    day = civil_date(datetime.fromisoformat(facts["from"]))
    before = {"starts_on": day, "place": facts.get("place_before", "")}
    return {"before": before, "reason": facts.get("reason", "")}


def called_cause(meeting: Meeting) -> str:
    return f"meeting:{meeting.pk}:called"


def _withdraw(meeting: Meeting, at: datetime, reason: str) -> None:
    earlier = range(1, meeting.sequence)
    for cause in [called_cause(meeting), *(f"meeting:{meeting.pk}:moved:{n}" for n in earlier)]:
        outbox.cancel_caused_by(meeting.area, cause, reason, at=at)


def _context(meeting: Meeting, **more) -> dict:
    """A letter lists the agenda, which an email leads to."""
    return {"meeting": meeting, "agenda": list(meeting.items.standing_there()), **more}


def _tell(meeting: Meeting, at: datetime, *, cause: str, **more) -> list[Notice]:
    """Members and, of what they are asked to stand in at, substitutes."""
    members, context = people.addressees(meeting, civil_date(at)), _context(meeting, **more)
    in_place = {"stands_in": True, "because": why("substitutes")}
    return [
        notice
        for to, besides in [
            (members, {}),
            (people.standing_in(meeting, members), in_place),
        ]
        for notice in outbox.queue(
            meeting.area,
            cause=cause,
            topic="meetings",
            subject=meeting,
            template=TEMPLATES[cause.split(":")[2]],
            at=at,
            useful_until=meeting.begins_at,
            to=to,
            context=context | besides,
        )
    ]
