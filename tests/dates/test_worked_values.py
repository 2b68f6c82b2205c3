"""The worked values of the requirements catalogue, section E: every row that is about days."""

from datetime import date

import pytest

from compact.dates.counting import after, before, between
from compact.dates.holidays import bank_holidays
from compact.dates.months import add_months
from compact.dates.statute import Division
from compact.dates.units import Unit
from compact.dates.wording import long_date
from compact.dates.years import YearKind, periods

PAPERS = [
    # meeting, amount, unit, bring forward, last day in time
    ("Halton board by e-mail", "2006-03-15", 7, Unit.CALENDAR_DAYS, False, "2006-03-08"),
    ("Halton board by post", "2006-03-15", 5, Unit.CALENDAR_DAYS, False, "2006-03-10"),
    ("LSP one week", "2009-04-30", 1, Unit.WEEKS, False, "2009-04-23"),
    ("LSP hard copy", "2009-04-30", 5, Unit.CALENDAR_DAYS, False, "2009-04-25"),
    ("LSP hard copy brought forward", "2009-04-30", 5, Unit.CALENDAR_DAYS, True, "2009-04-24"),
    ("LSP five clear working days", "2009-04-30", 5, Unit.CLEAR_WORKING_DAYS, False, "2009-04-22"),
]


@pytest.mark.parametrize(
    ("meeting", "amount", "unit", "bring_forward", "due"),
    [row[1:] for row in PAPERS],
    ids=[row[0] for row in PAPERS],
)
def test_papers_are_due_on_the_day_worked_out_by_hand(meeting, amount, unit, bring_forward, due):
    found = before(date.fromisoformat(meeting), amount, unit, bring_forward=bring_forward)

    assert found.isoformat() == due


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2006, 3, 15), "Wednesday 15 March 2006"),
        (date(2006, 3, 8), "Wednesday 8 March 2006"),
        (date(2006, 3, 10), "Friday 10 March 2006"),
        (date(2009, 4, 30), "Thursday 30 April 2009"),
        (date(2009, 4, 25), "Saturday 25 April 2009"),
        (date(2009, 4, 22), "Wednesday 22 April 2009"),
        (date(2003, 5, 27), "Tuesday 27 May 2003"),
    ],
)
def test_the_weekdays_of_the_worked_values_are_right(day, words):
    assert long_date(day) == words


def test_comments_sent_on_3_july_2009_go_27_days_before_the_meeting():
    assert between(date(2009, 7, 3), date(2009, 7, 30)).days == 27


def test_the_consultation_of_2009_is_open_85_days_one_more_than_twelve_weeks():
    opened, closed = date(2009, 10, 28), date(2010, 1, 21)
    apart = between(opened, closed)

    assert (apart.days, apart.inclusive_days) == (85, 86)
    assert (apart.weeks, apart.odd_days) == (12, 1)
    assert after(opened, 12, Unit.WEEKS) == date(2010, 1, 20)


def test_the_consultation_of_2009_overlaps_christmas_and_new_year():
    opened, closed = date(2009, 10, 28), date(2010, 1, 21)
    kept = [
        name
        for year in (2009, 2010)
        for day, name in bank_holidays(Division.ENGLAND_AND_WALES, year).items()
        if opened <= day <= closed
    ]

    assert kept == ["Christmas Day", "Boxing Day (substitute day)", "New Year’s Day"]


def test_counted_from_the_packs_own_month_the_consultation_is_short_but_above_six_weeks():
    apart = between(date(2009, 11, 1), date(2010, 1, 21))

    assert (apart.days, apart.weeks, apart.odd_days) == (81, 11, 4)
    assert 42 < apart.days < 84


@pytest.mark.parametrize(("months", "due"), [(12, date(2010, 4, 30)), (18, date(2010, 10, 30))])
def test_an_agreement_of_30_april_2009_is_reviewed_after_its_months(months, due):
    assert after(date(2009, 4, 30), months, Unit.MONTHS) == due


@pytest.mark.parametrize(
    ("ends", "within"), [(date(2010, 12, 30), True), (date(2011, 1, 2), False)]
)
def test_a_term_from_1_january_keeps_within_12_to_24_months_or_does_not(ends, within):
    starts = date(2009, 1, 1)

    assert (add_months(starts, 12) <= ends <= add_months(starts, 24)) is within


def test_four_meetings_in_spring_make_four_a_year_and_leave_two_quarters_empty():
    met = [date(2009, 1, 14), date(2009, 2, 11), date(2009, 3, 11), date(2009, 4, 15)]
    [year] = periods(date(2009, 1, 1), date(2009, 12, 31), "year", YearKind.CALENDAR)
    quarters = periods(year.first, year.last, "quarter", YearKind.CALENDAR)

    assert sum(day in year for day in met) == 4
    assert [q.label for q in quarters if not any(day in q for day in met)] == [
        "July to September 2009",
        "October to December 2009",
    ]
