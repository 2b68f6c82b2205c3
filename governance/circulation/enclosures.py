"""The files of papers, as they come into a print copy: page by page, or a sheet in their place."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from compact.documents.binding import MOST_BYTES, Leaves, leaves_of
from compact.documents.kinds import KINDS
from compact.documents.models import Document
from compact.notices.models import Print
from governance.circulation.pack import Pack
from governance.papers.models import Paper

#: As many signs of a file's text stand in the pack (`_paper.html`).
LONGEST_WORDS = 60_000
#: All files of one copy are opened in this time. A worker is cut off after four minutes, and laying
#: out and binding may take one each.
MOST_SECONDS = 90


@dataclass(frozen=True)
class Enclosure:
    """How one paper's file is printed with it; neither `pages` nor `why` where its words are all
    there is to it, since these are in the pack."""

    paper: Paper
    leaves: Leaves
    print: str

    @property
    def anchor(self) -> str:
        return f"file-{self.paper.label}"

    @property
    def pages(self) -> range:
        return range(1, self.leaves.pages + 1)

    @property
    def why(self) -> str:
        """Why it must be printed by itself; empty when it need not."""
        return self.leaves.problem

    @property
    def is_small(self) -> bool:
        """Whether its print may be too small: its reader asked for large print, which the file has
        not, or it was made for larger paper."""
        return self.print != Print.NORMAL or self.leaves.is_larger


def enclosed(
    pack: Pack, print_size: str, step: Callable[[str], None], *, seconds: float = MOST_SECONDS
) -> list[Enclosure]:
    """Open the file of every paper in `pack` and set how it is printed on the paper. `step` is told
    of each. Once all room or time is taken, what is left must be printed by itself."""
    found, room, ends = [], MOST_BYTES, time.monotonic() + seconds
    for paper in pack.papers:
        if paper.document:
            step(f"Opening the file of paper {paper.label}")
            leaves = Leaves()
            if not is_all_words(paper.document):
                left = ends - time.monotonic()
                leaves = leaves_of(paper.document, room=room, seconds=left)
            room -= len(leaves.data)
            paper.enclosure = Enclosure(paper, leaves, print_size)
            found.append(paper.enclosure)
    return found


def is_all_words(document: Document) -> bool:
    """Plain text that the pack holds to its last word."""
    kinds = {kind.content_type for kind in KINDS.values() if kind.is_text}
    return document.content_type in kinds and len(document.text) <= LONGEST_WORDS
