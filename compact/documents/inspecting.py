"""Opening what was uploaded, in a confined process: is it harmless, and what does it say?"""

from __future__ import annotations

from dataclasses import dataclass

from compact.documents.checking import readable
from compact.documents.confined.helper import Died, Faulted, Helper, Limits
from compact.documents.kinds import Kind

LIMITS = Limits(cpu=15, wall=30, memory=1024**3, file=0)
TOO_MUCH = (
    "The file is too complicated for us to open safely. Print it to a new PDF, or send it in parts."
)
LOOKED_INTO = ("pdf", "docx", "png", "jpg")
LONGEST_TEXT = 1_000_000

reader = Helper("compact.documents.confined.inspection")


@dataclass(frozen=True)
class Inspection:
    """What was found: `problem` is a sentence, empty when harmless; `text` is what it says."""

    problem: str
    text: str


def inspect(data: bytes, kind: Kind) -> Inspection:
    """Open `data` as its kind. A file that cannot be opened within the limits is a problem."""
    if kind.is_text:
        return Inspection("", (readable(data) or "")[:LONGEST_TEXT])
    if kind.extension not in LOOKED_INTO:
        return Inspection("", "")
    try:
        head, text = reader.ask("inspect", {"kind": kind.extension}, data, LIMITS)
    except (Died, Faulted):
        return Inspection(TOO_MUCH, "")
    return Inspection(head["problem"], _clean(text.decode()))


def _clean(text: str) -> str:
    """PostgreSQL stores no NUL."""
    return text.replace("\x00", "").strip()
