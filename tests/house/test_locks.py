"""The lock files pin everything, with hashes and without anybody's address."""

import json
import re

import pytest

from tests.house.floors import ROOT

LOCKS = ["requirements.txt", "requirements-dev.txt"]


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / lock).read_text()
    return dict(re.findall(r"^([\w.-]+)==([\w.+!-]+)", text, re.MULTILINE))


def asked_for(names: str) -> set[str]:
    words = re.findall(r"^([A-Za-z][\w.-]*)", (ROOT / names).read_text(), re.MULTILINE)
    return {word.lower().replace("_", "-") for word in words}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_is_pinned_and_hashed(lock):
    entries = re.split(r"^(?=[\w])", (ROOT / lock).read_text(), flags=re.MULTILINE)[1:]
    assert entries
    assert [e.split()[0] for e in entries if "==" not in e or "--hash=sha256:" not in e] == []


@pytest.mark.parametrize("lock", [*LOCKS, "package-lock.json", "requirements.in"])
def test_no_address_of_a_registry_stands_in_it(lock):
    text = (ROOT / lock).read_text()
    assert (
        re.findall(r"--(?:extra-)?index-url|--find-links|registry\.|files\.pythonhosted", text)
        == []
    )


def test_the_front_end_lock_holds_hashes_and_no_addresses():
    lock = json.loads((ROOT / "package-lock.json").read_text())
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert packages
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if "integrity" not in entry] == []


@pytest.mark.parametrize("stem", ["requirements", "requirements-dev"])
def test_everything_asked_for_is_locked(stem):
    assert asked_for(f"{stem}.in") - set(pins(f"{stem}.txt")) == set()


def test_development_runs_on_the_very_versions_of_the_product():
    product, development = pins("requirements.txt"), pins("requirements-dev.txt")
    assert product == {name: development.get(name) for name in product}
