"""Time decides, the sweep records: late, twice or at once without harm."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection

from compact.audit.models import Entry
from compact.deadlines import ledger
from compact.deadlines.models import Deadline
from compact.deadlines.sweep import LOOK_AGAIN, sweep
from compact.notices.models import Notice
from compact.work.models import Heartbeat
from partnerships.models import Person
from tests.cast import MONDAY, make_body, make_person, provide, seat
from tests.deadlines.conftest import meeting_on

pytestmark = pytest.mark.django_db


def causes() -> list[str]:
    return sorted(
        cause.partition(":2026-03-18:")[2]
        for cause in Notice.objects.values_list("cause", flat=True)
    )


def test_nothing_happens_before_the_first_reminder(papers_due):
    sweep(datetime(2026, 3, 11, 7, 59, tzinfo=UTC))
    assert causes() == []


def test_the_secretary_is_reminded_a_week_two_days_and_on_the_day(papers_due, secretary):
    for moment in (
        datetime(2026, 3, 11, 8, tzinfo=UTC),
        datetime(2026, 3, 16, 8, tzinfo=UTC),
        datetime(2026, 3, 18, 8, tzinfo=UTC),
    ):
        sweep(moment)
    assert causes() == ["in-0", "in-2", "in-7"]
    assert set(Notice.objects.values_list("address", flat=True)) == {secretary.email}


def test_a_minute_swept_twice_reminds_once(papers_due):
    sweep(datetime(2026, 3, 11, 8, tzinfo=UTC))
    Deadline.objects.update(next_at=datetime(2026, 3, 11, 8, tzinfo=UTC))
    sweep(datetime(2026, 3, 11, 8, 1, tzinfo=UTC))
    assert causes() == ["in-7"]


def test_a_breach_is_recorded_with_when_it_happened_and_when_it_was_seen(papers_due, monday):
    seen = datetime(2026, 3, 19, 6, 30, tzinfo=UTC)
    monday.move_to(seen)
    sweep(seen)
    papers_due.refresh_from_db()
    assert papers_due.status == "broken"
    assert papers_due.effective_at == datetime(2026, 3, 19, tzinfo=UTC)
    assert papers_due.recorded_at == seen
    assert causes() == ["overdue"]


def test_three_dead_days_are_made_good_once_and_reminders_that_lost_their_purpose_are_not_sent(
    papers_due, monday
):
    awake = datetime(2026, 3, 21, 9, tzinfo=UTC)
    monday.move_to(awake)
    sweep(awake)
    sweep(awake + timedelta(seconds=30))
    papers_due.refresh_from_db()
    assert (papers_due.effective_at, papers_due.recorded_at) == (
        datetime(2026, 3, 19, tzinfo=UTC),
        awake,
    )
    assert causes() == ["overdue"]
    assert Entry.objects.filter(verb="deadline-broken").count() == 1


def test_a_dead_stretch_before_the_due_day_reminds_once_of_what_is_left(papers_due):
    sweep(datetime(2026, 3, 17, 12, tzinfo=UTC))
    assert causes() == ["in-1"]


def test_one_poisoned_row_stops_no_other_and_raises_an_alarm_after_five_tries(
    papers_due, area, monday
):
    forum = make_body(area, "forum", "Anyford Forum")
    broken = make_person(area, "Fax Only", "fax@anyford.example")
    seat(forum, broken, "Secretary", office="secretary")
    ledger.settle(meeting_on(forum, date(2026, 3, 25)), at=MONDAY)
    Person.objects.filter(pk=broken.pk).update(channel="fax")  # no channel of ours
    now = datetime(2026, 3, 19, 1, tzinfo=UTC)
    for _ in range(5):
        monday.move_to(now)
        sweep(now)
        now += timedelta(hours=1)
    poisoned = Deadline.objects.get(body_words="Anyford Forum")
    papers_due.refresh_from_db()
    assert papers_due.status == "broken"
    assert (poisoned.status, poisoned.tries) == ("open", 5)
    assert poisoned.alarm == "ValueError: 'fax' is not a valid Channel"


def test_one_body_whose_clocks_cannot_be_opened_stops_no_other(compact_in_force, board, area):
    provide(compact_in_force, "meeting-frequency", {"min": 1, "per": "quarter"}, label="6")
    forum = make_body(area, "a-forum", "A Forum")  # comes before the board
    seat(forum, make_person(area, "Fax Only", channel="fax"), "Secretary", office="secretary")
    assert sweep(MONDAY).failed == 1
    opened = Deadline.objects.filter(rule_key="meeting-frequency")
    assert set(opened.values_list("body_words", flat=True)) == {"Anyford Partnership Board"}
    assert Heartbeat.objects.get(job=LOOK_AGAIN).failed


def test_the_command_takes_a_moment(papers_due, capsys):
    call_command("sweep", now="2026-03-19T01:00:00+00:00")
    papers_due.refresh_from_db()
    assert papers_due.status == "broken"
    assert "1 overdue" in capsys.readouterr().out


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by what is there")
def test_a_batch_is_found_without_reading_what_is_not_due(papers_due):
    batch = Deadline.objects.to_visit(MONDAY).filter(area=papers_due.area).order_by("next_at")
    plan = batch[:50].explain()
    assert "deadline_to_visit_of_area (area_id=? AND next_at<?)" in plan
    assert "TEMP B-TREE" not in plan


def test_a_sweep_asks_as_many_questions_with_a_thousand_rows_that_are_not_due(
    papers_due, django_assert_num_queries
):
    rows = [
        Deadline(
            **{
                field.attname: getattr(papers_due, field.attname)
                for field in Deadline._meta.concrete_fields
                if field.attname != "id"
            }
            | {"occurrence": f"n{n}"}
        )
        for n in range(1000)
    ]
    Deadline.objects.bulk_create(rows)
    sweep(MONDAY)  # the day's recurring clocks are opened by the first
    with django_assert_num_queries(4):
        sweep(MONDAY + timedelta(minutes=1))
