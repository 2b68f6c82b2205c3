"""What README.md promises exists: its scripts, its commands, its files."""

import re
from io import StringIO

import pytest
from django.core.management import call_command, get_commands

from tests.house.floors import ROOT

README = (ROOT / "README.md").read_text() if (ROOT / "README.md").exists() else ""


@pytest.mark.parametrize("script", sorted(set(re.findall(r"\bscript/([\w-]+)", README))))
def test_a_script_it_names_exists_and_can_be_run(script):
    path = ROOT / "script" / script
    assert path.exists() and path.stat().st_mode & 0o111


@pytest.mark.parametrize("command", sorted(set(re.findall(r"manage\.py ([a-z_]+)", README))))
def test_a_command_it_names_exists(command):
    assert command in get_commands()


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!http|#)([^)#\s]+)", README))))
def test_a_file_it_links_to_exists(target):
    assert (ROOT / target).exists()


def test_it_names_the_two_commands():
    assert "script/run" in README and "script/test" in README


def test_its_table_of_rules_is_the_one_the_rules_print():
    printed = StringIO()
    call_command("rules", "--markdown", stdout=printed)
    assert printed.getvalue().strip() in README
