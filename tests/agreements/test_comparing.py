"""Two versions side by side, clause by clause, with the words that changed."""

from dataclasses import dataclass, field
from datetime import date

import pytest

from compact.agreements import actions
from compact.agreements.comparing.compare import compare
from compact.agreements.comparing.words import changed_words
from tests.agreements.conftest import AT, TEXT, clause, read_in


@dataclass
class Piece:
    label: str
    words: str
    heading: str = ""
    path: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.path = self.path or [self.label]


LONG = "Every partner answers letters from other partners within a reasonable time."
PAPERS = "Papers go out seven days before each meeting of the board."
MONEY = "Grants are paid at the beginning of each quarter of the year."


def told(old, new) -> list[tuple[str, str]]:
    return [(row.change, (row.new or row.old).label) for row in compare(old, new)]


def test_equal_texts_have_no_change():
    old = [Piece("1", PAPERS), Piece("2", MONEY)]
    assert told(old, [Piece("1", PAPERS), Piece("2", MONEY)]) == [("same", "1"), ("same", "2")]


def test_changed_words_are_marked_and_nothing_else():
    runs = changed_words("Papers go out seven days before.", "Papers go out five days before.")
    assert [(run.kind, run.text) for run in runs] == [
        ("same", "Papers go out "),
        ("deleted", "seven"),
        ("inserted", "five"),
        ("same", " days before."),
    ]


def test_both_texts_can_be_put_together_again_from_the_marks():
    old, new = "One two three four five.", "Two three, four and five and six."
    runs = changed_words(old, new)
    assert "".join(run.text for run in runs if run.kind != "inserted") == old
    assert "".join(run.text for run in runs if run.kind != "deleted") == new


def test_a_clause_put_in_does_not_make_those_after_it_changed():
    old = [Piece("1", PAPERS), Piece("2", MONEY)]
    new = [Piece("1", PAPERS), Piece("2", LONG), Piece("3", MONEY)]
    assert told(old, new) == [("same", "1"), ("added", "2"), ("changed", "3")]
    assert compare(old, new)[2].was_called == "2"


def test_a_clause_taken_out_stands_where_it_stood():
    old = [Piece("1", PAPERS), Piece("2", LONG), Piece("3", MONEY)]
    assert told(old, [Piece("1", PAPERS), Piece("3", MONEY)]) == [
        ("same", "1"),
        ("removed", "2"),
        ("same", "3"),
    ]


def test_a_clause_that_changed_places_is_moved():
    old = [Piece("1", PAPERS), Piece("2", MONEY), Piece("3", LONG)]
    new = [Piece("3", LONG), Piece("1", PAPERS), Piece("2", MONEY)]
    assert told(old, new) == [("moved", "3"), ("same", "1"), ("same", "2")]


def test_a_clause_with_a_new_number_and_other_words_is_found_by_likeness():
    old = [Piece("1", PAPERS), Piece("7", LONG)]
    row = compare(old, [Piece("1", PAPERS), Piece("8", LONG.replace("reasonable", "fixed"))])[1]
    assert (row.change, row.was_called) == ("changed", "7")


def test_repeated_numbers_are_matched_in_their_own_parts():
    old = [Piece("1", PAPERS, path=["A", "1"]), Piece("1", MONEY, path=["B", "1"])]
    new = [Piece("1", PAPERS, path=["A", "1"]), Piece("1", MONEY + " Twice.", path=["B", "1"])]
    assert told(old, new) == [("same", "1"), ("changed", "1")]


def test_an_empty_text_against_a_full_one():
    assert told([], [Piece("1", PAPERS)]) == [("added", "1")]
    assert told([Piece("1", PAPERS)], []) == [("removed", "1")]
    assert compare([], []) == []


def test_no_clause_of_either_text_is_ever_left_out():
    old = [Piece(str(n), f"{PAPERS} number {n % 7}") for n in range(60)]
    new = [
        Piece(str(n), f"{MONEY} number {n % 5}" if n % 3 else f"{PAPERS} number {n}")
        for n in range(10, 75)
    ]
    rows = compare(old, new)
    assert [row.new for row in rows if row.new] == new
    assert sorted(id(row.old) for row in rows if row.old) == sorted(id(one) for one in old)


@pytest.mark.covers("HC-9.2")
def test_the_page_shows_what_was_put_in_and_taken_out_in_words_too(office, area, officer, draft):
    read_in(
        area,
        officer,
        TEXT.replace("7 days", "5 days"),
        agreement=draft.agreement,
        label="Second draft",
    )
    page = office.get("/anyford/agreements/anyford-compact/compare/?from=1&to=2").content.decode()
    assert '[taken out: </span>7<span class="govuk-visually-hidden">] </span></del>' in page
    assert '[put in: </span>5<span class="govuk-visually-hidden">] </span></ins>' in page
    assert "1 clause changed" in page


def test_a_clause_taken_out_is_named_on_the_page(office, area, officer, draft):
    copy = actions.draft_from(draft, label="Shorter", by=officer, at=AT)
    actions.delete_clause(clause(copy, "1.2"), by=officer, at=AT)
    page = office.get("/anyford/agreements/anyford-compact/compare/?from=1&to=2").content.decode()
    assert "Clause 1.2</a>" in page
    assert "Taken out" in page


@pytest.mark.parametrize(
    "query",
    ["", "?from=&to=", "?from=1&to=", "?from=1&to=1", "?from=2&to=99", "?from=<b>&to=", "?to=\x00"],
)
def test_any_address_gives_a_page(office, area, officer, draft, query):
    read_in(area, officer, agreement=draft.agreement)
    assert office.get(f"/anyford/agreements/anyford-compact/compare/{query}").status_code == 200


def test_a_draft_of_the_office_cannot_be_compared_by_the_public(public, area, officer, draft):
    actions.circulate(draft, on=date(2026, 3, 2), by=officer, at=AT)
    secret = TEXT.replace("7 days", "3 days")
    read_in(area, officer, secret, agreement=draft.agreement)
    assert clause(draft.agreement.versions.get(number=2), "1.1").words.count("3 days") == 1
    page = public.get("/anyford/agreements/anyford-compact/compare/?from=1&to=2").content.decode()
    assert "3 days" not in page
