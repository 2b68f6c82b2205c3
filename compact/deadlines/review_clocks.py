"""The turns of a review as clocks: the same whether an agreement is looked at again or a body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from compact.agreements.reviews.clock import reviews_due
from compact.dates.civil import start_of
from compact.deadlines.rule import Clock


def review_clocks(
    begins: date, months: int, held: Iterable[date], *, asked: date | None = None
) -> Iterator[Clock]:
    """One clock for each turn since `begins`, met on the day its review was held, the last one
    still open.

    A turn is known by the day it begins on; the first by the day it was `asked` for, where another
    day may yet come to light: it is then judged once all the same.
    """
    for turn in reviews_due(begins, months, held):
        known_by = asked if asked and turn.since == begins else turn.since
        yield Clock(
            due_on=turn.due_on,
            arises_on=turn.since,
            occurrence=known_by.isoformat(),
            met_at=start_of(turn.held_on) if turn.held_on else None,
        )
