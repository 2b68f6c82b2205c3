"""Halton protocol, HSPB 1: at least 2 of the network's representatives on the board and on each
specialist partnership. The rule is "seats-minimum"."""

from datetime import date

import pytest

from compact.audit.models import Entry
from partnerships.bodies.composition import judge
from partnerships.bodies.models import Seat
from partnerships.seats import actions
from tests.cast import make_body, make_person, provide, seat
from tests.partnerships.conftest import NINE

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


@pytest.fixture
def two_at_least(protocol):
    return provide(protocol, "seats-minimum", {"count": 2}, label="HSPB 1")


@pytest.fixture
def direct(area, board, together):
    """Somebody of the sector whom the board approached directly."""
    person = make_person(area, "Dev Anand", organisation=together)
    seat(board, person, "Sector voice", organisation=together, route="direct")
    return person


def only(board):
    (judgement,) = judge(board, TODAY)
    return judgement


@pytest.mark.covers("HP-B1")
def test_one_seat_held_of_two_is_a_breach_that_the_public_sees(
    two_at_least, board, representative, client, monday
):
    assert only(board).kept is False
    page = client.get(board.get_absolute_url()).content.decode()
    assert "Only 1 seat is held" in page
    assert "Anyford Protocol, clause HSPB 1" in page


@pytest.mark.covers("HP-B1")
def test_two_seats_held_through_the_network_keep_it(
    two_at_least, board, representative, postal_representative
):
    assert only(board).kept is True


@pytest.mark.covers("HP-B1")
def test_somebody_approached_directly_does_not_count(two_at_least, board, representative, direct):
    judged = only(board)
    assert judged.kept is False
    assert "Dev Anand (approached directly)" in judged.words


@pytest.mark.covers("HP-B1")
def test_they_count_where_the_clause_lets_any_route_count(protocol, board, representative, direct):
    provide(protocol, "seats-minimum", {"count": 2, "route": "any"})
    assert only(board).kept is True


def test_an_expert_from_the_sector_sits_there_without_counting(
    two_at_least, area, board, representative, together
):
    seat(
        board,
        make_person(area, "Eve Lund", organisation=together),
        "Expert",
        capacity="expert",
        organisation=together,
        route="network",
    )
    assert "Eve Lund (sits as an expert)" in only(board).words


def test_the_councils_members_never_count_for_the_sector(
    two_at_least, board, chair, representative
):
    assert "Grace Okafor" not in only(board).words
    assert only(board).kept is False


def test_a_term_that_has_run_out_counts_no_more(
    two_at_least, board, representative, area, together
):
    seat(
        board,
        make_person(area, "Old Hand", organisation=together),
        "Sector seat",
        route="network",
        organisation=together,
        since=date(2024, 1, 1),
        until=date(2026, 3, 1),
    )
    assert only(board).kept is False
    (day_before,) = judge(board, date(2026, 3, 1))
    assert day_before.kept is True


@pytest.mark.covers("HP-B1")
def test_each_body_of_the_kind_the_clause_names_is_judged(protocol, area, board, representative):
    provide(
        protocol,
        "seats-minimum",
        {"count": 2, "on": "APB and each of the Specialist Strategic Partnerships (SSPs)"},
    )
    board.short_name = "APB"
    health = make_body(
        area, "health", "Health Partnership", kind="specialist strategic partnership"
    )
    safer = make_body(area, "safer", "Safer Anyford", kind="thematic group", aliases=["SSP"])
    group = make_body(area, "group", "Steering Group", kind="working group")
    assert [len(judge(one, TODAY)) for one in (board, health, safer, group)] == [1, 1, 1, 0]


def test_a_clause_may_name_an_organisation_by_any_of_its_names(
    protocol, board, together, representative, postal_representative
):
    together.short_name = "AT"
    together.save()
    provide(protocol, "seats-minimum", {"count": 2, "of": "AT representatives"})
    assert only(board).kept is True


def test_a_clause_about_somebody_unknown_judges_nobody(protocol, board, representative):
    provide(protocol, "seats-minimum", {"count": 2, "of": "the Chamber of Commerce"})
    assert judge(board, TODAY) == []


@pytest.mark.covers("HP-B1")
def test_every_change_is_judged_and_what_breaks_goes_on_the_record(
    two_at_least, board, representative, postal_representative, officer
):
    term = board.appointments(TODAY).get(person=postal_representative)
    actions.end(term, last_day=date(2026, 3, 1), why="resigned", by=officer, at=NINE)
    assert Entry.objects.filter(verb="condition-broken").count() == 1
    assert judge(board, date(2026, 3, 2))[0].kept is False
    actions.appoint(
        Seat.objects.get(pk=term.seat_id),
        postal_representative,
        since=TODAY,
        route="network",
        by=officer,
        at=NINE,
    )
    assert Entry.objects.filter(verb="condition-kept").count() == 1


@pytest.fixture
def half_at_least(protocol):
    return provide(protocol, "seats-minimum", {"fraction": "1/2"}, label="HSPB 2")


def test_a_share_is_of_all_seats_and_rounded_up(
    half_at_least, area, board, representative, postal_representative
):
    others = [seat(board, make_person(area, f"Councillor {one}"), "Council") for one in "ABC"]
    seats = board.seats.standing(TODAY).count()
    judged = only(board)
    assert len(others) < seats < 2 * len(others) + 1
    assert judged.kept is False
    assert f"the least number is {-(-seats // 2)} of the {seats} seats" in judged.words


def test_a_vacant_seat_is_one_of_all_seats(half_at_least, board, representative):
    assert only(board).kept is True
    for one in ("East", "West"):
        Seat.objects.create(body=board, title=f"Councillor, {one}")
    judged = only(board)
    assert judged.kept is False
    assert judged.words.startswith("Only 1 seat is held")


def test_a_number_beside_a_share_asks_for_the_greater(protocol, board, representative):
    provide(protocol, "seats-minimum", {"fraction": "1/4", "count": 2})
    assert only(board).kept is False


def test_a_clause_that_is_scoped_to_another_body_is_silent(protocol, area, board, representative):
    other = make_body(area, "other", "Other board")
    provide(protocol, "seats-minimum", {"count": 2}, scope=[f"partnerships.body:{other.pk}"])
    assert judge(board, TODAY) == []
