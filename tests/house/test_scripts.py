"""The scripts are plain sh, so that they run on a machine that has little more."""

import subprocess

import pytest

from tests.house.floors import ROOT

SCRIPTS = [p for p in sorted((ROOT / "script").iterdir()) if p.read_text().startswith("#!/bin/sh")]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_it_is_plain_sh_and_may_be_run(script):
    done = subprocess.run(["sh", "-n", script], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert script.stat().st_mode & 0o111


def test_those_that_the_contract_names_are_there():
    assert {path.name for path in SCRIPTS} >= {"run", "setup", "test"}
