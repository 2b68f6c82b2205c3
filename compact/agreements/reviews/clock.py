"""The review clock: so many months after the wording was agreed, and after each review."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from compact.dates import counting
from compact.dates.units import Unit


@dataclass(frozen=True)
class ReviewDue:
    """One turn: it begins on `since`, a review is due by `due_on`, and was held or not."""

    since: date
    due_on: date
    held_on: date | None = None


def reviews_due(agreed_on: date, months: int, held: Iterable[date]) -> list[ReviewDue]:
    """Every turn since the wording was agreed, the last one still open.

    A review before the agreement belongs to an earlier wording and starts nothing here.
    """
    days = [agreed_on, *sorted(day for day in held if day > agreed_on)]
    return [
        ReviewDue(since, counting.after(since, months, Unit.MONTHS), next_day)
        for since, next_day in zip(days, [*days[1:], None], strict=True)
    ]
