"""What would be due for a thing that is not there yet: asked before a deed, kept nowhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import models

from compact.agreements.models import Provision
from compact.agreements.provision_words import sentence
from compact.dates.civil import civil_date
from compact.deadlines import ledger
from compact.deadlines.registry import rules_of
from compact.deadlines.rule import Clock, Rule
from compact.deadlines.turns import turns_of

#: What a would-be thing is made from: the day that somebody thinks of.
Make = Callable[[date], models.Model]
#: A clause that no day within so many keeps asks for something no day can give.
LOOKS_AHEAD = timedelta(days=3 * 366)


@dataclass(frozen=True)
class Foreseen:
    """A deadline that would run: by which clause, until when, and what for."""

    rule: Rule
    provision: Provision
    clock: Clock
    task: str

    def days_late(self, at: datetime) -> int | None:
        """Days after its due day if the deed is done at `at` and no earlier; None while in time."""
        done = self.clock.met_at or at
        if done < self.clock.ends_at:
            return None
        return (civil_date(done) - self.clock.due_on).days

    @property
    def follows(self) -> str:
        """What a breach of it means, in a sentence."""
        return self.rule.enforced(self.provision).says


@dataclass(frozen=True)
class Demand:
    """What a clause asks, and the earliest day for which it is still kept if done now."""

    provision: Provision
    says: str
    day: date


def foresee(
    subject: models.Model, *, at: datetime, clauses: ledger.Clauses | None = None
) -> list[Foreseen]:
    """The deadlines that would run for `subject`, saved or not, by the clauses in force at `at`.

    The earliest due first. Asks every rule about things of its kind, as the ledger does.
    """
    clauses = ledger.clauses_in_force(subject.area, at) if clauses is None else clauses
    found = [
        Foreseen(rule, turn.provision, turn.clock, turn.task)
        for rule in rules_of(subject)
        if rule.clocks and rule.asks_of(subject, civil_date(at))
        for turn in turns_of(rule, subject, clauses.get(rule.key, []), at)
        if turn.provision and not turn.is_past
    ]
    return sorted(found, key=lambda one: (one.clock.ends_at, one.provision.pk))


def too_late(subject: models.Model, *, at: datetime) -> list[Foreseen]:
    """Of the deadlines that would run, those that have passed already."""
    return [one for one in foresee(subject, at=at) if one.days_late(at) is not None]


def demands(make: Make, *, at: datetime) -> list[Demand]:
    """For each clause that a thing of today would break, the earliest day that keeps it.

    Done at `at`, that is; the clause that asks for the latest day comes last. A clause that only
    speaks of what follows afterwards asks nothing of the day, and is not among them.
    """
    today = civil_date(at)
    clauses = ledger.clauses_in_force(make(today).area, at)
    asked = [
        Demand(one.provision, sentence(one.rule.key, one.provision.params), day)
        for one in foresee(make(today), at=at, clauses=clauses)
        if one.days_late(at) is not None
        and (day := _earliest(make, one.rule, one.provision, today, at))
    ]
    return sorted(asked, key=lambda demand: (demand.day, demand.provision.pk))


def _earliest(
    make: Make, rule: Rule, provision: Provision, today: date, at: datetime
) -> date | None:
    """The first day for which the clause is kept: by as many days as it is late, then day by day
    back, since days that do not count (weekends, holidays) make the jump too wide."""

    def late(day: date) -> int | None:
        only = {rule.key: [provision]}
        found = [one.days_late(at) for one in foresee(make(day), at=at, clauses=only)]
        return max((days for days in found if days is not None), default=None)

    day = today
    while (days := late(day)) is not None:
        day += timedelta(days=max(days, 1))
        if day > today + LOOKS_AHEAD:
            return None
    while day > today and late(day - timedelta(days=1)) is None:
        day -= timedelta(days=1)
    return day
