"""A body meets monthly, quarterly, at least four times a year, or up to twice a year."""

from datetime import UTC, date, datetime, time

import pytest

from compact.deadlines import ledger
from compact.deadlines.models import Deadline
from compact.deadlines.terms import Terms
from governance.rules import MEETING_FREQUENCY
from tests.cast import provide
from tests.governance.conftest import deadlines_of, on_day

SECOND_OF_MARCH = datetime(2026, 3, 2, 9, tzinfo=UTC)


def asked(version, **params):
    return provide(version, "meeting-frequency", params, label="8.2")


def held(board, *days):
    return [on_day(board, day, status="held") for day in days]


def met(board) -> list[tuple[date, str]]:
    return [(row.due_on, row.status) for row in deadlines_of(board)]


@pytest.mark.covers("CW-8.2")
def test_a_monthly_meeting_is_due_on_the_last_day_of_the_month(board, compact_in_force):
    asked(compact_in_force, min=1, per="month")
    ledger.settle(board, at=SECOND_OF_MARCH)
    assert (date(2026, 3, 31), Deadline.OPEN) in met(board)


def test_a_meeting_held_in_the_quarter_keeps_the_quarter(board, compact_in_force):
    asked(compact_in_force, min=1, per="quarter")
    held(board, date(2026, 2, 11))
    ledger.settle(board, at=SECOND_OF_MARCH)
    assert met(board)[-1] == (date(2026, 3, 31), Deadline.KEPT)


def test_a_cancelled_meeting_never_counts(board, compact_in_force):
    asked(compact_in_force, min=1, per="quarter")
    on_day(board, date(2026, 2, 11), status="cancelled")
    ledger.settle(board, at=SECOND_OF_MARCH)
    assert met(board)[-1] == (date(2026, 3, 31), Deadline.OPEN)


def test_four_meetings_in_spring_make_four_a_year_but_not_one_in_each_quarter(
    board, compact_in_force
):
    yearly = asked(compact_in_force, min=4, per="year")
    quarterly = asked(compact_in_force, min=1, per="quarter")
    held(board, date(2026, 1, 14), date(2026, 2, 11), date(2026, 3, 11), date(2026, 4, 15))
    for day in (date(2026, 4, 20), date(2026, 9, 30), date(2026, 12, 31)):
        ledger.settle(board, at=datetime.combine(day, time(12), UTC))
    kept = [row for row in deadlines_of(board) if row.due_on.year == 2026]
    assert [row.status for row in kept if row.provision == yearly] == [Deadline.KEPT] * 4
    by_quarter = {row.due_on: row.status for row in kept if row.provision == quarterly}
    assert by_quarter[date(2026, 9, 30)] == by_quarter[date(2026, 12, 31)] == Deadline.OPEN
    assert by_quarter[date(2026, 3, 31)] == by_quarter[date(2026, 6, 30)] == Deadline.KEPT


def test_a_meeting_recorded_after_the_quarter_ended_still_counts_for_it(board, compact_in_force):
    asked(compact_in_force, min=1, per="quarter")
    ledger.settle(board, at=SECOND_OF_MARCH)
    held(board, date(2026, 3, 30))
    ledger.settle(board, at=datetime(2026, 4, 2, 9, tzinfo=UTC))
    assert (date(2026, 3, 31), Deadline.KEPT) in met(board)


def test_a_quarter_without_a_meeting_is_still_open_on_the_morning_after_for_the_sweep_to_judge(
    board, compact_in_force
):
    asked(compact_in_force, min=1, per="quarter")
    ledger.settle(board, at=SECOND_OF_MARCH)
    ledger.settle(board, at=datetime(2026, 4, 1, 0, 5, tzinfo=UTC))
    assert (date(2026, 3, 31), Deadline.OPEN) in met(board)


def test_periods_before_the_clause_was_in_force_are_not_asked_for(board, compact_in_force):
    provision = asked(compact_in_force, min=1, per="month")
    provision.confirmed_at = SECOND_OF_MARCH
    provision.save()
    ledger.settle(board, at=SECOND_OF_MARCH)
    assert [due for due, _ in met(board)] == [date(2026, 3, 31)]


@pytest.mark.parametrize(
    ("since", "asked_for"),
    [
        (date(2026, 1, 1), 4),
        (date(2026, 6, 2), 2),  # 213 of 365 days: 2.3 meetings
        (date(2026, 11, 20), 0),  # 42 days: half a meeting is not yet one
    ],
)
def test_a_year_that_had_begun_when_the_clause_came_is_asked_for_in_part(
    board, compact_in_force, since, asked_for
):
    provision = asked(compact_in_force, min=4, per="year")
    provision.confirmed_at = datetime.combine(since, time(9), UTC)
    provision.save()
    ledger.settle(board, at=datetime(2026, 12, 1, 9, tzinfo=UTC))
    tasks = [row.task for row in deadlines_of(board)]
    assert tasks == [
        f"Hold meeting {n} of {asked_for} of {board} in 2026" for n in range(1, asked_for + 1)
    ]


@pytest.mark.covers("CW-8.8")
@pytest.mark.parametrize(("days", "kept"), [(2, True), (3, False)])
def test_up_to_two_a_year_is_a_maximum(board, compact_in_force, days, kept):
    terms = Terms.of(asked(compact_in_force, max=2, per="year"))
    held(board, *[date(2026, month, 4) for month in range(1, days + 1)])
    assert MEETING_FREQUENCY.check(board, terms, date(2026, 6, 1)).kept is kept
    ledger.settle(board, at=SECOND_OF_MARCH)
    assert met(board) == []


def test_a_meeting_before_the_clause_does_not_count_towards_its_share(board, compact_in_force):
    provision = asked(compact_in_force, min=1, per="year")
    provision.confirmed_at = datetime(2026, 3, 2, 9, tzinfo=UTC)
    provision.save()
    held(board, date(2026, 2, 11))
    ledger.settle(board, at=SECOND_OF_MARCH)
    assert met(board) == [(date(2026, 12, 31), Deadline.OPEN)]
