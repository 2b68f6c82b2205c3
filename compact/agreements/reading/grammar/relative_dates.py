"""Days told by their place: "not later than the tenth working day", "by the end of next week"."""

import re
from collections.abc import Iterator

from compact.agreements.reading.numbers import ONES

TEENS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
    "twentieth": 20,
    "thirtieth": 30,
}
REGULAR = {f"{word}th": count for word, count in ONES.items() if count}
TWENTIES = {
    f"twenty-{word}": 20 + count for word, count in {**REGULAR, **TEENS}.items() if count < 10
}
ORDINALS = {**REGULAR, **TEENS, **TWENTIES}
ORDINAL = rf"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d{{1,2}}(?:st|nd|rd|th))"
BY = (
    r"(?:(?:by|before|until|on|on\s+or\s+before)|(?:by\s+)?(?:no|not)\s+later\s+than"
    r"|(?:no|not)\s+earlier\s+than)"
)
# "by the tenth working day after", "not later than the 7th clear day before"
NTH_DAY = re.compile(
    rf"\b(?P<by>{BY})\s+(?:the\s+)?(?P<order>{ORDINAL})\s+(?P<kind>(?:clear\s+)?(?:working|business)\s+"
    r"|clear\s+|calendar\s+)?day\b(?=\s+(?:after|following|from|before|preceding|prior|of\s+the\s+meeting))",
    re.IGNORECASE,
)
# "by the end of the following week", "before the end of the month after that in which it met"
END_OF = re.compile(
    rf"\b(?P<by>{BY})\s+(?:the\s+)?(?:end|close|last\s+(?:working\s+)?day)\s+of\s+(?:the\s+)?"
    r"(?:(?:following|next|succeeding|ensuing)\s+(?:calendar\s+)?(?P<next>week|month|quarter)"
    r"|(?:calendar\s+)?(?P<after>week|month|quarter)\s+(?:following|after|next\s+after)\b"
    r"(?:\s+(?:that|the\s+(?:one|month|week))\s+in\s+which)?)",
    re.IGNORECASE,
)
# "in the week after a meeting", "within the month"
IN_THE = re.compile(
    r"\b(?:in|during|within)\s+the\s+(?P<unit>week|fortnight|month)"
    r"(?=\s+(?:after|following)\b|\s*(?:[.;,]|$))",
    re.IGNORECASE,
)
SIZES = {
    "week": (1, "weeks"),
    "month": (1, "months"),
    "quarter": (3, "months"),
    "fortnight": (2, "weeks"),
}


def relative(text: str) -> Iterator[tuple[int, str, re.Match]]:
    """(how many, unit, the words) of each day told by its place after or before another."""
    for found in NTH_DAY.finditer(text):
        order = found["order"].lower()
        count = int(order[:-2]) if order[0].isdigit() else ORDINALS[order]
        yield count, _unit(found["kind"] or ""), found
    for found in END_OF.finditer(text):
        yield *SIZES[(found["next"] or found["after"]).lower()], found
    for found in IN_THE.finditer(text):
        yield *SIZES[found["unit"].lower()], found


def _unit(kind: str) -> str:
    working = re.search("working|business", kind, re.IGNORECASE)
    clear = "clear-" if "clear" in kind.lower() else ""
    return f"{clear}working-days" if working else f"{clear}days" if clear else "calendar-days"
