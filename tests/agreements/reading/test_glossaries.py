"""Glossaries and definitions as people print them: every entry is found, and none is made up."""

import pytest

from compact.agreements.reading import read_text

BEFORE = "# Larkmere Compact\n\n1. We will work together.\n\n"


def short_forms(glossary: str) -> list[tuple[str, str]]:
    reading = read_text(f"{BEFORE}## Glossary\n\n{glossary}")
    return [(one.term, one.meaning) for one in reading.abbreviations]


def defined(words: str) -> list[tuple[str, str]]:
    reading = read_text(f"{BEFORE}## Definitions\n\n{words}")
    return [(one.term, one.meaning) for one in reading.definitions]


LARKMERE = [
    ("LTC", "Larkmere Town Council"),
    ("P & R", "Policy and Resources"),
    ("Hon. Sec.", "Honorary Secretary"),
    ("V.C.S.", "Voluntary and Community Sector"),
    ("T/F", "Task Force"),
]


@pytest.mark.parametrize(
    "between", [" – ", " - ", " — ", ": ", " = ", "\t", "\t-\t", " means ", " ...... ", "     "]
)
def test_each_short_form_of_a_list_is_found_whatever_stands_between(between):
    lines = [f"{short}{between}{full}" for short, full in LARKMERE]
    assert short_forms("\n\n".join(lines)) == LARKMERE


@pytest.mark.parametrize("between", [" – ", "\t\t-\t", ": ", "\t"])
def test_a_list_that_puts_the_long_words_first_is_turned_round(between):
    lines = [f"{full}{between}{short}" for short, full in LARKMERE]
    assert short_forms("\n\n".join(lines)) == LARKMERE


def test_a_table_on_tabs_may_break_before_or_after_its_dash():
    printed = (
        "Larkmere Town Council\t\t\t-\n\tLTC\t\t\n"
        "Policy and Resources\t\t\n\t-\tP & R\t\n"
        "Honorary Secretary\t\n\t\t-\tHon. Sec.\n"
        "Voluntary and Community Sector\t-\tV.C.S.\n"
        "Task Force\t-\n\tT/F\n"
    )
    assert short_forms(printed) == LARKMERE


def test_two_long_forms_that_slipped_onto_one_line_are_told_apart():
    printed = (
        "Clear, Open, Prompt, Even-handed. Training and Support\t-\tCOPE\n\t-\tT & S\n"
        "Larkmere Town Council\n\t-\tLTC\n"
    )
    assert short_forms(printed) == [
        ("COPE", "Clear, Open, Prompt, Even-handed"),
        ("T & S", "Training and Support"),
        ("LTC", "Larkmere Town Council"),
    ]


def test_a_long_form_broken_over_two_lines_is_one_entry():
    printed = (
        "LAVO – Larkmere Association of Voluntary\nOrganisations\n\nLTC – Larkmere Town Council\n"
    )
    assert short_forms(printed) == [
        ("LAVO", "Larkmere Association of Voluntary Organisations"),
        ("LTC", "Larkmere Town Council"),
    ]


def test_a_markdown_table_loses_its_head_and_keeps_every_row():
    rows = "\n".join(f"| {short} | {full} |" for short, full in LARKMERE)
    assert short_forms(f"| Abbreviation | Meaning |\n|---|---|\n{rows}\n") == LARKMERE


def test_short_forms_need_not_be_the_initials():
    assert short_forms("GP – family doctor\n\nCC: the county council\n") == [
        ("GP", "family doctor"),
        ("CC", "the county council"),
    ]


TERMS = [
    ("Partner", "a body that has signed this compact."),
    ("Small group", "a group with no paid staff."),
    ("The third sector (as used in this compact and in its codes)", "all groups taken together."),
    ("Full cost", "what a service costs, its share of rent and management among it."),
]


@pytest.mark.parametrize("between", [": ", " – ", " - ", "\t", " means "])
def test_each_definition_of_a_list_is_found_whatever_stands_between(between):
    assert defined("\n\n".join(f"{term}{between}{meaning}" for term, meaning in TERMS)) == TERMS


def test_definitions_in_bold_quoted_or_as_bullets_are_found():
    printed = (
        "**Partner**: a body that has signed this compact.\n\n"
        "“Small group”: a group with no paid staff.\n\n"
        "- Full cost: what a service costs, its share of rent among it.\n"
    )
    assert [term for term, _ in defined(printed)] == ["Partner", "Small group", "Full cost"]


def test_a_word_on_a_line_of_its_own_is_explained_by_the_line_below():
    printed = (
        "Partner\nAny body that has signed this compact, whatever its size.\n\n"
        "**Small group**\n\nA group with no paid staff.\n\n"
        "### Full cost\n\nWhat a service costs, its share of rent and management among it.\n"
    )
    assert defined(printed) == [
        ("Partner", "Any body that has signed this compact, whatever its size."),
        ("Small group", "A group with no paid staff."),
        ("Full cost", "What a service costs, its share of rent and management among it."),
    ]


def test_prose_between_the_definitions_defines_nothing():
    printed = (
        "It is useful to tell two words apart:\n\n"
        "Partner: a body that has signed this compact.\n\n"
        "These bodies are of every size. Many of them – though not all – have staff.\n\n"
        "Small group: a group with no paid staff.\n\n"
        "[The words above follow a guide that the network wrote: it can be had from its office]\n"
    )
    assert [term for term, _ in defined(printed)] == ["Partner", "Small group"]


def test_a_numbered_interpretation_clause_defines_each_of_its_words():
    reading = read_text(
        "# Terms of reference\n\n1. Interpretation\n\n"
        "1.1 Board means the Larkmere Partnership Board.\n\n"
        "1.2 Member means a person who holds a seat.\n\n"
        "2. Meetings\n\n2.1 The Board meets: in public, in Larkmere.\n"
    )
    assert [(one.term, one.meaning) for one in reading.definitions] == [
        ("Board", "the Larkmere Partnership Board."),
        ("Member", "a person who holds a seat."),
    ]


def test_short_forms_in_brackets_may_have_points_and_ampersands():
    reading = read_text(
        "1. Monitoring and Review (M & R) is led by the Right Worshipful (Rt. Wp.) Mayor (now).\n\n"
        "2. The council (see clause 4) and the Local Voices Network (LVN) meet yearly.\n"
    )
    assert [(one.term, one.meaning) for one in reading.abbreviations] == [
        ("M & R", "Monitoring and Review"),
        ("Rt. Wp.", "Right Worshipful"),
        ("LVN", "Local Voices Network"),
    ]
