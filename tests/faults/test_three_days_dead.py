"""Worker and beat dead for three days over deadlines: afterwards all is applied, once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connections

from compact.audit.models import Entry
from compact.dates.civil import end_of
from compact.deadlines import ledger
from compact.deadlines.models import Deadline
from compact.deadlines.tasks import sweep_deadlines
from compact.notices.models import Notice
from tests.faults.oracle import breaches
from tests.governance.conftest import CALLED_AT, on_day

pytestmark = [pytest.mark.fault, pytest.mark.django_db(transaction=True)]

DAYS = [date(2026, 3, 25), date(2026, 3, 26), date(2026, 3, 27)]
BACK = datetime(2026, 3, 21, 7, 0, tzinfo=UTC)  # the papers were due on the 18th, 19th and 20th


@pytest.fixture
def dead_since_the_17th(monday, board, secretary, representative, compact_in_force):
    """Papers of three meetings fell due, and no process was alive."""
    for day in DAYS:
        ledger.settle(on_day(board, day), at=CALLED_AT)
    monday.move_to(datetime(2026, 3, 17, 7, tzinfo=UTC))
    sweep_deadlines()
    monday.move_to(BACK)


def overdue() -> list[Deadline]:
    return list(Deadline.objects.filter(status=Deadline.BROKEN).order_by("due_at", "pk"))


def test_one_sweep_applies_everything_with_its_own_moment_and_the_true_one(dead_since_the_17th):
    assert "I2" in breaches(), "before it, the oracle says so"
    sweep_deadlines()
    rows = overdue()
    assert [row.due_on.day for row in rows] == [18, 19, 20]
    assert all(row.effective_at == end_of(row.due_on) == row.due_at for row in rows)
    assert {row.recorded_at for row in rows} == {BACK}
    assert breaches() == {}


def test_what_is_delivered_three_times_by_three_workers_is_applied_once(dead_since_the_17th):
    def deliver(_: int) -> None:
        try:
            sweep_deadlines(BACK.isoformat())
        finally:
            connections["default"].close()

    with ThreadPoolExecutor(3) as workers:
        list(workers.map(deliver, range(3)))
    assert len(overdue()) == Entry.objects.filter(verb="deadline-broken").count() == 3
    causes = list(Notice.objects.values_list("cause", "recipient_key", "channel"))
    assert len(causes) == len(set(causes))
    assert breaches() == {}


def test_two_beats_in_one_period_are_one_sweep(dead_since_the_17th, monday):
    sweep_deadlines()
    told = Notice.objects.count()
    monday.shift(timedelta(seconds=3))
    sweep_deadlines()
    assert Notice.objects.count() == told
    assert Entry.objects.filter(verb="deadline-broken").count() == 3
