"""A suggestion as it is shown: the clause's words with the quote marked, and what it would mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from compact.agreements.catalogue import scopes
from compact.agreements.models import Suggestion
from compact.agreements.provision_words import WORDS, sentence, title
from compact.agreements.provisions.forms import ConfirmForm
from compact.agreements.provisions.strictness import OF_A_BODY
from compact.areas.models import Area

#: A clause of so many letters is shown whole; of a longer one the sentences about the quote are,
#: and the rest is one link away.
WHOLE = 500
AROUND = 300
#: So many names a button can bear.
MOST_NAMED = 2
SENTENCE_END = re.compile(r"(?<=[.;:!?])\s+|\n+")
OF_BODIES = OF_A_BODY | {"seats", "body-review"}
#: Rules about the agreement, the area or a consultation: no body is bound, so none is named.
OF_NO_BODY = {
    "review-interval",
    "annual-report",
    "separate-auditor",
    "consultation-length",
    "consultation-outcome",
    "acknowledge-response",
    "funding-notice",
    "declare-gifts",
}
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
    #: The bodies that the words name, as (key, name), and those that the agreement is for.
    named: list[tuple[str, str]]
    of_agreement: list[str]
    #: What the words call a body by, where no body is called that.
    unknown: str

    @property
    def scope(self) -> list[str]:
        """What is confirmed with one press: the bodies that the words name. Where the rule keeps
        whom it speaks of in words ("on"), those words go on to say it."""
        return [] if self.suggestion.params.get("on") else [key for key, _ in self.named]

    @property
    def names(self) -> list[str]:
        return [name for _, name in self.named]

    @property
    def binds(self) -> str:
        """Whom the button binds, as it goes on after "Confirm"."""
        if self.suggestion.rule in OF_NO_BODY:
            return ""
        names = self.names or self.of_agreement
        if len(names) > MOST_NAMED:
            return f"for {len(names)} bodies"
        if names:
            return f"for {' and '.join(names)}"
        return "as it names them" if self.suggestion.params.get("on") else "for every body"

    @property
    def speaks_of_all(self) -> bool:
        """Whether it would bind every body, since neither its words nor the agreement name any."""
        return self.binds == "for every body"

    @property
    def must_choose(self) -> bool:
        """Whether it is to be said whom it binds, since its words name a body nobody knows."""
        return bool(self.unknown) and self.can_change

    @property
    def can_change(self) -> bool:
        return self.suggestion.rule in WORDS

    @property
    def colour(self) -> str:
        return COLOURS[self.suggestion.status]


def cards_of(suggestions: Iterable[Suggestion], area: Area) -> list[Card]:
    """A card each; the bodies of the area are asked for once, however many cards there are."""
    spoken_of, known = _Spoken(area), dict(scopes.bodies_of(area))
    return [_card(one, spoken_of, known) for one in suggestions]


def _card(one: Suggestion, spoken_of: _Spoken, known: dict[str, str]) -> Card:
    words, start, end = one.clause.words, one.start, one.end
    if (
        words[start:end] != one.quote
    ):  # the quote stands in the heading, or the clause was corrected
        start = words.find(one.quote)
        start, end = (start, start + len(one.quote)) if start >= 0 else (0, 0)
    before, after = _about(words, start, end)
    agreed = one.clause.version.agreement.scope
    named, unknown = spoken_of(one, words, start, end)
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
        named=[(key, known[key]) for key in named],
        of_agreement=[known[key] for key in agreed if key in known],
        unknown=unknown,
    )


class _Spoken:
    """Tells of whom a suggestion speaks: the keys of bodies, or the name of one nobody knows."""

    def __init__(self, area: Area) -> None:
        self.named_in, self.unknown_in = scopes.named_in(area), scopes.unknown_in(area)

    def __call__(self, one: Suggestion, words: str, start: int, end: int) -> tuple[list[str], str]:
        """Whom the rule's own words name, else the sentence it was read from, else the headings."""
        if one.rule in OF_NO_BODY:
            return [], ""
        if on := one.params.get("on"):
            return self.named_in(on), ""
        ends = [0, *(stop.end() for stop in SENTENCE_END.finditer(words)), len(words)]
        first, last = max(at for at in ends if at <= start), min(at for at in ends if at >= end)
        headings = ". ".join([*one.clause.path, one.clause.heading])
        for text in (words[first:last] or one.quote, headings):
            if keys := self.named_in(text):
                return keys, ""
            if name := self.unknown_in(text):
                return [], name
        return [], ""


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
