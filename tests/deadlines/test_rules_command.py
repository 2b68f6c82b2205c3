"""`manage.py rules`: every rule as facts for a program, or as the README's table."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from compact.agreements.provision_words import WORDS
from compact.deadlines.registry import all_rules
from tests.cast import in_force, make_agreement, provide


def run(*options: str) -> str:
    out = StringIO()
    call_command("rules", *options, stdout=out)
    return out.getvalue()


def entry(key: str) -> dict:
    return next(one for one in json.loads(run("--json")) if one["key"] == key)


def test_every_rule_says_what_it_is_and_where_its_code_and_test_stand(db):
    review = entry("review-interval")
    assert review["watched"]
    assert review["params"] == ["months"]
    assert review["enforcement"] == "recorded-late"
    assert "HP-7" in review["sources"]
    assert review["code"] == "compact/deadlines/rules.py"
    assert review["test"] == "tests/deadlines/test_review_rule.py"
    assert all(
        (Path(settings.BASE_DIR) / one["code"]).exists() for one in json.loads(run("--json"))
    )


def test_a_rule_names_the_clauses_that_set_it_today(area):
    provide(in_force(make_agreement(area)), "review-interval", {"months": 12}, label="20")
    assert entry("review-interval")["in_force"] == [
        {
            "area": "anyford",
            "clause": "Anyford Compact, clause 20",
            "url": "/anyford/agreements/compact/versions/1/#clause-1",
            "params": {"months": 12},
            "force": "must",
            "says": "The agreement is reviewed 12 months after it is agreed, "
            "and as long after each review.",
        }
    ]


def test_every_rule_a_clause_may_set_is_listed_watched_or_not(db):
    assert {one["key"] for one in json.loads(run("--json"))} >= WORDS.keys() | all_rules().keys()


def test_a_rule_that_nothing_watches_says_so(area):
    provide(in_force(make_agreement(area)), "separate-auditor", {}, label="22")
    assert entry("separate-auditor")["watched"] is False
    assert len(entry("separate-auditor")["in_force"]) == 1


@pytest.mark.parametrize("key", sorted(WORDS.keys() - all_rules().keys()))
def test_a_rule_that_is_only_read_says_where_it_is_read_and_what_shows_it(db, key):
    read = entry(key)
    root = Path(settings.BASE_DIR)
    assert read["watched"] is False
    assert f'"{key}"' in (root / read["code"]).read_text()
    assert read["test"] == "tests/agreements/reading/test_phrases.py"
    assert (root / read["test"]).exists()


def test_the_readme_table_has_a_line_for_every_rule_and_needs_no_database():
    lines = run("--markdown").splitlines()
    assert len(lines) == 2 + len(all_rules())
    assert all(line.startswith("|") and line.endswith("|") for line in lines)


def test_without_options_it_reads_as_text(db):
    assert "no clause in force" in run()


@pytest.mark.parametrize("key", sorted(all_rules()))
def test_every_watched_rule_has_words_for_its_clauses(key):
    assert key in WORDS
