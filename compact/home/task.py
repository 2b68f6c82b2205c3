"""One row of "What needs doing": a verb, a link, a day and a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Task:
    """`clause` cites what sets the duty; `clause_url` leads to its words."""

    do: str
    url: str
    on: date | None = None
    reason: str = ""
    clause: str = ""
    clause_url: str = ""
    status: str = ""
    colour: str = ""
