"""The lock files pin everything, with hashes and without anybody's address."""

import json
import os
import re
import subprocess
import sys

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


PRODUCT_ALONE = """
import importlib, pkgutil, re, sys
from importlib import metadata

known = {re.sub(r"[-_.]+", "-", name).lower() for name in sys.argv[2:]}
homes = metadata.packages_distributions()
foreign = {
    package for package, names in homes.items()
    if not {re.sub(r"[-_.]+", "-", name).lower() for name in names} & known
}

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in foreign:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Absent())
if sys.argv[1]:
    foreign.add(sys.argv[1])
import django
django.setup()
for root in ("compact", "partnerships", "governance", "consultations"):
    for found in pkgutil.walk_packages(importlib.import_module(root).__path__, f"{root}."):
        importlib.import_module(found.name)
from compact.celery import app
for broker in ("redis://127.0.0.1", "filesystem://"):
    app.connection_for_write(broker).transport_cls
    importlib.import_module(type(app.connection_for_write(broker).transport).__module__)
import psycopg2, gunicorn.app.wsgiapp
"""


def started(tmp_path, absent: str = "") -> subprocess.CompletedProcess[str]:
    """All of the product and its brokers, imported where the tools of development are not there."""
    return subprocess.run(
        [sys.executable, "-c", PRODUCT_ALONE, absent, *pins("requirements.txt")],
        cwd=ROOT, capture_output=True, text=True, check=False,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "compact.settings", "DATA_DIR": str(tmp_path)},
    )  # fmt: skip


def test_the_product_runs_on_what_its_own_lock_brings(tmp_path):
    ended = started(tmp_path)
    assert ended.returncode == 0, ended.stderr


def test_a_package_that_the_broker_alone_needs_would_be_missed(tmp_path):
    assert "No module named 'packaging'" in started(tmp_path, absent="packaging").stderr
