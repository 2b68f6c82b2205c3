"""Before a suggested rule is confirmed the button says whom it binds, by the clause's own words."""

import re
from datetime import date

import pytest

from compact.agreements.models import Provision, Suggestion
from compact.audit.models import key_of
from partnerships.models import Body
from partnerships.organisations.models import Organisation
from tests.agreements.conftest import read_in
from tests.cast import make_body

pytestmark = pytest.mark.django_db

TEXT = """# Anyford Protocol

## 1. Meetings

1.1 Papers of the Anyford Partnership Board will be sent by e-mail at least 7 days before each
meeting.

1.2 Minutes will be published within 10 days after each meeting.

1.3 The Harbour Forum will meet at least 4 times a year.

## 2. Looking again

2.1 The partners will review this protocol every 12 months.
"""


@pytest.fixture
def group(area):
    return make_body(area, "group", "Steering Group", kind="working group")


@pytest.fixture
def asha(client, area, officer, board, group, monday):
    client.force_login(officer)
    client.read = read_in(area, officer, TEXT, title="Anyford Protocol", kind="protocol")
    client.page = f"{client.read.get_absolute_url()}suggestions/"
    return client


def card(asha, rule: str) -> tuple[Suggestion, str]:
    one = Suggestion.objects.get(rule=rule)
    html = " ".join(asha.get(asha.page).content.decode().split())
    return one, html[html.index(f'id="suggestion-{one.pk}"') :].partition("</article>")[0]


def test_a_clause_that_names_a_body_is_confirmed_for_it_alone(asha, board):
    one, html = card(asha, "papers-before-meeting")
    assert "Confirm for Anyford Partnership Board<span" in html
    assert f'name="scope" value="{key_of(board)}"' in html
    asha.post(f"{asha.page}{one.pk}/confirm/", {"scope": key_of(board)})
    assert Provision.objects.get().scope == [key_of(board)]


def test_a_clause_that_names_nobody_says_that_it_binds_every_body(asha):
    one, html = card(asha, "publish-minutes")
    assert "Confirm for every body<span" in html
    asha.post(f"{asha.page}{one.pk}/confirm/")
    assert Provision.objects.get().scope == []


def test_it_binds_the_bodies_of_its_agreement_where_the_agreement_names_some(asha, group):
    asha.read.agreement.scope = [key_of(group)]
    asha.read.agreement.save()
    assert "Confirm for Steering Group<span" in card(asha, "publish-minutes")[1]


def test_a_rule_about_the_agreement_itself_names_no_body(asha):
    assert 'data-prevent-double-click="true">Confirm<span' in card(asha, "review-interval")[1]


def test_who_changes_the_suggestion_finds_the_named_bodies_ticked(asha, board, group):
    one, _ = card(asha, "papers-before-meeting")
    html = asha.get(f"{asha.page}{one.pk}/change/").content.decode()
    ticked = [line for line in html.split("<input") if "checked" in line and 'name="scope"' in line]
    assert [key_of(board) in line for line in ticked] == [True]


def test_a_body_that_is_not_of_this_area_is_not_taken(asha, other_area):
    stranger = make_body(other_area, "x", "Otherby Board")
    one, _ = card(asha, "publish-minutes")
    asha.post(f"{asha.page}{one.pk}/confirm/", {"scope": key_of(stranger)})
    assert not Provision.objects.exists()


def test_a_rule_for_a_body_that_is_no_more_does_not_bind_everybody_instead(asha, board):
    one, html = card(asha, "papers-before-meeting")
    assert "Confirm for Anyford Partnership Board<span" in html
    Body.objects.filter(pk=board.pk).update(dissolved_on=date(2026, 3, 1))
    path = f"{asha.page}{one.pk}/confirm/"
    answer = asha.post(path, {"scope": key_of(board)}, follow=True)
    assert "A body that the button named is no more." in answer.content.decode()
    assert not Provision.objects.exists()
    html = card(asha, "papers-before-meeting")[1]
    assert "They name the Anyford Partnership Board, but no body here is called that." in html
    assert "Confirm" not in html


def test_where_a_clause_names_a_body_nobody_knows_choosing_whom_it_binds_comes_first(asha):
    one, html = card(asha, "meeting-frequency")
    assert "They name the Harbour Forum, but no body here is called that." in html
    assert re.findall(r'class="govuk-button [^>]*>([^<]+)<', html) == [
        "Choose the bodies",
        "Decline",
    ]
    assert f'href="{asha.page.removeprefix("http://testserver")}{one.pk}/change/"' in html


def test_nothing_stands_for_every_body_until_it_is_chosen(asha):
    one, _ = card(asha, "meeting-frequency")
    path, said = f"{asha.page}{one.pk}/change/", {"min": "4", "per": "year", "force": "must"}
    form = asha.get(path).content.decode()
    first = re.search(r'<(?:input|select)[^>]*name="(?!csrf|idempotency)(\w+)"', form)[1]
    assert (first, "checked" in form.partition("How strict")[0]) == ("scope", False)
    answer = asha.post(path, said)
    assert "Choose the bodies the clause speaks of" in answer.content.decode()
    assert not Provision.objects.exists()
    assert asha.post(path, said | {"scope": "every"}).status_code == 302
    assert Provision.objects.get().scope == []


def test_whoever_the_officer_chooses_is_bound_alone(asha, group):
    one, _ = card(asha, "meeting-frequency")
    path, said = f"{asha.page}{one.pk}/change/", {"min": "4", "per": "year", "force": "must"}
    both = asha.post(path, said | {"scope": ["every", key_of(group)]}).content.decode()
    assert "Choose either every body or the ones the clause names" in both
    asha.post(path, said | {"scope": key_of(group)})
    assert Provision.objects.get().scope == [key_of(group)]


def test_left_until_the_body_is_there_it_is_confirmed_for_that_body_alone(asha, area):
    make_body(area, "harbour", "Harbour Forum")
    assert "Confirm for Harbour Forum<span" in card(asha, "meeting-frequency")[1]


def test_a_body_nobody_knows_is_not_taken_for_those_of_the_agreement(asha, group):
    asha.read.agreement.scope = [key_of(group)]
    asha.read.agreement.save()
    assert "Choose the bodies<span" in card(asha, "meeting-frequency")[1]


def test_an_organisation_is_no_body_that_is_missing(asha, area):
    Organisation.objects.create(area=area, name="Harbour Forum", slug="harbour-forum")
    assert "Confirm for every body<span" in card(asha, "meeting-frequency")[1]


def test_a_rule_added_by_hand_to_such_a_clause_asks_whom_it_binds_as_well(asha):
    place = asha.read.clauses.get(label="1.3").place
    path = f"{asha.read.get_absolute_url()}clauses/{place}/rule/?rule=draft-minutes"
    said = {"amount": "10", "unit": "working-days", "force": "must"}
    answer = asha.post(path, said).content.decode()
    assert "Choose the bodies the clause speaks of" in answer
    assert "It names the Harbour Forum, but no body here is called that" in answer
