"""The benchmark's own frame: turns are taken fairly, and what misses its mark is said."""

import json

import pytest

from tests.bench.measuring import Figure, Reading, measure
from tests.bench.report import table, write


def test_candidate_and_baseline_take_turns_and_neither_always_goes_first():
    taken = []
    measure("a page", lambda: taken.append("c"), lambda: taken.append("b"), rounds=4)
    warm_up, measured = taken[:6], taken[6:]
    assert warm_up == ["c", "b"] * 3
    assert measured == ["b", "c", "c", "b", "b", "c", "c", "b"]


def test_a_figure_over_its_mark_is_missed():
    figure = Figure("a page", candidate_ms=13.0, baseline_ms=10.0, mark=1.2, rounds=30)
    assert (figure.ratio, figure.kept) == (1.3, False)
    assert "MISSED" in table([figure])


def test_a_figure_without_a_mark_is_neither_kept_nor_missed():
    assert Reading("memory", 100, "MiB").kept is None


@pytest.mark.django_db
def test_the_same_figures_are_written_for_programs(tmp_path):
    write([Reading("worker", 98.5, "MiB", mark=110)], tmp_path / "bench.json")
    (figure,) = json.loads((tmp_path / "bench.json").read_text())["figures"]
    assert figure == {"name": "worker", "value": 98.5, "unit": "MiB", "mark": 110, "kept": True}
