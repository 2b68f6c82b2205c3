"""Organisations: a public list and page each, with other names, and what came after them."""

from datetime import date

import pytest
from django.urls import reverse

from compact.audit.moves import AlreadyDone, NotPossible
from partnerships.models import Organisation
from partnerships.organisations import actions
from tests.partnerships.conftest import NINE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


@pytest.fixture
def list_url(area):
    return reverse("organisation-list", args=[area.slug])


def names(answer) -> list[str]:
    return [one.name for one in answer.context["shown"].page]


def test_anybody_reads_who_takes_part(client, list_url, council, together):
    assert names(client.get(list_url)) == ["Anyford Council", "Anyford Together"]
    assert names(client.get(list_url, {"sector": "public"})) == ["Anyford Council"]


def test_an_organisation_is_found_by_a_name_it_had(client, list_url, officer, together):
    actions.change_organisation(together, name="Together Anyford", by=officer, at=NINE)
    assert together.aliases == ["Anyford Together"]
    assert names(client.get(list_url, {"name": "anyford together"})) == ["Together Anyford"]


def test_the_rows_come_as_files(client, list_url, council):
    for kind in ("csv", "xlsx", "ods"):
        answer = client.get(list_url, {"format": kind})
        assert answer["Content-Disposition"].endswith(f'.{kind}"')


def test_its_page_says_where_it_sits(client, board, together, representative):
    page = client.get(together.get_absolute_url()).content.decode()
    assert "Anyford Partnership Board" in page and "Bella Nowak" in page
    assert "bella.nowak@" not in page


def test_what_came_after_it_is_on_both_pages_and_the_old_one_stays(
    client, list_url, officer, area, together
):
    heir = actions.add_organisation(
        area, name="Anyford Alliance", sector="voluntary", by=officer, at=NINE
    )
    actions.succeed(together, successor=heir, on=date(2026, 4, 1), by=officer, at=NINE)
    old = client.get(together.get_absolute_url()).content.decode()
    assert 'data-state="succeeded"' in old and "Anyford Alliance" in old
    assert "Anyford Together" in client.get(heir.get_absolute_url()).content.decode()
    assert names(client.get(list_url)) == ["Anyford Alliance"]
    assert len(names(client.get(list_url, {"former": "on"}))) == 2


def test_nothing_comes_after_itself(officer, area, council, together):
    actions.succeed(council, successor=together, on=date(2026, 4, 1), by=officer, at=NINE)
    with pytest.raises(NotPossible):
        actions.succeed(together, successor=council, on=date(2026, 4, 1), by=officer, at=NINE)
    with pytest.raises(AlreadyDone):
        actions.succeed(council, successor=together, on=date(2026, 5, 1), by=officer, at=NINE)


def test_an_officer_adds_one_and_no_second_of_the_same_name(client, officer, area, list_url):
    client.force_login(officer)
    typed = {"name": "Riverside Trust", "sector": "voluntary", "website": "www.riverside.example"}
    url = reverse("organisation-add", args=[area.slug])
    assert client.post(url, typed).url == list_url
    assert Organisation.objects.get().website == "https://www.riverside.example"
    assert "is on the list already" in client.post(url, typed).content.decode()


@pytest.mark.parametrize(
    "website", ["javascript:alert(1)", "http://", "x" * 5000, "ftp://a.example\x00"]
)
def test_a_website_that_is_none_is_refused(client, officer, area, website):
    client.force_login(officer)
    answer = client.post(
        reverse("organisation-add", args=[area.slug]),
        {"name": "Trust", "sector": "voluntary", "website": website},
    )
    assert answer.status_code == 200
    assert not Organisation.objects.exists()


def test_only_officers_change_anything(client, area, together, chair):
    url = reverse("organisation-edit", args=[area.slug, together.slug])
    assert client.get(url).status_code == 302
    client.force_login(chair.user)
    assert client.post(url, {"name": "Mine", "sector": "private"}).status_code == 403
    together.refresh_from_db()
    assert together.name == "Anyford Together"


def test_a_stale_edit_shows_both_texts(client, officer, area, together):
    client.force_login(officer)
    url = reverse("organisation-edit", args=[area.slug, together.slug])
    typed = {"name": together.name, "sector": "voluntary", "version": "1"}
    assert client.post(url, typed | {"duties": "First"}).status_code == 302
    answer = client.post(url, typed | {"duties": "Second"})
    assert answer.status_code == 409
    assert "First" in answer.content.decode() and "Second" in answer.content.decode()


@pytest.mark.parametrize("organisations", [1, 24])
def test_the_list_asks_as_often_for_24_as_for_one(
    client, list_url, area, organisations, django_assert_num_queries
):
    for number in range(organisations):
        Organisation.objects.create(
            area=area, name=f"Group {number}", slug=f"group-{number}", sector="community"
        )
    with django_assert_num_queries(3):
        client.get(list_url)
