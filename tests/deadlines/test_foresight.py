"""What would be due for a meeting that nobody has called yet, and from which day on it is kept."""

from datetime import date

import pytest

from compact.agreements.models import Provision
from compact.deadlines.foresight import demands, foresee, too_late
from compact.deadlines.models import Deadline
from governance.meetings.models import Meeting
from tests.cast import MONDAY, provide
from tests.governance.conftest import CALLED_AT, on_day


@pytest.fixture
def thought_of(board, representative, compact_in_force):
    """A meeting that is only thought of: it is never saved."""

    def make(day: date) -> Meeting:
        meeting = on_day(board, day)
        meeting.delete()
        meeting.pk = None
        return meeting

    return make


def test_the_clauses_say_what_would_be_due_and_nothing_is_kept_of_it(thought_of):
    found = foresee(thought_of(date(2026, 3, 25)), at=CALLED_AT)
    assert [(one.clock.due_on, one.provision.clause.label) for one in found] == [
        (date(2026, 3, 18), "10")
    ]
    assert not Deadline.objects.exists()


def test_what_has_passed_for_a_day_that_is_too_near_is_told_with_its_clause(thought_of):
    assert too_late(thought_of(date(2026, 3, 9)), at=CALLED_AT) == []
    late = too_late(thought_of(date(2026, 3, 8)), at=CALLED_AT)
    assert [(one.clock.due_on, one.days_late(CALLED_AT)) for one in late] == [(date(2026, 3, 1), 1)]


@pytest.mark.parametrize(
    ("amount", "unit", "earliest"),
    [
        (7, "calendar-days", date(2026, 3, 9)),
        (5, "clear-working-days", date(2026, 3, 10)),
        (5, "working-days", date(2026, 3, 7)),
        (1, "months", date(2026, 4, 2)),
        (48, "hours", date(2026, 3, 4)),
    ],
)
def test_the_earliest_day_in_time_is_counted_as_the_clause_counts(
    thought_of, compact_in_force, amount, unit, earliest
):
    Provision.objects.all().delete()
    provide(compact_in_force, "notice-of-meeting", {"amount": amount, "unit": unit}, label="8.11")
    (asked,) = demands(thought_of, at=MONDAY)
    assert (asked.day, asked.provision.clause.label) == (earliest, "8.11")
    assert too_late(thought_of(asked.day), at=MONDAY) == []


def test_the_clause_that_asks_for_the_latest_day_comes_last(thought_of, compact_in_force):
    provide(compact_in_force, "notice-of-meeting", {"amount": 3, "unit": "weeks"}, label="8.11")
    found = demands(thought_of, at=MONDAY)
    assert [(one.provision.clause.label, one.day) for one in found] == [
        ("10", date(2026, 3, 9)),
        ("8.11", date(2026, 3, 23)),
    ]


def test_a_clause_about_what_follows_a_meeting_asks_nothing_of_its_day(
    thought_of, compact_in_force
):
    provide(compact_in_force, "draft-minutes", {"amount": 14, "unit": "calendar-days"}, label="11")
    assert [one.provision.clause.label for one in demands(thought_of, at=MONDAY)] == ["10"]
    assert len(foresee(thought_of(date(2026, 3, 25)), at=MONDAY)) == 2
