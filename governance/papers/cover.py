"""The cover sheet: ten fields on one A4 side, counted by laying it out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from compact.agreements.models import Provision
from compact.audit.record import head_of
from compact.deadlines.rule import Enforcement, Finding
from compact.deadlines.terms import Terms
from compact.documents.pdf import Pdf, render_pdf
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


def judge(paper: Paper, on: date) -> list[Judged]:
    """What the clauses in force say of `paper.cover_pages`; nothing while none is in force."""
    from governance.rules import COVER_SHEET_PAGES as rule  # rules stand on papers

    in_force = Provision.objects.in_force(paper.area, on).filter(rule=rule.key)
    judged = [(p, rule.check(paper, Terms.of(p), on)) for p in in_force if rule.binds(p, paper)]
    return [
        Judged(provision, rule.enforced(provision), finding)
        for provision, finding in judged
        if finding
    ]
