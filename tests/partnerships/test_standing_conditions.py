"""Composition is judged with every change and every day; who looks after it hears of a breach
(Halton protocol, HSPB 1)."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection

from compact.agreements import actions as agreements
from compact.audit.models import Entry
from compact.deadlines import ledger
from compact.deadlines.models import Condition, Deadline
from compact.deadlines.sweep import sweep
from compact.notices.models import Notice
from partnerships.bodies import actions as bodies
from partnerships.models import Appointment
from partnerships.seats import actions
from tests.cast import make_person, make_user, provide, seat
from tests.partnerships.conftest import NINE, nine_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_at_least(protocol, board, representative, postal_representative, officer):
    """The clause is kept: both seats of the sector are held."""
    provision = provide(protocol, "seats-minimum", {"count": 2}, label="HSPB 1")
    ledger.settle(board, at=NINE)
    return provision


def stands() -> Condition:
    return Condition.objects.get(rule_key="seats-minimum")


def clocks() -> int:
    return Deadline.objects.filter(status=Deadline.OPEN).count()


def told() -> list[str]:
    rows = Notice.objects.filter(cause__startswith="condition:")
    return list(rows.values_list("recipient_name", flat=True))


def run_out(person, on: date) -> None:
    Appointment.objects.filter(person=person).update(until=on)


@pytest.mark.covers("HP-B1")
def test_a_term_that_runs_out_breaks_the_clause_on_the_morning_after(
    two_at_least, postal_representative, monday
):
    run_out(postal_representative, date(2026, 3, 2))
    assert (stands().is_kept, stands().words) == (
        True,
        "2 seats are held for the voluntary and community sector; the least number is 2.",
    )
    morning = datetime(2026, 3, 3, 0, 1, tzinfo=UTC)
    monday.move_to(morning)
    sweep(morning)
    assert (stands().is_kept, stands().since) == (False, morning)
    assert Entry.objects.get(verb="condition-broken").details == {
        "clause": "Anyford Protocol, clause HSPB 1",
        "words": "Only 1 seat is held for the voluntary and community sector; "
        "the least number is 2.",
    }


@pytest.mark.covers("HP-B1")
def test_officers_hear_of_a_breach_once(two_at_least, postal_representative, monday):
    run_out(postal_representative, date(2026, 3, 2))
    for day in (3, 4):
        morning = datetime(2026, 3, day, 0, 1, tzinfo=UTC)
        monday.move_to(morning)
        sweep(morning)
    assert told() == ["Asha Patel"]
    notice = Notice.objects.get(cause__startswith="condition:")
    assert notice.subject == "Not kept: Anyford Protocol, clause HSPB 1"
    assert "Only 1 seat is held" in notice.body


def test_whoever_ended_the_term_is_not_written_to(
    two_at_least, area, board, postal_representative, officer
):
    colleague = make_user("cole.ward@anyford.example", "Cole Ward")
    area.roles.create(user=colleague, kind="officer", since=date(2020, 1, 1))
    term = board.appointments(date(2026, 3, 2)).get(person=postal_representative)
    actions.end(term, last_day=date(2026, 3, 1), why="resigned", by=officer, at=NINE)
    assert not stands().is_kept
    assert told() == ["Cole Ward"]


def test_a_seat_that_is_filled_mends_it_on_the_record(
    two_at_least, area, board, together, postal_representative, officer
):
    term = board.appointments(date(2026, 3, 2)).get(person=postal_representative)
    actions.end(term, last_day=date(2026, 3, 1), why="resigned", by=officer, at=NINE)
    actions.appoint(
        term.seat,
        make_person(area, "Ines Duarte", organisation=together),
        since=date(2026, 3, 5),
        route="network",
        by=officer,
        at=nine_on(date(2026, 3, 5)),
    )
    assert stands().is_kept
    assert Entry.objects.get(verb="condition-kept").subject_words == str(board)


def test_a_clause_that_falls_away_is_no_longer_counted(two_at_least, officer):
    agreements.withdraw_provision(two_at_least, reason="Misread", by=officer, at=NINE)
    assert not Condition.objects.exists()


def test_a_body_that_rests_is_asked_for_nothing(two_at_least, protocol, board, officer):
    provide(protocol, "meeting-frequency", {"min": 1, "max": 2, "per": "quarter"}, label="6")
    ledger.settle(board, at=NINE)
    assert (Condition.objects.count(), clocks()) == (2, 2)
    bodies.rest(board, reason="No chair", by=officer, at=NINE)
    assert (Condition.objects.count(), clocks()) == (0, 0)


def test_a_body_is_asked_until_the_day_it_is_dissolved_from(
    two_at_least, protocol, board, officer, monday
):
    provide(protocol, "meeting-frequency", {"min": 1, "max": 2, "per": "quarter"}, label="6")
    bodies.dissolve(board, on=date(2026, 3, 10), reason="Merged", by=officer, at=NINE)
    assert Condition.objects.count() == 2
    the_day = datetime(2026, 3, 10, 0, 1, tzinfo=UTC)
    monday.move_to(the_day)
    sweep(the_day)
    assert (Condition.objects.count(), clocks()) == (0, 0)


def test_of_two_who_judge_at_once_only_one_puts_it_on_record(
    two_at_least, board, postal_representative
):
    run_out(postal_representative, date(2026, 3, 1))
    met = []

    def another_was_quicker(execute, sql, *rest):
        if not met and sql.startswith("UPDATE") and "deadlines_condition" in sql:
            met.append(sql)
            Condition.objects.update(is_kept=False)
        return execute(sql, *rest)

    with connection.execute_wrapper(another_was_quicker):
        ledger.settle(board, at=NINE)
    assert met
    assert not Entry.objects.filter(verb="condition-broken").exists()
    assert told() == []


@pytest.mark.covers("HP-B1")
def test_the_officer_is_asked_to_fill_the_seat_and_the_public_sees_that_it_is_empty(
    two_at_least, board, postal_representative, client, officer, monday
):
    public = f"/{board.area.slug}/rules-kept/"
    assert "1 of 1 is kept today" in client.get(public).content.decode()
    run_out(postal_representative, date(2026, 3, 1))
    ledger.settle(board, at=NINE)
    shown = client.get(public).content.decode()
    assert "0 of 1 is kept today" in shown
    assert "Only 1 seat is held for the voluntary and community sector" in shown
    client.force_login(officer)
    home = client.get(f"/{board.area.slug}/to-do/").content.decode()
    assert f"Fill the seats of {board}" in home
    assert "Anyford Protocol, clause HSPB 1" in home


def test_what_stands_is_a_list_with_the_same_rows_as_a_file(
    two_at_least, area, board, council, client
):
    seat(board, make_person(area, "Zoe Hart"), "Council", organisation=council)
    ledger.settle(board, at=NINE)
    address = f"/{area.slug}/rules/today/"
    assert "Seats at the least" in client.get(address).content.decode()
    rows = client.get(f"{address}?format=csv").content.decode("utf-8-sig").splitlines()
    assert rows[0].startswith("What,Of whom,How it stands")
    assert len(rows) == 2
