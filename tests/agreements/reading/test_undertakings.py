"""Tables of two sides: "Public bodies will | Groups will"."""

import pytest

from compact.agreements.reading import read_text

SIDES = """P1 Undertakings

Public bodies will\tVCS will
P1.1 Allow at least nine weeks for replies\tP1.2 Reply on time
P1.3 Give five months' notice before a grant ends\tP1.4 Say what it was spent on
"""


def test_a_table_of_two_sides_says_who_is_bound():
    clauses = read_text(SIDES).clauses
    assert [(one.label, one.bound) for one in clauses if one.label.startswith("P1.")] == [
        ("P1.1", "public"),
        ("P1.3", "public"),
        ("P1.2", "sector"),
        ("P1.4", "sector"),
    ]


def test_a_table_of_two_sides_without_numbers_is_two_lists():
    table = (
        "| The council will | The voluntary sector will |\n|---|---|\n| pay on time | say thanks |"
    )
    found = read_text(f"2. Money\n\n{table}\n| listen | speak |").clauses
    assert [(one.heading, one.text, one.bound) for one in found[1:]] == [
        ("The council will", "- pay on time\n- listen", "public"),
        ("The voluntary sector will", "- say thanks\n- speak", "sector"),
    ]


@pytest.mark.parametrize("head", ["Groups will", "The sector will", "Local groups shall"])
def test_groups_and_the_sector_are_the_other_side_without_more_words(head):
    table = f"| Public bodies will | {head} |\n|---|---|\n| pay on time | say thanks |"
    clauses = read_text(f"2. Money\n\n{table}\n| listen | speak |").clauses
    assert [one.bound for one in clauses[1:]] == ["public", "sector"]


@pytest.mark.parametrize(
    ("title", "bound"),
    [
        ("What the sector undertakes", "sector"),
        ("Commitments of the sector", "sector"),
        ("The working groups will", "shared"),
        ("The public sector will", "public"),
        ("Help for groups", "shared"),
        ("Both sectors will", "shared"),
    ],
)
def test_only_a_title_that_binds_the_bare_sector_binds_it(title, bound):
    clauses = read_text(f"1. {title}\n\n1.1 Answer letters within a week.").clauses
    assert [one.bound for one in clauses][-1] == bound


def test_two_numbers_in_a_row_of_a_table_are_two_clauses():
    text = "B1 Listen to each other\tB2 Answer letters\nB3 Be kind\tB4 Be brief"
    assert [one.label for one in read_text(text).clauses] == [
        "B1",
        "B2",
        "B3",
        "B4",
    ]
