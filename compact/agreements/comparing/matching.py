"""Which clause of the old wording a clause of the new one comes from. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from typing import Protocol

from compact.agreements.comparing.words import likeness, word_set

ALIKE = 0.5
#: The same number over words less alike than this is another clause: the text was renumbered.
STRANGE = 0.25
#: How far about its own place a stray clause is looked for.
NEIGHBOURS = 40


class Piece(Protocol):
    """What is compared: a clause, by its path, printed heading and words."""

    path: list[str]
    label: str
    heading: str
    words: str


def matched(old: Sequence[Piece], new: Sequence[Piece]) -> dict[int, int]:
    """Places in `new` → places in `old`: by number and words, words, number, then likeness."""
    found: dict[int, int] = {}
    keys: tuple[Callable[[Piece], Hashable], ...] = (
        lambda one: (*one.path, one.heading, one.words),
        lambda one: (one.heading, one.words) if len(one.words) > 20 else None,
        lambda one: tuple(one.path) or None,
    )
    for key in keys:
        _pair_off(old, new, key, found)
    _pair_alike(old, new, found)
    return found


def in_order(found: dict[int, int]) -> set[int]:
    """The new places whose old ones rise with them, the longest such row; the others moved."""
    ends: list[int] = []
    last: list[int] = []
    before: dict[int, int | None] = {}
    for place in sorted(found):
        at = bisect_left(ends, found[place])
        before[place] = last[at - 1] if at else None
        ends[at : at + 1], last[at : at + 1] = [found[place]], [place]
    row: set[int] = set()
    step = last[-1] if last else None
    while step is not None:
        row.add(step)
        step = before[step]
    return row


def _pair_off(
    old: Sequence[Piece], new: Sequence[Piece], key: Callable, found: dict[int, int]
) -> None:
    taken = set(found.values())
    free = defaultdict(list)
    for place, piece in enumerate(old):
        if place not in taken and key(piece) is not None:
            free[key(piece)].append(place)
    for place, piece in enumerate(new):
        if place in found:
            continue
        here = free.get(key(piece), [])
        match = next((one for one in here if _may_be(old[one], piece)), None)
        if match is not None:
            found[place] = match
            here.remove(match)


def _may_be(old: Piece, new: Piece) -> bool:
    if not (old.words and new.words) or old.words == new.words:
        return True
    return likeness(word_set(old.words), word_set(new.words)) > STRANGE


def _pair_alike(old: Sequence[Piece], new: Sequence[Piece], found: dict[int, int]) -> None:
    taken = set(found.values())
    sets = {
        place: word_set(f"{one.heading} {one.words}")
        for place, one in enumerate(old)
        if place not in taken
    }
    for place, piece in enumerate(new):
        if place in found or not sets:
            continue
        here = word_set(f"{piece.heading} {piece.words}")
        near = sorted(sets, key=lambda one: abs(one - place))[:NEIGHBOURS]
        best = max(near, key=lambda one: likeness(sets[one], here))
        if likeness(sets[best], here) >= ALIKE:
            found[place] = best
            del sets[best]
