"""A text with neither numbers nor titles: each of its paragraphs is a clause, counted from 1."""

from __future__ import annotations

from dataclasses import dataclass

from compact.agreements.reading.blocks import ENDED
from compact.agreements.reading.outline import Place

LEAST = 3  # paragraphs; fewer need no counting
LEAST_WORDS = 8


@dataclass
class Draft:
    """A place with the words collected under it, block by block."""

    place: Place
    heading: str
    texts: list[str]


def by_paragraph(drafts: list[Draft]) -> list[Draft]:
    """The drafts, with a text that stands whole in the title page's place cut at its paragraphs.

    Where anything has a number or a title, people cite that; a preamble then stays one clause.
    """
    own = [one for one in drafts if one.place.kind != "division" and not one.place.signing]
    if len(own) == 2 and own == drafts[:2] and _is_name(*own):
        own = [Draft(own[0].place, "", [*own[0].texts, own[1].heading, *own[1].texts])]
        drafts = [*own, *drafts[2:]]
    if len(own) != 1 or own[0] is not drafts[0] or own[0].heading or own[0].place.label:
        return drafts
    heads = [_is_head(one) for one in own[0].texts]
    if sum(heads) < LEAST:
        return drafts
    return [*_cut(own[0], heads), *drafts[1:]]


def _is_name(cover: Draft, only: Draft) -> bool:
    """Whether the one title is the second line of the title page, the whole text under it."""
    titles = cover.place.kind == "cover" and not any(_is_head(one) for one in cover.texts)
    return titles and only.place.kind == "heading" and len(only.heading.split()) > 5


def _is_head(text: str) -> bool:
    """Whether a paragraph begins here; a bullet, a row or a short line goes with the one before."""
    words = not text.startswith("- ") and "\t" not in text and len(text.split()) >= LEAST_WORDS
    return words and bool(ENDED.search(text))


def _cut(whole: Draft, heads: list[bool]) -> list[Draft]:
    first = heads.index(True)
    found = []
    if first:
        place = Place("cover", "cover", "cover", path=["cover"])
        found.append(Draft(place, "", whole.texts[:first]))
    for text, head in zip(whole.texts[first:], heads[first:], strict=True):
        if head:
            label = f"paragraph {len(found) - bool(first) + 1}"
            found.append(Draft(Place("heading", label, label, path=[label]), "", []))
        found[-1].texts.append(text)
    return found
