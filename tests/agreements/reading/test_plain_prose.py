"""A text without numbers and titles is cut at its paragraphs, and people cite those."""

from compact.agreements.reading import read_text

NOTE = """Lower Wending
How we work with one another

The friends of the hall and the parish have shared the building since the spring of 1987.

From now on they will meet at least four times a year. Each sends three people.
- The hall's key is with the clerk.

Papers go out seven days before a meeting, and whoever cannot come says so to the clerk.
"""


def labels(text: str) -> list[str]:
    return [one.label for one in read_text(text).clauses]


def test_each_paragraph_is_a_clause_and_the_name_stands_apart():
    assert labels(NOTE) == ["cover", "paragraph 1", "paragraph 2", "paragraph 3"]
    assert read_text(NOTE).clauses[2].text.endswith("\n- The hall's key is with the clerk.")


def test_a_rule_is_suggested_for_its_own_paragraph():
    said = [(one.label, one.rule) for one in read_text(NOTE).suggestions]
    assert ("paragraph 2", "meeting-frequency") in said
    assert ("paragraph 3", "papers-before-meeting") in said


def test_long_lines_without_empty_ones_between_are_paragraphs():
    text = "\n".join(["The friends of the hall and the parish share what there is. " * 5] * 4)
    assert labels(text) == [f"paragraph {count}" for count in range(1, 5)]


def test_where_anything_has_a_title_or_a_number_people_cite_that():
    assert labels(f"{NOTE}\nMoney\n\nEach side pays its own way in everything it does.") == [
        "preamble",
        "Money",
    ]
    assert labels(f"{NOTE}\n1. Each side pays its own way.") == ["preamble", "1"]


def test_a_second_line_of_the_name_is_no_title_of_all_that_follows():
    text = NOTE.replace(
        "How we work", "A promise between the parish and its friends on how we work"
    )
    assert labels(text) == ["cover", "paragraph 1", "paragraph 2", "paragraph 3"]
    assert "A promise between the parish" in read_text(text).clauses[0].text


def test_two_paragraphs_need_no_counting():
    assert labels("We share the hall with one another here.\n\nWe all pay for its roof too.") == [
        "preamble"
    ]


def test_signatures_under_plain_paragraphs_stay_apart():
    assert labels(f"{NOTE}\nSigned for the parish .................")[-1] == "signatures"
