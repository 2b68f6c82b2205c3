"""The cover sheet: ten fields on one A4 side, counted by laying it out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from compact.agreements.models import Provision
from compact.audit.record import head_of
from compact.deadlines.rule import Enforcement, Finding
from compact.deadlines.terms import Terms
from compact.documents.pdf import Pdf, render_pdf
from compact.documents.refusals import PdfFailed
from governance.papers.models import Paper


def lay_out(paper: Paper, print_size: str = "normal") -> Pdf:
    """The cover sheet as PDF. Its `pages` in ordinary print are what the clause counts."""
    meeting = paper.item.meeting
    return render_pdf(
        "governance/papers/cover_pdf.html",
        {
            "paper": paper,
            "meeting": meeting,
            "area": meeting.area,
            "fields": paper.cover_fields,
            "audit_head": head_of(meeting.area),
            "print_size": print_size,
            "sections": [],
        },
        print=print_size,
        draft=paper.status == Paper.DRAFT,
    )


def count(paper: Paper) -> int | None:
    """The A4 sides of its cover sheet, laid out now and kept with the words as they stand; None on
    a server that cannot lay out PDFs: then no clause can be judged."""
    try:
        pages = lay_out(paper).pages
    except PdfFailed:
        pages = None
    Paper.objects.filter(pk=paper.pk, version=paper.version).update(cover_pages=pages)
    paper.cover_pages = pages
    return pages


@dataclass(frozen=True)
class Judged:
    """What one clause says of the cover sheet as it was laid out."""

    provision: Provision
    enforcement: Enforcement
    finding: Finding

    @property
    def asks_reason(self) -> bool:
        """Whether the clause lets it pass with a published reason."""
        lenient = (Enforcement.NEEDS_REASON, Enforcement.RECORDED_LATE)
        return not self.finding.kept and self.enforcement in lenient

    @property
    def blocks(self) -> bool:
        return not self.finding.kept and self.enforcement == Enforcement.BLOCKS


def judge(paper: Paper, on: date) -> list[Judged]:
    """What the clauses in force say of `paper.cover_pages`; nothing while none is in force."""
    return _judged(paper, _in_force(paper, on), on)


def in_the_way(paper: Paper, on: date) -> list[Judged]:
    """The clauses that keep a draft from being made final; its sides are counted if need be."""
    provisions = _in_force(paper, on)
    if provisions and paper.cover_pages is None:
        count(paper)
    return [each for each in _judged(paper, provisions, on) if each.blocks]


def _in_force(paper: Paper, on: date) -> list[Provision]:
    from governance.rules import COVER_SHEET_PAGES as rule  # rules stand on papers

    found = Provision.objects.in_force(paper.area, on).filter(rule=rule.key)
    return [provision for provision in found if rule.binds(provision, paper)]


def _judged(paper: Paper, provisions: list[Provision], on: date) -> list[Judged]:
    from governance.rules import COVER_SHEET_PAGES as rule

    found = [(one, rule.check(paper, Terms.of(one), on)) for one in provisions]
    return [Judged(one, rule.enforced(one), finding) for one, finding in found if finding]
