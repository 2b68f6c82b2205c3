"""Before a meeting is called or moved: which days leave time, and which clause says so."""

from datetime import date

import pytest

from compact.agreements.models import Provision
from compact.deadlines.models import Deadline
from governance.meetings.models import Meeting
from tests.cast import provide
from tests.governance.meetings.test_meeting_forms import CALL, GOOD

TOO_EARLY = GOOD | {"starts_on_day": "5"}


@pytest.fixture
def asha(client, monday, board, representative, compact_in_force, officer):
    provide(compact_in_force, "notice-of-meeting", {"amount": 14, "unit": "calendar-days"}, "8.11")
    client.force_login(officer)
    return client


def test_the_page_says_before_a_day_is_chosen_which_days_each_clause_leaves(asha):
    html = asha.get(f"{CALL}?body=board").content.decode()
    assert "<strong>Monday 16 March 2026</strong> is the earliest day that is in time" in html
    assert "Still in time for a meeting on Monday 9 March 2026 or later." in html
    assert "Still in time for a meeting on Monday 16 March 2026 or later." in html
    assert "Anyford Compact, clause 8.11</a>" in html


def test_a_day_that_is_too_early_is_named_with_its_clauses_before_anybody_is_told(asha):
    html = asha.post(f"{CALL}?body=board", TOO_EARLY).content.decode()
    assert "That day is too early for 2 clauses. Nothing is done yet." in html
    assert "Give notice of Anyford Partnership Board, 5 March 2026: the last day in time" in html
    assert "Thursday 19 February 2026" in html
    assert "Call it for this day all the same" in html
    assert not Meeting.objects.exists()


def test_who_goes_on_with_that_day_calls_the_meeting_and_it_stands_as_late(asha):
    asha.post(f"{CALL}?body=board", TOO_EARLY | {"knows_late": "2026-03-05"})
    assert [row.status for row in Deadline.objects.filter(rule_key="notice-of-meeting")] == ["late"]


def test_another_day_that_is_too_early_is_another_warning(asha):
    html = asha.post(f"{CALL}?body=board", TOO_EARLY | {"knows_late": "2026-03-06"})
    assert "Nothing is done yet" in html.content.decode()
    assert not Meeting.objects.exists()


def test_a_day_that_leaves_time_asks_nothing_more(asha):
    assert asha.post(f"{CALL}?body=board", GOOD).status_code == 302


def test_moving_a_meeting_to_a_day_that_is_too_early_warns_in_the_same_way(asha):
    url = asha.post(f"{CALL}?body=board", GOOD).url
    html = asha.post(f"{url}move/", TOO_EARLY).content.decode()
    assert "That day is too early for 2 clauses. Nothing is done yet." in html
    assert "Move it to this day all the same" in html
    assert Meeting.objects.get().starts_on == date(2026, 3, 25)
    assert "If you go on, enter the reason below: it is published." in html
    known = TOO_EARLY | {"knows_late": "2026-03-05"}
    html = asha.post(f"{url}move/", known).content.decode()
    assert "What is late for that day is public. Enter the reason: it is published too." in html
    asha.post(f"{url}move/", known | {"reason": "The hall is shut all month."})
    assert Meeting.objects.get().starts_on == date(2026, 3, 5)


def test_where_no_clause_asks_for_anything_any_day_will_do(asha):
    Provision.objects.all().delete()
    html = asha.get(f"{CALL}?body=board").content.decode()
    assert "No clause in force asks for anything before a meeting, so any day is in time." in html


@pytest.mark.parametrize("clauses", [1, 6])
def test_the_page_asks_no_more_for_more_clauses(
    asha, compact_in_force, django_assert_max_num_queries, clauses
):
    for number in range(clauses):
        terms = {"amount": 5 + number, "unit": "calendar-days", "channel": "email"}
        provide(compact_in_force, "papers-before-meeting", terms, f"20.{number}")
    with django_assert_max_num_queries(15):
        asha.get(f"{CALL}?body=board")
