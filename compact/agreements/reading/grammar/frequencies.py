"""How often: quarterly, twice a year, every six to eight weeks, on an annual basis."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compact.agreements.reading.grammar.amounts import MAX_BEFORE, MIN_BEFORE, turned_round
from compact.agreements.reading.grammar.rates import (
    ADJECTIVES,
    ENNIALS,
    MONTH_NAMES,
    ORDINALS,
    PER_TERM,
    RATES,
)
from compact.agreements.reading.numbers import TOLD, number

NAMED_BY = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:meetings?|conferences?|assembl(?:y|ies)|events?)\b", re.I
)

UNIT = r"(?P<{0}>weeks?|wks?|fortnights?|months?|quarters?|seasons?|years?)"
BEFORE = (
    rf"(?:(?P<min>\b{MIN_BEFORE}|\bno\s+less\s+(?:often|frequently)\s+than)\s+"
    rf"|(?P<max>\b{MAX_BEFORE})\s+)?"
)
COUNTED = (
    r"(?:\s+(?:other|further|additional|ordinary|full|formal|public|network|general|joint"
    r"|such|board|forum|open|plenary|quarterly|separate"
    r"|partnership|liaison|regular|scheduled|committee|group|thematic|compact|annual"
    r"|steering))*"
    r"\s+(?P<thing>times|occasions|(?:meeting|event|conference|session|gathering|forum"
    r"|seminar|workshop)s?|days)"
)
# "four or five", "no fewer than four and no more than eight", "not less than two nor more than six"
TO_HIGH = (
    rf"(?:\s*,?\s*(?:-|–|to|or|and|but|nor)\s*(?:(?:{MAX_BEFORE}|more\s+than)\s+)?(?P<high>{TOLD}))"
)
WILL_BE_HELD = (
    r"(?:\s+(?:will|shall|to|are|should|must)?\s*(?:be\s+)?(?:held|arranged|organised|convened))?"
)
ONE_PERIOD = (
    r"(?:(?:in|during|over|within|throughout|across)\s+)?(?:the\s+course\s+of\s+)?"
    r"(?:any\s+one|a|an|per|each|every|any|one|the)\s+"
    r"(?:(?:calendar|financial|municipal|academic|council|civic|rolling|full|given)\s+)?(?:period\s+of\s+)?"
    r"(?P<per>year|annum|quarter|month|week|term|(?:twelve|12)[-\s]months?(?:\s+period)?)\b"
    r"|(?P<ly>yearly|annually|quarterly|monthly|weekly)\b"
    r"|between\s+(?:one\s+|each\s+)?(?:AGMs?|annual\s+(?:general\s+)?meetings?)\b"
    r"(?:\s+and\s+the\s+(?:next|following))?"
)
TIMES = re.compile(
    BEFORE
    + rf"(?:(?P<word>once|twice|thrice)|(?P<low>{TOLD}){TO_HIGH}?"
    + COUNTED
    + r"(?:\s+of\s+(?:the\s+)?[\w\s]{2,40}?)?"
    + rf"){WILL_BE_HELD}[-\s]+(?:{ONE_PERIOD})",
    re.IGNORECASE,
)
EVERY = re.compile(
    BEFORE + r"(?:once\s+)?(?:(?:in\s+)?(?:every|each|any)(?:\s+period\s+of)?|per|once\s+an?"
    r"|at\s+intervals\s+of)\s+"
    rf"(?:(?P<imax>{MAX_BEFORE}|{MIN_BEFORE})\s+)?"
    rf"(?:(?P<order>other|second|third|fourth|fifth|alternate|sixth)\s+|(?P<low>{TOLD})"
    rf"(?:\s*(?:-|–|to|or)\s*(?P<high>{TOLD}))?\s+)?(?:(?:calendar|financial|municipal)\s+)?"
    rf"{UNIT.format('unit')}\b|\b(?:in\s+)?alternate\s+(?P<alt>month)s?\b|\bper\s+annum\b"
    rf"|\beach\s+year\b"
    rf"|\b(?:in\s+)?(?:each|every)\s+(?:(?P<nth>other|second|third|fourth|alternate)\s+)?(?:{MONTH_NAMES})\b",
    re.IGNORECASE,
)
NWEEKLY = re.compile(BEFORE + rf"(?P<low>{TOLD})[-\s](?P<unit>week|month|year)ly\b", re.IGNORECASE)
WORD = re.compile(
    BEFORE
    + r"(?:on\s+an?\s+)?(?:at\s+least\s+|(?:regular|roughly)\s+)?(?<!\w)(?P<word>"
    + "|".join(sorted(RATES, key=len, reverse=True))
    + r")\b(?:\s+(?:basis|intervals))?",
    re.IGNORECASE,
)
BIENNIAL = re.compile(BEFORE + rf"(?P<word>{'|'.join(ENNIALS)})(?:ly)?\b", re.IGNORECASE)


CAPITAL_MONTHS = "|".join(name.capitalize() for name in MONTH_NAMES.split("|")[:12])
NAMED_MONTHS = re.compile(
    rf"\b[Ii]n\s+(?P<months>(?:{CAPITAL_MONTHS})(?:,?\s+(?:and\s+)?(?:{CAPITAL_MONTHS})\b)+)"
)


@dataclass(frozen=True)
class Frequency:
    """`low` to `high` times per `per` (week, month, quarter, year), or every `months` months."""

    low: int
    high: int
    per: str
    bound: str
    start: int
    end: int
    months: float

    def params(self) -> dict | None:
        """{min?, max?, per} for meetings; None when it is rarer than once a year."""
        low, high, per = self.low, self.high, self.per
        if low == 0:
            return None
        if per == "week":
            low, high, per = low * 52, high * 52, "year"
        if self.bound == "max" and low == high:
            return {"max": high, "per": per}
        found = {"min": low, "per": per}
        return {**found, "max": high} if high != low else found


ANY_PERIOD = re.compile(
    rf"week|wk|fortnight|month|quarter|season|year|annu|annal|term\b|termly|ennial|AGM|(?:{MONTH_NAMES}),?\s+(?:and\s+)?(?:{MONTH_NAMES})|(?:each|every)\s+(?:\w+\s+)?(?:{MONTH_NAMES})",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def frequencies(text: str) -> tuple[Frequency, ...]:
    """Every statement of how often, from left to right, the longest where they overlap."""
    if not ANY_PERIOD.search(text):
        return ()
    found = [*_times(text), *_every(text), *_weekly(text), *_words(text), *_biennial(text)]
    if not found:
        found = [*_in_months(text)]
    found.sort(key=lambda one: (one.start, -one.end))
    kept: list[Frequency] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _bound(found: re.Match) -> str:
    turned = turned_round(found, found.string)
    return turned or ("min" if found["min"] else "max" if found["max"] else "")


def _times(text: str) -> Iterator[Frequency]:
    for found in TIMES.finditer(text):
        words = {"once": 1, "twice": 2, "thrice": 3}
        low = words.get((found["word"] or "").lower()) or number(found["low"] or "")
        high = number(found["high"]) if found["high"] else low
        if not low or not high:
            continue
        per, times = _period(found)
        size = {"year": 12, "quarter": 3, "month": 1, "week": 0.25}[per]
        low, high = low * times, high * times
        yield Frequency(low, high, per, _bound(found), found.start(), found.end(), size / low)


def _period(found: re.Match) -> tuple[str, int]:
    """(per what, how often that comes in it): "twice a term" is six times a year."""
    if found["ly"]:
        return {"y": "year", "a": "year", "q": "quarter", "m": "month", "w": "week"}[
            found["ly"][0].lower()
        ], 1
    per = (found["per"] or "year").lower()
    if per == "term":
        return "year", PER_TERM
    return ("year" if per.startswith(("twelve", "12", "annum")) else per), 1


def _every(text: str) -> Iterator[Frequency]:
    for found in EVERY.finditer(text):
        unit = (found["unit"] or found["alt"] or "year").lower()[:1]
        low = (
            2
            if found["alt"]
            else ORDINALS.get((found["order"] or found["nth"] or "").lower())
            or (number(found["low"]) if found["low"] else 1)
        )
        high = number(found["high"]) if found["high"] else low
        if low and high:
            yield _interval(low, high, unit, "" if found["imax"] else _bound(found), found)


def _in_months(text: str) -> Iterator[Frequency]:
    """ "in January, April, July and October": as often as months are named."""
    for found in NAMED_MONTHS.finditer(text):
        count = len(re.findall(r"[A-Z][a-z]+", found["months"]))
        yield Frequency(count, count, "year", "", found.start(), found.end(), 12 / count)


def _weekly(text: str) -> Iterator[Frequency]:
    for found in NWEEKLY.finditer(text):
        low = number(found["low"])
        if low:
            yield _interval(low, low, found["unit"].lower()[:1], _bound(found), found)


def _interval(low: int, high: int, unit: str, bound: str, found: re.Match) -> Frequency:
    weeks = {"w": 1, "f": 2}.get(unit)
    place = (found.start(), found.end())
    if weeks:
        if low == high == 1 and weeks == 1:
            return Frequency(1, 1, "week", bound, *place, 0.25)
        return Frequency(
            52 // (high * weeks), 52 // (low * weeks), "year", bound, *place, low * weeks * 12 / 52
        )
    low, high = (one * {"q": 3, "s": 3, "y": 12}.get(unit, 1) for one in (low, high))
    if low == high and low in (1, 3):
        return Frequency(1, 1, "month" if low == 1 else "quarter", bound, *place, low)
    return Frequency(12 // high, 12 // low, "year", bound, *place, low)


def per_interval(unit: str, count: int) -> dict | None:
    """{min, per} of meetings that lie at most `count` weeks or months apart."""
    if unit == "months":
        known = {1: {"min": 1, "per": "month"}, 3: {"min": 1, "per": "quarter"}}
        return known.get(count) or ({"min": 12 // count, "per": "year"} if count <= 12 else None)
    return {"min": 52 // count, "per": "year"} if unit == "weeks" and count <= 52 else None


def _words(text: str) -> Iterator[Frequency]:
    for found in WORD.finditer(text):
        times, per = RATES[found["word"].lower()]
        # "The annual meeting" names a meeting; it does not say how often one meets.
        if found["word"].lower() in ADJECTIVES and NAMED_BY.match(text, found.end()):
            continue
        bound = _bound(found) or ("min" if "at least" in found[0].lower() else "")
        size = {"year": 12, "quarter": 3, "month": 1}[per]
        yield Frequency(times, times, per, bound, found.start(), found.end(), size / times)


def _biennial(text: str) -> Iterator[Frequency]:
    for found in BIENNIAL.finditer(text):
        months = ENNIALS[found["word"].lower()]
        yield Frequency(0, 0, "year", _bound(found), found.start(), found.end(), months)
