"""Title pages and runs of titles: where the text proper begins, which short lines are titles."""

import re

from compact.agreements.reading.blocks import ENDED, Block
from compact.agreements.reading.numbers import TOLD
from compact.agreements.reading.series import restarts
from compact.agreements.reading.titles import DOCUMENT, is_division, is_lead_in_title

LONGEST_RUN = 12
LISTED = re.compile(r"\([1aA]\)|[aA][.)]")  # styles of items in a list
# "4.2 Allow twelve weeks for replies": what tells a time is no title.
TIMED = re.compile(rf"\b{TOLD}\s+(?:\w+\s+)?(?:hours|days|weeks|months)\b", re.IGNORECASE)
# "(a) Four members", "(b) Those nominated by": an item without its full stop, never a title.
SAYS_SOMETHING = re.compile(rf"{TOLD}\s+[a-z]|.*\b[a-z]+ed\s+(?:by|to|from|for)\b", re.IGNORECASE)


def settle_items(blocks: list[Block]) -> None:
    """A short item of a list is its text; a title it is only when words stand under it."""
    owed = False
    for at, block in enumerate(blocks):
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if block.title and (block.label is None or block.marked):
            owed = is_lead_in_title(block.title)
        if block.label is None or not block.title or block.body or block.marked:
            continue
        listed = LISTED.fullmatch(block.label.style) or (
            block.label.depth > 1 and (owed or TIMED.search(block.title))
        )
        if not listed or block.title.isupper():
            continue
        if SAYS_SOMETHING.match(block.title) or not _stands_under(block, after):
            block.title, block.body = "", block.title


def _stands_under(block: Block, after: Block | None) -> bool:
    if after is None or (after.title and not after.label):
        return False
    return after.label is None or after.label.style != block.label.style


def settle_titles(blocks: list[Block]) -> None:
    """Of short lines in a row only the last is a title, unless its look or words say so."""
    kept = 0
    for at, block in enumerate(blocks):
        if block.label or not block.title:
            continue
        kept = max(kept, run_of_titles(blocks, at))
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        alone = after is None or not (after.label or after.bullet or after.row or after.body)
        strong = block.marked or block.title.isupper() or is_division(block.title) or at < kept
        if at and alone and not strong and not block.body and not DOCUMENT.search(block.title):
            block.title, block.body = "", block.text


def end_of_cover(blocks: list[Block]) -> int:
    """The first block that is a clause: a number, or a title after the title page's words."""
    prose = titled = False
    for at, block in enumerate(blocks):
        if block.label and (not block.label.bare or block.label.order == 1):
            return _back_to_title(blocks, at)
        if block.title and not block.label:
            if prose or ((titled or at) and at + 1 < len(blocks) and is_prose(blocks[at + 1])):
                return at
            titled = True
        prose = prose or is_prose(block)
    return len(blocks) if not titled else _first_title(blocks)


def is_prose(block: Block) -> bool:
    """A sentence, not a line of a title page."""
    words = len(block.body.split())
    return (
        not block.row
        and not block.label
        and ((words >= 8 and bool(ENDED.search(block.body))) or words >= 30)
    )


def _back_to_title(blocks: list[Block], at: int) -> int:
    """A title straight above the first number belongs to it, unless it is the title page's."""
    before = at
    while before > 0 and blocks[before - 1].title and not blocks[before - 1].label:
        before -= 1
    above = before < at and (before > 0 or at > 1)
    return at - 1 if above and not blocks[at].title else at


def _first_title(blocks: list[Block]) -> int:
    """A text without numbers and without prose before its titles: the first title is its name."""
    titles = [at for at, block in enumerate(blocks) if block.title]
    return titles[1] if len(titles) > 1 and titles[0] == 0 else titles[0]


def run_of_titles(blocks: list[Block], at: int) -> int:
    """The end of a run of titles that a numbering from 1 follows; 0 when there is none."""
    end = at
    while (
        end < min(len(blocks), at + LONGEST_RUN)
        and blocks[end].title
        and not blocks[end].label
        and not blocks[end].body
    ):
        end += 1
    if end >= len(blocks) or not restarts(blocks[end].label, blocks[end]):
        return 0
    named = any(DOCUMENT.search(block.title) for block in blocks[at:end])
    level = blocks[end].depth
    return (
        end
        if named
        and (not level or blocks[at].depth < level)
        and not any(is_division(one.title) for one in blocks[at:end])
        else 0
    )
