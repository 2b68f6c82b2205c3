"""What is put into an envelope beside the letter. Whoever wrote the letter says so; notices only
know its address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from compact.notices.models import Notice


@dataclass(frozen=True)
class ByHand:
    """A file to be printed by itself and put in where the copy has a sheet for it."""

    name: str
    url: str
    belongs_to: str
    why: str


@dataclass(frozen=True)
class Enclosed:
    """`pages` of one document, as it was last made; 0 where it is still being made."""

    words: str
    pages: int = 0
    made_at: datetime | None = None
    #: Pages to enlarge, since their print is too small for the reader: (what, first, last).
    small: list[tuple[str, int, int]] = field(default_factory=list)
    by_hand: list[ByHand] = field(default_factory=list)

    @property
    def sheets(self) -> int:
        """Printed on both sides."""
        return (self.pages + 1) // 2


Finder = Callable[[list[Notice]], dict[int, Enclosed]]
_finders: dict[str, Finder] = {}


def register(topic: str, find: Finder) -> None:
    """`find` answers for letters of a topic, by their keys, in a fixed number of queries. Called
    from an app's `ready`."""
    _finders[topic] = find


def enclosed(letters: list[Notice]) -> dict[int, Enclosed]:
    """What belongs to each letter, by its key, as far as anybody knows it."""
    found: dict[int, Enclosed] = {}
    for topic, find in _finders.items():
        if mine := [letter for letter in letters if letter.topic == topic]:
            found |= find(mine)
    return found
