"""Seats and who holds them: on the officer's pages, and in the actions behind them."""

from datetime import date

import pytest
from django.urls import reverse

from compact.audit.models import Entry, Private
from compact.audit.moves import AlreadyDone, NotPossible
from partnerships.bodies.models import Appointment, Seat
from partnerships.seats import actions
from tests.partnerships.conftest import NINE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


def day(name, value):
    return {f"{name}_day": value.day, f"{name}_month": value.month, f"{name}_year": value.year}


@pytest.fixture
def term(appoint):
    return appoint(until=date(2027, 6, 30))


def test_an_officer_fills_a_seat(client, officer, sector_seat, newcomer):
    client.force_login(officer)
    url = reverse("appoint", args=["anyford", "board", sector_seat.pk])
    answer = client.post(
        url,
        {"person": newcomer.pk, "capacity": "representing", "route": "network"}
        | day("since", date(2026, 3, 2))
        | day("until", date(2027, 6, 30)),
    )
    assert answer.url == reverse("body", args=["anyford", "board"])
    held = Appointment.objects.get()
    assert (held.person, held.until, held.made_at) == (newcomer, date(2027, 6, 30), NINE)


def test_the_form_knows_the_clause_and_suggests_the_longest_term(
    client, officer, sector_seat, two_year_terms
):
    client.force_login(officer)
    page = client.get(reverse("appoint", args=["anyford", "board", sector_seat.pk]))
    assert "at least 12 months and at most 24 months" in " ".join(page.content.decode().split())
    assert page.context["form"].initial["until"] == date(2028, 3, 1)
    assert page.context["form"].initial["route"] == "network"


def test_a_term_that_is_too_long_comes_back_with_what_was_typed(
    client, officer, sector_seat, newcomer, two_year_terms
):
    client.force_login(officer)
    url = reverse("appoint", args=["anyford", "board", sector_seat.pk])
    answer = client.post(
        url,
        {
            "person": newcomer.pk,
            "capacity": "representing",
            "route": "network",
            "how_chosen": "Elected in the hall",
        }
        | day("since", date(2026, 3, 2))
        | day("until", date(2029, 1, 1)),
    )
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Give the reason. It is published with the seat." in page
    assert "Elected in the hall" in page


def test_a_seat_has_one_holder_at_a_time(term, appoint, representative):
    with pytest.raises(NotPossible, match="Ines Duarte holds this seat until 30 June 2027"):
        appoint(person=representative, since=date(2027, 6, 30))
    assert appoint(person=representative, since=date(2027, 7, 1)).pk


def test_the_day_after_somebody_stopped_the_seat_is_free(term, appoint, representative, officer):
    actions.end(term, last_day=date(2026, 5, 31), why="resigned", by=officer, at=NINE)
    assert term.last_day == date(2026, 5, 31)
    with pytest.raises(NotPossible):
        appoint(person=representative, since=date(2026, 5, 31))
    assert appoint(person=representative, since=date(2026, 6, 1)).pk


def test_stopping_twice_is_done_once(term, officer):
    again = Appointment.objects.get(pk=term.pk)
    actions.end(term, last_day=date(2026, 5, 31), why="resigned", by=officer, at=NINE)
    with pytest.raises(AlreadyDone):
        actions.end(again, last_day=date(2026, 6, 30), why="removed", by=officer, at=NINE)
    assert Entry.objects.filter(verb="term-ended").count() == 1


def test_why_somebody_stopped_is_published(client, term, officer):
    client.force_login(officer)
    url = reverse("term-end", args=["anyford", "board", term.pk])
    client.post(url, {"why": "resigned"} | day("last_day", date(2026, 3, 2)))
    client.logout()
    assert "They resigned" in client.get(term.seat.body.get_absolute_url()).content.decode()


def test_an_officer_renews_a_term_without_typing_what_is_known(client, officer, term):
    client.force_login(officer)
    answer = client.post(
        reverse("term-renew", args=["anyford", "board", term.pk]), day("until", date(2029, 6, 30))
    )
    assert answer.status_code == 302
    renewed = Appointment.objects.latest("since")
    assert (renewed.person, renewed.route, renewed.since) == (
        term.person,
        "network",
        date(2027, 7, 1),
    )


def test_an_abolished_seat_takes_nobody(appoint, sector_seat, officer):
    actions.abolish(sector_seat, on=date(2026, 3, 2), by=officer, at=NINE)
    with pytest.raises(NotPossible, match="abolished"):
        appoint()


def test_abolishing_a_seat_ends_the_term_in_it(term, sector_seat, officer):
    actions.abolish(sector_seat, on=date(2026, 9, 1), by=officer, at=NINE)
    term.refresh_from_db()
    assert (term.last_day, term.why_ended) == (date(2026, 8, 31), "dissolved")


@pytest.mark.covers("HC-12c")
def test_five_seats_are_added_on_one_page(client, officer, board, council):
    client.force_login(officer)
    answer = client.post(
        reverse("seat-add", args=["anyford", "board"]),
        {
            "number": "5",
            "title": "Councillor",
            "organisation": council.pk,
            "office": "member",
            "has_vote": "yes",
            "may_speak": "yes",
            "counted": "seat",
        },
    )
    assert answer.status_code == 302
    assert Seat.objects.filter(body=board, organisation=council, has_vote=True).count() == 5


@pytest.mark.covers("HP-0.3")
def test_a_seat_without_a_vote_needs_its_reason(client, officer, board):
    client.force_login(officer)
    answer = client.post(
        reverse("seat-add", args=["anyford", "board"]),
        {
            "number": "1",
            "title": "Observer",
            "office": "member",
            "has_vote": "no",
            "may_speak": "yes",
            "counted": "seat",
        },
    )
    assert "It is published with the seat" in answer.content.decode()
    assert not Seat.objects.exists()


def test_the_name_of_whoever_is_appointed_stays_outside_the_chain(term):
    entry = Entry.objects.get(verb="appointed")
    assert "Ines" not in str(entry.details)
    assert Private.objects.get(entry=entry, name="person").value == "Ines Duarte"


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"person": "999999"},
        {"person": "x' OR 1=1"},
        {"capacity": "<b>king</b>"},
        {"since_day": "31", "since_month": "2", "since_year": "2026"},
        {"since_day": "1", "since_month": "1", "since_year": "0000"},
        {"until_day": "1", "until_month": "1", "until_year": "9999"},
        {"how_chosen": "x" * 10_000},
        {"how_chosen": "a\x00b"},
    ],
)
def test_whatever_is_typed_gets_a_sentence_and_never_a_fault(
    client, officer, sector_seat, newcomer, two_year_terms, typed
):
    client.force_login(officer)
    url = reverse("appoint", args=["anyford", "board", sector_seat.pk])
    good = {"person": newcomer.pk, "capacity": "representing", "route": "network"} | day(
        "since", date(2026, 3, 2)
    )
    answer = client.post(url, good | typed)
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()
    assert not Appointment.objects.exists()
