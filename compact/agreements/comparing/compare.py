"""Two wordings side by side, clause by clause, with the words that changed. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from compact.agreements.comparing.matching import Piece, in_order, matched
from compact.agreements.comparing.words import Run, changed_words, whole

Change = Literal["same", "changed", "moved", "added", "removed"]


@dataclass(frozen=True)
class Row:
    """One clause in both wordings; `old` or `new` is None where it was added or removed."""

    change: Change
    old: Piece | None
    new: Piece | None
    heading: list[Run]
    words: list[Run]

    @property
    def was_called(self) -> str:
        """The old number, where it is another now."""
        return self.old.label if self.old and self.new and self.old.label != self.new.label else ""


def compare(old: Sequence[Piece], new: Sequence[Piece]) -> list[Row]:
    """Rows in the order of the new wording; what was removed stands where it once stood."""
    found = matched(old, new)
    steady, kept = in_order(found), set(found.values())
    rows: list[Row] = []
    reached = 0
    for place, piece in enumerate(new):
        if place in steady:
            rows += [
                _removed(one)
                for n, one in enumerate(old[reached : found[place]], reached)
                if n not in kept
            ]
            reached = found[place] + 1
        was = old[found[place]] if place in found else None
        rows.append(_row(was, piece, moved=was is not None and place not in steady))
    return rows + [_removed(one) for n, one in enumerate(old[reached:], reached) if n not in kept]


def _row(old: Piece | None, new: Piece, *, moved: bool) -> Row:
    if old is None:
        return Row("added", None, new, whole("inserted", new.heading), whole("inserted", new.words))
    same = (old.label, old.heading, old.words) == (new.label, new.heading, new.words)
    change: Change = "moved" if moved else "same" if same else "changed"
    return Row(
        change,
        old,
        new,
        changed_words(old.heading, new.heading),
        changed_words(old.words, new.words),
    )


def _removed(old: Piece) -> Row:
    return Row("removed", old, None, whole("deleted", old.heading), whole("deleted", old.words))
