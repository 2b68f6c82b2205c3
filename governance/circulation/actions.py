"""Sending the papers: the pack once, then what is added; letters count when they are posted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from compact.audit.moves import AlreadyDone, NotPossible, ReasonNeeded, move
from compact.audit.record import record
from compact.dates.civil import civil_date
from compact.deadlines import ledger
from compact.deadlines.models import Deadline
from compact.notices.addressee import why_unreachable
from compact.notices.models import Channel, Notice
from governance.agendas import numbering
from governance.agendas.models import AgendaItem
from governance.circulation import lateness, telling
from governance.circulation.models import Circulation
from governance.circulation.pack import words_sha256
from governance.circulation.parcels import Parcel, parcel
from governance.meetings import people
from governance.meetings.models import Meeting
from governance.papers.models import Paper


@transaction.atomic
def send_papers(meeting: Meeting, *, by, at: datetime, reason: str = "") -> Circulation:
    """Circulate the agenda and its papers to every member, in the channel and print each prefers.

    The first time it is the whole pack; afterwards only what was added since.
    Late papers go out all the same and stand as late, in public, with `reason` (HP-10a).
    Raises ReasonNeeded when they are late without one, AlreadyDone when nothing new is to be
    sent, NotPossible for a meeting that is over or has no agenda.
    """
    numbering.hold(meeting)
    held = parcel(meeting)
    _must_be_sendable(meeting, held)
    verdict = lateness.judge(meeting, at)
    if verdict.is_blocked:
        raise NotPossible(
            "A clause in force refuses papers that are late: extend its deadline first."
        )
    if verdict.needs_reason and not reason.strip():
        raise ReasonNeeded(f"The papers are {verdict.words}. Enter the reason: it is published.")
    to = people.addressees(meeting, civil_date(at))
    if not to:
        raise NotPossible("Nobody holds a seat on this body, so there is nobody to send papers to.")
    _freeze(held, verdict, at)
    circulation = _enter(meeting, held, verdict, to, by=by, at=at, reason=reason)
    telling.papers_sent(circulation, held, to, at, by=by)
    _settle(meeting, circulation, by=by, at=at)
    return circulation


def _must_be_sendable(meeting: Meeting, held: Parcel) -> None:
    if meeting.status not in Meeting.AHEAD:
        words = meeting.get_status_display().lower()
        raise NotPossible(f"The meeting is {words}: papers go out before it.")
    if held.has_nothing_new:
        raise AlreadyDone("The papers have gone out, and nothing was added since.")
    if held.is_first and not held.items:
        raise NotPossible("The agenda is empty: add an item before you send it.")


def _freeze(held: Parcel, verdict: lateness.Verdict, at: datetime) -> None:
    """What goes out keeps its printed number from now on; what was added stands as late only where
    a clause in force says so."""
    for paper in held.papers:
        paper.number = paper.label
        paper.circulated_at = at
        paper.is_late = verdict.is_late and paper.added_on is not None
    Paper.objects.bulk_update(held.papers, ["number", "circulated_at", "is_late"])
    if verdict.is_late and not held.is_first:
        added = [item.pk for item in held.items]
        AgendaItem.objects.filter(pk__in=added, added_on__isnull=False).update(is_late=True)


def _enter(
    meeting: Meeting,
    held: Parcel,
    verdict: lateness.Verdict,
    to: list,
    *,
    by,
    at: datetime,
    reason: str,
) -> Circulation:
    """The row of the circulation, and the move of the meeting the first time.

    The move comes before the row: of two who send at once the second is told that it is done.
    """
    last = meeting.circulations.aggregate(last=Max("number"))["last"] or 0
    reached = [person.channel for person in to if not why_unreachable(person)]
    circulation = Circulation(
        meeting=meeting,
        number=last + 1,
        at=at,
        by=by,
        is_late=verdict.is_late,
        reason=reason if verdict.is_late else "",
        items=held.listing,
        pack_sha256=words_sha256(meeting),
        by_post=reached.count(Channel.POST),
        by_email=reached.count(Channel.EMAIL),
    )
    _put_on_record(circulation, held, by=by, at=at)
    circulation.save(force_insert=True)
    return circulation


def _put_on_record(circulation: Circulation, held: Parcel, *, by, at: datetime) -> None:
    """The first time the meeting moves on; later ones only stand on its record."""
    meeting, reason = circulation.meeting, circulation.reason
    details = {
        "number": circulation.number,
        "late": circulation.is_late,
        "papers": len(held.papers),
        "by_email": circulation.by_email,
        "by_post": circulation.by_post,
        "pack": circulation.pack_sha256,
    }
    if not held.is_first:
        details |= {"reason": reason} if reason else {}
        record(meeting.area, "late-papers-sent", meeting, by=by, at=at, details=details)
        return
    facts = {"changed_at": at, "papers_emailed_at": at if circulation.by_email else None}
    facts |= {"late_reason": reason} if circulation.is_late else {}
    move(
        meeting,
        Meeting.PAPERS_SENT,
        by=by,
        at=at,
        verb="papers-sent",
        details=details,
        reason=reason,
        **facts,
    )


def _settle(meeting: Meeting, circulation: Circulation, *, by, at: datetime) -> None:
    rows = ledger.settle(meeting, at=at, by=by)
    _give_reason(rows, meeting.late_reason)


def _give_reason(rows: Iterable[Deadline], reason: str) -> None:
    """The reason stands beside every papers clock that was missed."""
    late = [row.pk for row in rows if row.status == Deadline.LATE and not row.reason]
    if late and reason:
        Deadline.objects.filter(pk__in=late).update(reason=reason)


def note_posted(ticked: list[Notice], *, on: date, by, at: datetime) -> None:
    """Registered with the print run: once every letter of a pack is posted, its clock is met.

    The day that counts is that of the last letter: nobody got the papers later than recorded.
    """
    causes = {notice.cause for notice in ticked if notice.cause.startswith("papers:")}
    for cause in sorted(causes):
        circulation = Circulation.objects.caused(cause)
        if circulation and circulation.number == 1 and circulation.cause == cause:
            _note_posted(circulation.meeting, cause, by=by, at=at)


def _note_posted(meeting: Meeting, cause: str, *, by, at: datetime) -> None:
    letters = Notice.objects.in_area(meeting.area).caused_by(cause).filter(channel=Channel.POST)
    if meeting.papers_posted_on or letters.waiting().exists():
        return
    last = letters.aggregate(last=Max("posted_on"))["last"]
    Meeting.objects.filter(pk=meeting.pk, papers_posted_on=None).update(papers_posted_on=last)
    meeting.papers_posted_on = last
    record(meeting.area, "papers-posted", meeting, by=by, at=at, details={"on": last.isoformat()})
    _give_reason(ledger.settle(meeting, at=at, by=by), meeting.late_reason)
