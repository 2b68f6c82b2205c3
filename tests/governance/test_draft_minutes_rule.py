"""Draft minutes reach the chair a number of days after the meeting (C4: the protocol sets no time,
so the clock runs only where a clause does)."""

from datetime import UTC, date, datetime, time

import pytest

from compact.deadlines.models import Deadline
from governance.minutes.models import Minutes
from tests.cast import provide
from tests.governance.conftest import deadlines_of, due_days, on_day

HELD_ON = date(2026, 3, 4)


@pytest.fixture
def ten_working_days(compact_in_force):
    return provide(
        compact_in_force, "draft-minutes", {"amount": 10, "unit": "working-days"}, label="12"
    )


def settled(board, **minutes) -> str:
    """How the clock stands on 31 March for a meeting held on 4 March."""
    meeting = on_day(board, HELD_ON, status="held")
    if minutes:
        Minutes.objects.create(
            meeting=meeting, drafted_at=datetime(2026, 3, 5, 9, tzinfo=UTC), **minutes
        )
    due_days(meeting, datetime(2026, 3, 31, 9, tzinfo=UTC))
    [row] = deadlines_of(meeting)
    return row.status


def test_ten_working_days_after_a_wednesday_is_the_wednesday_two_weeks_on(board, ten_working_days):
    assert due_days(on_day(board, HELD_ON)) == {"12": date(2026, 3, 18)}


def test_the_clock_is_met_in_time_on_that_day(board, ten_working_days):
    assert settled(board, submitted_at=datetime(2026, 3, 18, 17, tzinfo=UTC)) == Deadline.KEPT


def test_the_clock_is_met_late_the_day_after(board, ten_working_days):
    assert settled(board, submitted_at=datetime(2026, 3, 19, 9, tzinfo=UTC)) == Deadline.LATE


def test_minutes_that_are_only_begun_do_not_meet_it(board, ten_working_days):
    assert settled(board, status="draft") == Deadline.OPEN


def test_no_clause_sets_no_clock(board, compact_in_force):
    assert due_days(on_day(board, HELD_ON)) == {}


def test_a_cancelled_meeting_owes_no_minutes(board, ten_working_days):
    assert due_days(on_day(board, HELD_ON, status="cancelled")) == {}


def test_hours_run_from_the_end_of_the_meeting(board, compact_in_force):
    provide(compact_in_force, "draft-minutes", {"amount": 36, "unit": "hours"}, label="12")
    meeting = on_day(board, HELD_ON, ends_at=time(16))
    due_days(meeting)
    assert [row.until for row in deadlines_of(meeting)] == ["4am on Friday 6 March 2026"]
