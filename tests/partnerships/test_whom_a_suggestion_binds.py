"""Before a suggested rule is confirmed the button says whom it binds, by the clause's own words."""

from datetime import date

import pytest

from compact.agreements.models import Provision, Suggestion
from compact.audit.models import key_of
from partnerships.models import Body
from tests.agreements.conftest import read_in
from tests.cast import make_body

pytestmark = pytest.mark.django_db

TEXT = """# Anyford Protocol

## 1. Meetings

1.1 Papers of the Anyford Partnership Board will be sent by e-mail at least 7 days before each
meeting.

1.2 Minutes will be published within 10 days after each meeting.

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
    assert "Confirm for every body<span" in card(asha, "papers-before-meeting")[1]
