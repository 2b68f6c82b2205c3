"""A suggestion as it is shown: the clause's words with the quote marked, and what it would mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from compact.agreements.models import Suggestion
from compact.agreements.provision_words import WORDS, sentence, title
from compact.agreements.provisions.forms import ConfirmForm
from compact.agreements.provisions.strictness import OF_A_BODY

#: A clause of so many letters is shown whole; of a longer one the sentences about the quote are,
#: and the rest is one link away.
WHOLE = 500
AROUND = 300
SENTENCE_END = re.compile(r"(?<=[.;:!?])\s+|\n+")
OF_BODIES = OF_A_BODY | {"seats", "body-review"}
COLOURS = {Suggestion.OPEN: "", Suggestion.CONFIRMED: "green", Suggestion.DECLINED: "grey"}


@dataclass(frozen=True)
class Card:
    suggestion: Suggestion
    title: str
    says: str
    before: str
    quote: str
    after: str
    is_cut: bool
    confirm: ConfirmForm
    decline: ConfirmForm

    @property
    def speaks_of_all(self) -> bool:
        """Whether it would bind every body, since its words name none."""
        one = self.suggestion
        return one.rule in OF_BODIES and not one.params.get("on")

    @property
    def can_change(self) -> bool:
        return self.suggestion.rule in WORDS

    @property
    def colour(self) -> str:
        return COLOURS[self.suggestion.status]


def cards_of(suggestions: Iterable[Suggestion]) -> list[Card]:
    return [_card(one) for one in suggestions]


def _card(one: Suggestion) -> Card:
    words, start, end = one.clause.words, one.start, one.end
    if (
        words[start:end] != one.quote
    ):  # the quote stands in the heading, or the clause was corrected
        start = words.find(one.quote)
        start, end = (start, start + len(one.quote)) if start >= 0 else (0, 0)
    before, after = _about(words, start, end)
    return Card(
        suggestion=one,
        title=title(one.rule),
        says=sentence(one.rule, one.params),
        before=before,
        quote=words[start:end] or one.quote,
        after=after,
        is_cut=len(words) > WHOLE,
        confirm=ConfirmForm(),
        decline=ConfirmForm(),
    )


def _about(words: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after the quote: all of a short clause, else the same sentences."""
    if len(words) <= WHOLE:
        return words[:start], words[end:]
    ends = [0, *(one.end() for one in SENTENCE_END.finditer(words)), len(words)]
    first = max(at for at in ends if at <= start)
    last = min(at for at in ends if at >= end)
    before, after = words[first:start], words[end:last].rstrip()
    if len(before) > AROUND:  # a sentence without end
        first, before = 1, before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        last, after = 0, after[:AROUND].rpartition(" ")[0]
    return ("… " if first else "") + before, after + (" …" if last < len(words) else "")
