"""Print copies: what was supplied as a file, bound with our own pages, each part opened confined.

A merge loses the tags that programs read aloud, so it is made for paper alone and says so.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace

from compact.documents import storage
from compact.documents.confined.helper import Died, Faulted, Limits
from compact.documents.inspecting import reader
from compact.documents.kinds import KINDS
from compact.documents.models import Document
from compact.documents.pdf import Print
from compact.documents.refusals import Missing, PdfFailed

log = logging.getLogger(__name__)

LIMITS = Limits(cpu=40, wall=60, memory=1024**3, file=0)
#: All files of one copy together; what comes after is printed by itself.
MOST_BYTES = 100 * 1024 * 1024
#: What is free on a sheet that `print.css` calls `enclosed`: millimetres from left, top, right and
#: bottom. Above stands what the sheet belongs to, below its number.
FRAMES: dict[str, tuple[int, int, int, int]] = {
    "normal": (8, 15, 8, 13),
    "large": (8, 19, 8, 18),
    "giant": (8, 21, 8, 20),
}
HAS_PAGES = ("pdf", "png", "jpg")

NO_PAGES = "we cannot lay out a file of this kind"
TOO_MUCH = "it is too large or too complicated for us to open safely"
GONE = "it cannot be read just now"
NO_TIME = "we could not put its pages in within the time we have"


@dataclass(frozen=True)
class Leaves:
    """The pages of one file, ready to be bound; without any, `problem` ends "because …"."""

    pages: int = 0
    data: bytes = b""
    problem: str = ""
    #: Whether a page is larger than A4, so that it is printed smaller than it was meant.
    is_larger: bool = False


@dataclass(frozen=True)
class Bound:
    """A print copy: `firsts` are the sheets, counted from 1, on which each file begins."""

    data: bytes
    pages: int
    firsts: list[int]


def leaves_of(
    document: Document, *, room: int = MOST_BYTES, seconds: float = LIMITS.wall
) -> Leaves:
    """Open a stored file for print. Whatever is wrong with it is its `problem`, never a fault, so
    that what stands beside it is printed all the same. `room` is how many bytes it may take, and
    `seconds` how long.
    """
    kind = next((one for one in KINDS.values() if one.content_type == document.content_type), None)
    if kind is None or kind.extension not in HAS_PAGES:
        return Leaves(problem=NO_PAGES)
    if seconds <= 0:
        return Leaves(problem=NO_TIME)
    limits = replace(LIMITS, wall=min(LIMITS.wall, seconds))
    try:
        data = storage.fetch(document.sha256)
        head, made = reader.ask("leaves", {"kind": kind.extension}, data, limits)
    except Missing as gone:
        log.error("A file is missing from a print copy: %s", gone)
        return Leaves(problem=GONE)
    except (Died, Faulted) as fault:
        log.warning("Document %s was not opened for print: %s", document.pk, fault)
        return Leaves(problem=TOO_MUCH)
    if len(made) > room:
        return Leaves(problem=TOO_MUCH)
    if head["problem"]:
        return Leaves(problem=head["problem"])
    return Leaves(head["pages"], made, is_larger=head["larger"])


def bind(pdf: bytes, enclosed: dict[str, Leaves], *, print: Print = "normal") -> Bound:
    """Put each file's leaves on the sheets of `pdf` that begin at its anchor.

    The sheets must be there, and something must link to the anchor. Raises PdfFailed where the
    whole could not be put together within the limits.
    """
    parts = [pdf, *(leaves.data for leaves in enclosed.values())]
    facts = {
        "lengths": [len(part) for part in parts],
        "anchors": list(enclosed),
        "frame": FRAMES[print],
    }
    try:
        head, made = reader.ask("bind", facts, b"".join(parts), LIMITS)
    except (Died, Faulted) as fault:
        log.warning("No print copy: %s", fault)
        raise PdfFailed(str(fault)) from fault
    return Bound(made, head["pages"], head["firsts"])
