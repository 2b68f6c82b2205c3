"""Members hear of a meeting a number of days before it."""

from datetime import UTC, date, datetime

import pytest

from compact.deadlines.models import Deadline
from tests.cast import provide
from tests.governance.conftest import deadlines_of, due_days, on_day


@pytest.fixture
def fourteen_days(compact_in_force):
    return provide(
        compact_in_force, "notice-of-meeting", {"amount": 14, "unit": "clear-days"}, label="9"
    )


def test_fourteen_clear_days_before_a_wednesday_is_a_tuesday(board, representative, fourteen_days):
    assert due_days(on_day(board, date(2026, 3, 25)))["9"] == date(2026, 3, 10)


def test_notice_given_that_tuesday_is_in_time(board, fourteen_days):
    meeting = on_day(board, date(2026, 3, 25), notice_sent_at=datetime(2026, 3, 10, 17, tzinfo=UTC))
    due_days(meeting)
    assert [row.status for row in deadlines_of(meeting)] == [Deadline.KEPT]


def test_notice_given_the_day_after_is_late(board, fourteen_days):
    meeting = on_day(board, date(2026, 3, 25), notice_sent_at=datetime(2026, 3, 11, 9, tzinfo=UTC))
    due_days(meeting)
    assert [row.status for row in deadlines_of(meeting)] == [Deadline.LATE]
