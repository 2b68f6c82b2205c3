"""A term is judged as it is entered, by every clause in force that speaks of it."""

from __future__ import annotations

from datetime import datetime

from compact.agreements.models import Provision
from compact.audit.moves import NotPossible, ReasonNeeded
from compact.dates.civil import civil_date
from compact.deadlines.registry import rule as rule_named
from compact.deadlines.rule import Enforcement
from compact.deadlines.terms import Terms
from partnerships.bodies.models import Appointment


def term_faults(term: Appointment, at: datetime) -> list[tuple[Provision, str]]:
    """The clauses a term breaks, each with the sentence that says how."""
    rule = rule_named("term-length")
    day = civil_date(at)
    faults = []
    for provision in Provision.objects.in_force(term.area, day).filter(rule=rule.key):
        if rule.binds(provision, term):
            finding = rule.check(term, Terms.of(provision), day)
            if not finding.kept:
                faults.append((provision, finding.words))
    return faults


def check_term(term: Appointment, at: datetime) -> None:
    """Refuse the term, or ask for a reason, as the clauses it breaks are enforced."""
    rule = rule_named("term-length")
    for provision, words in term_faults(term, at):
        enforced = rule.enforced(provision)
        if enforced == Enforcement.BLOCKS:
            raise NotPossible(f"{words} ({provision.clause.citation})")
        if enforced == Enforcement.NEEDS_REASON and not (term.note or term.term_reason):
            raise ReasonNeeded(
                f"{words} ({provision.clause.citation}) Give the reason. "
                "It is published with the seat."
            )
