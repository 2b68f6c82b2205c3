"""A share of the seats: "at least a third of the places are held by the sector"."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.amounts import MIN_BEFORE
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.membership import tidied
from compact.agreements.reading.numbers import SHARE, TOLD, number, share

SHARE_OF = (
    rf"(?P<min>{MIN_BEFORE}\s+)?(?P<part>{SHARE})(?:\s+of)?\s+(?:(?:the|its|all|their|any|each)\s+)?(?:[\w'’-]+\s+){{0,2}}?"
    r"(?:seats|places|members(?:hip)?|representatives|trustees|board|committee|panel|executive)"
)
ON = r"(?:\s+(?:on|of|at)\s+(?:the\s+|each\s+|every\s+|any\s+|its\s+)?(?P<on>[^.;,]{2,60}?))?"
OF = (
    r"(?:an?\s+|the\s+)?(?P<of>[^.;,\n(]{2,60}?)"
    r"(?=\s*(?:[.;,(]|$)|\s+(?:and|or|who|on|but|in|at)\s)"
)
BY_WHOM = (
    r"(?:be\s+|are\s+|is\s+)?(?:(?:held|filled|taken\s+up|occupied|chosen|nominated|elected|appointed)\s+by"
    r"|(?:drawn|comes?|elected|chosen)\s+from|(?P<kept>(?:reserved|kept|set\s+aside|earmarked|ring-?\s?fenced)\s+for)|goe?s?\s+to|represents?|from|for)\s+"
)
HELD = re.compile(
    rf"{SHARE_OF}{ON}\s+(?P<duty>(?:shall|will|must|should)\s+(?:always\s+)?)?{BY_WHOM}{OF}",
    re.IGNORECASE,
)
# "The sector shall hold no less than half of the seats on the Board"
HOLDS = re.compile(
    r"(?:^|[.;,]\s|\band\s)\s*(?:the\s+)?"
    r"(?P<of>(?!it\b|they\b|we\b|if\b|where\b|there\b)[A-Za-z][\w'’ ]{2,50}?)\s+"
    r"(?:(?:shall|will|must|should)\s+(?:always\s+)?)?(?:have|has|holds?|fills?|takes?|makes?\s+up|forms?|constitutes?|(?:is|are|be)\s+(?:entitled\s+to|given))\s+"
    rf"{SHARE_OF}(?:\s+on\s+(?:the\s+|each\s+|every\s+)?(?P<on>[^.;,]{{2,60}}))?",
    re.IGNORECASE,
)
# "sixteen members, at least half of them from the sector"
OF_THEM = re.compile(
    rf"(?P<on>)(?P<min>{MIN_BEFORE}\s+)?(?P<part>{SHARE})\s+of\s+(?:them|whom|which|these)\s+"
    rf"(?P<duty>(?:shall|will|must|should|are\s+to)\s+)?{BY_WHOM}{OF}",
    re.IGNORECASE,
)
AND_COUNT = re.compile(
    rf"[^.;]{{0,20}}?,?\s*\b(?:and|but|with)\s+(?:in\s+any\s+case\s+)?(?:{MIN_BEFORE}|never\s+(?:fewer|less)\s+than)\s+(?P<count>{TOLD})(?=\s*[.;,]|$)",
    re.IGNORECASE,
)


def shares(text: str) -> Iterator[Found]:
    """seats-minimum {fraction, count?, of, on?}."""
    for found in [*HELD.finditer(text), *HOLDS.finditer(text), *OF_THEM.finditer(text)]:
        fraction = share(found["part"])
        # "About one third of members are from faith groups" tells who is there today.
        promised = found["min"] or found.re is not HELD or found["duty"] or found["kept"]
        if not fraction or not promised:
            continue
        params = {"fraction": fraction, "of": tidied(found["of"])}
        more = AND_COUNT.match(text, found.end())
        if more:
            params["count"] = number(more["count"])
        if on := tidied(found["on"] or ""):
            params["on"] = on
        end = more.end() if more else found.end()
        yield Found("seats-minimum", params, found.start(), end, 0.8)
