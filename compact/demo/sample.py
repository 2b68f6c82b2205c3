"""What a sample of an address is."""

from __future__ import annotations

from typing import Any, NamedTuple


class Sample(NamedTuple):
    """The state an object is in, in words, and the parts of the address that lead to it."""

    state: str
    parts: dict[str, Any]
