"""What stands on every agenda, and how long a cover sheet may be."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.numbers import TOLD, number

STANDING = re.compile(
    r"\bstanding\s+(?:agenda\s+)?items?\b"
    r"|\b(?:permanent|fixed|regular|standing|guaranteed)\s+(?:place|slot|fixture|(?:agenda\s+)?items?)\b"
    r"(?:\s+on\s+(?:the|every|each|all|its|our)\s+(?:\w+\s+)?agendas?)?",
    re.IGNORECASE,
)
# A title, also one that stands in the line: "Standing items. Safeguarding; finance."
LISTS_THEM = re.compile(r"(?:standing|permanent)\s+(?:agenda\s+)?items\b\W*(?:\n|$)", re.IGNORECASE)
EVERY_AGENDA = re.compile(
    r"\b(?:on|in)\s+(?:the|its|our)\s+agendas?\s+(?:every|each)\s+time\b(?:[^.;,]{0,30}\bmeets?\b)?"
    r"|\balways\b(?=[^.;]{0,90}\bon\s+(?:the|our|its|each|every)\s+agenda)"
    r"|\bagendas?\s+(?:for|of|at)\s+(?:each|every|all)\s+(?:\w+\s+){0,2}?meetings?\s+(?:(?:will|shall|must|should)\s+)?"
    r"(?:always\s+)?(?:includes?|contains?|have|has|carr(?:y|ies)|features?)\b"
    r"|\b(?:taken|discussed|considered|heard|covered|dealt\s+with)\s+at\s+(?:every|each|all)\s+(?:\w+\s+){0,2}?meetings?\b"
    r"|\b(?:on|in)\s+(?:all|every|each|any)\s+(?:\w+\s+){0,2}?agendas?\b|\b(?:on|in)\s+(?:the|its"
    r"|their)\s+agendas?\s+(?:of|for|at)\s+(?:every|each|all)\s+(?:\w+\s+){0,2}?"
    r"(?:meetings?|groups?|boards?|forums?|committees?)\b"
    r"|\b(?:every|each|all)\s+(?:\w+\s+){0,2}?agendas?\s+(?:of\s+(?:[\w'’-]+\s+){1,5}?)?"
    r"(?:(?:will|shall|must"
    r"|should)\s+)?(?:includes?|contains?|has|have|carr(?:y|ies)|features?|(?:begin|open|start|end|close)s?\s+with"
    r"|(?:leave|keep|make|allow|give|find)s?\s+(?:room|space|time))\b|\bagenda\s+items?\s+at\s+(?:every"
    r"|each|all)\b"
    r"|\b(?:at|in)\s+(?:every|each"
    r"|all)\s+(?:\w+\s+){0,2}?meetings?\b(?=[^.;]{0,30}\bagenda)",
    re.IGNORECASE,
)
QUOTED = re.compile(
    r"[“\"](?P<title>[^”\"]{3,80})[”\"]|(?<!\w)[‘'](?P<single>[^’'”\"]{3,80})[’'](?!\w)"
)
COVER = re.compile(
    r"\b(?:(?:cover(?:ing)?|front|summary)[-\s]+(?:sheets?|pages?|reports?|notes?|papers?)"
    r"|page\s+at\s+the\s+front|one-page\s+summar(?:y|ies)|executive\s+summar(?:y|ies)"
    r"|(?:opens?|begins?|starts?|comes?|headed|fronted|prefaced)\s+(?:with|by)\s+(?:an?\s+)?(?:\w+\s+)?"
    r"(?:summar(?:y|ies)|cover))\b",
    re.IGNORECASE,
)
PAGES = re.compile(
    rf"(?:(?P<count>{TOLD}|\ban?|\bsingle)[-\s]+)?(?:single[-\s]"
    rf"|(?:(?:an?\s+)?sides?\s+of\s+(?:an?\s+)?)?)?(?P<what>A4(?:\s+(?:sides?|pages?"
    rf"|sheets?))?|pages?\b|sides?\b(?!\s+of\s+the))(?:\s+of\s+A4)?",
    re.IGNORECASE,
)
NAMED_AFTER = re.compile(
    r"(?:\s+(?:on|at|for|of)\s+(?:all|every|each"
    r"|the)\s+[^.;:,]{0,40}?)?\s*(?:will\s+(?:be|include)|shall\s+(?:be|include)"
    r"|should\s+(?:be|include)|must\s+(?:be|include)|are|is|include|includes|contain|have"
    r"|for|:|on|called|entitled)+"
    r"\s*:?\s*(?:an?\s+(?:standing\s+)?(?:item\s+)?(?:on|for|headed"
    r"|called)\s+)?(?P<list>[^.\n]{3,200})",
    re.IGNORECASE,
)
NAMED_BEFORE = re.compile(
    r"(?:(?:there\s+(?:will|shall|must|should)\s+be|space|time|room|an?\s+item"
    r"|item)\s+)?(?P<title>.{3,90}?)\s+(?:(?:will|shall|must|should|is|are"
    r"|to)\s+(?:(?:always|both|each)\s+)?(?:be|appear|feature|stand|remain|form|included?|have)\b"
    r"|(?:is|are|has|have)\s+(?:(?:always|both|each|all)\s+)?(?:an?\s+)?$)",
    re.IGNORECASE,
)
# "There shall be two standing items at each meeting: the budget, and …"
ANNOUNCED = re.compile(
    r"[^.;:,]{0,60}(?::|,\s*(?:namely|that\s+is|these\s+being)\b|\s+namely\b),?\s*(?P<list>[^.\n]{3,200})",
    re.IGNORECASE,
)
# A word that names no item
STANDS_FOR_NOTHING = re.compile(
    r"(?:there|it|this|that|these|those|they|them|we|which|both)\b", re.IGNORECASE
)


def find(sentence: Sentence) -> Iterator[Found]:
    """standing-item {title} and cover-sheet-pages {pages}."""
    yield from _standing(sentence)
    yield from _cover(sentence)


def _standing(sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    if text.rstrip(" -–—").endswith(":"):
        return
    if _lists_them(sentence.lead) or LISTS_THEM.match(sentence.titles):
        yield from (
            Found("standing-item", {"title": name}, at, at + size, 0.85)
            for name, at, size in _listed(text, 0)
        )
        return
    said = STANDING.search(text) or EVERY_AGENDA.search(text)
    if not said or re.search(
        r"\bstanding\s+items?\s+(?:may|can)\s+be\s+(?:removed|changed)", text, re.I
    ):
        return
    for title, start, end in _titles(text, said):
        yield Found(
            "standing-item", {"title": title}, min(start, said.start()), max(end, said.end()), 0.88
        )


def _lists_them(lead: str) -> bool:
    """ "Every agenda shall contain the following:" — each item under it is one."""
    last = lead.rstrip().rsplit("\n", 1)[-1]
    return last.endswith((":", "–", "-")) and bool(
        STANDING.search(last) or EVERY_AGENDA.search(last)
    )


def _titles(text: str, said: re.Match) -> list[tuple[str, int, int]]:
    """What the item is called: in quotes, before "will be a standing item", or after "include"."""
    quoted = [*QUOTED.finditer(text)]
    if quoted:
        return [((one["title"] or one["single"]).strip(), *one.span()) for one in quoted]
    after = NAMED_AFTER.match(text, said.end())
    before = NAMED_BEFORE.match(text[: said.start()])
    if before and STANDS_FOR_NOTHING.match(before["title"]):
        before = None
    listed = (not before and ANNOUNCED.match(text, said.end())) or after
    if listed and (listed is not after or text[said.end() :].lstrip().startswith(":")):
        return [
            (name, at, at + size)
            for name, at, size in _listed(listed["list"], listed.start("list"))
        ]
    if before and said[0].lower().endswith("items"):
        return [
            (name, at, at + size)
            for name, at, size in _listed(before["title"], before.start("title"))
        ]
    if before and not re.match(r"(?:each|every|all)\b", before["title"], re.I):
        return [(_clean(before["title"]), before.start("title"), said.end())]
    if after and not re.match(
        r"(?:all|every|each|the)\s+(?:\w+\s+)?(?:agendas?|meetings?)", after["list"], re.I
    ):
        return [
            (name, at, at + size) for name, at, size in _listed(after["list"], after.start("list"))
        ]
    have = re.search(
        r"\b(?:have|include|place|put|keep|make|feature|carry|treat"
        r"|add)\s+(?P<title>.{3,70}?)\s+(?:as\s+an?\s*)?$",
        text[: said.start()],
        re.I,
    )
    name = (
        _clean(have["title"])
        if have
        else _clean(text[: said.start()]) or _clean(text[said.end() :])
    )
    if not name or STANDS_FOR_NOTHING.match(name) or len(name.split()) > 14:
        return []
    return [(name, said.start(), said.end())]


def _listed(words: str, start: int) -> Iterator[tuple[str, int, int]]:
    for one in re.finditer(r"[^,;]+?(?=,|;|\s+and\s+(?=[^,;]*$)|$)", words):
        name = _clean(one[0])
        if 1 <= len(name.split()) <= 9 and len(name) > 2:
            yield name, start + one.start() + one[0].find(name), len(name)


def _clean(words: str) -> str:
    plain = re.sub(
        r"^[\s,;:–-]*(?:and\s+)?(?:an?\s+item\s+(?:on|for)\s+|space\s+(?:on|for)\s+"
        r"|the\s+)?",
        "",
        words.strip(),
        flags=re.I,
    )
    return re.sub(r"\s+(?:as|be|is|an?)$", "", plain.strip(" .,;:–-")).strip()


def _far(pages: re.Match, cover: re.Match) -> int:
    """ "a one-page cover sheet" first, then what comes after, then what comes before."""
    beside = 0 <= cover.start() - pages.end() <= 1
    return 0 if beside else 2 if pages.end() <= cover.start() else 1


def _cover(sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    cover = COVER.search(text)
    if not cover:
        return
    # "No paper exceeds eight pages and each opens with a summary of one": what comes after counts.
    for found in sorted(PAGES.finditer(text), key=lambda one: _far(one, cover)):
        overlap = found.start() < cover.end() and cover.start() < found.end()
        words = (found["count"] or "").lower()
        if not words and (overlap or not re.search(r"single|a4", found[0], re.I)):
            continue
        pages = 1 if words in ("", "a", "an", "single") else number(words)
        if pages and abs(found.start() - cover.start()) < 90:
            yield Found(
                "cover-sheet-pages",
                {"pages": pages},
                min(found.start(), cover.start()),
                max(found.end(), cover.end()),
            )
            return
