"""The grammar, sentence by sentence."""

import pytest

from compact.agreements.reading import read_text
from tests.agreements.reading.phrases import SAID, UNSAID


@pytest.mark.parametrize(("sentence", "rules"), SAID, ids=[sentence for sentence, _ in SAID])
def test_a_sentence_says_exactly_its_rules(sentence, rules):
    said = [(one.rule, one.params) for one in read_text(f"1. {sentence}").suggestions]
    assert [rule for rule, _ in said] == [rule for rule, _ in rules]
    for (_, params), (_, wanted) in zip(said, rules, strict=True):
        assert wanted.items() <= params.items()


@pytest.mark.parametrize("sentence", UNSAID)
def test_history_waivers_questions_and_hearsay_say_no_rule(sentence):
    assert read_text(f"1. {sentence}").suggestions == []


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("The board shall meet monthly.", "must"),
        ("The board meets monthly.", "must"),
        ("The board should meet monthly.", "should"),
        ("The board will aim to meet monthly.", "should"),
        ("Wherever possible the board will meet monthly.", "should"),
        ("The board will meet monthly, but members should wear badges.", "must"),
        ("The chair may serve no more than two consecutive terms.", "must"),
    ],
)
def test_must_and_should_are_told_apart(sentence, force):
    assert [one.force for one in read_text(f"1. {sentence}").suggestions] == [force]


def test_a_list_takes_its_duty_from_the_words_above_it():
    reading = read_text(
        "1. Partners should:\n\n(a) meet quarterly;\n\n(b) publish an annual report."
    )
    assert [(one.label, one.rule, one.force) for one in reading.suggestions] == [
        ("1 (a)", "meeting-frequency", "should"),
        ("1 (b)", "annual-report", "should"),
    ]


def test_one_clause_says_each_rule_once():
    reading = read_text("1. The board will meet monthly. It will meet monthly in the town hall.")
    assert [one.rule for one in reading.suggestions] == ["meeting-frequency"]
