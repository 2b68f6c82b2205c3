"""Years as agreements mean them, with their quarters and months.

"Four times a year" and "once in each quarter" are different promises, and either depends on where
the year begins.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from compact.dates.months import add_months
from compact.dates.wording import month_name, short_date
from compact.dates.working import ONE_DAY


class YearKind(StrEnum):
    """Where a year begins. A rolling year has no fixed start: it is the year up to a day."""

    CALENDAR = "calendar"
    FINANCIAL = "financial"
    MUNICIPAL = "municipal"
    ROLLING = "rolling"


class Per(StrEnum):
    """The period a frequency is counted in."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    @property
    def months(self) -> int:
        """How many months the period has."""
        return {Per.MONTH: 1, Per.QUARTER: 3, Per.YEAR: 12}[self]


FIRST_DAYS = {
    YearKind.CALENDAR: (1, 1),
    YearKind.FINANCIAL: (4, 1),
    YearKind.MUNICIPAL: (5, 1),
}


@dataclass(frozen=True)
class Period:
    """Days from `first` to `last`, both included, and what to call them."""

    first: date
    last: date
    label: str

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def year_of(on: date, kind: YearKind, starts: tuple[int, int] | None = None) -> Period:
    """The year `on` falls in; of a rolling year, the twelve months that end on that day.

    `starts` (month, day) moves the first day, as municipal years begin with the annual meeting.
    """
    return _period_of(on, Per.YEAR, kind, starts)


def quarter_of(on: date, kind: YearKind, starts: tuple[int, int] | None = None) -> Period:
    """The quarter `on` falls in, counted from the first day of that kind of year."""
    return _period_of(on, Per.QUARTER, kind, starts)


def month_of(on: date) -> Period:
    """The calendar month `on` falls in."""
    return _period_of(on, Per.MONTH, YearKind.CALENDAR, None)


def periods(
    first: date, last: date, per: str, kind: YearKind, starts: tuple[int, int] | None = None
) -> list[Period]:
    """Every whole month, quarter or year that has a day from `first` to `last`, oldest first.

    Months are calendar months. Rolling periods are laid back from `last` without a gap.
    """
    found: list[Period] = []
    length, day = Per(per), last
    while day >= first:
        rolling_back = YearKind(kind) is YearKind.ROLLING and length is not Per.MONTH
        period = (
            _rolling(last, length, len(found))
            if rolling_back
            else _period_of(day, length, kind, starts)
        )
        found.append(period)
        day = period.first - ONE_DAY
    return found[::-1]


def _period_of(on: date, per: Per, kind: YearKind, starts: tuple[int, int] | None) -> Period:
    if per is Per.MONTH:
        return _named(on.replace(day=1), per)
    if YearKind(kind) is YearKind.ROLLING:
        return _rolling(on, per, 0)
    first = _year_start(on, starts or FIRST_DAYS[kind])
    while (following := add_months(first, per.months)) <= on:
        first = following
    return _named(first, per)


def _year_start(on: date, starts: tuple[int, int]) -> date:
    month, day = starts
    if day > 28:
        raise ValueError("A year begins on the 28th of a month at the latest.")
    first = date(on.year, month, day)
    return first if first <= on else add_months(first, -12)


def _rolling(last: date, per: Per, back: int) -> Period:
    """The period that ends on `last`, or the one `back` lengths before it."""
    ends = add_months(last, -per.months * back)
    first = add_months(last, -per.months * (back + 1)) + ONE_DAY
    return Period(first, ends, f"{per.months} months to {short_date(ends)}")


def _named(first: date, per: Per) -> Period:
    last = add_months(first, per.months) - ONE_DAY
    if first.day != 1:
        return Period(first, last, f"{short_date(first)} to {short_date(last)}")
    if per is Per.MONTH:
        return Period(first, last, f"{month_name(first)} {first.year}")
    if per is Per.YEAR:
        same = first.year == last.year
        return Period(first, last, f"{first.year}" if same else f"{first.year} to {last.year}")
    year = "" if first.year == last.year else f" {first.year}"
    return Period(first, last, f"{month_name(first)}{year} to {month_name(last)} {last.year}")
