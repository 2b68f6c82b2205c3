"""Pages that belong to no area: the front door and what a site owes its readers."""

import re

import pytest
from django.urls import reverse

from compact.areas.data_map import DATA_MAP
from compact.areas.known_issues import ISSUES
from partnerships.models import Person

pytestmark = pytest.mark.django_db
PAGES = ["home", "help", "accessibility", "privacy", "cookies"]


@pytest.mark.parametrize("name", PAGES)
def test_anybody_reads_them_and_no_cookie_is_set(client, area, other_area, name):
    answer = client.get(reverse(name))
    assert answer.status_code == 200
    assert not answer.cookies


def test_a_reader_of_an_area_gets_no_cookie_either(client, area, board, chair):
    for url in (
        area.get_absolute_url(),
        board.get_absolute_url(),
        reverse("body-list", args=["anyford"]),
    ):
        assert not client.get(url).cookies


@pytest.mark.parametrize("name", PAGES)
def test_they_stand_when_no_area_is_set_up_yet(client, name):
    assert client.get(reverse(name)).status_code == 200


def test_the_front_door_lists_the_places(client, area, other_area):
    page = client.get(reverse("home")).content.decode()
    assert area.get_absolute_url() in page and other_area.get_absolute_url() in page


def test_with_one_place_the_door_opens_straight_into_it(client, area):
    assert client.get(reverse("home")).url == area.get_absolute_url()


def test_whoever_works_in_one_place_goes_to_what_needs_doing(
    client, area, other_area, officer, chair
):
    for user in (officer, chair.user):
        client.force_login(user)
        assert client.get(reverse("home")).url == reverse("todo", args=[area.slug])


def test_whoever_works_in_two_chooses(client, area, other_area, chair):
    Person.objects.create(area=other_area, name=chair.name, user=chair.user)
    client.force_login(chair.user)
    assert len(client.get(reverse("home")).context["places"]) == 2


def test_the_accessibility_statement_prints_the_register_of_known_issues(client):
    page = client.get(reverse("accessibility")).content.decode()
    assert ISSUES
    assert all(issue.what.split(".")[0] in page and issue.criterion in page for issue in ISSUES)


def test_the_privacy_notice_prints_the_data_map(client):
    page = client.get(reverse("privacy")).content.decode()
    assert len(re.findall(r"<tr", page)) == len(DATA_MAP) + 1


def test_the_cookie_page_names_every_cookie_the_site_sets(client, area, officer, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    login = client.get(reverse("account_login"))
    client.force_login(officer)
    page = client.get(reverse("cookies")).content.decode()
    assert all(name in page for name in {*login.cookies, *client.cookies})


def test_security_txt_names_a_contact_and_an_end(client, monday):
    text = client.get("/.well-known/security.txt").content.decode()
    assert "Contact: " in text and "Expires: 2027-12-31" in text
