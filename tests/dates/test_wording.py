"""Dates and times as people read them."""

from datetime import UTC, date, datetime, time

import pytest

from compact.dates.civil import at
from compact.dates.wording import ago, lateness, long_date, moment, short_date, time_of_day, until

TODAY = date(2026, 3, 8)


def test_dates_are_written_without_commas_or_ordinals():
    assert long_date(date(2006, 3, 8)) == "Wednesday 8 March 2006"
    assert short_date(date(2006, 3, 8)) == "8 March 2006"
    assert until(date(2026, 11, 24)) == "until the end of 24 November 2026"


@pytest.mark.parametrize(
    ("clock_time", "words"),
    [
        (time(14, 30), "2:30pm"),
        (time(9, 0), "9am"),
        (time(9, 5), "9:05am"),
        (time(12, 0), "midday"),
        (time(12, 1), "12:01pm"),
        (time(0, 0), "midnight"),
        (time(0, 30), "12:30am"),
        (time(23, 59), "11:59pm"),
    ],
)
def test_a_moment_has_the_time_in_twelve_hours(clock_time, words):
    assert moment(at(date(2006, 3, 8), clock_time)) == f"8 March 2006 at {words}"
    assert time_of_day(clock_time) == words


def test_a_moment_is_told_in_londons_time():
    assert moment(datetime(2026, 7, 8, 23, 30, tzinfo=UTC)) == "9 July 2026 at 12:30am"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 8), "today"),
        (date(2026, 3, 7), "yesterday"),
        (date(2026, 3, 9), "tomorrow"),
        (date(2026, 3, 5), "3 days ago"),
        (date(2026, 3, 21), "in 13 days"),
        (date(2026, 3, 22), "in 2 weeks"),
        (date(2026, 2, 15), "3 weeks ago"),
        (date(2026, 5, 9), "in 8 weeks"),
        (date(2026, 6, 8), "in 3 months"),
        (date(2025, 3, 9), "11 months ago"),
        (date(2024, 3, 8), "2 years ago"),
    ],
)
def test_a_distance_is_told_in_the_unit_that_fits(day, words):
    assert ago(day, TODAY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [(2, "2 days late"), (1, "1 day late"), (0, "on time"), (-3, "3 days early")],
)
def test_lateness_is_told_in_days(days, words):
    assert lateness(days) == words
