"""The demonstration says everything in words of its own."""

import os
import re
from pathlib import Path

import pytest

import compact.demo

SEEDS = Path(os.environ.get("SEEDS", Path(__file__).resolve().parents[3] / "shared" / "seeds"))
HOME = Path(compact.demo.__file__).parent
RUN = 6


def runs_of_words(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9']+", text.lower().replace("’", "'"))
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def test_runs_of_words_are_found_whatever_their_case_and_stops():
    said, quoted = "And so, we eat cake at six.", "well AND SO we eat cake; at noon"
    assert runs_of_words(said) & runs_of_words(quoted) == {("and", "so", "we", "eat", "cake", "at")}


def test_no_six_words_in_a_row_are_those_of_the_texts_it_was_made_after():
    if not SEEDS.is_dir():
        pytest.skip("the texts it was made after are not on this machine; SEEDS names their folder")
    theirs = {run for seed in SEEDS.glob("*.txt") for run in runs_of_words(seed.read_text())}
    ours = [*HOME.glob("texts/*.md"), *HOME.glob("places/*.py")]
    assert theirs and ours
    assert {
        path.name: same
        for path in ours
        if (same := [" ".join(run) for run in runs_of_words(path.read_text()) & theirs])
    } == {}
