"""Agenda, reports and minutes go out by email at least 7 days before a meeting, hard copies at
least 5 days before (Halton protocol, commitment 10); papers no later than one week beforehand
(Cheshire West and Chester agreement, 10.4)."""

from datetime import UTC, date, datetime

import pytest

from compact.dates.civil import start_of
from compact.deadlines import ledger
from compact.deadlines.models import Deadline
from tests.cast import in_force, make_agreement, make_person, provide, seat
from tests.governance.conftest import deadlines_of, due_days, on_day

LONG_AGO = date(2000, 1, 1)
CALLED_2006 = datetime(2006, 2, 1, 9, tzinfo=UTC)
CALLED_2009 = datetime(2009, 4, 1, 9, tzinfo=UTC)


@pytest.fixture
def old_hands(area, board):
    """Two members since long ago: one takes email, one only post."""
    by_email = make_person(area, "Ian Wells", "ian.wells@anyford.example")
    by_post = make_person(area, "Rosa Lind", channel="post", postal_address="1 High Street")
    for person in (by_email, by_post):
        seat(board, person, "Member", since=LONG_AGO, until=None)
    return by_email, by_post


@pytest.fixture
def old_compact(area):
    return in_force(make_agreement(area), since=LONG_AGO)


def papers(version, label, amount, unit, channel, **more):
    clause = provide(
        version,
        "papers-before-meeting",
        {"amount": amount, "unit": unit, "channel": channel} | more,
        label=label,
    )
    clause.confirmed_at = start_of(LONG_AGO)
    clause.save()
    return clause


@pytest.mark.covers("HP-10a", "HP-10b")
def test_papers_for_a_wednesday_meeting_are_due_the_wednesday_before_and_letters_on_friday(
    board, old_hands, old_compact
):
    papers(old_compact, "10", 7, "calendar-days", "email")
    papers(old_compact, "10 post", 5, "calendar-days", "post")
    meeting = on_day(board, date(2006, 3, 15))
    assert due_days(meeting, CALLED_2006) == {"10": date(2006, 3, 8), "10 post": date(2006, 3, 10)}


@pytest.mark.covers("CW-10.4")
def test_one_week_before_a_thursday_meeting_is_the_thursday_before(board, old_hands, old_compact):
    papers(old_compact, "10.4", 1, "weeks", "any")
    assert due_days(on_day(board, date(2009, 4, 30)), CALLED_2009) == {"10.4": date(2009, 4, 23)}


@pytest.mark.covers("HP-10b")
def test_letters_due_on_a_saturday_stay_due_that_day_unless_the_clause_brings_them_forward(
    board, old_hands, old_compact
):
    papers(old_compact, "10 post", 5, "calendar-days", "post")
    papers(old_compact, "11 post", 5, "calendar-days", "post", bring_forward=True)
    assert due_days(on_day(board, date(2009, 4, 30)), CALLED_2009) == {
        "10 post": date(2009, 4, 25),
        "11 post": date(2009, 4, 24),
    }


def test_five_clear_working_days_before_a_thursday_is_the_wednesday_of_the_week_before(
    board, old_hands, old_compact
):
    papers(old_compact, "3", 5, "clear-working-days", "any")
    assert due_days(on_day(board, date(2009, 4, 30)), CALLED_2009) == {"3": date(2009, 4, 22)}


def test_a_clause_that_counts_hours_runs_to_the_hour(board, representative, old_compact):
    papers(old_compact, "10", 48, "hours", "email")
    meeting = on_day(board, date(2026, 3, 25))  # a Wednesday, at 2pm
    due_days(meeting)
    [row] = deadlines_of(meeting)
    assert row.until == "2pm on Monday 23 March 2026"
    assert row.due_at == datetime(2026, 3, 23, 14, tzinfo=UTC)
    meeting.papers_emailed_at = datetime(2026, 3, 23, 14, 1, tzinfo=UTC)
    due_days(meeting, datetime(2026, 3, 23, 15, tzinfo=UTC))
    [row] = deadlines_of(meeting)
    assert row.status == Deadline.LATE


@pytest.mark.covers("HP-10a")
def test_no_email_clock_runs_where_every_member_takes_post(board, old_hands, old_compact):
    papers(old_compact, "10", 7, "calendar-days", "email")
    papers(old_compact, "10 post", 5, "calendar-days", "post")
    by_email, _ = old_hands
    by_email.channel = "post"
    by_email.save()
    assert due_days(on_day(board, date(2006, 3, 15)), CALLED_2006) == {"10 post": date(2006, 3, 10)}


@pytest.mark.covers("HP-10b")
def test_no_post_clock_runs_where_every_member_takes_email(board, old_hands, old_compact):
    papers(old_compact, "10 post", 5, "calendar-days", "post")
    _, by_post = old_hands
    by_post.channel = "email"
    by_post.save()
    assert due_days(on_day(board, date(2006, 3, 15)), CALLED_2006) == {}


@pytest.mark.covers("HP-10a")
def test_papers_emailed_in_the_last_minute_of_the_due_day_are_in_time(
    board, representative, compact_in_force
):
    meeting = on_day(
        board, date(2026, 3, 25), papers_emailed_at=datetime(2026, 3, 18, 23, 59, 59, tzinfo=UTC)
    )
    due_days(meeting)
    assert [row.status for row in deadlines_of(meeting)] == [Deadline.KEPT]


@pytest.mark.covers("HP-10a")
def test_papers_emailed_a_minute_after_midnight_are_one_day_late(
    board, representative, compact_in_force
):
    meeting = on_day(
        board, date(2026, 3, 25), papers_emailed_at=datetime(2026, 3, 19, 0, 1, tzinfo=UTC)
    )
    due_days(meeting)
    [row] = deadlines_of(meeting)
    assert (row.status, row.late_by_days) == (Deadline.LATE, 1)


@pytest.mark.covers("HP-10b")
def test_a_clause_for_any_channel_is_met_when_the_last_channel_was_used(
    board, old_hands, old_compact
):
    papers(old_compact, "10.4", 1, "weeks", "any")
    meeting = on_day(
        board, date(2009, 4, 30), papers_emailed_at=datetime(2009, 4, 20, 9, tzinfo=UTC)
    )
    due_days(meeting, CALLED_2009)
    assert [row.status for row in deadlines_of(meeting)] == [Deadline.OPEN]
    meeting.papers_posted_on = date(2009, 4, 23)
    due_days(meeting, datetime(2009, 4, 23, 15, tzinfo=UTC))
    assert [row.status for row in deadlines_of(meeting)] == [Deadline.KEPT]


def test_a_cancelled_meeting_has_no_clock(board, old_hands, old_compact):
    papers(old_compact, "10", 7, "calendar-days", "email")
    assert due_days(on_day(board, date(2006, 3, 15), status="cancelled"), CALLED_2006) == {}


def test_a_clause_that_binds_another_body_sets_no_clock(board, old_hands, old_compact):
    provision = papers(old_compact, "10", 7, "calendar-days", "email")
    provision.scope = ["partnerships.body:999999"]
    provision.save()
    assert due_days(on_day(board, date(2006, 3, 15)), CALLED_2006) == {}


def test_papers_that_went_out_before_a_clause_bound_anybody_earn_it_no_credit(
    board, old_hands, old_compact
):
    meeting = on_day(board, date(2006, 3, 15))
    meeting.papers_emailed_at = datetime(2006, 3, 1, 9, tzinfo=UTC)
    meeting.save()
    clause = papers(old_compact, "10", 7, "calendar-days", "email")
    clause.confirmed_at = datetime(2006, 3, 2, 9, tzinfo=UTC)
    clause.save()
    assert ledger.settle(meeting, at=datetime(2006, 3, 3, 9, tzinfo=UTC)) == []
    clause.confirmed_at = datetime(2006, 3, 1, 8, tzinfo=UTC)
    clause.save()
    (kept,) = ledger.settle(meeting, at=datetime(2006, 3, 3, 9, tzinfo=UTC))
    assert kept.status == Deadline.KEPT


def test_a_clause_is_not_broken_by_a_meeting_that_was_fixed_when_its_day_had_passed(
    board, old_hands, old_compact
):
    called = datetime(2006, 2, 1, 9, tzinfo=UTC)
    meeting = on_day(board, date(2006, 3, 15), called_at=called, changed_at=called)
    clause = papers(old_compact, "10", 7, "calendar-days", "email")
    clause.confirmed_at = datetime(2006, 3, 9, 9, tzinfo=UTC)
    clause.save()
    assert ledger.settle(meeting, at=datetime(2006, 3, 9, 10, tzinfo=UTC)) == []
    clause.confirmed_at = datetime(2006, 3, 8, 9, tzinfo=UTC)
    clause.save()
    (still_open,) = ledger.settle(meeting, at=datetime(2006, 3, 8, 10, tzinfo=UTC))
    assert (still_open.status, still_open.due_on) == (Deadline.OPEN, date(2006, 3, 8))


def test_a_meeting_called_too_late_under_a_clause_that_was_known_is_late_all_the_same(
    board, old_hands, old_compact
):
    clause = papers(old_compact, "10", 7, "calendar-days", "email")
    clause.confirmed_at = datetime(2006, 3, 9, 9, tzinfo=UTC)
    clause.save()
    called = datetime(2006, 3, 9, 11, tzinfo=UTC)
    meeting = on_day(board, date(2006, 3, 15), called_at=called, changed_at=called)
    (due,) = ledger.settle(meeting, at=called)
    assert due.due_on == date(2006, 3, 8)
