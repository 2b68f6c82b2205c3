"""Where a list ends: words after (c) that belong to what the list stands in, not to (c)."""

import re
from collections.abc import Callable

from compact.agreements.reading.blocks import Block
from compact.agreements.reading.outline import Outline
from compact.agreements.reading.series import Place, goes_on

LOOK_AHEAD = 12
LEADS = re.compile(r"(?:[:—–-]|\b(?:namely|that|will|to|are|by|of))$")


def list_is_over(
    outline: Outline, blocks: list[Block], at: int, words_of: Callable[[Place], str]
) -> Place | None:
    """The open place that the paragraph at `at` goes on, when a list in it has just ended."""
    block = blocks[at]
    if block.bullet or block.row or not block.gap or block.label:
        return None
    open_end = bool(outline.stack) and words_of(outline.stack[-1]).rstrip().endswith((",", ";"))
    if not (block.text[:1].isupper() or open_end):
        return None
    after = _next_numbered(blocks, at)
    found = None
    for item, above in zip(outline.stack[::-1], outline.stack[-2::-1], strict=False):
        if not _is_item(item, words_of(item)) or not LEADS.search(words_of(above).rstrip()):
            break
        if after is not None and _goes_on(item, after):
            break
        found = above
    return found


def _is_item(place: Place, words: str) -> bool:
    """A short number in a list, whose own words lead to nothing further."""
    own = place.label
    return bool(
        own
        and place.kind == "number"
        and (not place.titled or words != "")
        and own.depth == 1
        and not words.rstrip().endswith(":")
    )


def _next_numbered(blocks: list[Block], at: int) -> Block | None:
    for block in blocks[at + 1 : at + LOOK_AHEAD]:
        if block.label:
            return block
        if block.title:
            return None
    return None


def _goes_on(item: Place, after: Block) -> bool:
    same = item.label.style == after.label.style
    return same and bool(goes_on(item, after.label, after)[0])
