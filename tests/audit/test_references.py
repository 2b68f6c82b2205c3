"""Whoever has done something is told its reference, and an officer can look it up."""

import uuid

import pytest
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpResponseRedirect
from django.test import RequestFactory

from compact.audit import references
from compact.audit.models import Entry
from compact.audit.record import record
from compact.audit.references import Confirmations, confirm, place_in, reference
from partnerships.models import Organisation

ADD = "/anyford/organisations/add/"
FOOD_BANK = {"name": "Anyford Food Bank", "sector": "voluntary", "kind": "charity"}


def add_an_organisation(client, key: str = "") -> str:
    typed = FOOD_BANK | ({"idempotency_key": key} if key else {})
    return client.post(ADD, typed, follow=True).content.decode()


def test_the_page_after_a_deed_says_what_was_done_and_its_reference(client, area, officer):
    client.force_login(officer)
    html = add_an_organisation(client)
    entry = Entry.objects.get(verb="organisation-added")
    assert f'data-reference="ANYFORD-{entry.seq}"' in html
    assert f"Reference ANYFORD-{entry.seq}" in html
    assert "Anyford Food Bank is on the list." in html


def test_a_deed_whose_view_says_nothing_has_its_reference_all_the_same(
    client, area, officer, board, monday
):
    client.force_login(officer)
    html = client.post(
        "/anyford/settings/contact/",
        {"name": "Anyford Together", "contact_name": "The compact team"},
        follow=True,
    ).content.decode()
    entry = Entry.objects.get()
    assert references.ON_RECORD in html
    assert f'data-reference="ANYFORD-{entry.seq}"' in html


def test_the_next_page_but_one_has_no_reference(client, area, officer):
    client.force_login(officer)
    add_an_organisation(client)
    assert "data-reference" not in client.get("/anyford/organisations/").content.decode()


def test_a_form_that_is_shown_again_has_no_reference(client, area, officer):
    client.force_login(officer)
    assert "data-reference" not in client.post(ADD, {"name": ""}).content.decode()
    assert Entry.objects.count() == 0


def test_a_form_sent_twice_is_confirmed_once(client, area, officer):
    client.force_login(officer)
    key = str(uuid.uuid4())
    assert "data-reference" in add_an_organisation(client, key)
    assert "data-reference" not in add_an_organisation(client, key)
    assert Organisation.objects.count() == 1


def test_the_reference_is_the_persons_own_deed_not_what_the_clock_added(area, officer, council):
    request = RequestFactory().post("/")
    request.user, request._messages = officer, CookieStorage(request)

    def deed(request):
        record(area, "deadline-kept", council)
        record(area, "organisation-changed", council, by=officer)
        record(area, "composition-kept", council, by=officer)
        confirm(request, "Saved.")
        return HttpResponseRedirect("/")

    Confirmations(deed)(request)
    assert [(each.message, each.extra_tags) for each in request._messages] == [
        ("Saved.", "ANYFORD-2")
    ]


def test_an_officer_looks_a_reference_up(client, area, officer, council):
    record(area, "organisation-added", council, by=officer)
    record(area, "organisation-changed", council, by=officer)
    client.force_login(officer)
    html = client.get("/anyford/record/?words=anyford-2").content.decode()
    assert "The record (1)" in html
    assert "An organisation was changed" in html
    assert "Organisation added" not in html


@pytest.mark.parametrize("count", [1, 30])
def test_the_record_asks_the_same_number_of_questions(
    client, area, officer, council, count, django_assert_num_queries
):
    for _ in range(count):
        record(area, "organisation-changed", council, by=officer)
    client.force_login(officer)
    client.get("/anyford/record/")
    with django_assert_num_queries(6):
        client.get("/anyford/record/")


@pytest.mark.parametrize(
    "words", ["anyford-x", "otherby-1", "1", "anyford-", "anyford-" + "9" * 40]
)
def test_what_is_no_reference_of_this_area_names_no_place(area, words):
    assert place_in(area, words) is None


def test_a_reference_names_the_place_it_was_made_of(area):
    assert place_in(area, f" {reference(area, 1234).lower()} ") == 1234
