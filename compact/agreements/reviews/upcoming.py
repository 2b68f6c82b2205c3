"""When an agreement is to be reviewed next: by each clause that says so, and by decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from compact.agreements.models import Provision, Version
from compact.agreements.reviews.clock import reviews_due


@dataclass(frozen=True)
class NextReview:
    """An open turn: of a clause's review clock, or, without a `provision`, of a decision that was
    taken on a day. Of several the earliest is the one to keep."""

    due_on: date
    provision: Provision | None = None
    decided_on: date | None = None
    governs: bool = False


def next_reviews(
    version: Version, held: list[date], provisions: list[Provision]
) -> list[NextReview]:
    """The next reviews, earliest first; clauses and decision may disagree, all are shown."""
    turns = [*_by_clauses(version, held, provisions), *_by_decision(version, held)]
    turns.sort(key=lambda turn: turn.due_on)
    if len(turns) > 1:
        turns[0] = replace(turns[0], governs=True)
    return turns


def _by_clauses(
    version: Version, held: list[date], provisions: list[Provision]
) -> Iterator[NextReview]:
    start = version.agreed_on or version.in_force_from
    for provision in sorted(provisions, key=lambda one: one.pk):
        months = provision.params.get("months")
        if start and isinstance(months, int) and months > 0:
            yield NextReview(reviews_due(start, months, held)[-1].due_on, provision)


def _by_decision(version: Version, held: list[date]) -> Iterator[NextReview]:
    """One review was decided on: the first that is held after the decision answers it."""
    decided = version.review_decided_on
    if decided and version.review_months and not any(day > decided for day in held):
        due_on = reviews_due(decided, version.review_months, [])[-1].due_on
        yield NextReview(due_on, decided_on=decided)
