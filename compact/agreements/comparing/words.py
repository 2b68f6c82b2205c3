"""The words that changed between two texts. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
#: Above so many letters together, whole lines are compared: word by word would take seconds.
LONGEST_BY_WORD = 20_000

RunKind = Literal["same", "inserted", "deleted"]


@dataclass(frozen=True)
class Run:
    """A stretch of text that is in both wordings, only in the new one, or only in the old one."""

    kind: RunKind
    text: str


def changed_words(old: str, new: str) -> list[Run]:
    """The new text together with what was taken out, in reading order."""
    if old == new:
        return whole("same", new)
    by_word = len(old) + len(new) <= LONGEST_BY_WORD
    before, after = (
        TOKEN.findall(text) if by_word else text.splitlines(True) for text in (old, new)
    )
    runs: list[Run] = []
    for op, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if op == "equal":
            runs += whole("same", "".join(after[k:m]))
        else:
            runs += whole("deleted", "".join(before[i:j])) + whole("inserted", "".join(after[k:m]))
    return _without_crumbs(runs)


def whole(kind: RunKind, text: str) -> list[Run]:
    return [Run(kind, text)] if text else []


def likeness(old: frozenset[str], new: frozenset[str]) -> float:
    """0 to 1: the share of words that two texts have in common, in whatever order."""
    return len(old & new) / len(old | new) if old or new else 0.0


def word_set(text: str) -> frozenset[str]:
    return frozenset(text.lower().split())


def _without_crumbs(runs: list[Run]) -> list[Run]:
    """A blank that alone stayed between two changes belongs to both: fewer, longer marks."""
    tidy: list[Run] = []
    for n, run in enumerate(runs):
        between = 0 < n < len(runs) - 1 and run.kind == "same" and not run.text.strip()
        pieces = [Run("deleted", run.text), Run("inserted", run.text)] if between else [run]
        for piece in pieces:
            _append(tidy, piece)
    return tidy


def _append(runs: list[Run], run: Run) -> None:
    """Join a run to its like, also past the other side of the same change."""
    beside_same = run.kind == "same" or bool(runs and runs[-1].kind == "same")
    reach = (-1,) if beside_same else (-1, -2)
    for at in reach:
        if len(runs) >= -at and runs[at].kind == run.kind:
            runs[at] = Run(run.kind, runs[at].text + run.text)
            return
    runs.append(run)
