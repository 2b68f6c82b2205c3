"""A suggestion as it is shown: the clause's words with the quote marked, and what it would mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compact.agreements.models import Suggestion
from compact.agreements.provision_words import WORDS, sentence, title
from compact.agreements.provisions.forms import ConfirmForm

#: Words shown about the quote; the rest of a long clause is one link away.
AROUND = 400
COLOURS = {Suggestion.OPEN: "", Suggestion.CONFIRMED: "green", Suggestion.DECLINED: "grey"}


@dataclass(frozen=True)
class Card:
    suggestion: Suggestion
    title: str
    says: str
    before: str
    quote: str
    after: str
    confirm: ConfirmForm
    decline: ConfirmForm

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
    before, after = words[:start], words[end:]
    return Card(
        suggestion=one,
        title=title(one.rule),
        says=sentence(one.rule, one.params),
        before=before if len(before) <= AROUND else "… " + before[-AROUND:].partition(" ")[2],
        quote=words[start:end] or one.quote,
        after=after if len(after) <= AROUND else after[:AROUND].rpartition(" ")[0] + " …",
        confirm=ConfirmForm(),
        decline=ConfirmForm(),
    )
