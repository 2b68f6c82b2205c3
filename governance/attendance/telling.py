"""What a substitute is told: that they are asked to come in place of a member."""

from __future__ import annotations

from datetime import datetime

from compact.dates.civil import civil_date
from compact.notices import letters, outbox
from compact.notices.addressee import Addressee
from compact.notices.letters import Letter
from compact.notices.models import Notice
from governance.attendance.models import Attendance
from governance.circulation import telling as papers
from governance.meetings import people

TOPIC = "substitutes"
TEMPLATE = "meeting_substitute"


def asked_to_come(apologies: Attendance, at: datetime, *, by) -> None:
    """That they are asked; and by post the papers, unless they get them as a member."""
    meeting, substitute = apologies.meeting, apologies.seat.substitute
    outbox.queue(
        meeting.area,
        cause=apologies.cause_of_asking,
        topic=TOPIC,
        subject=meeting,
        to=[substitute.addressee()],
        template=TEMPLATE,
        at=at,
        useful_until=meeting.begins_at,
        context=_context(apologies),
    )
    if substitute not in people.members(meeting, civil_date(at)):
        papers.papers_so_far(apologies, at, by=by)


def called_off(apologies: Attendance, at: datetime, *, by) -> None:
    """The member comes after all: what waits to go is over."""
    over = "The member comes after all."
    meeting = apologies.meeting
    outbox.cancel_caused_by(meeting.area, apologies.cause_of_asking, over, by=by, at=at)
    papers.called_off(apologies, over, at, by=by)


def as_letter(notice: Notice, person: Addressee) -> Letter | None:
    """The same by post, for a substitute whom the email did not reach."""
    pk = notice.cause.rpartition(":")[2]
    rows = Attendance.objects.apologies().select_related("meeting__area", "meeting__body", "seat")
    apologies = rows.filter(pk=pk).first()
    if apologies is None:
        return None
    return letters.written(
        notice,
        person,
        template=TEMPLATE,
        subject=apologies.meeting,
        context=_context(apologies),
    )


def _context(apologies: Attendance) -> dict:
    return {"meeting": apologies.meeting, "seat": apologies.seat, "member": apologies.person}
