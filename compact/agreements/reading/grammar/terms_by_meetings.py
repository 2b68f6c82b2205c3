"""Terms told by the annual meeting ("until the one next but one"), or by how many go each year."""

import re
from fractions import Fraction

from compact.agreements.reading.grammar.relative_dates import ORDINAL, ORDINALS
from compact.agreements.reading.numbers import SHARE, share

MEETING = r"(?:AGM|annual\s+(?:general\s+|members['’]?\s+)?(?:meeting|conference|assembly))"
# "from one AGM to the next", "from AGM to AGM"
TO_THE_NEXT = (
    rf"(?:from|between)\s+(?:one\s+|an\s+|each\s+)?{MEETING}\s+(?:to|until|and)\s+(?:the\s+)?"
    rf"(?:next|following|{MEETING})\b(?P<skip_next>\s+but\s+one\b)?"
)
# "until the end of the third annual meeting after", "retires at the AGM next but one"
AT_A_LATER = (
    r"(?:(?:un)?till?|up\s+to|(?:retires?|(?:stands?|steps?)\s+down|leaves?(?:\s+office)?|(?:goes|go)\s+out\s+of\s+office)\s+at)\s+"
    r"(?:(?:the\s+)?(?:end|close|conclusion|start|opening)\s+of\s+)?(?:the\s+|their\s+|his\s+or\s+her\s+)?"
    rf"(?P<which>(?:next(?:\s+following)?|following)(?:\s+but\s+(?P<but>one|two))?|(?P<order>{ORDINAL}))?\s*{MEETING}\b"
    r"(?P<after>\s+(?:(?:next\s+)?but\s+(?P<skip>one|two)\b|next\b|following|after|thereafter|that\s+follows))?"
)
UNTIL_MEETING = re.compile(rf"\b(?:(?P<row>{TO_THE_NEXT})|{AT_A_LATER})", re.IGNORECASE)
# A place filled between elections ends when they come: no term of anybody.
FILLED_BETWEEN = re.compile(
    r"\b(?:vacanc(?:y|ies)|casual|in\s+the\s+meantime|interim|remainder|unexpired)\b", re.IGNORECASE
)
BUT = {"one": 2, "two": 3}


def until_meeting(text: str) -> tuple[int, tuple[int, int]] | None:
    """(months at most, where it is said): from one annual meeting to the next is a year."""
    found = UNTIL_MEETING.search(text)
    if not found or FILLED_BETWEEN.search(text):
        return None
    if found["row"]:
        return (24 if found["skip_next"] else 12), found.span()
    if not (found["which"] or found["after"]):
        return None
    order = (found["order"] or "").lower()
    if order:
        years = int(order[:-2]) if order[0].isdigit() else ORDINALS[order]
    else:
        years = BUT.get((found["but"] or found["skip"] or "").lower(), 1)
    return 12 * years, found.span()


# "One third of the members retire each year": each of them sits for three.
ROTATION = re.compile(
    rf"(?P<part>{SHARE})\s+(?:of\s+)?(?:[\w'’-]+\s+){{1,5}}?(?:(?:shall|will|must|should)\s+)?"
    r"(?:retires?|(?:stands?|steps?)\s+down|comes?\s+up\s+for\s+(?:re-?)?election|(?:is|are|be)\s+(?:(?:re-?)?elected|replaced|chosen|appointed))\s+"
    r"(?:(?:in\s+)?(?:each|every)\s+year|annually|yearly|at\s+(?:each|every|the)\s+(?:AGM|annual\s+(?:general\s+)?meeting))\b",
    re.IGNORECASE,
)


def by_rotation(text: str) -> tuple[dict, tuple[int, int]] | None:
    found = ROTATION.search(text)
    part = Fraction(share(found["part"]) or 1) if found else 1
    return ({"max_months": round(12 / part)}, found.span()) if found and part < 1 else None
