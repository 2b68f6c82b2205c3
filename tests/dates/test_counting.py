"""What the units mean at their edges: holidays between, leap days, months' ends, cut-offs."""

from datetime import UTC, date, datetime, time

import pytest

from compact.dates.counting import Counting, after, before, between
from compact.dates.units import Unit
from compact.dates.working import WorkingDays


def test_working_days_pass_over_easter():
    # Tuesday 21 April 2009; Good Friday was the 10th, Easter Monday the 13th.
    assert before(date(2009, 4, 21), 7, Unit.WORKING_DAYS) == date(2009, 4, 8)


def test_scotland_works_on_easter_monday():
    scotland = WorkingDays("scotland")

    assert before(date(2009, 4, 21), 7, Unit.WORKING_DAYS, working=scotland) == date(2009, 4, 9)


def test_an_areas_own_holiday_is_passed_over_like_a_bank_holiday():
    fair = WorkingDays(own_holidays=frozenset({date(2026, 7, 15)}))

    assert after(date(2026, 7, 14), 1, Unit.WORKING_DAYS, working=fair) == date(2026, 7, 16)


def test_clear_working_days_before_a_monday_may_end_on_a_sunday_unless_brought_forward():
    """The day of the deed does not count, so it need not be a working day to be in time."""
    monday = date(2026, 5, 18)

    assert before(monday, 5, Unit.CLEAR_WORKING_DAYS) == date(2026, 5, 10)
    assert before(monday, 5, Unit.CLEAR_WORKING_DAYS, bring_forward=True) == date(2026, 5, 8)


def test_working_days_after_a_saturday_begin_with_monday():
    assert after(date(2026, 5, 9), 1, Unit.WORKING_DAYS) == date(2026, 5, 11)


@pytest.mark.parametrize(
    ("start", "months", "reached"),
    [
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2025, 8, 31), 18, date(2027, 2, 28)),
    ],
)
def test_months_after_a_months_end_are_clipped_to_the_shorter_month(start, months, reached):
    assert after(start, months, Unit.MONTHS) == reached


def test_a_month_before_the_31st_of_march_is_the_last_of_february():
    assert before(date(2024, 3, 31), 1, Unit.MONTHS) == date(2024, 2, 29)


def test_days_are_counted_through_a_leap_day():
    assert before(date(2024, 3, 5), 7, Unit.CALENDAR_DAYS) == date(2024, 2, 27)
    assert between(date(2024, 2, 28), date(2024, 3, 1)).days == 2


@pytest.mark.parametrize(
    ("first", "last", "due"),
    [(True, True, 9), (True, False, 8), (False, True, 8), (False, False, 7)],
)
def test_each_end_that_counts_makes_the_papers_due_a_day_later(first, last, due):
    found = before(date(2006, 3, 15), 7, Unit.CALENDAR_DAYS, count_first=first, count_last=last)

    assert found == date(2006, 3, due)


def test_a_due_saturday_is_carried_to_monday_or_brought_forward_to_friday():
    friday_before = date(2026, 5, 8)

    assert after(friday_before, 1, Unit.CALENDAR_DAYS) == date(2026, 5, 9)
    assert after(friday_before, 1, Unit.CALENDAR_DAYS, carry=True) == date(2026, 5, 11)
    assert after(friday_before, 1, Unit.CALENDAR_DAYS, bring_forward=True) == friday_before


def test_carrying_over_and_bringing_forward_at_once_is_refused():
    with pytest.raises(ValueError, match="not both"):
        after(date(2026, 5, 8), 1, Unit.CALENDAR_DAYS, carry=True, bring_forward=True)


def test_hours_and_negative_amounts_are_refused_with_a_sentence():
    with pytest.raises(ValueError, match="from a time of day"):
        before(date(2026, 5, 8), 24, Unit.HOURS)
    with pytest.raises(ValueError, match="less than nothing"):
        after(date(2026, 5, 8), -1, Unit.WEEKS)


def test_a_unit_may_come_as_the_word_that_a_clause_stores():
    assert before(date(2006, 3, 15), 7, "clear-days") == date(2006, 3, 7)


def test_the_same_day_is_no_days_apart_and_one_counting_both_ends():
    apart = between(date(2026, 5, 8), date(2026, 5, 8))

    assert (apart.days, apart.inclusive_days, apart.clear_days) == (0, 1, 0)
    assert (apart.working_days, apart.clear_working_days) == (0, 0)


def test_days_in_the_wrong_order_have_no_distance():
    with pytest.raises(ValueError, match="comes after"):
        between(date(2026, 5, 9), date(2026, 5, 8))


def test_without_a_cut_off_the_due_day_lasts_to_its_end_in_london():
    counting = Counting(Unit.CALENDAR_DAYS)

    # British Summer Time: midnight in London is 11pm UTC.
    assert counting.closes_at(date(2026, 7, 8)) == datetime(2026, 7, 8, 23, 0, tzinfo=UTC)
    assert counting.day_of(datetime(2026, 7, 8, 22, 59, tzinfo=UTC)) == date(2026, 7, 8)


def test_from_the_cut_off_onwards_a_deed_counts_for_the_next_day():
    counting = Counting(Unit.WORKING_DAYS, cut_off=time(17, 0))
    five = datetime(2026, 7, 8, 16, 0, tzinfo=UTC)

    assert counting.closes_at(date(2026, 7, 8)) == five
    assert counting.day_of(five.replace(hour=15, minute=59)) == date(2026, 7, 8)
    assert counting.day_of(five) == date(2026, 7, 9)


def test_a_counting_brings_its_own_days_forward():
    counting = Counting(Unit.CALENDAR_DAYS, bring_forward=True)

    assert counting.before(date(2009, 4, 30), 5) == date(2009, 4, 24)
    assert counting.after(date(2009, 4, 20), 5) == date(2009, 4, 24)


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        (7, Unit.CALENDAR_DAYS, "7 days"),
        (1, Unit.CALENDAR_DAYS, "1 day"),
        (1, Unit.WEEKS, "1 week"),
        (5, Unit.CLEAR_WORKING_DAYS, "5 clear working days"),
        (1, Unit.CLEAR_DAYS, "1 clear day"),
        (24, Unit.HOURS, "24 hours"),
        (18, Unit.MONTHS, "18 months"),
    ],
)
def test_amounts_are_said_as_people_say_them(amount, unit, words):
    assert unit.words(amount) == words
