"""A rule cites the catalogue and has a test file of its own."""

import re
from pathlib import Path

import pytest

from compact.deadlines.registry import all_rules
from tests.house.floors import ROOT

RULES = sorted(all_rules())
# A row of a source's group, or a contradiction settled in section C.
ROW = r"(HP|HR|CP|HC|WC|CW|BL|BC|BP)-[\w.-]+|C\d+"


def test_there_are_rules():
    assert RULES


@pytest.mark.parametrize("key", RULES)
def test_it_cites_a_row_of_the_catalogue(key):
    sources = all_rules()[key].sources
    assert sources
    assert [row for row in sources if not re.fullmatch(ROW, row)] == []


@pytest.mark.parametrize("key", RULES)
def test_it_says_in_a_sentence_what_it_asks(key):
    words = all_rules()[key].says
    assert words[0].isupper() and words.endswith(".") and len(words.split()) > 4


@pytest.mark.parametrize("key", RULES)
def test_a_test_file_names_it(key):
    assert [path for path in rule_tests() if f'"{key}"' in path.read_text()]


def rule_tests() -> list[Path]:
    return [path for path in (ROOT / "tests").rglob("test_*_rule.py") if path.is_file()]
