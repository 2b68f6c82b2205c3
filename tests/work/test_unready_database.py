"""A command on a database that is not there, or lacks its tables, says so and what to do."""

import json
import os
import subprocess
import sys

import pytest

from tests.house.floors import ROOT

#: None of the databases here is the one that the tests run on.
pytestmark = pytest.mark.once
COMMANDS = [
    "sweep",
    "send_notices",
    "verify_audit",
    "check_invariants",
    "demo",
    "rules",
    "access",
    "import_agreement README.md --area anyford --title Compact",
]
NOBODY_THERE = "postgres://compact:a-secret@127.0.0.1:1/compact"
WHAT_TO_DO = {
    "": "run `script/manage migrate`, then try again.",
    NOBODY_THERE: "does not answer for “compact”: start it, or correct DATABASE_URL.",
}


def run(command: str, data, database: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *command.split()],
        cwd=ROOT, capture_output=True, text=True, check=False,
        env=os.environ | {"DATA_DIR": str(data), "DATABASE_URL": database},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("command", "database"), [*((command, "") for command in COMMANDS), ("sweep", NOBODY_THERE)]
)
def test_a_command_says_in_a_sentence_what_to_do(tmp_path, command, database):
    ended = run(command, tmp_path, database)
    assert ended.returncode == 1
    assert WHAT_TO_DO[database] in ended.stderr
    assert "Traceback" not in ended.stderr
    assert "a-secret" not in ended.stderr
    assert ended.stdout == ""


@pytest.mark.parametrize("database", WHAT_TO_DO)
def test_health_says_it_as_its_finding(tmp_path, database):
    ended = run("health --json", tmp_path, database)
    facts = json.loads(ended.stdout)
    assert (ended.returncode, facts["status"]) == (1, "unwell")
    assert WHAT_TO_DO[database] in facts["checks"]["heartbeats"]["words"]
    assert "Traceback" not in ended.stderr


def test_what_needs_no_database_needs_none(tmp_path):
    for command in ("count_days --between 2009-10-28 2010-01-21", "rules --markdown"):
        assert run(command, tmp_path, NOBODY_THERE).returncode == 0
