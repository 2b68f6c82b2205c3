"""London's clocks, above all on the two nights when they change."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from compact.dates import clock
from compact.dates.civil import (
    at,
    civil_date,
    civil_text,
    end_of,
    from_civil_text,
    start_of,
    to_civil,
)
from compact.dates.counting import Unit
from compact.dates.instants import after_instant, before_instant
from compact.dates.working import WorkingDays

BACK, FORWARD = date(2026, 10, 25), date(2026, 3, 29)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def test_a_summer_evening_in_utc_is_already_tomorrow_in_london():
    late = utc(2026, 7, 8, 23, 30)

    assert civil_date(late) == date(2026, 7, 9)
    assert to_civil(late).hour == 0


def test_the_clock_is_utc_and_today_is_londons():
    with time_machine.travel(utc(2026, 7, 8, 23, 30), tick=False):
        assert clock.now() == utc(2026, 7, 8, 23, 30)
        assert clock.now().utcoffset() == timedelta(0)
        assert clock.today() == date(2026, 7, 9)


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        to_civil(datetime(2026, 7, 8, 12, 0))


def test_a_time_that_does_not_exist_moves_forward_by_the_missing_hour():
    assert at(FORWARD, time(1, 30)) == utc(2026, 3, 29, 1, 30)
    assert to_civil(at(FORWARD, time(1, 30))).time() == time(2, 30)


def test_a_time_that_happens_twice_means_the_first():
    assert at(BACK, time(1, 30)) == utc(2026, 10, 25, 0, 30)
    assert at(BACK, time(1, 30, fold=1)) == utc(2026, 10, 25, 0, 30)


@pytest.mark.parametrize(("day", "hours"), [(BACK, 25), (FORWARD, 23), (date(2026, 6, 1), 24)])
def test_a_day_ends_where_the_next_begins_however_long_it_is(day, hours):
    assert end_of(day) - start_of(day) == timedelta(hours=hours)
    assert end_of(day) == start_of(day + timedelta(days=1))
    assert civil_date(start_of(day)) == civil_date(end_of(day) - timedelta(seconds=1)) == day


@pytest.mark.parametrize(
    ("instant", "text"),
    [
        (utc(2026, 10, 28, 23, 59), "2026-10-28 23:59 Europe/London"),
        (utc(2026, 7, 8, 22, 59, 30), "2026-07-08 23:59:30 Europe/London"),
        (utc(2026, 10, 25, 0, 30), "2026-10-25 01:30 Europe/London"),
        (utc(2026, 10, 25, 1, 30), "2026-10-25 01:30 Europe/London (second)"),
    ],
)
def test_civil_text_says_the_time_and_leads_back_to_it(instant, text):
    assert civil_text(instant) == text
    assert from_civil_text(text) == instant


@given(st.datetimes(datetime(1996, 1, 1), datetime(2060, 1, 1)))
def test_every_instant_survives_its_civil_text_to_the_second(naive):
    instant = naive.replace(microsecond=0, tzinfo=UTC)

    assert from_civil_text(civil_text(instant)) == instant


@pytest.mark.parametrize(
    "text", ["", "2026-10-28 23:59", "2026-13-01 10:00 Europe/London", "2026-10-28 23:59 UTC"]
)
def test_other_texts_are_refused(text):
    with pytest.raises(ValueError):
        from_civil_text(text)


def test_hours_are_hours_that_pass_also_through_the_night_of_the_change():
    noon = at(BACK, time(12, 0))

    assert before_instant(noon, 24, Unit.HOURS) == noon - timedelta(hours=24)
    assert to_civil(before_instant(noon, 24, Unit.HOURS)).time() == time(13, 0)
    assert after_instant(to_civil(before_instant(noon, 24, Unit.HOURS)), 24, Unit.HOURS) == noon


@pytest.mark.parametrize(
    ("amount", "unit"), [(7, Unit.CALENDAR_DAYS), (1, Unit.WEEKS), (1, Unit.MONTHS)]
)
def test_days_weeks_and_months_keep_the_time_on_the_wall(amount, unit):
    meeting = at(date(2026, 10, 28), time(9, 0))

    assert to_civil(before_instant(meeting, amount, unit)).time() == time(9, 0)
    assert meeting - before_instant(meeting, 1, Unit.WEEKS) == timedelta(days=7, hours=1)


def test_twelve_weeks_after_a_summer_morning_is_the_same_time_in_winter():
    opened = at(date(2026, 9, 1), time(9, 0))
    closes = after_instant(opened, 12, Unit.WEEKS)

    assert civil_text(closes) == "2026-11-24 09:00 Europe/London"


def test_an_instant_is_brought_forward_or_carried_at_its_own_time_of_day():
    monday = at(date(2026, 10, 26), time(9, 0))
    friday = before_instant(monday, 24, Unit.HOURS, bring_forward=True)
    saturday_start = at(date(2026, 10, 23), time(9, 0))

    assert civil_text(friday) == "2026-10-23 09:00 Europe/London"
    assert after_instant(saturday_start, 24, Unit.HOURS, carry=True) == monday
    assert after_instant(saturday_start, 2, Unit.WORKING_DAYS, working=WorkingDays("wales")) == at(
        date(2026, 10, 27), time(9, 0)
    )


def test_nothing_moves_an_instant_in_the_repeated_hour_by_no_days():
    second = utc(2026, 10, 25, 1, 30)

    assert before_instant(second, 0, Unit.CALENDAR_DAYS) == second


def test_instants_come_back_in_utc_whatever_zone_they_came_in():
    elsewhere = datetime(2026, 7, 8, 12, 0, tzinfo=timezone(timedelta(hours=5)))

    assert before_instant(elsewhere, 0, Unit.WEEKS).utcoffset() == timedelta(0)
    assert after_instant(elsewhere, 1, Unit.HOURS).utcoffset() == timedelta(0)
