"""Years that begin in January, April, May or nowhere, and the quarters that follow."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact.dates.years import Per, YearKind, month_of, periods, quarter_of, year_of

KINDS = list(YearKind)
days = st.dates(date(1996, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("on", "kind", "first", "last", "label"),
    [
        (date(2026, 3, 31), YearKind.CALENDAR, date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (
            date(2026, 3, 31),
            YearKind.FINANCIAL,
            date(2025, 4, 1),
            date(2026, 3, 31),
            "2025 to 2026",
        ),
        (date(2026, 4, 1), YearKind.FINANCIAL, date(2026, 4, 1), date(2027, 3, 31), "2026 to 2027"),
        (
            date(2026, 4, 30),
            YearKind.MUNICIPAL,
            date(2025, 5, 1),
            date(2026, 4, 30),
            "2025 to 2026",
        ),
        (
            date(2006, 3, 8),
            YearKind.ROLLING,
            date(2005, 3, 9),
            date(2006, 3, 8),
            "12 months to 8 March 2006",
        ),
    ],
)
def test_a_day_falls_in_the_year_of_its_kind(on, kind, first, last, label):
    year = year_of(on, kind)

    assert (year.first, year.last, year.label) == (first, last, label)


def test_a_municipal_year_may_begin_with_the_annual_meeting():
    year = year_of(date(2026, 5, 18), YearKind.MUNICIPAL, starts=(5, 19))

    assert (year.first, year.last) == (date(2025, 5, 19), date(2026, 5, 18))
    assert year.label == "19 May 2025 to 18 May 2026"


def test_a_year_cannot_begin_on_a_day_that_some_months_lack():
    with pytest.raises(ValueError, match="28th"):
        year_of(date(2026, 5, 18), YearKind.MUNICIPAL, starts=(5, 31))


@pytest.mark.parametrize(
    ("on", "kind", "label"),
    [
        (date(2026, 5, 31), YearKind.CALENDAR, "April to June 2026"),
        (date(2026, 5, 31), YearKind.MUNICIPAL, "May to July 2026"),
        (date(2026, 12, 31), YearKind.MUNICIPAL, "November 2026 to January 2027"),
        (date(2026, 5, 31), YearKind.ROLLING, "3 months to 31 May 2026"),
    ],
)
def test_quarters_are_counted_from_the_first_day_of_the_year(on, kind, label):
    assert quarter_of(on, kind).label == label


def test_a_month_is_a_calendar_month():
    month = month_of(date(2024, 2, 10))

    assert (month.first, month.last, month.label) == (
        date(2024, 2, 1),
        date(2024, 2, 29),
        "February 2024",
    )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("per", list(Per))
@given(first=days, length=st.integers(0, 1200))
def test_periods_cover_every_day_asked_for_without_gap_or_overlap(kind, per, first, length):
    last = first + timedelta(length)
    found = periods(first, last, per, kind)

    assert first in found[0]
    assert last in found[-1]
    assert all(
        later.first - earlier.last == timedelta(1) for earlier, later in itertools.pairwise(found)
    )


def test_a_financial_year_has_twelve_months_and_four_quarters():
    year = year_of(date(2026, 6, 1), YearKind.FINANCIAL)

    assert len(periods(year.first, year.last, "month", YearKind.FINANCIAL)) == 12
    assert [q.label for q in periods(year.first, year.last, "quarter", YearKind.FINANCIAL)] == [
        "April to June 2026",
        "July to September 2026",
        "October to December 2026",
        "January to March 2027",
    ]


def test_the_kind_may_come_as_the_word_an_area_stores():
    assert year_of(date(2026, 6, 1), "rolling").first == date(2025, 6, 2)
