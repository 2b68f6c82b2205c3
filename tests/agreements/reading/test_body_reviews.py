"""A review of a body, of its membership and working, is told apart from one of the text."""

import pytest

from compact.agreements.reading import read_text


def read(sentence: str) -> list[tuple[str, int]]:
    suggestions = read_text(f"1. Review\n\n1.1 {sentence}").suggestions
    return [(one.rule, one.params["months"]) for one in suggestions]


@pytest.mark.parametrize(
    ("sentence", "months"),
    [
        ("The membership and operation of the panels is kept under annual review.", 12),
        ("The Forum will review its composition and effectiveness every two years.", 24),
        ("The working arrangements of the boards will be reviewed each quarter.", 3),
        ("The effectiveness of the Liaison Committee is evaluated every eighteen months.", 18),
        ("There will be a yearly review of the Network's effectiveness.", 12),
        ("The steering group assesses its own performance every year.", 12),
        ("Once a year the Alliance looks again at how it works.", 12),
        ("We look again each year at our membership.", 12),
        ("Membership will be reviewed every three years.", 36),
        ("Each working group shall be reviewed after two years.", 24),
        ("The Board will carry out each year a short self-assessment of how well it works.", 12),
        ("The Forum will once a year ask itself how effective it has been.", 12),
        ("Every three years the Executive looks back at how it has worked.", 36),
        ("The Alliance will hold a yearly health check of its working.", 12),
        ("The Panel will review its work every year.", 12),
    ],
)
def test_what_is_reviewed_may_be_a_body(sentence, months):
    assert read(sentence) == [("body-review", months)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The operation of this covenant will be reviewed every year.",
        "The Board will review this protocol and its operation every year.",
        "The effectiveness of the code is reviewed annually by the Forum.",
        "The Board will review the terms of reference every year.",
        "Members will review the charter every year.",
    ],
)
def test_the_working_of_a_text_is_the_texts(sentence):
    assert read(sentence) == [("review-interval", 12)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The terms of reference and the membership of the Forum are reviewed every two years.",
        "The composition of the boards and the wider framework is reviewed every two years.",
    ],
)
def test_a_sentence_that_names_both_asks_for_both(sentence):
    assert sorted(read(sentence)) == [("body-review", 24), ("review-interval", 24)]


@pytest.mark.parametrize(
    "sentence",
    [
        "At the same time the Board will look at how well it is working.",
        "The Panel will at the same time assess its own effectiveness.",
        "Alongside this the Executive considers how far it has worked as it should.",
    ],
)
def test_a_body_may_ask_how_it_works_in_the_rhythm_of_the_review_before(sentence):
    assert read(f"These terms are reviewed every two years. {sentence}") == [
        ("review-interval", 24),
        ("body-review", 24),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The membership list is reviewed every year.",
        "Membership fees will be reviewed every year.",
        "The composition of the Forum was reviewed after two years.",
        "Each year funded projects send in a self-assessment.",
        "The board will look at how well the code is working each year.",
    ],
)
def test_a_list_a_fee_and_what_is_past_are_no_review_of_a_body(sentence):
    assert read(sentence) == []
