"""The yearly look at each body ("body-review"): who sits on it and how it works is kept under
review, a number of months after the clause asks for it, and again after each review."""

from datetime import date, timedelta

import pytest

from compact.audit.models import Entry
from compact.audit.moves import AlreadyDone, NotPossible
from compact.deadlines import ledger
from compact.deadlines.models import Deadline
from compact.deadlines.sweep import sweep
from partnerships.bodies import actions as bodies
from partnerships.reviews import actions
from tests.cast import make_body, provide
from tests.partnerships.conftest import nine_on

pytestmark = pytest.mark.django_db
SIGNED = date(2026, 3, 2)


@pytest.fixture
def yearly(protocol, board, officer):
    """Clause 18.2 asks for a review of every body each year; it was confirmed on 2 March 2026."""
    provision = provide(protocol, "body-review", {"months": 12}, label="18.2")
    provision.confirmed_at = nine_on(SIGNED)
    provision.save(update_fields=["confirmed_at"])
    ledger.settle(board, at=nine_on(SIGNED))
    return provision


def turns(body):
    rows = Deadline.objects.filter(rule_key="body-review", body_words=str(body))
    return [(row.due_on, row.status) for row in rows.order_by("due_on")]


def review(body, on: date, officer, **facts):
    facts = {"held_on": on, "outcome": "Two seats too many.", "at": nine_on(on)} | facts
    return actions.record_review(body, by=officer, **facts)


@pytest.mark.covers("CW-18.2")
def test_each_body_is_to_be_reviewed_within_a_year_of_the_clause(yearly, area, board):
    forum = make_body(area, "forum", "Anyford Forum")
    ledger.settle(forum, at=nine_on(SIGNED))
    assert turns(board) == [(date(2027, 3, 2), "open")]
    assert turns(forum) == [(date(2027, 3, 2), "open")]


@pytest.mark.covers("CW-18.2")
def test_after_each_review_the_next_year_begins_on_its_day(yearly, board, officer):
    review(board, date(2027, 2, 10), officer)
    assert turns(board) == [(date(2027, 3, 2), "kept"), (date(2028, 2, 10), "open")]


@pytest.mark.covers("CW-18.2")
def test_a_year_without_a_review_is_a_breach_on_the_record(yearly, board, officer):
    sweep(nine_on(date(2027, 3, 3)))
    assert turns(board) == [(date(2027, 3, 2), "broken")]
    review(board, date(2027, 4, 1), officer)
    assert turns(board)[0] == (date(2027, 3, 2), "late")


def test_a_review_on_the_last_day_is_in_time(yearly, board, officer):
    review(board, date(2027, 3, 2), officer)
    assert turns(board)[0][1] == "kept"


def test_a_review_counts_for_the_day_it_was_held_however_late_it_is_recorded(
    yearly, board, officer
):
    sweep(nine_on(date(2027, 3, 3)))
    review(board, date(2027, 3, 1), officer, at=nine_on(date(2027, 5, 1)))
    assert turns(board)[0] == (date(2027, 3, 2), "kept")


def test_the_officers_are_reminded_sixty_days_before(yearly, board, officer, mailoutbox):
    due = Deadline.objects.get(rule_key="body-review")
    assert due.responsible_words == "Asha Patel"
    assert due.next_at.date() == date(2027, 3, 2) - timedelta(days=60)


def test_a_review_shortly_before_the_clause_was_confirmed_begins_the_year(protocol, board, officer):
    review(board, date(2025, 11, 3), officer)
    provision = provide(protocol, "body-review", {"months": 12}, label="18.2")
    provision.confirmed_at = nine_on(SIGNED)
    provision.save(update_fields=["confirmed_at"])
    ledger.settle(board, at=nine_on(SIGNED))
    assert turns(board) == [(date(2026, 11, 3), "open")]


def test_one_held_long_ago_breaks_nothing_when_the_clause_is_confirmed(protocol, board, officer):
    review(board, date(2019, 11, 3), officer)
    provision = provide(protocol, "body-review", {"months": 12}, label="18.2")
    provision.confirmed_at = nine_on(SIGNED)
    provision.save(update_fields=["confirmed_at"])
    ledger.settle(board, at=nine_on(SIGNED))
    assert turns(board) == [(date(2027, 3, 2), "open")]


def test_one_from_before_the_clause_recorded_later_moves_the_first_turn_while_it_is_open(
    yearly, board, officer
):
    review(board, date(2025, 11, 3), officer, at=nine_on(date(2026, 5, 4)))
    assert turns(board) == [(date(2026, 11, 3), "open")]


def test_one_from_before_the_clause_recorded_later_judges_no_turn_twice(yearly, board, officer):
    review(board, date(2027, 2, 10), officer)
    stood = [(date(2027, 3, 2), "kept"), (date(2028, 2, 10), "open")]
    assert turns(board) == stood
    review(board, date(2025, 11, 3), officer, at=nine_on(date(2027, 5, 4)))
    assert turns(board) == stood


def test_one_from_before_the_clause_recorded_later_breaks_no_turn_twice(yearly, board, officer):
    sweep(nine_on(date(2027, 3, 3)))
    review(board, date(2025, 11, 3), officer, at=nine_on(date(2027, 5, 4)))
    sweep(nine_on(date(2027, 5, 5)))
    assert turns(board) == [(date(2027, 3, 2), "broken")]


def test_a_first_day_that_is_put_right_later_judges_no_turn_twice(yearly, board, officer):
    board.established_on = date(2026, 6, 1)
    board.save(update_fields=["established_on"])
    ledger.settle(board, at=nine_on(date(2026, 6, 8)))
    review(board, date(2027, 2, 10), officer)
    stood = turns(board)
    assert [status for _, status in stood] == ["kept", "open"]
    board.established_on = date(2026, 5, 1)
    board.save(update_fields=["established_on"])
    ledger.settle(board, at=nine_on(date(2027, 5, 4)))
    assert turns(board) == stood


def test_a_new_body_has_a_year_from_the_day_it_was_set_up(yearly, area, officer):
    made = bodies.add_body(
        area,
        name="Youth Voice",
        kind="group",
        established_on=date(2026, 6, 1),
        by=officer,
        at=nine_on(date(2026, 6, 8)),
    )
    assert turns(made) == [(date(2027, 6, 1), "open")]


def test_nothing_is_asked_of_a_body_that_rests_and_a_woken_one_has_a_whole_year(
    yearly, board, officer
):
    bodies.rest(board, reason="No money.", by=officer, at=nine_on(date(2026, 9, 1)))
    assert turns(board) == [(date(2027, 3, 2), "ended")]
    board.refresh_from_db()
    bodies.wake(board, by=officer, at=nine_on(date(2029, 9, 3)))
    assert turns(board) == [(date(2027, 3, 2), "ended"), (date(2030, 9, 3), "open")]


def test_a_clause_that_names_one_body_asks_no_other(yearly, area, board):
    forum = make_body(area, "forum", "Anyford Forum")
    yearly.scope = [f"partnerships.body:{board.pk}"]
    yearly.save(update_fields=["scope"])
    ledger.settle(forum, at=nine_on(SIGNED))
    assert turns(forum) == []


@pytest.mark.parametrize(
    ("facts", "refusal"),
    [
        ({"held_on": date(2026, 3, 11), "at": nine_on(date(2026, 3, 10))}, NotPossible),
        ({"held_on": date(1999, 1, 1), "at": nine_on(date(2026, 3, 10))}, NotPossible),
    ],
)
def test_a_review_is_held_on_a_day_gone_by_on_which_there_was_such_a_body(
    board, officer, facts, refusal
):
    board.established_on = date(2001, 5, 1)
    board.save(update_fields=["established_on"])
    with pytest.raises(refusal):
        review(board, facts["held_on"], officer, at=facts["at"])
    assert board.reviews.count() == 0


def test_one_review_a_day(board, officer):
    review(board, date(2026, 3, 2), officer)
    with pytest.raises(AlreadyDone):
        review(board, date(2026, 3, 2), officer)
    assert Entry.objects.filter(verb="body-reviewed").count() == 1


@pytest.mark.covers("CW-18.2")
def test_the_office_records_a_review_and_everybody_reads_what_came_of_it(
    monday, yearly, board, officer, client
):
    client.force_login(officer)
    answer = client.post(
        "/anyford/bodies/board/reviews/add/",
        {
            "held_on_day": "27",
            "held_on_month": "2",
            "held_on_year": "2026",
            "outcome": "One seat for faith groups is to be added.",
        },
        follow=True,
    )
    assert f"The review of {board} is recorded." in answer.content.decode()
    client.logout()
    page = client.get("/anyford/bodies/board/reviews/").content.decode()
    assert "One seat for faith groups is to be added." in page
    assert "The next review is due by 27 February 2027." in page
    assert "18.2" in page
    facts = client.get("/anyford/bodies/board/").content.decode()
    assert "Last on 27 February 2026." in facts
    assert "It was reviewed on 27 February 2026" in facts


def test_a_review_begins_from_what_the_record_says_since_the_last_one(
    monday, yearly, protocol, board, officer, client
):
    provide(protocol, "seats-minimum", {"count": 40, "of": "the sector"}, label="B1")
    page = client.get("/anyford/bodies/board/reviews/").content.decode()
    assert "No review of it is on record yet." in page
    assert "Not kept" in page
    assert "How it kept the rules so far" in page


def test_without_a_clause_the_page_says_so(board, client):
    page = client.get("/anyford/bodies/board/reviews/").content.decode()
    assert "No clause in force says how often it is reviewed." in page
    assert "When is it reviewed?" not in client.get("/anyford/bodies/board/").content.decode()
