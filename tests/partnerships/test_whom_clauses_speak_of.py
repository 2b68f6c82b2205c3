"""The rules page says which bodies a clause speaks of; one that names nobody is work for an
officer."""

import pytest

from compact.agreements.provisions.cards import OF_BODIES
from compact.audit.models import key_of
from compact.deadlines.registry import all_rules
from tests.cast import make_body, provide

pytestmark = pytest.mark.django_db


@pytest.fixture
def bodies(area, board):
    make_body(area, "health", "Health Partnership", kind="specialist partnership")
    make_body(area, "group", "Steering Group", kind="working group")


def page(client, area, at: str = "rules") -> str:
    return " ".join(client.get(f"/{area.slug}/{at}/").content.decode().split())


@pytest.mark.parametrize(
    ("on", "reach"),
    [
        (
            "Anyford Partnership Board and every specialist strategic partnership",
            "It speaks of Anyford Partnership Board, Health Partnership.",
        ),
        ("", "It speaks of every body."),
        ("the Harbour Board", "It names no body there is here: nobody is judged by it."),
    ],
)
def test_the_rules_page_says_which_bodies(protocol, bodies, area, client, on, reach):
    provide(protocol, "seats-minimum", {"count": 2, "of": "", "on": on}, label="HSPB 1")
    assert reach in page(client, area)


def test_a_clause_about_the_meetings_of_some_bodies_names_these(
    protocol, bodies, board, area, client
):
    clause = provide(protocol, "standing-item", {"title": "Questions"}, label="HSPB 1")
    assert "It speaks of" not in page(client, area)
    clause.scope = [key_of(board)]
    clause.save()
    assert "It speaks of Anyford Partnership Board. " in page(client, area)


def test_a_clause_that_names_nobody_is_on_the_officers_list(
    protocol, bodies, area, client, officer
):
    client.force_login(officer)
    row = "Say whom Anyford Protocol, clause HSPB 1 speaks of"
    clause = provide(protocol, "seats-minimum", {"count": 2, "on": "the Harbour Board"}, "HSPB 1")
    assert row in page(client, area, "to-do")
    clause.params["on"] = "the Board"
    clause.save()
    assert row not in page(client, area, "to-do")


def test_the_cards_of_suggestions_know_the_same_rules_about_bodies_as_the_rules_say():
    assert {rule.key for rule in all_rules().values() if rule.of_bodies} == OF_BODIES
