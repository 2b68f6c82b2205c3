"""Printed numbers, titles and lists in the ways drafters write them."""

import re
from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from compact.agreements.reading import Unreadable, read_text


def labels(text: str) -> list[str]:
    return [one.label for one in read_text(text).clauses]


SENTENCE = "The partners will work side by side for the good of all who live here."


@pytest.mark.parametrize(
    ("printed", "cited"),
    [
        ("1.", "1"),
        ("1)", "1)"),
        ("(1)", "(1)"),
        ("1.1", "1.1"),
        ("2.3.4", "2.3.4"),
        ("(a)", "(a)"),
        ("a)", "a)"),
        ("A.", "A"),
        ("(iv)", "(iv)"),
        ("- 10.4", "10.4"),
        ("- (ii)", "(ii)"),
        ("1\\.", "1"),
        ("Article 5:", "Article 5"),
        ("Clause 4 -", "Clause 4"),
        ("Section 3.", "Section 3"),
        ("Principle 2 –", "Principle 2"),
        ("A1.", "A1"),
        ("3(b)", "3(b)"),
        ("**7.2**", "7.2"),
        ("§4", "§4"),
        ("(a)the rest:", "(a)"),
        ("4.1The rest:", "4.1"),
    ],
)
def test_a_printed_number_is_kept_as_people_cite_it(printed, cited):
    assert labels(f"Opening words that nobody has numbered.\n\n{printed} {SENTENCE}")[-1] == cited


@pytest.mark.parametrize(
    "words",
    [
        "12 weeks will be allowed",
        "2009 was a good year",
        "30 April is the closing date",
        "Section 7 of the Act says so",
        "A. N. Other chairs the board",
        "10.30 am is the usual start",
        "I am glad to send you this",
        "A4 paper is used throughout",
    ],
)
def test_a_number_that_is_no_label_stays_in_the_sentence(words):
    clauses = read_text(f"1. {SENTENCE}\n\n{words}, as everyone here knows well.").clauses
    assert [one.label for one in clauses] == ["1"]
    assert words in clauses[0].text


def test_repeated_and_skipped_numbers_stay_as_printed():
    text = "\n\n".join(f"{number}. {SENTENCE}" for number in (1, 2, 2, 5))
    reading = read_text(text)
    assert [one.label for one in reading.clauses] == ["1", "2", "2", "5"]
    assert reading.notes == ["The number 2 stands twice; both are kept as printed."]


def test_a_sentence_broken_by_a_page_is_one_again():
    text = f"1. Partners meet monthly to plan and\n\n\fsteer the work of the area.\n\n2. {SENTENCE}"
    assert (
        read_text(text).clauses[0].text
        == "Partners meet monthly to plan and steer the work of the area."
    )


def test_letters_and_romans_are_told_apart_by_their_place():
    rows = [
        "1. Partners will:",
        "(h) be open;",
        "(i) be fair;",
        "(j) be kind:",
        "(i) to each other;",
        "(ii) to all;",
        "(k) be brief.",
    ]
    assert labels("\n\n".join(rows))[1:] == [
        "1 (h)",
        "1 (i)",
        "1 (j)",
        "1 (j) (i)",
        "1 (j) (ii)",
        "1 (k)",
    ]


def test_bullets_belong_to_the_clause_above():
    clauses = read_text("1. We will:\n\n- listen;\n- answer;\n\n2. We will also wait.").clauses
    assert [(one.label, one.text) for one in clauses] == [
        ("1", "We will:\n- listen;\n- answer;"),
        ("2", "We will also wait."),
    ]


def test_a_series_that_begins_again_under_a_new_title_is_told_apart_by_its_path():
    text = (
        f"Promises of the council\n\n1. {SENTENCE}\n\n2. {SENTENCE}\n\n"
        f"Promises of the voluntary sector\n\n1. {SENTENCE}"
    )
    assert [one.path for one in read_text("Elm Compact\n\n" + text).clauses if one.numbered] == [
        ["Promises of the council", "1"],
        ["Promises of the council", "2"],
        ["Promises of the voluntary sector", "1"],
    ]


def test_sides_that_take_turns_within_a_section_keep_their_own_lists():
    text = (
        "3. Planning together\n\nThe statutory sector will:\n\na) plan early;\n\nb) ask.\n\n"
        "The voluntary sector will:\n\na) answer.\n\n4. Reviewing\n\nThis is done later by all."
    )
    clauses = read_text("Title page\n\n" + text).clauses
    assert [(one.path[1:], one.bound) for one in clauses if one.label.endswith(")")] == [
        (["The statutory sector will", "a)"], "public"),
        (["The statutory sector will", "b)"], "public"),
        (["The voluntary sector will", "a)"], "sector"),
    ]


def test_signatures_are_kept_apart_and_suggest_nothing():
    reading = read_text(
        f"1. {SENTENCE}\n\nSigned: ..........\nDate: ..........\nfor the council, 2 members"
    )
    assert [(one.label, one.kind) for one in reading.clauses] == [
        ("1", "commitment"),
        ("signatures", "signature"),
    ]
    assert reading.suggestions == []


def test_abbreviations_are_explained_by_the_words_before_the_bracket():
    reading = read_text("1. The Elm Valley Partnership Board (EVPB) and health bodies (etc) agree.")
    assert [(one.term, one.meaning) for one in reading.abbreviations] == [
        ("EVPB", "Elm Valley Partnership Board")
    ]


@pytest.mark.covers("HC-0")
def test_numbers_stay_the_same_when_a_clause_is_added_at_the_end():
    text = "\n\n".join(
        f"{number}. Title {number}\n\n{number}.1 {SENTENCE}" for number in range(1, 15)
    )
    before, after = labels(text), labels(f"{text}\n\n14.2 {SENTENCE}")
    assert after == [*before, "14.2"] and len(before) == 28


LINES = st.lists(
    st.sampled_from(
        [
            "1. Membership",
            "2. The board will meet monthly.",
            "(a) be open;",
            "(i) be fair.",
            "- a bullet",
            "CAPITAL TITLE",
            "A short title",
            "The statutory sector will:",
            "7.2 **Voluntary Sector**",
            "",
            "",
            "## Heading",
            "**Bold words**",
            "Contents",
            "Page 3",
            "a line that goes on and",
            "then ends here.",
            "Signed: ........",
            "Appendix 1 – Terms",
            "one\ttwo\tthree",
            "Article 5 - Money",
            "DRAFT",
            "> quoted",
        ]
    ),
    max_size=25,
)


@settings(max_examples=150, deadline=None)
@given(LINES)
@example(["Page 3", "1. Membership"] * 2)
@example(["Page 3", "1. Membership"] * 4)
@example(["Contents", "1. Membership", "Page 3", "Page 3"])
def test_whatever_the_lines_no_word_is_lost(lines):
    text = "\n".join(lines)
    try:
        reading = read_text(text)
    except Unreadable:
        assert not re.search(
            r"\w", "".join(line for line in lines if line not in ("Page 3", "DRAFT", "Contents"))
        )
        return
    kept = list(reading.dropped)
    for clause in reading.clauses:
        kept += [clause.path[-1] if clause.numbered else "", clause.heading, clause.text]
    assert words_of("\n".join(kept)) == words_of(text)
    for one in reading.suggestions:
        assert reading.clauses[one.clause_index].text[one.start : one.end] == one.quote


def words_of(text: str) -> Counter:
    return Counter(re.findall(r"[^\W_]+", text))


@pytest.mark.parametrize(
    "text",
    [
        "(" * 20_000,
        "**" * 20_000,
        "<b " * 10_000,
        "x" * 50_000,
        "1. " * 20_000,
        "at least 7 days " * 3_000,
        "\n".join("  " * depth + "(a) words:" for depth in range(300)),
        "a\n\n" * 10_000,
    ],
)
def test_hostile_text_ends_in_a_reading_or_a_sentence(text):
    try:
        assert read_text(text).clauses
    except Unreadable as sentence:
        assert str(sentence).endswith(".")


def test_two_numbers_on_one_line_are_two_clauses():
    text = f"§3 (1) {SENTENCE}\n\n(2) {SENTENCE}"
    assert labels(text) == ["§3", "§3 (1)", "§3 (2)"]
    assert labels(f"8.—(1) {SENTENCE}\n\n(2) {SENTENCE}") == ["8", "8 (1)", "8 (2)"]


def test_words_after_a_list_go_on_under_the_number_that_holds_the_list():
    reading = read_text(
        "1. The board has:\n\n(a) four councillors;\n\n(b) two officers.\n\n"
        "Officers do not vote.\n\n2. It meets monthly."
    )
    assert [(one.label, one.path, one.heading or one.text) for one in reading.clauses] == [
        ("1", ["1"], "The board has:"),
        ("1 (a)", ["1", "(a)"], "four councillors;"),
        ("1 (b)", ["1", "(b)"], "two officers."),
        ("1", ["1"], "Officers do not vote."),
        ("2", ["2"], "It meets monthly."),
    ]
    assert [one.numbered for one in reading.clauses] == [True, True, True, False, True]


def test_a_second_paragraph_of_an_item_stays_with_it_while_its_list_goes_on():
    reading = read_text(
        "1. Partners will:\n\n(a) meet monthly.\n\nThey meet in the open.\n\n(b) keep minutes."
    )
    assert [(one.label, one.heading or one.text) for one in reading.clauses] == [
        ("1", "Partners will:"),
        ("1 (a)", "meet monthly.\nThey meet in the open."),
        ("1 (b)", "keep minutes."),
    ]


def test_titles_in_capitals_need_no_empty_line():
    text = "Our rules\nMEMBERS\n- Anybody may join.\nMEETINGS\n- We meet monthly."
    assert labels(text)[-2:] == ["MEMBERS", "MEETINGS"]


def test_thousands_of_numbers_on_one_line_are_no_trouble():
    assert read_text("(1) " * 20_000 + "end").clauses


def listed(*printed: str) -> str:
    return "\n\n".join(f"{label} {SENTENCE}" for label in printed)


def test_i_between_h_and_j_is_a_letter_though_a_title_stands_before_it():
    text = f"1. {SENTENCE}\n\nMembers\n\n{listed('(g)', '(h)')}\n\nProceedings\n\n"
    assert labels(text + listed("(i)", "(j)", "(k)"))[-3:] == ["(i)", "(j)", "(k)"]


def test_i_before_ii_is_a_roman_number_though_h_stands_before_it():
    text = f"1. {SENTENCE}\n\n{listed('(g)')}\n\n(h) The secretary:\n\n"
    assert labels(text + listed("(i)", "(ii)", "(i)", "(j)"))[-5:] == [
        "1 (h)",
        "1 (h) (i)",
        "1 (h) (ii)",
        "1 (i)",
        "1 (j)",
    ]


MEMBERS = """Marsh Lane Forum: Terms of Reference

Membership

(a) Four members nominated by Oakhurst Council

(b) Six members elected by Oakhurst Voices

(c) The chair

Proceedings

(d) The Forum meets quarterly."""


def test_a_short_item_of_a_list_is_its_text_and_the_titles_round_it_are_titles():
    clauses = read_text(MEMBERS).clauses
    assert [(one.label, one.heading, one.text) for one in clauses[1:]] == [
        ("Membership", "Membership", ""),
        ("(a)", "", "Four members nominated by Oakhurst Council"),
        ("(b)", "", "Six members elected by Oakhurst Voices"),
        ("(c)", "", "The chair"),
        ("Proceedings", "Proceedings", ""),
        ("(d)", "", "The Forum meets quarterly."),
    ]
    assert [one.label for one in read_text(MEMBERS).suggestions if one.rule == "seats"] == [
        "(a)",
        "(b)",
    ]


def test_a_lettered_title_with_words_under_it_stays_a_title():
    text = f"1. {SENTENCE}\n\n(i) Quorum\n\n{SENTENCE}\n\n(ii) Voting\n\n{SENTENCE}"
    assert [one.heading for one in read_text(text).clauses] == ["", "Quorum", "Voting"]


def test_a_title_that_asks_without_a_question_mark_is_one():
    text = """Our agreement

Who is round the table
Twelve partners sit on the group, and each of them speaks for the people it works with.

How often we meet and how
We come together in the hall, and whoever cannot come sends word before the day.
"""
    assert [one.label for one in read_text(text).clauses] == [
        "cover",
        "Who is round the table",
        "How often we meet and how",
    ]


def test_facts_named_in_their_lines_stand_under_their_title():
    text = """Terms of the panel

Role

To bring the partners together in one room, and to hear what each of them has to say.

Meetings
Frequency: every two months
Quorum: half of the group
Venue: the Lodge
"""
    assert [one.label for one in read_text(text).clauses] == ["cover", "Role", "Meetings"]


def test_section_three_point_nought_holds_three_point_one():
    text = """1.0 PRINCIPLES

1.1 Trust comes first.

2.0 UNDERTAKINGS BY THE SECTOR
The sector shall:

2.1 ensure that trustees register interests on appointment.
"""
    reading = read_text(text)
    assert [one.path for one in reading.clauses] == [
        ["1.0"],
        ["1.0", "1.1"],
        ["2.0"],
        ["2.0", "2.1"],
    ]
    assert reading.clauses[2].heading == "UNDERTAKINGS BY THE SECTOR"
    assert [one.rule for one in reading.suggestions] == ["declare-interests"]


def test_a_number_may_carry_its_letter_without_brackets():
    text = """Section 1: The board

1a. The board meets monthly.
1b. It publishes what it decides.

Section 2: Money

2a. Each partner pays its own way.
"""
    assert [one.label for one in read_text(text).clauses] == [
        "Section 1",
        "1a",
        "1b",
        "Section 2",
        "2a",
    ]
