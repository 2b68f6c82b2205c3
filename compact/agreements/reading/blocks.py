"""Paragraphs: printed lines put together again over line ends and page breaks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from compact.agreements.reading.counted import counted
from compact.agreements.reading.labels import Label, label_of, parts_of_line
from compact.agreements.reading.lines import Line
from compact.agreements.reading.titles import is_lead_in_title, is_title

ENDED = re.compile(r"[.:;!?][”’\"')\]]*$")
LISTED = re.compile(r"\([a-z]{1,4}\)")
# "Frequency: every two months": facts under a title, each named in its line.
LABELLED = re.compile(r"[A-Z][\w /&-]{2,30}:\s+\S[^\n]*\n[A-Z][\w /&-]{2,30}:\s+\S")
LONG = 45
LONGEST_WRAPPED = 160
# "1. We will:" begins a sentence that its list ends; "1. The council will:" names a side.
OURSELVES = re.compile(r"we\b", re.IGNORECASE)


@dataclass
class Block:
    """A paragraph, list item, table row or title, with the facts its lines carried."""

    text: str
    label: Label | None = None
    depth: int = 0
    bold: bool = False
    bullet: bool = False
    indent: int = 0
    gap: bool = False
    gap_after: bool = False
    title: str = ""  # the words that are its title; "" when it has none
    body: str = ""  # the words under the title
    lengths: list[int] = field(default_factory=list)
    more: list[str] = field(default_factory=list)  # lines that go on, until all are there

    @property
    def tail(self) -> str:
        return (self.more[-1] if self.more else self.text)[-40:]

    @property
    def row(self) -> bool:
        return "\t" in self.text

    @property
    def marked(self) -> bool:
        return bool(self.depth or self.bold)


def blocks_of(lines: list[Line]) -> list[Block]:
    """Blocks in reading order, each with its label and title worked out."""
    found: list[Block] = []
    apart = [*_each_number_apart(lines)]
    proven = counted(apart)
    for at, line in enumerate(apart):
        label = proven.get(at) or label_of(line.text)
        last = found[-1] if found else None
        if last is not None and _carries_on(last, line, label):
            _join(last, line)
        else:
            if last is not None:
                _close(last)
            found.append(
                Block(
                    line.text,
                    label,
                    line.depth,
                    line.bold,
                    line.bullet and label is None,
                    line.indent,
                    line.gap,
                    line.gap_after,
                    lengths=[len(line.text)],
                )
            )
    if found:
        _close(found[-1])
    for block in found:
        _entitle(block)
    return _under_their_numbers(found)


def _under_their_numbers(blocks: list[Block]) -> list[Block]:
    """ "Principle One ⏎ ⏎ Respect": a number alone on its line takes the title under it."""
    found: list[Block] = []
    for block in blocks:
        last = found[-1] if found else None
        alone = last is not None and last.label and not last.label.division and not _rest(last)
        if alone and block.title and not block.label and not is_lead_in_title(block.title):
            last.title, last.body = block.title, block.body
            last.text = f"{last.text}\n{block.text}"
            last.depth, last.bold = last.depth or block.depth, last.bold or block.bold
        else:
            found.append(block)
    return found


def _each_number_apart(lines: list[Line]) -> Iterator[Line]:
    for line in lines:
        if line.bullet and not line.text.startswith(("§", "(")):
            yield line
            continue
        for piece in parts_of_line(line.text):
            yield replace(line, text=piece) if piece != line.text else line


def _close(block: Block) -> None:
    block.text = "".join([block.text, *block.more])
    block.more.clear()


def _carries_on(last: Block, line: Line, label: Label | None) -> bool:
    if line.bullet or line.depth or last.depth or line.bold or "\t" in line.text or last.row:
        return False
    if last.bold and len(last.lengths) == 1:
        return False
    open_end = not ENDED.search(last.tail)
    # Nobody wraps a line so long: where its sentence has ended, so has the paragraph.
    if last.lengths[-1] > LONGEST_WRAPPED and not open_end and line.text[:1].isupper():
        return False
    if label is not None:
        # A number in the middle of a wrapped sentence: "… as set out in clause ⏎ 7.2 above".
        follows = (
            last.label and label.style == last.label.style and label.order == last.label.order + 1
        )
        middle = open_end and not line.gap and last.lengths[-1] >= 60 and label.order != 1
        return bool(middle and not follows and label.rest[:1].islower())
    if is_loud(line.text) and not is_loud(last.text):
        return False
    if line.gap:
        lower = line.text[:1].islower()
        # "(b) signs it, ⏎ ⏎ shall be sent …": the sentence round a list goes on, not its last item.
        if last.label and not line.new_page and last.tail.endswith(",") and LISTED.match(last.text):
            return False
        return open_end and lower and not _is_alone(last) and not re.match(r"\w\b\s", line.text)
    return True


def is_loud(text: str) -> bool:
    """A few words in capitals: a title even without an empty line before it."""
    return text.isupper() and sum(map(str.isalpha, text)) >= 5 and len(text.split()) <= 8


def _is_alone(block: Block) -> bool:
    """A short capital line with empty lines round it: a title, whatever follows."""
    return block.text.isupper() and len(block.lengths) == 1


def _join(block: Block, line: Line) -> None:
    wrapped = block.lengths[-1] >= LONG or line.text[:1].islower() or line.gap
    block.more.append((" " if wrapped else "\n") + line.text)
    block.lengths.append(len(line.text))
    block.gap_after = line.gap_after


def _entitle(block: Block) -> None:
    words = _rest(block)
    first, _, others = words.partition("\n")
    if block.bullet or block.row:
        block.body = words
    elif (is_lead_in_title(first) and not OURSELVES.match(words)) or _titled(block, first, others):
        block.title, block.body = first.strip(), others.strip()
    else:
        block.body = words.strip()


def _rest(block: Block) -> str:
    """The block's words after its printed number, over all its lines."""
    if block.label and block.label.taken:
        return block.text[block.label.taken :].strip()
    label = label_of(block.text)
    return label.rest if label else block.text


def _titled(block: Block, first: str, others: str) -> bool:
    if not is_title(first, marked=block.marked, numbered=block.label is not None):
        return False
    if others:
        prose = len(others.split()) >= 6 and ENDED.search(others)
        leads = first.isupper() and others.rstrip().endswith(":")
        return bool(prose or leads or LABELLED.match(others)) and block.gap
    alone = block.gap or is_loud(block.text)
    return block.marked or block.label is not None or (alone and len(block.lengths) == 1)
