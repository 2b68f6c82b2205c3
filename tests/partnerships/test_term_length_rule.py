"""Halton protocol, HT 3: elected for a term of no less than 12 months and no greater than 2 years,
although they may be re-elected. The rule is "term-length"."""

from datetime import UTC, date, datetime

import pytest

from compact.audit.models import Entry, key_of
from compact.audit.moves import NotPossible, ReasonNeeded
from compact.deadlines.models import Deadline
from compact.deadlines.sweep import sweep
from compact.notices.models import Notice
from partnerships.bodies.models import Appointment
from partnerships.seats import actions
from partnerships.seats.terms import consecutive_terms
from tests.cast import provide
from tests.partnerships.conftest import nine_on

pytestmark = pytest.mark.django_db


@pytest.mark.covers("HP-T3a")
def test_from_1_january_to_30_december_of_the_next_year_is_a_good_term(appoint, two_year_terms):
    term = appoint(since=date(2026, 1, 1), until=date(2027, 12, 30))
    assert term.last_day == date(2027, 12, 30)


@pytest.mark.covers("HP-T3a")
def test_a_term_that_ends_on_2_january_two_years_later_is_too_long(appoint, two_year_terms):
    with pytest.raises(ReasonNeeded, match=r"longer than the 2 years .*HT 3"):
        appoint(since=date(2026, 1, 1), until=date(2028, 1, 2))
    assert not Appointment.objects.exists()


def test_a_term_may_end_on_the_anniversary_of_its_first_day(appoint, two_year_terms):
    assert appoint(since=date(2026, 1, 1), until=date(2028, 1, 1)).pk


@pytest.mark.covers("HP-T3a")
def test_a_term_of_less_than_twelve_months_needs_a_reason(appoint, two_year_terms):
    with pytest.raises(ReasonNeeded, match="shorter than the 12 months"):
        appoint(since=date(2026, 1, 1), until=date(2026, 12, 30))


def test_exactly_twelve_months_are_enough(appoint, two_year_terms):
    assert appoint(since=date(2026, 1, 1), until=date(2026, 12, 31)).pk


def test_a_term_without_an_end_needs_a_reason_where_a_clause_sets_a_limit(appoint, two_year_terms):
    with pytest.raises(ReasonNeeded, match="has no end"):
        appoint()


def test_filling_a_casual_vacancy_may_be_shorter(appoint, two_year_terms, client, monday):
    term = appoint(until=date(2026, 6, 30), term_reason="casual-vacancy")
    page = client.get(term.seat.body.get_absolute_url()).content.decode()
    assert "It fills a casual vacancy" in page
    assert "Not as agreed" not in page


def test_another_reason_is_published_with_the_term(appoint, two_year_terms, client, monday):
    term = appoint(until=date(2026, 6, 30), term_reason="other", note="The network votes in June")
    page = client.get(term.seat.body.get_absolute_url()).content.decode()
    assert "Not as agreed" in page
    assert "The network votes in June" in page


def test_a_casual_vacancy_does_not_lift_the_greatest_length(
    appoint, two_year_terms, client, monday
):
    term = appoint(until=date(2029, 6, 30), term_reason="casual-vacancy")
    assert (
        "longer than the 2 years" in client.get(term.seat.body.get_absolute_url()).content.decode()
    )


def test_somebody_who_resigned_early_broke_no_clause(appoint, two_year_terms, officer):
    from compact.deadlines.registry import rule
    from compact.deadlines.terms import Terms

    term = appoint(until=date(2027, 12, 31))
    actions.end(
        term, last_day=date(2026, 5, 31), why="resigned", by=officer, at=nine_on(date(2026, 5, 4))
    )
    judged = rule("term-length").check(term, Terms.of(two_year_terms), date(2026, 7, 1))
    assert judged.kept
    term.why_ended = "withdrawn"
    assert not rule("term-length").check(term, Terms.of(two_year_terms), date(2026, 7, 1)).kept


def test_a_clause_that_blocks_takes_no_reason(appoint, protocol):
    provide(protocol, "term-length", {"max_months": 24}, enforcement="blocks")
    with pytest.raises(NotPossible, match="longer than the 2 years"):
        appoint(until=date(2030, 1, 1), term_reason="other", note="They are very good")


def test_a_clause_of_the_sectors_own_commitments_does_not_bind_the_council(
    appoint, two_year_terms, board, council, chair
):
    seat = board.seats.create(title="Councillor", organisation=council, place=20)
    assert appoint(seat, chair, route="nominated", until=date(2030, 1, 1)).pk


def test_an_ex_officio_seat_lasts_as_long_as_the_office(appoint, protocol, sector_seat):
    provide(protocol, "term-length", {"max_months": 24})
    assert appoint(route="ex-officio").until is None


@pytest.mark.covers("HP-T3b")
def test_representatives_may_be_re_elected(appoint, two_year_terms, officer):
    first = appoint(since=date(2026, 3, 2), until=date(2028, 3, 1))
    second = actions.renew(first, until=date(2030, 3, 1), by=officer, at=nine_on(date(2028, 2, 1)))
    third = actions.renew(second, until=date(2032, 3, 1), by=officer, at=nine_on(date(2030, 2, 1)))
    assert (second.since, third.since) == (date(2028, 3, 2), date(2030, 3, 2))
    assert consecutive_terms(third) == 3


@pytest.mark.covers("HP-T3b")
def test_a_clause_may_cap_the_terms_in_a_row(appoint, protocol, officer):
    provide(protocol, "term-length", {"max_months": 24, "max_terms": 2})
    first = appoint(until=date(2028, 3, 1))
    second = actions.renew(first, until=date(2030, 3, 1), by=officer, at=nine_on(date(2028, 2, 1)))
    with pytest.raises(ReasonNeeded, match="term 3 in a row; at most 2"):
        actions.renew(second, until=date(2032, 3, 1), by=officer, at=nine_on(date(2030, 2, 1)))


def test_somebody_elses_term_in_between_begins_the_count_anew(appoint, representative, newcomer):
    appoint(since=date(2020, 1, 1), until=date(2021, 12, 31))
    appoint(person=representative, since=date(2022, 1, 1), until=date(2023, 12, 31))
    assert consecutive_terms(appoint(since=date(2024, 1, 1), until=date(2025, 12, 31))) == 1


# ── The clock: nobody sits past the end, and the seat is to be filled in time ──────────────────


@pytest.mark.covers("HP-T3a")
def test_nobody_sits_past_the_end_of_the_term(appoint, two_year_terms, board):
    appoint(until=date(2027, 6, 30))
    assert len(board.members(date(2027, 6, 30))) == 1
    assert board.members(date(2027, 7, 1)) == []


@pytest.mark.covers("HP-T3a")
def test_the_end_of_a_term_is_a_deadline_with_its_clause(appoint, two_year_terms, secretary):
    term = appoint(until=date(2027, 6, 30))
    (deadline,) = Deadline.objects.about(key_of(term))
    assert deadline.due_on == date(2027, 6, 30)
    assert deadline.task.startswith("Renew or fill the seat “Sector representative”")
    assert deadline.clause_words == "Anyford Protocol, clause HT 3"
    assert deadline.responsible_words == "Tom Reid"


@pytest.mark.covers("HP-T3a")
def test_whoever_fills_the_seat_is_reminded_ninety_days_before(appoint, two_year_terms, secretary):
    appoint(until=date(2027, 6, 30))
    sweep(datetime(2027, 4, 1, 9, tzinfo=UTC))
    sent = Notice.objects.filter(topic="deadlines")
    assert [notice.recipient_name for notice in sent] == ["Tom Reid"]


def test_a_renewal_recorded_in_time_keeps_the_deadline(appoint, two_year_terms, officer):
    term = appoint(until=date(2027, 6, 30))
    actions.renew(term, until=date(2029, 6, 30), by=officer, at=nine_on(date(2027, 6, 30)))
    assert Deadline.objects.about(key_of(term)).get().status == Deadline.KEPT


def test_a_successor_who_comes_two_weeks_later_makes_it_late(
    appoint, two_year_terms, representative
):
    term = appoint(until=date(2027, 6, 30))
    appoint(
        person=representative,
        since=date(2027, 7, 14),
        until=date(2029, 7, 13),
        at=nine_on(date(2027, 7, 14)),
    )
    deadline = Deadline.objects.about(key_of(term)).get()
    assert (deadline.status, deadline.late_by_days) == (Deadline.LATE, 14)


def test_a_seat_that_nobody_fills_is_overdue(appoint, two_year_terms):
    term = appoint(until=date(2027, 6, 30))
    sweep(datetime(2027, 7, 2, 9, tzinfo=UTC))
    assert Deadline.objects.about(key_of(term)).get().status == Deadline.BROKEN


def test_a_term_that_ends_early_takes_its_deadline_with_it(appoint, two_year_terms, officer):
    term = appoint(until=date(2027, 6, 30))
    actions.end(
        term, last_day=date(2026, 9, 30), why="resigned", by=officer, at=nine_on(date(2026, 9, 1))
    )
    assert Deadline.objects.about(key_of(term)).get().status == Deadline.ENDED
    assert Entry.objects.filter(verb="term-ended").count() == 1


def test_without_a_clause_in_force_any_term_will_do(appoint):
    term = appoint(until=date(2026, 3, 5))
    assert not Deadline.objects.about(key_of(term)).exists()
