"""A `covers` mark names a row of the requirements catalogue, which lives beside the project."""

import ast
import csv
import os
from pathlib import Path

import pytest

from compact.deadlines.registry import all_rules
from tests.house.floors import ROOT

SHARED = Path(os.environ.get("SHARED", ROOT.parent / "shared"))
CATALOGUE = SHARED / "requirements.csv"
beside = pytest.mark.skipif(not CATALOGUE.exists(), reason="no catalogue; SHARED names its folder")


def catalogue() -> set[str]:
    with CATALOGUE.open(encoding="utf-8") as lines:
        return {row["id"] for row in csv.DictReader(lines)}


def covered() -> dict[str, str]:
    """Each row that a test names, with one file that names it."""
    rows = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "covers":
                rows |= {arg.value: path.name for arg in node.args if isinstance(arg, ast.Constant)}
    return rows


@beside
def test_every_row_that_a_test_covers_is_in_the_catalogue():
    unknown = {row: file for row, file in covered().items() if row not in catalogue()}
    assert unknown == {}


@beside
def test_every_row_that_a_rule_cites_is_in_the_catalogue():
    cited = {row for rule in all_rules().values() for row in rule.sources if "-" in row}
    assert cited - catalogue() == set()


def test_tests_name_rows_at_all():
    assert covered()
