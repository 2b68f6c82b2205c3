"""Open clauses and their series: which printed number goes on from which."""

import re
from dataclasses import dataclass, field, replace

from compact.agreements.reading.blocks import Block
from compact.agreements.reading.labels import Label


@dataclass
class Place:
    """An open clause. `kind`: part (a document of its own), division, heading or number."""

    kind: str
    name: str  # what stands in the path
    cited: str  # how people cite it
    label: Label | None = None
    titled: bool = False
    depth: int = 0
    marked: bool = False  # bold or a markdown heading
    indent: int = 0
    roman: bool = False
    signing: bool = False
    loud: bool = False  # its title is in capitals
    leads: bool = False  # its words end with a colon: a list follows
    path: list[str] = field(default_factory=list)

    @property
    def level(self) -> int:
        return len(self.path)


def goes_on(place: Place, label: Label, block: Block) -> tuple[float, bool]:
    """How well `label` goes on from an open number (0: not at all), and whether in roman."""
    own = place.label
    if own is None or own.depth > 1 or (own.style.isalpha() and len(own.style) > 2):
        return 0, False
    same = own.style == label.style
    arabic = "1" in own.style and "1" in label.style
    if not same and not (arabic and place.titled and block.title):
        return 0, False
    old, new = (own.roman, label.roman) if place.roman else (own.order, label.order)
    letters = "1" not in label.style
    if not new or (
        letters
        and not place.roman
        and (len(label.printed.strip("()")) > 1 or (label.roman == 1 and new - old != 1))
    ):
        return 0, False
    step = new - old
    if new == 1 or step < 0 or (not same and step != 1):
        return 0, False
    score = 4.0 if step == 1 else 1.0
    score += 2.0 * same + 1.0 * (place.titled == bool(block.title))
    score += 2.0 * (bool(place.depth) and place.depth == block.depth)
    score += 1.0 * (abs(place.indent - block.indent) <= 1)
    return score, place.roman


def restarts(label: Label | None, block: Block) -> bool:
    """A titled number 1 or section 1.1: a document's numbering begins."""
    return bool(
        label
        and block.title
        and label.parts
        and label.order == 1
        and "1" in label.style
        and re.fullmatch(r"1\.?|1\)|1:|1", label.style)
    )


def tell_letters_from_romans(blocks: list[Block]) -> None:
    """(h) (i) (j) is a letter, (h) (i) (ii) a roman number: what follows in its style says so."""
    following: dict[str, str] = {}
    after: list[str] = []
    for block in reversed(blocks):
        after.append(following.get(block.label.style, "") if block.label else "")
        if block.label:
            following[block.label.style] = _letters(block.label)
    letter: dict[str, int] = {}
    for block, upcoming in zip(blocks, reversed(after), strict=True):
        label = block.label
        if label is None or label.style.strip("().") not in ("a", "A"):
            continue
        last = letter.get(label.style, 0)
        if _letters(label) == "i" and upcoming == "ii":
            block.label = replace(label, order=0)
        elif _letters(label) == "i" and upcoming == "j" and last == ord("h") - 96:
            block.label = label = replace(label, roman=0)
        if len(_letters(label)) == 1 and (not label.roman or label.order in (1, last + 1)):
            letter[label.style] = label.order


def _letters(label: Label) -> str:
    return label.printed.strip("()").lower()
