"""What a rule is: the meaning of a clause's number. The meaning is code, the number is the
clause's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from django.db import models

from compact.agreements.models import Provision
from compact.areas.models import Area
from compact.dates.civil import end_of
from compact.deadlines.terms import Terms
from compact.notices.addressee import Addressee


class Enforcement(StrEnum):
    """What happens when a clause is about to be broken (design, decision 1)."""

    BLOCKS = "blocks"
    NEEDS_REASON = "needs-reason"
    RECORDED_LATE = "recorded-late"
    INFORMS = "informs"

    @property
    def says(self) -> str:
        return {
            "blocks": "What would break it cannot be done here.",
            "needs-reason": "Whoever does not keep it gives a reason, which is published.",
            "recorded-late": "If it is done late, or not at all, the public record says so.",
            "informs": "If it is not kept, everybody can see that; nothing is stopped.",
        }[self.value]


@dataclass(frozen=True)
class Clock:
    """One running clock: the last civil day on which the deed is in time, and when it was done.

    Until the end of `due_on`, or until the instant `due_at` where the clause counts in hours.
    `occurrence` tells apart what comes round again (a meeting's date, a quarter); `met_at` is the
    instant of the deed or None; `arises_on` the day the duty begins, where it is not today; `do`
    the task in words, where the clock knows more of it than its rule.
    """

    due_on: date
    met_at: datetime | None = None
    occurrence: str = ""
    arises_on: date | None = None
    do: str = ""
    due_at: datetime | None = None

    @property
    def ends_at(self) -> datetime:
        """The instant from which on the deed is late."""
        return self.due_at or end_of(self.due_on)


@dataclass(frozen=True)
class Decided:
    """A clock that the partners set by a decision beside the text; `words` cite the decision."""

    clock: Clock
    words: str
    url: str


@dataclass(frozen=True)
class Finding:
    """What a check found on a subject as it stands: kept or not, in words.

    `explained` says that whoever broke it gave the published reason: nobody is asked to mend it.
    """

    kept: bool
    words: str
    explained: bool = False


def _nobody(subject: Any) -> Iterable[Addressee]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A declaration in an app's `rules.py`. It reads no clock and writes nothing.

    `clocks` gives the deadlines of a subject under a clause's terms; a rule with `check` instead is
    a standing condition, judged whenever it is asked. `about` is the body in whose name it is
    counted, `do` the verb first words of the task, `waits_for` what the person responsible reads.
    """

    key: str
    says: str
    sources: tuple[str, ...]
    params: tuple[str, ...]
    enforcement: Enforcement
    subject: Callable[[], type[models.Model]]
    subjects: Callable[[Area, date], Iterable[models.Model]]
    clocks: Callable[[Any, Terms, date], Iterable[Clock]] | None = None
    check: Callable[[Any, Terms, date], Finding | None] | None = None
    #: What the partners decided beside the text, as clocks that cite the decision.
    decided: Callable[[Any, date], Iterable[Decided]] | None = None
    responsible: Callable[[Any], Iterable[Addressee]] = _nobody
    about: Callable[[Any], models.Model | None] = lambda subject: None
    do: Callable[[Any, Terms], str] = lambda subject, terms: str(subject)
    link: Callable[[Any], str] = lambda subject: subject.get_absolute_url()
    #: Days before the due day on which the people responsible are reminded.
    reminders: tuple[int, ...] = (7, 2, 0)
    #: Whether time alone makes new clocks (a new quarter), so that the sweep must look.
    recurs: bool = False
    #: Whether anything is asked of the subject on a day: nothing is of a body that rests.
    asks_of: Callable[[Any, date], bool] = lambda subject, on: True
    #: Whether its subjects are the bodies themselves, so that a clause may speak of some of them.
    of_bodies: bool = False
    #: Whether `check` is a standing condition that the ledger keeps, each break on the record.
    stands: bool = False
    #: What is to be done where a standing condition is broken.
    mend: Callable[[Any, Terms], str] = lambda subject, terms: f"Look at {subject}"
    #: Whether the deed can still be done once its day is over: a quarter's meeting cannot.
    can_be_late: bool = True
    #: Whether the clause's terms concern this rule at all (its channel, its kind of body).
    applies: Callable[[Any, Terms], bool] = lambda subject, terms: True
    module: str = field(default="", compare=False)

    @property
    def is_for_bodies(self) -> bool:
        """Whether each of its subjects is some body's, so that a clause may bind a few of them."""
        return self.about is not Rule.about

    def binds(self, provision: Provision, subject: models.Model) -> bool:
        """Whether this provision speaks to this subject: by the body it is about, and its terms."""
        from compact.audit.models import key_of

        body = self.about(subject)
        if body is not None and not provision.binds(key_of(body)):
            return False
        return self.applies(subject, Terms.of(provision))

    def enforced(self, provision: Provision) -> Enforcement:
        return Enforcement(provision.enforcement or self.enforcement)
