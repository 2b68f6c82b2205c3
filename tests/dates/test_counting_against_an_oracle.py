"""Every unit, over random days, against a count that shares no line of code with ours."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compact.dates.counting import Counting, after, before, between
from compact.dates.easter import easter_sunday
from compact.dates.months import add_months
from compact.dates.units import Unit
from compact.dates.working import WorkingDays
from tests.dates import oracle

days = st.dates(date(1996, 1, 1), date(2060, 12, 31))
amounts = st.integers(0, 60)
DAY_UNITS = [
    Unit.CALENDAR_DAYS,
    Unit.CLEAR_DAYS,
    Unit.WORKING_DAYS,
    Unit.CLEAR_WORKING_DAYS,
    Unit.WEEKS,
]


def counts_for(unit: Unit, working: WorkingDays, around: date):
    if not unit.counts_working_days:
        return lambda day: True
    holidays = {
        oracle.number(day)
        for day in (date.fromordinal(around.toordinal() + n) for n in range(-200, 201))
        if working.holiday_name(day)
    }
    return lambda day: oracle.works(day, holidays)


@pytest.mark.parametrize("unit", DAY_UNITS)
@given(event=days, amount=amounts)
def test_before_finds_the_latest_day_that_leaves_enough_days(unit, event, amount):
    working = WorkingDays()
    expected = oracle.latest_in_time(
        oracle.number(event),
        amount * (7 if unit is Unit.WEEKS else 1),
        counts_for(unit, working, event),
        first_counts=not unit.is_clear,
    )

    assert oracle.number(before(event, amount, unit, working=working)) == expected


@pytest.mark.parametrize("unit", DAY_UNITS)
@given(start=days, amount=amounts)
def test_after_finds_the_first_day_by_which_enough_days_have_gone(unit, start, amount):
    working = WorkingDays("scotland")
    expected = oracle.earliest_reached(
        oracle.number(start),
        amount * (7 if unit is Unit.WEEKS else 1),
        counts_for(unit, working, start),
        last_counts=not unit.is_clear,
    )

    assert oracle.number(after(start, amount, unit, working=working)) == expected


@pytest.mark.parametrize("unit", [Unit.CALENDAR_DAYS, Unit.WORKING_DAYS])
@given(event=days, amount=st.integers(2, 40), first=st.booleans(), last=st.booleans())
def test_a_clause_that_says_which_ends_count_is_counted_as_it_says(
    unit, event, amount, first, last
):
    """The day found leaves enough, and the day after it does not."""
    working = WorkingDays()
    counts = counts_for(unit, working, event)
    due = oracle.number(Counting(unit, count_first=first, count_last=last).before(event, amount))
    ends = {"first_counts": first, "last_counts": last}

    assert oracle.counted(due, oracle.number(event), counts, **ends) >= amount
    assert oracle.counted(due + 1, oracle.number(event), counts, **ends) < amount


@given(first=days, length=st.integers(0, 400))
def test_between_agrees_with_counting_one_by_one(first, length):
    last = date.fromordinal(first.toordinal() + length)
    apart = between(first, last)
    one, other = oracle.number(first), oracle.number(last)
    holidays = {
        oracle.number(day)
        for day in (date.fromordinal(first.toordinal() + n) for n in range(length + 1))
        if WorkingDays().holiday_name(day)
    }
    inside = [day for day in range(one + 1, other) if oracle.works(day, holidays)]
    at_the_end = length > 0 and oracle.works(other, holidays)

    assert apart.days == apart.weeks * 7 + apart.odd_days == other - one
    assert apart.inclusive_days == other - one + 1
    assert apart.clear_days == max(other - one - 1, 0)
    assert apart.clear_working_days == len(inside)
    assert apart.working_days == len(inside) + at_the_end


@given(day=days, months=st.integers(-60, 60))
def test_months_keep_the_day_or_end_with_the_month(day, months):
    moved = add_months(day, months)

    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day == min(day.day, oracle.month_length(moved.year, moved.month))


@given(event=days, amount=amounts, unit=st.sampled_from(DAY_UNITS))
def test_bringing_forward_never_makes_a_day_later_and_always_finds_a_working_day(
    event, amount, unit
):
    working = WorkingDays("northern-ireland")
    plain = before(event, amount, unit, working=working)
    moved = before(event, amount, unit, working=working, bring_forward=True)

    assert moved <= plain
    assert working.is_working(moved)
    assert not any(
        working.is_working(date.fromordinal(n))
        for n in range(moved.toordinal() + 1, plain.toordinal() + 1)
    )


@given(year=st.integers(1583, 4099))
def test_easter_agrees_with_the_lectionary_reckoning_by_golden_number_and_epact(year):
    """Knuth's steps (after Clavius), with epact and dominical day instead of our moon."""
    golden = year % 19 + 1
    century = year // 100 + 1
    gregorian = 3 * century // 4 - 12
    moon = (8 * century + 5) // 25 - 5
    sunday = 5 * year // 4 - gregorian - 10
    epact = (11 * golden + 20 + moon - gregorian) % 30
    if epact == 24 or (epact == 25 and golden > 11):
        epact += 1
    full = 44 - epact + (30 if epact > 23 else 0)
    march = full + 7 - (sunday + full) % 7
    expected = date(year, 3, march) if march <= 31 else date(year, 4, march - 31)

    assert easter_sunday(year) == expected
