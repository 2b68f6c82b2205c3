"""Sentences of a clause with what stands over them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from compact.agreements.reading.grammar import narration
from compact.agreements.reading.grammar.amounts import Amount
from compact.agreements.reading.grammar.contractions import spelt
from compact.agreements.reading.grammar.duties import HARD, SOFT, force_of
from compact.agreements.reading.grammar.ellipses import all_amounts
from compact.agreements.reading.grammar.weekdays import days_before

END = re.compile(
    r"(?<!\be\.g)(?<!\bi\.e)(?<!\bNo)(?<!\bCllr)(?<!\bSt)(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\betc)"
    r"[.!?][”’\"')]*\s+(?=[A-Z“‘\"'(\d£])|\n"
)


@dataclass(frozen=True)
class Sentence:
    """A sentence or list item. `lead`: the words that introduce it; `titles`: what stands above.

    `text` has its contractions written out; `source` is as printed and begins at `start`.
    `before`: the sentence or list item that went before; `around`: the whole clause.
    `meets_on`: the weekday of all meetings (Monday: 0), where the text names one.
    """

    source: str
    start: int
    lead: str = ""
    titles: str = ""
    before: str = ""
    kind: str = "text"
    around: str = ""
    meets_on: int | None = None

    @cached_property
    def _spelt(self):
        return spelt(self.source)

    @cached_property
    def text(self) -> str:
        return self._spelt.text

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] stands in the clause."""
        first, last = self._spelt.printed(start), self._spelt.printed(end)
        return self.start + first, self.start + min(last, len(self.source))

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Its lengths of time, also those that borrow their unit from what went before."""
        told = all_amounts(self.text, self.before)
        by_weekday = [*days_before(self.text, self.meets_on)]
        return (
            tuple(sorted([*told, *by_weekday], key=lambda one: one.start)) if by_weekday else told
        )

    @cached_property
    def about(self) -> str:
        """Everything that says what it is about."""
        return f"{self.titles}\n{self.lead}\n{self.text}"

    def is_told(self) -> bool:
        """Whether it only tells, and asks nothing of anybody."""
        return narration.is_told(self.text, self.lead)

    def is_past(self, start: int, end: int) -> bool:
        """Whether the quantity at start:end lies in the past or is quoted."""
        return narration.is_past(self.text, self.lead, start, end)

    def owes(self) -> bool:
        """Whether it, or what leads to it, has a verb of duty."""
        return bool(HARD.search(self.text) or SOFT.search(self.text)) or narration.leads_to_duty(
            self.lead
        )

    def force(self, start: int, end: int) -> str:
        """must or should."""
        return force_of(self.text, self.lead, start, end)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """(offset, sentence) with surrounding blanks and bullet marks left out."""
    at = 0
    for found in [*END.finditer(text), None]:
        stop = found.start() + len(found[0].rstrip()) if found else len(text)
        piece = text[at:stop]
        lead = len(piece) - len(piece.lstrip("- \t\n"))
        if piece.strip("- \t\n"):
            yield at + lead, piece[lead:].rstrip()
        at = found.end() if found else stop
