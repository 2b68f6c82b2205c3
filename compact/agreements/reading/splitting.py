"""From a text to its clauses, each under its printed number, with no word lost."""

import re

from compact.agreements.reading.blocks import Block, blocks_of
from compact.agreements.reading.bound import who_is_bound
from compact.agreements.reading.covers import (
    end_of_cover,
    is_prose,
    run_of_titles,
    settle_items,
    settle_titles,
)
from compact.agreements.reading.furniture import without_furniture
from compact.agreements.reading.hyphens import rejoined
from compact.agreements.reading.kinds import kind_of
from compact.agreements.reading.lines import lines_of
from compact.agreements.reading.lists import list_is_over
from compact.agreements.reading.outline import Outline, Place
from compact.agreements.reading.plain_prose import Draft, by_paragraph
from compact.agreements.reading.results import Clause
from compact.agreements.reading.series import restarts, tell_letters_from_romans
from compact.agreements.reading.titles import DOCUMENT, is_lead_in_title
from compact.agreements.reading.undertakings import side_by_side

LOOK_AHEAD = 400
SIGNED = re.compile(
    r"(?:(?:for\s+and\s+)?on\s+behalf\s+of\b|official\s+signing|signed\s*(?:by|for|on|:|\.{3,}|_{3,}|$)"
    r"|signatures?\s*(?::|\.{3,}|_{3,}|$)|sign$)(?!.{160})",
    re.IGNORECASE,
)


def split(text: str) -> tuple[list[Clause], list[str], list[str]]:
    """(clauses in printed order, lines left out, notes for the officer)."""
    lines, dropped = without_furniture(lines_of(text))
    blocks = blocks_of(rejoined(side_by_side(lines)))
    tell_letters_from_romans(blocks)
    settle_items(blocks)
    settle_titles(blocks)
    drafts = _Drafts()
    start = _until_signatures(blocks, end_of_cover(blocks))
    for block in blocks[:start]:
        drafts.add_to_cover(block)
    at = start
    while at < len(blocks):
        at = drafts.add(blocks, at)
    return drafts.clauses(), dropped, drafts.notes()


def _until_signatures(blocks: list[Block], end: int) -> int:
    """Where a text without numbers and titles is signed, its words are over."""
    prose = False
    for at, block in enumerate(blocks[:end]):
        if prose and SIGNED.match(block.text):
            return at
        prose = prose or is_prose(block)
    return end


class _Drafts:
    """Collects words under the place that is open."""

    def __init__(self) -> None:
        self.outline = Outline()
        self.places: list[Place] = []
        self.headings: list[str] = []
        self.texts: list[list[str]] = []
        self.rank: dict[int, int] = {}
        self.covered = False
        self.mismatched: list[str] = []

    def add_to_cover(self, block: Block) -> None:
        if not self.places:
            self._begin(Place("cover", "cover", "cover", path=["cover"]), "")
            self.covered = True
        self._write(block, block.text)
        if is_prose(block):
            self.places[0].name = self.places[0].cited = "preamble"
            self.places[0].path = ["preamble"]

    def add(self, blocks: list[Block], at: int) -> int:
        """Take in block `at` (or a run of titles); returns the place to go on from."""
        block = blocks[at]
        label = block.label
        if label and label.bare and not block.depth and not self.outline.expects(label):
            label, block.body = None, block.text
            block.title = ""
        if label:
            self._begin(self.outline.open_number(label, block), block.title)
        elif block.title:
            run = run_of_titles(blocks, at)
            if run:
                return self._add_part(blocks[at:run], run)
            if is_lead_in_title(block.title) and self._leads_on(blocks, at):
                self._write(block, block.text)
                return at + 1
            nested = _goes_on_after(blocks, at, self.outline) or self.outline.holds_title(block)
            self._begin(self.outline.open_title(block, nested=nested), block.title)
        elif SIGNED.match(block.text) and not any(one.signing for one in self.outline.stack):
            self._begin(self.outline.open_signatures(), "")
        elif self.places and (over := list_is_over(self.outline, blocks, at, self._words_of)):
            self._begin(self.outline.resume(over), "")
        elif not self.places:
            self._begin(Place("heading", "preamble", "preamble", path=["preamble"]), "")
        if block.body:
            self._write(block, block.body)
        return at + 1

    def _leads_on(self, blocks: list[Block], at: int) -> bool:
        """ "We will:" straight under a title leads to its list, unless "They will:" comes after."""
        if not self.places or self.texts[-1] or not self.headings[-1] or blocks[at].depth:
            return False
        if any(one.kind == "heading" and is_lead_in_title(one.name) for one in self.outline.stack):
            return False  # one side's list is over, the other's begins
        for block in blocks[at + 1 : at + LOOK_AHEAD]:
            if block.title and not block.label and is_lead_in_title(block.title):
                return False
            if block.title and (block.marked or not block.label or restarts(block.label, block)):
                return True
            if block.label and block.title and _is_next(self.places[-1].label, block.label):
                return True
        return True

    def _add_part(self, run: list[Block], end: int) -> int:
        best = max(
            run,
            key=lambda one: (
                bool(DOCUMENT.search(one.title)) and len(one.title.split()) > 1,
                len(one.title) < 80,
                one.bold,
            ),
        )
        self._begin(self.outline.open_part(best.title, best.depth), best.title)
        for block in run:
            if block is not best:
                self._write(block, block.text)
            elif block.body:
                self._write(block, block.body)
        return end

    def _words_of(self, place: Place) -> str:
        """The last words written under an open place."""
        at = self.rank.get(id(place))
        return "" if at is None else (self.texts[at] or [self.headings[at]])[-1]

    def _begin(self, place: Place, heading: str) -> None:
        self.rank[id(place)] = len(self.places)
        self.places.append(place)
        self.headings.append(heading)
        self.texts.append([])

    def _write(self, block: Block, words: str) -> None:
        self.texts[-1].append(("- " if block.bullet else "") + words)

    def clauses(self) -> list[Clause]:
        found: list[Clause] = []
        by_path: dict[tuple, Clause] = {}
        drafts = map(Draft, self.places, self.headings, self.texts)
        for one in by_paragraph([*drafts]):
            place, heading, text = one.place, one.heading, "\n".join(one.texts)
            above = by_path.get(tuple(place.path[:-1]))
            found.append(
                Clause(
                    label=place.cited,
                    path=place.path,
                    heading=heading,
                    text=text,
                    bound=who_is_bound(heading, text, above),
                    kind=kind_of(place, heading, text, above),
                    level=place.level,
                    numbered=place.label is not None,
                )
            )
            by_path[tuple(place.path)] = found[-1]
        return found

    def notes(self) -> list[str]:
        notes, seen, last = [], set(), None
        for place in self.places:
            key = tuple(place.path)
            if place.label and key in seen:
                notes.append(f"The number {place.cited} stands twice; both are kept as printed.")
            seen.add(key)
            if place.label and place.label.depth > 1 and last and last.depth == place.label.depth:
                gap = place.label.order - last.order
                if last.parts[:-1] == place.label.parts[:-1] and gap > 1:
                    notes.append(f"The numbers jump from {last.printed} to {place.label.printed}.")
            if place.label and place.label.depth > 1:
                last = place.label
        return notes


def _goes_on_after(blocks: list[Block], at: int, outline: Outline) -> bool:
    """Whether the titled number now open is followed by its next one later on."""
    loud = blocks[at].title.isupper()
    titled = [
        one
        for one in outline.stack
        if one.kind == "number" and one.titled and (one.loud or not loud)
    ]
    if not titled:
        return False
    for block in blocks[at + 1 : at + LOOK_AHEAD]:
        if restarts(block.label, block):
            return False
        for place in titled:
            if block.label and _is_next(place.label, block.label):
                return True
    return False


def _is_next(old, new) -> bool:
    if old is None or old.depth != new.depth or ("1" in old.style) != ("1" in new.style):
        return False
    same_row = old.parts[:-1] == new.parts[:-1]
    named = old.style.isalpha() and len(old.style) > 2
    counts = named or bool(re.search("[1aA]", old.style))
    return same_row and new.order == old.order + 1 and counts
