"""Writing a paper, making it final, taking it back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F, Max

from compact.audit.moves import AlreadyDone, NotPossible, ReasonNeeded, Stale, move
from compact.audit.record import record
from compact.dates.civil import civil_date
from compact.deadlines.rule import Enforcement
from compact.documents.models import Document
from governance.agendas import numbering
from governance.agendas.models import AgendaItem
from governance.meetings.models import Meeting
from governance.papers import cover
from governance.papers.models import Paper


@transaction.atomic
def add_paper(
    item: AgendaItem, *, by, at: datetime, document: Document | None = None, **words
) -> Paper:
    """Put a paper under an item. Once the papers are out it says so: its number is the item's with
    a letter ("12A"); under an item that was added as well it is that item's own."""
    meeting = item.meeting
    numbering.hold(meeting)
    _must_be_open(meeting)
    is_out = meeting.status == Meeting.PAPERS_SENT
    last = item.papers.numbered().aggregate(last=Max("place"))["last"] or 0
    number = numbering.added_paper_number(item) if is_out and not item.added_on else ""
    paper = Paper.objects.create(
        item=item,
        place=last + 1,
        number=number,
        added_on=civil_date(at) if is_out else None,
        document=document,
        **words,
    )
    _note(paper, "paper-added", by, at)
    return paper


@transaction.atomic
def change_paper(
    paper: Paper, *, version: int, by, at: datetime, document: Document | None = None, **words
) -> None:
    """Change a draft. Raises Stale when somebody saved it after `version` was shown."""
    _must_be_open(paper.item.meeting)
    if paper.status != Paper.DRAFT:
        raise NotPossible("Only a draft can be changed: take the paper back to draft first.")
    if document:
        words["document"] = document
    saved = Paper.objects.filter(pk=paper.pk, version=version, status=Paper.DRAFT).update(
        version=F("version") + 1, cover_pages=None, **words
    )
    if not saved:
        raise Stale(Paper.objects.get(pk=paper.pk))
    paper.refresh_from_db()
    _note(paper, "paper-changed", by, at)


@transaction.atomic
def make_final(
    paper: Paper, *, pages: int | None, version: int, by, at: datetime, reason: str = ""
) -> None:
    """Make a draft final, its cover sheet having been laid out on `pages` A4 sides at `version`.

    A clause in force decides what a longer sheet means: NotPossible where it blocks, ReasonNeeded
    where it asks why. `pages` None means the server cannot lay out PDFs: then nothing is judged.
    """
    _must_be_open(paper.item.meeting)
    paper.cover_pages = pages
    for judged in cover.judge(paper, civil_date(at)):
        if judged.finding.kept or judged.enforcement == Enforcement.INFORMS:
            continue
        sentence = f"{judged.finding.words} {judged.provision.clause.citation} sets this."
        if judged.enforcement == Enforcement.BLOCKS:
            raise NotPossible(f"{sentence} Shorten it.")
        if not reason.strip():
            raise ReasonNeeded(f"{sentence} Enter the reason: it is published.")
    if not Paper.objects.filter(pk=paper.pk, version=version).exists():
        raise AlreadyDone("Somebody else changed this paper a moment ago.")
    move(
        paper,
        Paper.FINAL,
        by=by,
        at=at,
        verb="paper-final",
        cover_pages=pages,
        cover_reason=reason,
        details={"pages": pages},
        version=version + 1,
    )


@transaction.atomic
def back_to_draft(paper: Paper, *, by, at: datetime) -> None:
    """Take a final paper back to work on it. Not once it went out: then it is withdrawn instead."""
    if paper.circulated_at:
        raise NotPossible("This paper has gone out. Withdraw it and add another one instead.")
    move(paper, Paper.DRAFT, by=by, at=at, verb="paper-back-to-draft", version=paper.version + 1)


@transaction.atomic
def withdraw(paper: Paper, *, by, at: datetime, reason: str) -> None:
    """Withdraw a paper. One that was public keeps its address and says so with the reason. Its
    number stays its own once papers have gone out; until then the papers after it close up."""
    if not reason.strip():
        raise ReasonNeeded("Enter the reason. It stands at the paper's address.")
    numbering.hold(paper.item.meeting)
    paper.refresh_from_db(fields=["place", "number"])
    move(
        paper,
        Paper.WITHDRAWN,
        by=by,
        at=at,
        verb="paper-withdrawn",
        reason=reason,
        withdrawn_reason=reason,
        number=paper.label,
        version=paper.version + 1,
    )
    if paper.item.meeting.status == Meeting.CALLED:
        numbering.close_up(paper)


def note_read(paper: Paper, *, by, at: datetime) -> None:
    """Each reading of a closed paper is on the record (HP-6)."""
    if not paper.item.is_public:
        record(paper.area, "closed-paper-read", paper, by=by, at=at, words=f"Paper {paper.label}")


def _must_be_open(meeting: Meeting) -> None:
    if meeting.status not in Meeting.AHEAD:
        words = meeting.get_status_display().lower()
        raise NotPossible(f"The papers of a meeting that is {words} stay as they are.")


def _note(paper: Paper, verb: str, by, at: datetime) -> None:
    """On the meeting's record by number alone: the title of a draft is not public."""
    record(paper.area, verb, paper.item.meeting, by=by, at=at, details={"paper": paper.label})
