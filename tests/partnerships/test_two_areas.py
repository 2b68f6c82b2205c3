"""Nothing of one area reaches the other: not by address, not by form, not by name in a clause."""

from datetime import date

import pytest
from django.urls import get_resolver, reverse

from partnerships import access
from partnerships.bodies.composition import judge
from partnerships.models import Appointment, Body, Link, Organisation
from tests.cast import in_force, make_agreement, make_body, make_person, provide, seat
from tests.partnerships.conftest import nine_on

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


@pytest.fixture
def theirs(other_area, officer):
    """What Otherby has: a body with a held seat, a person, an organisation, a link."""
    organisation = Organisation.objects.create(
        area=other_area, name="Otherby Group", slug="group", sector="community"
    )
    person = make_person(
        other_area, "Olive Moss", "olive@otherby.example", organisation=organisation
    )
    body = make_body(other_area, "panel", "Otherby Panel")
    held = seat(body, person, "Member", organisation=organisation)
    link = Link.objects.create(
        body=body, kind="mirrors", other=make_body(other_area, "mirror", "Mirror")
    )
    return {
        "organisation": organisation,
        "person": person,
        "body": body,
        "seat": held,
        "term": held.appointments.get(),
        "link": link,
    }


def addresses(theirs):
    """Every address of this floor that names a record, with Anyford's slug before Otherby's
    record."""
    body = theirs["body"].slug
    named = {
        "organisation": [theirs["organisation"].slug],
        "organisation-edit": [theirs["organisation"].slug],
        "organisation-succeed": [theirs["organisation"].slug],
        "person": [theirs["person"].pk],
        "person-edit": [theirs["person"].pk],
        "person-sign-in": [theirs["person"].pk],
        "seat-edit": [body, theirs["seat"].pk],
        "seat-abolish": [body, theirs["seat"].pk],
        "appoint": [body, theirs["seat"].pk],
        "term-renew": [body, theirs["term"].pk],
        "term-end": [body, theirs["term"].pk],
        "body-unlink": [body, theirs["link"].pk],
    } | {
        name: [body]
        for name in (
            "body",
            "body-history",
            "body-edit",
            "body-rename",
            "body-rest",
            "body-dissolve",
            "body-link",
            "seat-add",
        )
    }
    return [reverse(name, args=["anyford", *args]) for name, args in named.items()]


def test_an_officer_of_anyford_finds_none_of_otherbys_records(client, officer, theirs):
    client.force_login(officer)
    assert {client.get(url).status_code for url in addresses(theirs)} == {404}
    # A page that may only be read answers 405 whatever its address: that tells nothing either.
    assert {client.post(url).status_code for url in addresses(theirs)} == {404, 405}


def test_nor_by_putting_otherbys_seat_under_a_body_of_anyford(client, officer, board, theirs):
    client.force_login(officer)
    for name, pk in (
        ("seat-edit", theirs["seat"].pk),
        ("appoint", theirs["seat"].pk),
        ("term-end", theirs["term"].pk),
        ("body-unlink", theirs["link"].pk),
    ):
        assert client.get(reverse(name, args=["anyford", board.slug, pk])).status_code == 404


def test_an_officer_of_anyford_is_nobody_in_otherby(client, officer, theirs):
    client.force_login(officer)
    urls = [url.replace("/anyford/", "/otherby/") for url in addresses(theirs)]
    public = {
        reverse("body", args=["otherby", "panel"]),
        reverse("body-history", args=["otherby", "panel"]),
        reverse("organisation", args=["otherby", "group"]),
    }
    assert {client.get(url).status_code for url in urls if url not in public} == {403}
    assert "Olive Moss" in client.get(reverse("body", args=["otherby", "panel"])).content.decode()
    assert "olive@" not in client.get(reverse("body", args=["otherby", "panel"])).content.decode()


def test_otherbys_people_and_organisations_cannot_be_chosen_in_a_form(
    client, officer, board, sector_seat, theirs
):
    client.force_login(officer)
    client.post(
        reverse("appoint", args=["anyford", board.slug, sector_seat.pk]),
        {
            "person": theirs["person"].pk,
            "capacity": "representing",
            "route": "network",
            "since_day": 2,
            "since_month": 3,
            "since_year": 2026,
        },
    )
    client.post(
        reverse("seat-add", args=["anyford", board.slug]),
        {
            "number": 1,
            "title": "Spy",
            "organisation": theirs["organisation"].pk,
            "office": "member",
            "has_vote": "yes",
            "may_speak": "yes",
            "counted": "seat",
        },
    )
    client.post(
        reverse("body-edit", args=["anyford", board.slug]),
        {"kind": "board", "level": "local", "parent": theirs["body"].pk},
    )
    board.refresh_from_db()
    assert not Appointment.objects.filter(seat__body=board).exists()
    assert not board.seats.filter(title="Spy").exists()
    assert (board.parent, board.level) == (None, "strategic")


def test_lists_and_filters_know_only_their_own(client, officer, board, theirs):
    client.force_login(officer)
    for name in ("body-list", "person-list", "organisation-list"):
        page = client.get(reverse(name, args=["anyford"])).content.decode()
        assert "Otherby" not in page and "Olive" not in page


def test_otherbys_clauses_judge_no_body_of_anyford(board, representative, other_area):
    theirs = in_force(make_agreement(other_area, "scheme", "Otherby Scheme"))
    provide(theirs, "seats-minimum", {"count": 9})
    assert judge(board, date(2026, 3, 2)) == []


def test_membership_and_the_chair_hold_for_the_area_alone(
    area, other_area, chair, representative, stranger, officer
):
    assert access.MEMBER.allows(representative.user, area)
    assert not access.MEMBER.allows(representative.user, other_area)
    assert not access.MEMBER.allows(stranger, area)
    assert access.MEMBER.allows(officer, area)
    assert access.CHAIR.allows(chair.user, area)
    assert not access.CHAIR.allows(representative.user, area)
    assert not access.CHAIR.allows(chair.user, other_area)


def test_a_chair_whose_term_is_over_is_none(area, chair, board, officer):
    from partnerships.seats import actions

    actions.end(
        board.appointments(date(2026, 3, 2)).get(person=chair),
        last_day=date(2026, 3, 1),
        why="resigned",
        by=officer,
        at=nine_on(date(2026, 3, 2)),
    )
    assert not access.CHAIR.allows(chair.user, area)
    assert not access.presides_anywhere(chair.user)
    assert Body.objects.held_by(chair.user, date(2026, 3, 1)).count() == 1


def test_every_address_of_this_floor_is_tried_here(theirs):
    tried = {url.removeprefix("/anyford/") for url in addresses(theirs)}
    floor = [p for p in get_resolver().reverse_dict if isinstance(p, str)]
    assert len(tried) == 20
    assert {"body", "person", "organisation", "appoint"} <= set(floor)
