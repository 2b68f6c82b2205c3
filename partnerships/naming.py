"""Whom and which body the words of a clause mean: "HT" is Halton Together, "each forum" every
forum."""

from __future__ import annotations

import re
from collections.abc import Iterable

from compact.areas.models import Area
from partnerships.bodies.models import Body
from partnerships.organisations.models import Organisation

PASSED_OVER = {
    "the",
    "each",
    "every",
    "all",
    "any",
    "a",
    "an",
    "our",
    "its",
    "both",
    "of",
    "on",
    "to",
}
SECTOR_WORDS = {"sector", "voluntary", "community", "vcs", "vcse", "vcfs", "third", "3rd", "civil"}
PUBLIC_WORDS = {"public", "statutory"}
#: Words that say nothing about whose seats are meant.
GENERAL = {"representative", "seat", "member", "place", "people", "person", "and", "or", "from"}
#: Names this plain are also kinds of body: one must stand alone to be taken for a name.
PLAIN = {"board", "forum", "group", "network", "partnership", "committee", "council", "assembly"}

#: "the Harbour Forum": words written as a name that ends in a kind of body. A council is none: it
#: is an organisation. "A Working Group" and "this Group" name nobody.
CALLED = re.compile(
    r"(?:\b(?P<any>(?i:an?|any|each|every|all|no|some|this|that|such|their))\s+)?"
    r"\b(?P<name>(?:[A-Z][\w'’-]*\s+(?:(?:and|&)\s+)?){1,6}"
    rf"(?:{'|'.join(word.capitalize() for word in sorted(PLAIN - {'council'}))}))\b(?!\s+[A-Z])"
)
#: Where a sentence begins with these in capitals, the name begins after them.
BEFORE_A_NAME = {word.capitalize() for word in PASSED_OVER} | {
    *("After", "And", "As", "At", "Before", "But", "By", "During", "For", "From", "If", "In"),
    *("Once", "Since", "Unless", "Until", "When", "Where", "While", "With"),
}

#: "each of the specialist partnerships": what follows may be a kind of body, of up to four words.
EACH = re.compile(
    r"\b(?:each|every|all)\s+(?:of\s+)?(?:the\s+)?((?:[\w-]+\s*){1,4})", re.IGNORECASE
)
#: "the Board", written as a name.
THE_ONE = re.compile(r"\b[Tt]he\s+([A-Z]\w+)\b(?!\s+[A-Z])")


def plainly(words: str) -> str:
    """Words in small letters, singular, without articles and stops, each between blanks."""
    found = re.findall(r"[^\W_]+", words.lower())
    return f" {' '.join(_singular(word) for word in found if word not in PASSED_OVER)} "


def mentions(words: str, names: Iterable[str]) -> bool:
    """Whether one of `names` stands in `words`: whole, or as a run of whole words."""
    said, parts = plainly(words), {plainly(part) for part in _parts(words)}
    for name in map(plainly, names):
        plain = name.strip() in PLAIN
        if name.strip() and (name in parts if plain else name in said):
            return True
    return False


def is_meant(body: Body, words: str) -> bool:
    """Whether a clause that speaks of `words` speaks of this body: by a name of it, or its kind.

    Empty words mean every body; "each of the specialist partnerships" means all of that kind.
    """
    if not words.strip() or mentions(words, body.names):
        return True
    return any(
        _same_kind(plainly(body.kind).split(), plainly(part).split()) for part in _parts(words)
    )


def named_in(text: str, bodies: Iterable[Body]) -> list[Body]:
    """The bodies that a sentence of a clause names, in their order: by a name of theirs, "each
    forum" by their kind, "the Board" where one body alone is called so or is of that kind.

    A name inside a longer one is not named: "Healthy Halton Partnership" is not "the Halton
    Partnership".
    """
    bodies = list(bodies)
    named = _by_name(text, bodies)
    for said in EACH.findall(text):
        words = plainly(said).split()
        runs = [words[:length] for length in range(1, len(words) + 1)]
        named += [one for one in bodies if any(_same_kind(_kind(one), run) for run in runs)]
    for said in THE_ONE.findall(text):
        alone = [one for one in bodies if plainly(said) in _plain_names(one)]
        named += alone if len(alone) == 1 else []
    return [one for one in bodies if one in named]


def unknown_in(text: str, organisations: Iterable[Organisation]) -> str:
    """The first name of a body in a text that names none we know; organisations are no bodies."""
    known = [name for organisation in organisations for name in organisation.names]
    for found in CALLED.finditer(text):
        words = found["name"].split()
        ends = [at for at, word in enumerate(words, 1) if word in BEFORE_A_NAME]
        name = " ".join(words[ends[-1] if ends else 0 :])
        if " " in name and not (found["any"] and not ends) and not mentions(name, known):
            return name
    return ""


def _by_name(text: str, bodies: list[Body]) -> list[Body]:
    said, named = plainly(text), []
    pairs = [(plainly(name), body) for body in bodies for name in body.names]
    telling = [pair for pair in pairs if pair[0].strip() and pair[0].strip() not in PLAIN]
    for name in sorted({name for name, _ in telling}, key=len, reverse=True):
        if name in said:
            said = said.replace(name, " | ")
            named += [body for known, body in telling if known == name]
    return named


def _kind(body: Body) -> list[str]:
    return plainly(body.kind).split()


def _plain_names(body: Body) -> set[str]:
    return {plainly(name) for name in (*body.names, body.kind)}


def _same_kind(kind: list[str], said: list[str]) -> bool:
    """Whether two names of a kind differ only in that one says more: "specialist strategic
    partnership" is a "specialist partnership"; a "partnership board" is not any "board".
    """
    fewer, more = sorted((kind, said), key=len)
    if len(fewer) < 2:
        return kind == said
    rest = iter(more)
    return fewer[-1] == more[-1] and all(word in rest for word in fewer)


def means_the_sector(words: str, area: Area) -> bool:
    """Whether `words` speak of the voluntary and community sector as a whole, or of nobody else."""
    said = set(plainly(words).split()) - GENERAL
    return not said or bool(said & SECTOR_WORDS) or mentions(words, [area.word("sector")])


def means_the_public_side(words: str, area: Area) -> bool:
    said = set(plainly(words).split())
    return bool(said & PUBLIC_WORDS) or mentions(words, [area.word("public_sector")])


def is_called(organisation: Organisation | None, words: str) -> bool:
    return organisation is not None and mentions(words, organisation.names)


def _parts(words: str) -> list[str]:
    """What stands between "and", commas and brackets, and the words as a whole."""
    return [words, *re.split(r"[,;/()]|\band\b|\bor\b", words)]


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
