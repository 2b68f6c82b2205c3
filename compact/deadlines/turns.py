"""Every clock that runs for a subject, with what set it: a confirmed clause in force, or a
decision the partners took beside the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import models

from compact.agreements.models import Provision
from compact.dates.civil import civil_date
from compact.deadlines.rule import Clock, Rule
from compact.deadlines.terms import Terms


@dataclass(frozen=True)
class Turn:
    """`words` and `url` cite what set the clock; `provision` is its clause, if it was one.

    `is_past` says that the deed was done before the clause was in force and confirmed: that breaks
    nothing, and earns it no credit either.
    """

    clock: Clock
    words: str
    url: str
    task: str
    enforcement: str
    provision: Provision | None = None
    is_past: bool = False

    @property
    def key(self) -> tuple[int | None, str]:
        return (self.provision.pk if self.provision else None, self.clock.occurrence)


def turns_of(
    rule: Rule, subject: models.Model, provisions: Iterable[Provision], at: datetime
) -> Iterator[Turn]:
    """The clocks of `subject` under the clauses in force, then those that were decided on."""
    on = civil_date(at)
    for provision in provisions:
        if rule.binds(provision, subject):
            yield from _by_clause(rule, subject, provision, on)
    for decision in rule.decided(subject, on) if rule.decided else ():
        yield Turn(
            clock=decision.clock,
            words=decision.words,
            url=decision.url,
            task=decision.clock.do,
            enforcement=rule.enforcement.value,
        )


def _by_clause(rule: Rule, subject: models.Model, provision: Provision, on: date) -> Iterator[Turn]:
    terms = Terms.of(provision)
    for clock in rule.clocks(subject, terms, on) if rule.clocks else ():
        done = civil_date(clock.met_at) if clock.met_at else None
        yield Turn(
            clock=clock,
            words=provision.clause.citation,
            url=provision.clause.get_absolute_url(),
            task=clock.do or rule.do(subject, terms),
            enforcement=rule.enforced(provision).value,
            provision=provision,
            is_past=done is not None and done < terms.since,
        )
