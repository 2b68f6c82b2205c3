"""What a sample of an address is."""

from __future__ import annotations

from typing import Any, NamedTuple

from compact.areas.access import Who


class Sample(NamedTuple):
    """The state an object is in, in words, and the parts of the address that lead to it. `who` is
    whom its own gate lets read it, where it has one that a page for anyone asks."""

    state: str
    parts: dict[str, Any]
    who: Who | None = None
