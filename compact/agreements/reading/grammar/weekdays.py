"""Days told by the week: "the Friday before the meeting", where the text says on which day it is.

Our rule counts days. From a weekday to a meeting is a number of them only if the meetings are
always on one and the same weekday; else the words stay a duty that nobody's clock can count.
"""

import re
from collections.abc import Iterable, Iterator

from compact.agreements.reading.grammar.amounts import Amount

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY = rf"(?P<day>{'|'.join(DAYS)})"
# "meets on the second Tuesday of each month", "meetings are held on Thursdays"
MEETS_ON = re.compile(
    rf"\b(?:meets?|meetings?|gathers?)\b(?P<between>[^.;]{{0,80}}?)\b(?:on|every|each|the)\s+(?:[\w-]+\s+){{0,4}}?{DAY}s?\b"
    rf"(?!\s+(?:before|after|preceding|following|prior))(?P<another>,?\s+(?:or|and)\s+(?:[\w-]+\s+){{0,3}}?(?:{'|'.join(DAYS)}))?",
    re.IGNORECASE,
)
NOT_ALWAYS = re.compile(
    r"\b(?:usually|normally|generally|often|mostly|where\s+possible|typically|or)\b", re.IGNORECASE
)
OF_PAPERS = re.compile(r"\b(?:papers?|agendas?|minutes|notices?|items?|reports?)\b", re.IGNORECASE)
# "the Friday before each meeting", "the Monday of the week before"
THE_DAY_BEFORE = re.compile(
    rf"\b(?:the\s+)?{DAY}(?P<week>\s+(?:of|in)\s+the\s+week)?(?=\s+(?:before|preceding|prior\s+to|ahead\s+of)\b)",
    re.IGNORECASE,
)


def meeting_day(texts: Iterable[str]) -> int | None:
    """The one weekday (Monday: 0) on which the text says its meetings are; None without one."""
    days = set()
    for text in texts:
        for found in MEETS_ON.finditer(text):
            head = re.split(r"[.;]\s", text[max(0, found.start() - 60) : found.start()])[-1]
            if OF_PAPERS.search(f"{head} {found['between']}"):
                continue
            if found["another"] or NOT_ALWAYS.search(f"{head} {found[0]}"):
                return None
            days.add(DAYS.index(found["day"].lower()))
    return days.pop() if len(days) == 1 else None


def days_before(text: str, meets_on: int | None) -> Iterator[Amount]:
    """Each weekday before a meeting as so many days."""
    for found in THE_DAY_BEFORE.finditer(text) if meets_on is not None else ():
        apart = (meets_on - DAYS.index(found["day"].lower())) % 7 or 7
        if found["week"]:
            apart = 7 + meets_on - DAYS.index(found["day"].lower())
        start, end = found.span()
        yield Amount(apart, apart, "calendar-days", "", start, end, start)
