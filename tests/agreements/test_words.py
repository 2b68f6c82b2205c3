"""Each rule a clause may set reads as one plain sentence, whatever parameters it has."""

import pytest

from compact.agreements.models import Clause, Provision
from compact.agreements.provision_words import WORDS, sentence
from compact.agreements.provisions.strictness import strictest


@pytest.mark.parametrize(
    "rule, params, says",
    [
        (
            "papers-before-meeting",
            {"amount": 7, "unit": "calendar-days", "channel": "email"},
            "Papers go out at least 7 days before a meeting, by email.",
        ),
        (
            "papers-before-meeting",
            {"amount": 1, "unit": "weeks", "channel": "any"},
            "Papers go out at least 1 week before a meeting.",
        ),
        (
            "meeting-frequency",
            {"min": 1, "per": "quarter"},
            "The body meets at least once in each quarter.",
        ),
        (
            "meeting-frequency",
            {"max": 2, "per": "year"},
            "The body meets at most twice in each year.",
        ),
        (
            "meeting-frequency",
            {"min": 4, "max": 6, "per": "year"},
            "The body meets 4 to 6 times in each year.",
        ),
        (
            "term-length",
            {"min_months": 12, "max_months": 24},
            "A representative serves for 12 to 24 months.",
        ),
        (
            "term-length",
            {"max_months": 36, "max_terms": 2},
            "A representative serves for at most 3 years and for at most 2 terms in a row.",
        ),
        (
            "quorum",
            {"fraction": "1/3"},
            "A meeting can decide when one third of the members are present.",
        ),
        (
            "consultation-length",
            {"standard_weeks": 12, "minimum_weeks": 6},
            "A consultation lasts 12 weeks, and never less than 6 weeks.",
        ),
        (
            "declare-gifts",
            {"threshold": 25},
            "Members declare gifts and hospitality worth £25 or more.",
        ),
        (
            "seats-minimum",
            {"count": 2, "of": "Anyford Together", "on": "the board"},
            "At least 2 seats for Anyford Together on the board.",
        ),
        (
            "seats-minimum",
            {"fraction": "1/3", "of": "the sector"},
            "At least one third of the seats for the sector.",
        ),
        (
            "seats-minimum",
            {"count": 3, "fraction": "1/4"},
            "At least 3 seats and at least a quarter of the seats.",
        ),
        (
            "body-review",
            {"months": 12},
            "The composition and working of each body are reviewed every 12 months.",
        ),
        ("cover-sheet-pages", {"pages": 1}, "The cover sheet of a paper is at most 1 page long."),
    ],
)
def test_the_parameters_of_a_clause_read_as_a_sentence(rule, params, says):
    assert sentence(rule, params) == says


@pytest.mark.parametrize("rule", [*WORDS, "some-new-rule"])
@pytest.mark.parametrize(
    "params", [{}, {"amount": None}, {"unit": "ells", "amount": "x"}, {"count": []}]
)
def test_odd_parameters_still_give_a_sentence(rule, params):
    said = sentence(rule, params)
    assert said.endswith(".")
    assert said[0].isupper()


def provision(pk: int, rule: str, **params) -> Provision:
    return Provision(pk=pk, rule=rule, params=params, clause=Clause())


def test_of_two_clauses_on_papers_the_longer_time_is_the_target():
    rows = [
        provision(1, "papers-before-meeting", amount=7, unit="calendar-days", channel="any"),
        provision(2, "papers-before-meeting", amount=6, unit="working-days", channel="any"),
    ]
    assert strictest(rows) == {2}


def test_e_mail_and_post_are_two_matters():
    rows = [
        provision(1, "papers-before-meeting", amount=7, unit="calendar-days", channel="email"),
        provision(2, "papers-before-meeting", amount=5, unit="calendar-days", channel="post"),
    ]
    assert strictest(rows) == set()


@pytest.mark.parametrize("rule", ["review-interval", "body-review"])
def test_of_two_review_clauses_the_shorter_interval_is_the_target(rule):
    assert strictest([provision(1, rule, months=18), provision(2, rule, months=12)]) == {2}


def test_clauses_that_ask_the_same_need_no_target():
    assert (
        strictest(
            [provision(1, "review-interval", months=12), provision(2, "review-interval", months=12)]
        )
        == set()
    )


def test_how_often_two_bodies_meet_is_not_held_against_each_other():
    rows = [
        provision(1, "meeting-frequency", min=1, per="month"),
        provision(2, "meeting-frequency", min=1, per="quarter"),
    ]
    assert strictest(rows) == set()
    for row in rows:
        row.scope = ["partnerships.body:3"]
    assert strictest(rows) == {1}
