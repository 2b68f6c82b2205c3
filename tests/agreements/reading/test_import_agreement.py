"""manage.py import_agreement, tried from the outside."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from compact.agreements.models import Suggestion, Version

ROOT = Path(__file__).resolve().parents[3]
TEXT = Path(__file__).parent / "texts" / "03_harbour_board_terms.txt"


def test_a_dry_run_needs_no_database_and_writes_nothing(tmp_path):
    data = tmp_path / "data"
    data.mkdir()
    done = subprocess.run(
        [sys.executable, "manage.py", "import_agreement", str(TEXT), "--dry-run", "--json"],
        cwd=ROOT,
        env={
            **os.environ,
            "DATABASE_URL": f"sqlite:///{tmp_path}/missing/none.sqlite3",
            "DATA_DIR": str(data),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert list(tmp_path.rglob("*")) == [data]
    assert done.returncode == 0, done.stderr
    facts = json.loads(done.stdout)
    assert {"label", "path", "heading", "text", "bound"} <= set(facts["clauses"][0])
    by_post = [one for one in facts["suggestions"] if one["params"].get("channel") == "post"]
    assert by_post[0]["clause"] == "3 (c)" and by_post[0]["rule"] == "papers-before-meeting"
    assert set(by_post[0]) >= {"clause", "rule", "params", "force", "quote"}


def test_what_cannot_be_read_exits_with_its_sentence(tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    done = subprocess.run(
        [sys.executable, "manage.py", "import_agreement", str(empty), "--dry-run", "--json"],
        cwd=ROOT,
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert (done.stdout, done.stderr.strip()) == ("", "CommandError: The file is empty.")


def test_the_listing_shows_each_suggestion_under_its_clause(capsys):
    call_command("import_agreement", str(TEXT), "--dry-run")
    shown = capsys.readouterr().out
    assert "3 › (a)  [shared, commitment]\n    must: meeting-frequency" in shown
    assert "20 clauses, 16 suggestions." in shown


def test_what_a_limit_keeps_from_being_read_is_said_beside_the_answer(tmp_path, capsys):
    long = tmp_path / "long.txt"
    long.write_text("\n\n".join(f"{number}. We agree." for number in range(1, 1002)))
    call_command("import_agreement", str(long), "--dry-run", "--json")
    said = capsys.readouterr()
    assert json.loads(said.out)["unread"] == [said.err.strip()]
    assert "Clauses are read up to number 999" in said.err


def test_storing_asks_for_the_area_and_the_title():
    with pytest.raises(CommandError, match="Say --area and --title"):
        call_command("import_agreement", str(TEXT))


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match=r"none\.txt cannot be opened"):
        call_command("import_agreement", str(tmp_path / "none.txt"), "--dry-run")


def test_a_stored_text_is_a_draft_with_every_suggestion_still_open(area, capsys):
    call_command(
        "import_agreement",
        str(TEXT),
        "--area",
        area.slug,
        "--kind",
        "terms-of-reference",
        "--title",
        "Harbour Board",
        "--json",
    )
    facts = json.loads(capsys.readouterr().out)
    version = Version.objects.get(agreement__area=area, agreement__title="Harbour Board")
    assert version.agreement.kind == "terms of reference"
    assert facts["address"] == version.get_absolute_url()
    assert version.clauses.count() == len(facts["clauses"]) == 20
    stored = Suggestion.objects.filter(clause__version=version)
    assert {one.status for one in stored} == {Suggestion.OPEN} and stored.count() == 16


def test_an_area_nobody_knows_is_named(db):
    with pytest.raises(CommandError, match="There is no area called nowhere"):
        call_command("import_agreement", str(TEXT), "--area", "nowhere", "--title", "Harbour Board")


def test_a_kind_nobody_knows_is_answered_with_the_kinds_there_are(area):
    with pytest.raises(CommandError, match=r"There is no kind called poem\. The kinds are compact"):
        call_command(
            "import_agreement", str(TEXT), "--area", area.slug, "--kind", "poem", "--title", "A"
        )


@pytest.mark.parametrize(("title", "says"), [("   ", "Say --title"), ("x" * 600, "is longer than")])
def test_a_title_that_names_nothing_or_fits_nowhere_is_refused(area, title, says):
    with pytest.raises(CommandError, match=says):
        call_command("import_agreement", str(TEXT), "--area", area.slug, "--title", title)
