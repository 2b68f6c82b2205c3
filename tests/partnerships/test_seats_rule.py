"""Halton Compact, section 12: so many seats for each organisation of the working group. The rule is
"seats"; the numbers are 5+1+1+1+1 for the statutory side and 9 for the sector."""

from datetime import date

import pytest

from partnerships.bodies.composition import judge, parity, total
from partnerships.organisations.models import Organisation
from partnerships.seats import actions
from partnerships.seats.counting import standing_seats
from tests.cast import make_body, provide
from tests.partnerships.conftest import NINE

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


@pytest.fixture
def group(area, officer, council, together):
    """The working group as section 12 has it, every seat vacant."""
    body = make_body(area, "working-group", "Working Group", kind="working group")
    actions.add_seats(body, number=5, title="Councillor", organisation=council, by=officer, at=NINE)
    for name in ("Primary Care Trust", "Strategic Board", "Learning Council", "Hospitals Trust"):
        agency = Organisation.objects.create(
            area=area, name=name, slug=name.lower().replace(" ", "-"), sector="public"
        )
        actions.add_seats(body, number=1, title="Member", organisation=agency, by=officer, at=NINE)
    actions.add_seats(
        body, number=9, title="Sector member", organisation=together, by=officer, at=NINE
    )
    return body


@pytest.mark.covers("HC-12c")
def test_five_seats_for_the_council_are_added_at_once(group, council):
    assert group.seats.filter(organisation=council).count() == 5
    assert list(group.seats.values_list("place", flat=True)) == list(range(1, 19))


@pytest.mark.covers("HC-12c")
def test_nine_statutory_seats_stand_beside_nine_of_the_sector(group):
    seats = list(standing_seats(group, TODAY))
    assert (parity(seats).public, parity(seats).sector, parity(seats).is_equal) == (9, 9, True)


@pytest.mark.covers("HC-12c")
def test_one_councillor_fewer_is_a_breach_and_no_parity(group, council, protocol, officer):
    provide(protocol, "seats", {"count": 5, "of": "Anyford Council"}, label="12")
    assert [found.kept for found in judge(group, TODAY)] == [True]
    actions.abolish(group.seats.first(), on=TODAY, by=officer, at=NINE)
    (found,) = judge(group, TODAY)
    assert (found.kept, found.words) == (
        False,
        "Anyford Council has 4 seats; the agreement gives 5. 4 seats are vacant.",
    )
    assert parity(list(standing_seats(group, TODAY))).is_equal is False


@pytest.mark.covers("HC-12c")
def test_vacancies_are_shown_to_the_public(group, client, monday):
    page = client.get(group.get_absolute_url()).content.decode()
    assert "18 seats, 18 vacant" in page
    assert page.count("Vacant</strong>") == 18


def test_a_clause_may_count_the_seats_of_a_whole_side(group, protocol):
    provide(protocol, "seats", {"count": 9, "of": "voluntary and community sector"})
    provide(protocol, "seats", {"count": 8, "of": "statutory sector"})
    assert [found.kept for found in judge(group, TODAY)] == [True, False]


def test_seats_may_be_counted_by_what_they_are_called(group, protocol):
    provide(protocol, "seats", {"count": 5, "of": "councillors"})
    assert judge(group, TODAY)[0].kept is True


def test_a_body_on_which_they_have_no_seat_is_not_judged(group, protocol, board):
    provide(protocol, "seats", {"count": 5, "of": "Anyford Council"})
    assert judge(board, TODAY) == []


def test_both_totals_are_shown_until_it_is_settled_whether_the_chair_is_one_of_the_seats(
    group, council, together, officer
):
    for office, whose in (("chair", council), ("vice-chair", together)):
        actions.add_seats(
            group,
            number=1,
            title=office.capitalize(),
            office=office,
            organisation=whose,
            counted="unsettled",
            by=officer,
            at=NINE,
        )
    assert total(list(standing_seats(group, TODAY))) == "18 or 20 seats"
    group.seats.filter(counted="unsettled").update(counted="held")
    assert total(list(standing_seats(group, TODAY))) == "18 seats"


def test_a_clause_that_gives_seats_to_nobody_it_names_judges_nobody(
    protocol, board, representative
):
    provide(protocol, "seats", {"count": 1})
    assert judge(board, date(2026, 3, 2)) == []
