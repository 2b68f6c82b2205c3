"""The turns of a review as clocks: the same whether an agreement is looked at again or a body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from compact.agreements.reviews.clock import reviews_due
from compact.dates.civil import start_of
from compact.deadlines.rule import Clock


def review_clocks(begins: date, months: int, held: Iterable[date]) -> Iterator[Clock]:
    """One clock for each turn since `begins`, met on the day its review was held, the last one
    still open."""
    for turn in reviews_due(begins, months, held):
        yield Clock(
            due_on=turn.due_on,
            arises_on=turn.since,
            occurrence=turn.since.isoformat(),
            met_at=start_of(turn.held_on) if turn.held_on else None,
        )
