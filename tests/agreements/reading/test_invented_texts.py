"""Invented agreements in many house styles, against what a person reads in them."""

import re
from collections import Counter
from pathlib import Path

import pytest

from compact.agreements.reading import Reading, read
from tests.agreements.reading import expected, held_out, unseen, word_texts

TEXTS = Path(__file__).parent / "texts"
NAMES = sorted(path.name for path in TEXTS.iterdir())
WORD_NAMES = sorted(word_texts.WORD_TEXTS)
PROVISIONS = expected.PROVISIONS + held_out.PROVISIONS + unseen.PROVISIONS
LABELS = {**expected.LABELS, **held_out.LABELS, **unseen.LABELS}
BOUND = {**expected.BOUND, **held_out.BOUND}


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    read_files = {name: read((TEXTS / name).read_bytes(), name) for name in NAMES}
    return read_files | {name: read(word_texts.build(name), name) for name in WORD_NAMES}


@pytest.mark.parametrize("name", NAMES + WORD_NAMES)
def test_exactly_the_provisions_a_person_finds_are_suggested(readings, name):
    left = list(readings[name].suggestions)
    for _, label, rule, params, force in [one for one in PROVISIONS if one[0] == name]:
        match = next(
            (
                one
                for one in left
                if one.label == label and one.rule == rule and params.items() <= one.params.items()
            ),
            None,
        )
        assert match, f"{label} should say {rule} {params}"
        assert force in (None, match.force)
        left.remove(match)
    assert [(one.label, one.rule, one.quote) for one in left] == []


@pytest.mark.parametrize("name", sorted(LABELS))
def test_clauses_stand_in_order_under_their_printed_numbers(readings, name):
    assert [one.label for one in readings[name].clauses] == LABELS[name]


@pytest.mark.parametrize(("name", "label"), sorted(BOUND))
def test_each_side_is_bound_by_its_own_promises(readings, name, label):
    assert [one.bound for one in readings[name].clauses if one.label == label] == [
        BOUND[name, label]
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_word_is_in_one_clause_or_among_the_lines_left_out(readings, name):
    reading = readings[name]
    kept = [*reading.dropped]
    for clause in reading.clauses:
        kept += [clause.path[-1] if clause.numbered else "", clause.heading, clause.text]
    assert words_of("\n".join(kept)) == words_of((TEXTS / name).read_text(encoding="utf-8"))


def words_of(text: str) -> Counter:
    return Counter(re.findall(r"[^\W_]+", text))


def test_page_numbers_contents_and_running_heads_are_left_out(readings):
    moorside = readings["02_moorside_covenant.txt"].dropped
    assert moorside[0] == "CONTENTS" and "Page 3 of 4" in moorside and len(moorside) == 8
    assert readings["11_three_rivers_agreement.txt"].dropped == [
        "DRAFT",
        "Three Rivers Agreement - 1",
        "Three Rivers Agreement - 2",
        "Three Rivers Agreement - 3",
    ]


def test_definitions_are_read_from_a_list_and_from_a_sentence(readings):
    terms = {one.term: one.meaning for one in readings["08_glen_concordat.md"].definitions}
    assert terms == {
        "Agreement": "this concordat and its schedules.",
        "Interface": "the body that speaks for the third sector in the Glen.",
        "Partner": "any body that has signed",
    }


def test_of_a_hundred_provisions_ninety_five_are_found():
    assert len(unseen.PROVISIONS) / len(unseen.PROVISIONS + unseen.NOT_YET) > 0.9
    assert len(PROVISIONS) / len(PROVISIONS + unseen.NOT_YET) > 0.95
