"""The bodies of an area: a public list, a public page each, and what officers may do to them."""

from datetime import date

import pytest
from django.urls import reverse

from compact.audit.models import Entry
from compact.audit.moves import AlreadyDone, NotPossible
from partnerships.bodies import actions
from partnerships.bodies.models import Body, Seat
from partnerships.bodies.panels import panels
from partnerships.models import Link
from partnerships.seats import actions as seats
from tests.cast import make_body, make_person, provide, seat
from tests.partnerships.conftest import NINE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


def read(client, body) -> str:
    response = client.get(body.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.covers("CW-6.2")
def test_bodies_are_listed_by_the_level_they_work_at(client, area, board):
    make_body(area, "forum", "Riverside Forum", kind="community forum", level="local")
    make_body(area, "leads", "Thematic Leads", kind="thematic leads", level="operational")
    page = client.get(reverse("body-list", args=[area.slug])).content.decode()
    places = [
        page.index(words)
        for words in (
            "Strategic</h2>",
            "Anyford Partnership Board",
            "Operational</h2>",
            "Thematic Leads",
            "Local</h2>",
            "Riverside Forum",
        )
    ]
    assert places == sorted(places)


def test_when_a_body_usually_meets_is_said_as_everywhere_else(client, board):
    assert "Town Hall, 2pm</dd>" in read(client, board)


@pytest.mark.covers("CW-2.iv")
def test_the_kinds_of_body_are_the_areas_own_and_a_filter(client, area, board):
    make_body(area, "forum", "Riverside Forum", kind="community forum", level="local")
    assert len(area.kinds_of_body) >= 9
    page = client.get(reverse("body-list", args=[area.slug]), {"kind": "community forum"})
    assert [body.name for body in page.context["shown"].page] == ["Riverside Forum"]


def test_a_body_is_found_by_any_name_it_has_or_had(client, area):
    make_body(
        area,
        "assembly",
        "Third Sector Assembly",
        aliases=["3rd Sector Assembly"],
        former_names=[{"name": "Voluntary Forum", "until": "2008-04-01"}],
    )
    for name in ("3rd sector", "voluntary forum", "Assembly"):
        found = client.get(reverse("body-list", args=[area.slug]), {"name": name})
        assert found.context["shown"].total == 1


def test_the_list_comes_as_a_file_too(client, area, board):
    answer = client.get(reverse("body-list", args=[area.slug]), {"format": "csv"})
    assert b"Anyford Partnership Board" in answer.content


@pytest.mark.covers("HP-0.3")
def test_every_seat_carries_a_vote_unless_the_page_says_why_not(
    client, board, chair, representative
):
    assert "Every seat carries a vote and the right to speak." in read(client, board)
    Seat.objects.filter(body=board, title="Sector representative").update(
        has_vote=False, rights_note="The terms of reference give votes to signatories"
    )
    page = read(client, board)
    assert "No vote" in page
    assert "The terms of reference give votes to signatories" in page
    assert Seat(body=board).has_vote is True


@pytest.mark.covers("HP-T4c")
def test_the_named_substitute_stands_beside_the_seat(
    client, officer, board, representative, postal_representative
):
    held = board.seats.get(title="Sector representative")
    seats.change_seat(held, substitute=postal_representative, by=officer, at=NINE)
    assert "Substitute: Harold Finch" in read(client, board)
    assert Entry.objects.filter(verb="substitute-named").exists()


def test_the_page_says_who_holds_a_seat_for_whom_and_until_when(client, board, representative):
    page = read(client, board)
    for words in (
        "Bella Nowak",
        "Anyford Together",
        "Representing their sector",
        "1 January 2026 to 30 June 2027",
    ):
        assert words in page


def test_contact_data_never_stand_on_a_public_page(
    client, board, representative, secretary, postal_representative
):
    board.support_contact = secretary
    board.save()
    page = read(client, board)
    assert "Tom Reid" in page and "Harold Finch" in page
    for secret in ("tom.reid@", "bella.nowak@", "Mill Lane", "AN1 2FD"):
        assert secret not in page


def test_only_officers_see_the_verbs(client, officer, board, chair):
    adding = reverse("seat-add", args=[board.area.slug, board.slug])
    assert adding not in read(client, board)
    client.force_login(chair.user)
    assert adding not in read(client, board)
    client.force_login(officer)
    assert adding in read(client, board)


def test_the_floors_above_put_their_blocks_on_the_page(client, board):
    def panel(body, user):
        return "partnerships/bodies/_facts.html", {"for": user}

    panels.append(panel)
    try:
        assert len(client.get(board.get_absolute_url()).context["blocks"]) >= 1
    finally:
        panels.remove(panel)


def test_a_renamed_body_keeps_its_address_and_its_name_of_the_time(client, officer, board):
    before = board.get_absolute_url()
    actions.rename_body(
        board, name="Anyford Together Board", on=date(2026, 4, 1), by=officer, at=NINE
    )
    assert board.get_absolute_url() == before
    assert board.name_on(date(2026, 3, 31)) == "Anyford Partnership Board"
    assert board.name_on(date(2026, 4, 1)) == "Anyford Together Board"
    assert "Anyford Partnership Board" in read(client, board)


def test_a_dissolved_body_keeps_its_page_frees_its_seats_and_points_on(
    client, officer, area, board, chair, representative
):
    group = make_body(area, "monitoring", "Monitoring Group", kind="working group")
    actions.dissolve(
        board, on=date(2026, 3, 2), reason="Its work is done", successor=group, by=officer, at=NINE
    )
    page = read(client, board)
    assert 'data-state="dissolved"' in page
    assert "Monitoring Group" in page and "Its work is done" in page
    assert board.members(date(2026, 3, 2)) == []
    assert "Carries on from" in read(client, group)
    with pytest.raises(AlreadyDone):
        actions.dissolve(board, on=date(2026, 3, 3), reason="Again", by=officer, at=NINE)


def test_a_dormant_body_says_so_and_wakes_again(client, officer, board):
    actions.rest(board, reason="Nobody is free to chair it", by=officer, at=NINE)
    assert 'data-state="dormant"' in read(client, board)
    assert not Body.objects.active(date(2026, 3, 2)).filter(pk=board.pk).exists()
    actions.wake(board, by=officer, at=NINE)
    assert 'data-state="active"' in read(client, board)


def test_links_are_read_from_both_ends(client, officer, area, board):
    mirror = make_body(area, "mirror", "Sector Mirror Group", kind="mirror group")
    actions.link(mirror, kind=Link.MIRRORS, other=board, by=officer, at=NINE)
    assert "Mirrors <a" in read(client, mirror)
    assert "Is mirrored by <a" in read(client, board)
    with pytest.raises(AlreadyDone):
        actions.link(mirror, kind=Link.MIRRORS, other=board, by=officer, at=NINE)


def test_a_body_cannot_stand_under_itself(officer, area, board):
    child = make_body(area, "child", "Sub-group", parent=board)
    with pytest.raises(NotPossible):
        actions.change_body(board, parent=child, by=officer, at=NINE)


@pytest.mark.covers("CW-6.2")
def test_an_officer_sets_up_a_body_and_goes_on_to_its_seats(client, officer, area):
    client.force_login(officer)
    answer = client.post(
        reverse("body-add", args=[area.slug]),
        {"name": "Add", "kind": "board", "level": "operational", "aliases": "One\n\nOne\nTwo"},
    )
    body = Body.objects.get(name="Add")
    assert answer.url == reverse("seat-add", args=[area.slug, "add-2"])
    assert (body.level, body.aliases) == ("operational", ["One", "Two"])


def test_two_people_editing_are_both_told(client, officer, board):
    client.force_login(officer)
    url = reverse("body-edit", args=[board.area.slug, board.slug])
    first = {"kind": "board", "level": "strategic", "purpose": "Mine", "version": "1"}
    assert client.post(url, first).status_code == 302
    stale = client.post(url, first | {"purpose": "Theirs"})
    assert stale.status_code == 409
    page = stale.content.decode()
    assert "Mine" in page and "Theirs" in page


def test_past_members_have_a_page(client, board, representative):
    seat(board, representative, "Earlier seat", since=date(2020, 1, 1), until=date(2021, 12, 31))
    page = client.get(reverse("body-history", args=[board.area.slug, board.slug])).content.decode()
    assert "1 January 2020 to 31 December 2021" in page


def test_an_officer_is_told_of_a_clause_that_names_no_body(client, officer, area, board, protocol):
    provide(protocol, "seats-minimum", {"count": 2, "on": "the Harbour Board"})
    address = reverse("body-list", args=[area.slug])
    assert "the Harbour Board" not in client.get(address).content.decode()
    client.force_login(officer)
    assert "the Harbour Board" in client.get(address).content.decode()


@pytest.mark.parametrize("seats_there", [1, 30])
def test_a_bodys_page_asks_the_database_as_often_for_30_seats_as_for_one(
    client, board, council, area, protocol, seats_there, monkeypatch, django_assert_num_queries
):
    """Its own page alone: the blocks that floors above bring are counted where they are made."""
    monkeypatch.setattr("partnerships.bodies.panels.panels", [])
    provide(protocol, "term-length", {"max_months": 24, "max_terms": 2})
    provide(protocol, "seats-minimum", {"count": 1})
    for number in range(seats_there):
        seat(board, make_person(area, f"Member {number}"), f"Seat {number}", organisation=council)
    with django_assert_num_queries(11):
        read(client, board)


@pytest.mark.parametrize("bodies", [1, 30])
def test_the_list_asks_as_often_for_30_bodies_as_for_one(
    client, area, bodies, django_assert_num_queries
):
    for number in range(bodies):
        make_body(area, f"body-{number}", f"Body {number}")
    with django_assert_num_queries(3):
        client.get(reverse("body-list", args=[area.slug]))
