"""Blocks on a body's page that floors above this one bring, such as its next meetings.

A floor above appends a function in its `AppConfig.ready`; it gives a template and its context, or
None where it has nothing to say about this body to this reader.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from partnerships.bodies.models import Body

Panel = Callable[[Body, Any], tuple[str, dict[str, Any]] | None]
panels: list[Panel] = []


@dataclass(frozen=True)
class Block:
    template: str
    context: dict[str, Any]


def blocks(body: Body, user) -> list[Block]:
    """What the floors above say of this body to this reader, in the order they registered."""
    said = (panel(body, user) for panel in panels)
    return [Block(*one) for one in said if one is not None]
