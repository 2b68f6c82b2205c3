"""What members are told when papers go out: led to them by email, or sent them by post."""

from __future__ import annotations

from datetime import datetime

from compact.notices import letters, outbox
from compact.notices.addressee import Addressee, why_unreachable
from compact.notices.letters import Letter
from compact.notices.models import Channel, Notice
from governance.circulation import print_copies
from governance.circulation.models import Circulation
from governance.circulation.pack import pack_sent
from governance.circulation.parcels import Parcel


def papers_sent(circulation: Circulation, held: Parcel, to: list[Addressee], at: datetime) -> None:
    meeting = circulation.meeting
    outbox.queue(
        meeting.area,
        cause=circulation.cause,
        topic="papers",
        subject=meeting,
        to=to,
        at=at,
        useful_until=meeting.begins_at,
        template=_template(circulation),
        enclosure=lambda person: _enclosed(circulation, held, person),
        context=_context(circulation, held.has_files) | {"has_closed": held.has_closed},
    )


def make_ahead(circulation: Circulation, to: list[Addressee], *, by) -> None:
    """What is posted lies ready for the printer when somebody comes to the print run."""
    by_post = [one for one in to if one.channel == Channel.POST and not why_unreachable(one)]
    for print_size in sorted({one.print_size for one in by_post}):
        print_copies.ask_for(circulation, print_size, by=by, ahead=True)


def as_letter(notice: Notice, person: Addressee) -> Letter | None:
    """Papers by post for somebody whom the email did not reach: enclosed, no longer linked to."""
    circulation = Circulation.objects.caused(notice.cause)
    if circulation is None:
        return None
    make_ahead(circulation, [person], by=None)
    has_files = any(paper.document_id for paper in pack_sent(circulation).papers)
    return letters.written(
        notice,
        person,
        template=_template(circulation),
        subject=circulation.meeting,
        context=_context(circulation, has_files),
        enclosed=print_copies.address(circulation, person.print_size),
    )


def _template(circulation: Circulation) -> str:
    return "papers_sent" if circulation.number == 1 else "papers_late"


def _context(circulation: Circulation, has_files: bool) -> dict:
    return {
        "meeting": circulation.meeting,
        "circulation": circulation,
        "has_files": has_files,
    }


def _enclosed(circulation: Circulation, held: Parcel, person: Addressee) -> str:
    """What a person is led to, or finds in the envelope: the pack, or the print copy of it."""
    if person.channel == Channel.POST:
        return print_copies.address(circulation, person.print_size)
    return held.address_for(person)
