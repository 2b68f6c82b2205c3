"""The grammar, sentence by sentence."""

import pytest

from compact.agreements.reading import read_text
from compact.agreements.reading.suggesting import suggest
from tests.agreements.reading import (
    constitution_phrases,
    further_phrases,
    more_phrases,
    phrases,
    plain_phrases,
    protocol_phrases,
)

PHRASES = (
    phrases,
    more_phrases,
    further_phrases,
    plain_phrases,
    constitution_phrases,
    protocol_phrases,
)
SAID = [one for heard in PHRASES for one in heard.SAID]
UNSAID = [one for heard in PHRASES for one in heard.UNSAID]


@pytest.mark.parametrize(("sentence", "rules"), SAID, ids=[sentence for sentence, _ in SAID])
def test_a_sentence_says_exactly_its_rules(sentence, rules):
    left = [(one.rule, one.params) for one in read_text(f"1. {sentence}").suggestions]
    for rule, wanted in rules:
        match = next(
            (one for one in left if one[0] == rule and wanted.items() <= one[1].items()), None
        )
        assert match, f"should say {rule} {wanted}"
        left.remove(match)
    assert left == []


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
        ("The board will meet monthly, wherever possible.", "should"),
        ("The board will meet monthly, in a hall near the station wherever possible.", "must"),
        ("The board will meet monthly, but members should wear badges.", "must"),
        ("The chair may serve no more than two consecutive terms.", "must"),
        ("Members may serve up to two terms.", "must"),
        ("The chair may hold office for up to six years.", "must"),
        ("The board may meet up to six times a year.", "must"),
        ("Members may serve a term of not longer than three years.", "must"),
        ("Members may normally serve up to two terms.", "should"),
        ("Members should serve up to two terms.", "should"),
        ("Each partner may appoint up to three members to the board.", "should"),
        ("A partner that intends to end a grant gives six months' notice.", "must"),
        ("We shall, as soon as may be after March, publish an annual report.", "must"),
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


def test_times_under_the_words_that_lead_to_them_are_of_the_same_matter():
    reading = read_text("1. Notice of meetings:\n\n- ordinary: 14 days\n\n- special: 48 hours")
    assert [(one.rule, one.params["amount"]) for one in reading.suggestions] == [
        ("notice-of-meeting", 14),
        ("notice-of-meeting", 48),
    ]
    reading = read_text("1. The board shall meet:\n\n(a) at least once in each quarter.")
    assert [(one.label, one.rule) for one in reading.suggestions] == [
        ("1 (a)", "meeting-frequency")
    ]


def test_three_people_from_each_partner_are_seats_under_a_title_that_asks_who_belongs():
    reading = read_text("1. Who belongs\n\n1.1 Three people from each of the four partners.")
    assert [(one.rule, one.params["count"]) for one in reading.suggestions] == [("seats", 3)]


def test_an_item_of_a_list_of_members_needs_no_word_for_them():
    items = "- four people elected by the network\n\n- three from the parish councils\n\n"
    more = "- one from the fire service, as it sees fit\n\n- two representing faith groups"
    reading = read_text(f"1. The Group will be made up as follows:\n\n{items}{more}")
    assert [(one.rule, one.params) for one in reading.suggestions] == [
        ("seats", {"count": 4, "of": "network"}),
        ("seats", {"count": 3, "of": "parish councils"}),
        ("seats", {"count": 1, "of": "fire service"}),
        ("seats", {"count": 2, "of": "faith groups"}),
    ]


def test_words_that_lead_to_the_items_of_an_agenda_are_no_item():
    text = "1. Standing items\n\nThe agenda of every meeting shall include:-\n\n(a) Grant aid"
    assert [one.params for one in read_text(text).suggestions] == [{"title": "Grant aid"}]


def test_them_are_the_papers_of_the_sentence_before():
    reading = read_text("1. The chair sees all papers first. She will send them six days ahead.")
    assert [(one.rule, one.params["amount"]) for one in reading.suggestions] == [
        ("papers-before-meeting", 6)
    ]


def test_one_clause_says_each_rule_once():
    reading = read_text("1. The board will meet monthly. It will meet monthly in the town hall.")
    assert [one.rule for one in reading.suggestions] == ["meeting-frequency"]


LIST = (
    "1. Papers will go out before each meeting:\n\n"
    "(a) by e-mail, seven days;\n\n(b) by post, at least ten."
)


def test_a_list_takes_its_subject_and_its_unit_from_the_words_above_it():
    assert [(one.label, one.params) for one in read_text(LIST).suggestions] == [
        ("1 (a)", {"amount": 7, "unit": "calendar-days", "channel": "email"}),
        ("1 (b)", {"amount": 10, "unit": "calendar-days", "channel": "post"}),
    ]


def test_one_clause_is_read_again_among_its_neighbours():
    clauses = read_text(LIST).clauses
    assert [one.label for one in suggest(clauses, only=1)] == ["1 (a)"]
    assert suggest([clauses[1]]) == []


def test_a_suggestion_says_which_of_two_clauses_with_one_label_it_is_of():
    facts = read_text("1. We meet monthly.\n\n1. We meet weekly.").as_json()["suggestions"]
    assert [(one["clause"], one["path"], one["index"]) for one in facts] == [
        ("1", ["1"], 0),
        ("1", ["1"], 1),
    ]


@pytest.mark.parametrize(
    "item",
    [
        "Four (4) members nominated by Oakhurst Council and six members elected by Oakhurst Voices",
        "four members nominated by Oakhurst Council, and six members elected by Oakhurst Voices.",
    ],
)
def test_an_item_of_a_membership_list_says_whose_each_of_its_seats_are(item):
    reading = read_text(f"1. Membership\n\n(a) {item}\n\n(b) The chair")
    assert [(one.rule, one.params) for one in reading.suggestions] == [
        ("seats", {"count": 4, "of": "Oakhurst Council"}),
        ("seats", {"count": 6, "of": "Oakhurst Voices"}),
    ]


@pytest.mark.parametrize("title", ["", "Matters"])
def test_numbers_beyond_999_are_no_clauses_and_whoever_sent_them_is_told(title):
    def numbered(last: int) -> str:
        return "\n\n".join(f"{n}. {title}\n\nWe agree." for n in range(1, last + 1))

    assert read_text(numbered(999)).unread == []
    assert read_text(numbered(1001)).unread == [
        "Clauses are read up to number 999: what comes after it stands in that clause, "
        "and a rule there may be missing. Enter the text in parts, each numbered from 1."
    ]


def test_of_a_clause_too_long_to_be_one_its_first_forty_pages_are_searched():
    history = "The board met and went on. " * 4_000
    reading = read_text(f"1. {history}The board shall meet monthly.")
    assert reading.suggestions == []
    assert reading.unread == [
        "1: the words are too many; rules were looked for in the first of them. "
        "Enter the text in parts, or add the rules of the rest by hand."
    ]


@pytest.mark.parametrize(
    ("text", "params"),
    [
        (
            "The quorum is five, and three partner organisations attend as observers.",
            {"count": 5},
        ),
        (
            "The quorum shall be five members. The budget must be agreed by three partners.",
            {"count": 5},
        ),
    ],
)
def test_bodies_that_are_no_part_of_a_quorum_do_not_count_in_it(text, params):
    assert [one.params for one in read_text(f"1. {text}").suggestions] == [params]


def test_the_years_after_which_somebody_leaves_are_a_most_and_no_least():
    said = "Trustees should step down for at least one year after six years' service."
    assert [one.params for one in read_text(f"1. {said}").suggestions] == [{"max_months": 72}]


def test_a_least_of_something_else_is_no_least_time_to_answer():
    said = "When we consult we give nine weeks as a rule and at least six copies of the plan."
    assert [one.params for one in read_text(f"1. {said}").suggestions] == [{"standard_weeks": 9}]


def test_a_row_of_members_may_say_who_some_of_them_are():
    table = "| Body | Members | Voting |\n|---|---|---|\n| Fire service | One | Yes |\n"
    row = "| Town Council | Four, of whom two hold a portfolio | Yes |"
    reading = read_text(f"1. Membership\n\n{table}{row}")
    assert [(one.rule, one.params) for one in reading.suggestions][:2] == [
        ("seats", {"count": 1, "of": "Fire service"}),
        ("seats", {"count": 4, "of": "Town Council"}),
    ]
