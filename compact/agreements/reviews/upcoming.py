"""When an agreement is to be reviewed next, by each clause that says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from compact.agreements.models import Provision, Version
from compact.agreements.reviews.clock import reviews_due


@dataclass(frozen=True)
class NextReview:
    """The open turn of one clause's review clock; of several the earliest is the one to keep."""

    provision: Provision
    due_on: date
    governs: bool


def next_reviews(
    version: Version, held: list[date], provisions: list[Provision]
) -> list[NextReview]:
    """The next review by each provision, earliest first; clauses may disagree, all are shown."""
    start = version.agreed_on or version.in_force_from
    turns = []
    for provision in provisions:
        months = provision.params.get("months")
        if start and isinstance(months, int) and months > 0:
            turns.append((reviews_due(start, months, held)[-1].due_on, provision))
    turns.sort(key=lambda turn: (turn[0], turn[1].pk))
    return [
        NextReview(provision, due_on, governs=(n == 0 and len(turns) > 1))
        for n, (due_on, provision) in enumerate(turns)
    ]
