"""When a body is to be reviewed: so long after the clause first asked it, and after each review."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from compact.deadlines.review_clocks import review_clocks
from compact.deadlines.rule import Clock
from compact.deadlines.terms import Terms
from partnerships.bodies.models import Body


def clocks(body: Body, terms: Terms, on: date) -> Iterator[Clock]:
    """One clock for each turn since the clause asks this body, the last one still open.

    The first turn begins with the latest review before that, so that a new edition of the clause
    does not put a yearly review off; unless its time was up already: a clause breaks nothing that
    lies before it. What is new or was woken is reviewed that long after its first day at work.
    """
    held = sorted(body.reviews.values_list("held_on", flat=True))
    begins = _first(held, max(terms.since, body.at_work_since or date.min), terms)
    # Neither an older review nor the day it was set up, put right later, makes another first turn.
    asked = max(terms.since, body.woken_on or date.min)
    return review_clocks(begins, terms["months"], held, asked=asked)


def _first(held: list[date], asked: date, terms: Terms) -> date:
    before = [day for day in held if day <= asked]
    return before[-1] if before and terms.months_after(before[-1]) >= asked else asked
