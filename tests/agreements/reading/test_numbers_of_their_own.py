"""Ways of numbering that no list foresees: a first and a second in a row prove them."""

import pytest

from compact.agreements.reading import read_text

SAID = ["The circle meets each month.", "Members choose a chair.", "Four members are a quorum."]


def labels(text: str) -> list[str]:
    return [one.label for one in read_text(text).clauses]


def numbered(*marks: str) -> str:
    return "\n\n".join(f"{mark}{words}" for mark, words in zip(marks, SAID, strict=True))


@pytest.mark.parametrize(
    ("marks", "printed"),
    [
        (("[1] ", "[2] ", "[3] "), ["[1]", "[2]", "[3]"]),
        (("1/ ", "2/ ", "3/ "), ["1", "2", "3"]),
        (("1.- ", "2.- ", "3.- "), ["1", "2", "3"]),
        (("1 – ", "2 – ", "3 – "), ["1", "2", "3"]),
        (("4:1 ", "4:2 ", "4:3 "), ["4:1", "4:2", "4:3"]),
        (("4.1.- ", "4.2.- ", "4.3.- "), ["4.1", "4.2", "4.3"]),
        (("4.a ", "4.b ", "4.c "), ["4.a", "4.b", "4.c"]),
        (("SO 1 - ", "SO 2 - ", "SO 3 - "), ["SO 1", "SO 2", "SO 3"]),
        (("HV1 ", "HV2 ", "HV3 "), ["HV1", "HV2", "HV3"]),
        (("Promise 1: ", "Promise 2: ", "Promise 3: "), ["Promise 1", "Promise 2", "Promise 3"]),
        (("Para. 1 ", "Para. 2 ", "Para. 3 "), ["Para. 1", "Para. 2", "Para. 3"]),
        (("One. ", "Two. ", "Three. "), ["One", "Two", "Three"]),
        (("A\t", "B\t", "C\t"), ["A", "B", "C"]),
        (("I - ", "II - ", "III - "), ["I", "II", "III"]),
    ],
    ids=str,
)
def test_a_number_is_believed_where_it_counts(marks, printed):
    reading = read_text(numbered(*marks))
    assert [one.label for one in reading.clauses] == printed
    assert [one.text for one in reading.clauses] == SAID
    assert [(one.label, one.rule) for one in reading.suggestions] == [
        (printed[0], "meeting-frequency"),
        (printed[2], "quorum"),
    ]


@pytest.mark.parametrize("gap", ["   ", "\t", " "])
def test_bare_letters_under_an_article_are_its_parts(gap):
    text = f"Article 2: Meetings\n\n{numbered(f'a{gap}', f'b{gap}', f'c{gap}')}"
    assert labels(text) == ["Article 2", "Article 2 a", "Article 2 b", "Article 2 c"]


def test_a_letter_that_nothing_follows_is_an_article_of_speech():
    text = f"1. Purpose\n\nA Friend of the hall gives time.\n\n2. Meetings\n\n{SAID[0]}"
    assert labels(text) == ["1", "2"]


@pytest.mark.parametrize(
    "lines", ["Table 1: Members\n\nTable 2: Money", "May 1: the fair\n\nMay 2: rest", "HV1 2AB"]
)
def test_tables_days_and_addresses_are_no_clauses(lines):
    assert labels(f"1. Purpose\n\nThis is what we are here for.\n\n{lines}") == ["1"]


def test_a_number_alone_on_its_line_takes_the_title_under_it():
    text = f"Principle One\n\nOpenness\n\n{SAID[0]}\n\nPrinciple Two\n\nCare\n\n{SAID[1]}"
    reading = read_text(text)
    assert [(one.label, one.heading) for one in reading.clauses] == [
        ("Principle One", "Openness"),
        ("Principle Two", "Care"),
    ]
    assert reading.suggestions[0].label == "Principle One"


def test_words_after_a_number_and_a_tab_go_on_in_the_next_line():
    text = "3(a)\tA grant that is to end is spoken of not less than four\n\tmonths before it stops."
    reading = read_text(text)
    assert reading.clauses[0].text.endswith("four months before it stops.")
    assert [one.params for one in reading.suggestions] == [{"amount": 4, "unit": "months"}]
