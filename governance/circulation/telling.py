"""What is told when papers go out: led to them by email, or sent them by post. Members get all of
it; who comes in place of one gets what the public may read."""

from __future__ import annotations

from datetime import datetime

from compact.notices import letters, outbox
from compact.notices.addressee import Addressee, why_unreachable
from compact.notices.letters import Letter
from compact.notices.models import Channel, Notice
from compact.notices.topics import why
from governance.attendance.models import Attendance
from governance.circulation import print_copies
from governance.circulation.models import Circulation
from governance.circulation.pack import pack_sent
from governance.circulation.parcels import Parcel
from governance.meetings import people


def papers_sent(
    circulation: Circulation, held: Parcel, to: list[Addressee], at: datetime, *, by
) -> None:
    """Tell the members, `to`, and whoever comes in place of one."""
    _tell(
        circulation,
        to,
        at,
        cause=circulation.cause,
        enclosure=lambda person: _enclosed(circulation, held, person),
        context=_context(circulation, held.has_files) | {"has_closed": held.has_closed},
    )
    _make_ahead(circulation, to, full=True, by=by)
    for apologies in people.sending_substitutes(circulation.meeting, to):
        _tell_substitute(circulation, apologies, at, by=by)


def papers_so_far(apologies: Attendance, at: datetime, *, by) -> None:
    """Post what has gone out before to the substitute whom `apologies` send. By email they are led
    to it already."""
    if apologies.seat.substitute.channel == Channel.POST:
        for circulation in apologies.meeting.circulations.order_by("number"):
            circulation.meeting = apologies.meeting
            _tell_substitute(circulation, apologies, at, by=by)


def called_off(apologies: Attendance, reason: str, at: datetime, *, by) -> None:
    """What waits to go to the substitute whom `apologies` send is over."""
    meeting = apologies.meeting
    for circulation in meeting.circulations.all():
        cause = circulation.cause_in_place(apologies.pk)
        outbox.cancel_caused_by(meeting.area, cause, reason, by=by, at=at)


def as_letter(notice: Notice, person: Addressee) -> Letter | None:
    """Papers by post for somebody whom the email did not reach: enclosed, no longer linked to."""
    circulation = Circulation.objects.caused(notice.cause)
    if circulation is None:
        return None
    full = notice.cause == circulation.cause
    _make_ahead(circulation, [person], full=full, by=None)
    context = _context(circulation, _has_files(circulation, full=full))
    if not full:
        pk = notice.cause.rpartition(":")[2]
        context |= _in_place(Attendance.objects.filter(pk=pk).first())
    return letters.written(
        notice,
        person,
        template=_template(circulation),
        subject=circulation.meeting,
        context=context,
        enclosed=print_copies.address(circulation, person.print_size, full=full),
    )


def _tell_substitute(circulation: Circulation, apologies: Attendance, at: datetime, *, by) -> None:
    person = apologies.seat.substitute.addressee()
    _tell(
        circulation,
        [person],
        at,
        cause=circulation.cause_in_place(apologies.pk),
        enclosure=lambda one: _enclosed(circulation, None, one),
        context=_context(circulation, _has_files(circulation, full=False)) | _in_place(apologies),
    )
    _make_ahead(circulation, [person], full=False, by=by)


def _tell(
    circulation: Circulation,
    to: list[Addressee],
    at: datetime,
    *,
    cause: str,
    enclosure: outbox.Enclosure,
    context: dict,
) -> None:
    meeting = circulation.meeting
    outbox.queue(
        meeting.area,
        cause=cause,
        topic="papers",
        subject=meeting,
        to=to,
        at=at,
        useful_until=meeting.begins_at,
        template=_template(circulation),
        enclosure=enclosure,
        context=context,
    )


def _make_ahead(circulation: Circulation, to: list[Addressee], *, full: bool, by) -> None:
    """What is posted lies ready for the printer when somebody comes to the print run."""
    by_post = [one for one in to if one.channel == Channel.POST and not why_unreachable(one)]
    for print_size in sorted({one.print_size for one in by_post}):
        print_copies.ask_for(circulation, print_size, full=full, by=by, ahead=True)


def _template(circulation: Circulation) -> str:
    return "papers_sent" if circulation.number == 1 else "papers_late"


def _context(circulation: Circulation, has_files: bool) -> dict:
    return {
        "meeting": circulation.meeting,
        "circulation": circulation,
        "has_files": has_files,
    }


def _in_place(apologies: Attendance | None) -> dict:
    """What a substitute reads besides: in whose place, if that still stands."""
    return {"because": why("substitutes"), "member": apologies.person if apologies else None}


def _has_files(circulation: Circulation, *, full: bool) -> bool:
    return any(paper.document_id for paper in pack_sent(circulation, full=full).papers)


def _enclosed(circulation: Circulation, held: Parcel | None, person: Addressee) -> str:
    """What a person is led to, or finds in the envelope: the pack, or the print copy of it; with
    closed items for members alone, who get all that is `held`."""
    if person.channel == Channel.POST:
        return print_copies.address(circulation, person.print_size, full=held is not None)
    is_full = held is not None and held.has_closed and person.user_id
    name = "pack/full.pdf" if is_full else "pack.pdf"
    return f"{circulation.meeting.get_absolute_url()}{name}?print={person.print_size}"
