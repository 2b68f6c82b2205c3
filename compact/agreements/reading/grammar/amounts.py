"""Lengths of time with bounds: "at least 7 days", "between 12 and 24 months", "a fortnight"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compact.agreements.reading.grammar.relative_dates import relative
from compact.agreements.reading.numbers import TOLD, number

UNITS = r"hours?|hrs?|weekdays?|days?|wks?|weeks?|fortnights?|months?|mths?|years?|yrs?"
MIN_BEFORE = (
    r"(?:at\s+(?:the\s+very\s+)?least|at\s+a\s+minimum(?:\s+of)?|(?:not|no|never)\s+(?:any\s+)?"
    r"(?:less|fewer|shorter|sooner|earlier)\s+than|"
    r"(?:an?\s+|the\s+)?(?:absolute\s+)?minimum(?:\s+(?!of|and|or)\w+){0,6}?\s+(?:of|is)|a\s+minimum|min\.?"
    r"|more\s+than|longer\s+than|in\s+excess\s+of|exceeding|over)"
)
MAX_BEFORE = (
    r"(?:(?:in\s+|for\s+)?(?:not|no|never)\s+(?:more|longer|greater|later)\s+than|not\s+(?:to\s+)?"
    r"exceed(?:ing)?|up\s+to(?:\s+a\s+maximum\s+of)?|(?:an?\s+"
    r"|the\s+)?maximum(?:\s+(?!of|and|or)\w+){0,6}?\s+(?:of|is)"
    r"|a\s+maximum|max\.?|below|at\s+(?:the\s+)?most|within(?:\s+a\s+period\s+of)?|under|(?:less"
    r"|fewer|shorter)\s+than|inside"
    r"|by\s+no\s+later\s+than)"
)
NEVER = re.compile(
    r"\b(?:never|not|no|nor|nobody|no-one|none|neither|cannot)\b[^.;,]{0,80}$", re.IGNORECASE
)
DURATION = re.compile(
    rf"(?:(?P<min>\b{MIN_BEFORE})\s+|(?P<max>\b{MAX_BEFORE})\s+|(?P<range>\b(?:between|from)\s+))?"
    rf"(?:the\s+|a\s+further\s+|another\s+)?(?:an?\s+(?P<clear>clear)\s+)?(?P<core>(?:(?P<low>{TOLD})(?:\s*(?P<to>–|—|to|and|or)\s*"
    rf"|(?<=\d)\s*-\s*)(?P<high>{TOLD})"
    rf"|(?P<one>{TOLD}|\b(?:half|a\s+quarter\s+of)\s+a(?=\s+year)|\ban?(?=\s+(?:fortnight|week|month|year|full|clear|calendar))))"
    r"(?P<half>\s+and\s+a\s+half)?[-\s]+(?:(?P<first>clear|full|whole|complete|entire)\s+)?"
    r"(?P<kind>(?:working|business|office|week|school|calendar|consecutive|successive|continuous|clear)(?:[-\s]+))?"
    rf"(?P<unit>{UNITS})\b(?:['’]s?)?"
    r"(?:\s+\((?P<later>working|clear|calendar|clear working)(?:\s+days?)?\))?)"
    r"(?P<after>\s*(?:\(?or\s+(?:more|longer|greater)\)?"
    r"|\(?(?:as\s+an?\s+)?(?:absolute\s+)?minimum\)?"
    r"|\(min\)))?(?P<most>\s*(?:or\s+less|or\s+fewer|\(?(?:as\s+a\s+)?maximum\)?|\(max\)"
    r"|at\s+(?:the\s+)?most))?",
    re.IGNORECASE,
)
PART_OF_A_YEAR = re.compile(r"(?:(?P<half>half)|a\s+quarter\s+of)\s+a\s+year", re.IGNORECASE)
PLAIN_UNITS = {
    "h": "hours",
    "d": "calendar-days",
    "w": "weeks",
    "f": "weeks",
    "m": "months",
    "y": "months",
}
TIMES = {"f": 2, "y": 12}


@dataclass(frozen=True)
class Amount:
    """A length of time in a sentence. `bound`: min, max, range or "" (exactly)."""

    low: int
    high: int
    unit: str
    bound: str
    start: int
    end: int
    core: int  # where the number itself begins
    yearly: bool = False  # said in years
    borrowed: bool = False  # its unit stands elsewhere

    @property
    def months(self) -> int | None:
        return self.low if self.unit == "months" else None

    def weeks(self) -> int | None:
        """The low end in whole weeks ("sixty days" are eight); None when it is not a week."""
        if self.unit == "weeks":
            return self.low
        if self.unit == "months":
            return round(self.low * 52 / 12)
        per_week = {"calendar-days": 7, "clear-days": 7, "working-days": 5, "clear-working-days": 5}
        size = per_week.get(self.unit)
        if size and (self.low % size == 0 or self.low >= 4 * size):
            return self.low // size
        return None

    def params(self) -> dict:
        return {"amount": self.low, "unit": self.unit}


ANY_UNIT = re.compile(rf"{UNITS}|quarter", re.IGNORECASE)


@lru_cache(maxsize=256)
def amounts(text: str) -> tuple[Amount, ...]:
    """Every length of time in `text`, from left to right. Remembered: each family asks again."""
    if not ANY_UNIT.search(text):
        return ()
    counted = [*_amounts(text)]
    placed = [*_by_place(text, counted)]
    return tuple(sorted([*counted, *placed], key=lambda one: one.start) if placed else counted)


def _amounts(text: str) -> Iterator[Amount]:
    for found in DURATION.finditer(text):
        if part := PART_OF_A_YEAR.match(found["core"]):
            yield _part_of_a_year(found, text, 6 if part["half"] else 3)
            continue
        low = number(found["low"] or found["one"])
        high = number(found["high"]) if found["high"] else low
        if low is None or high is None or low == 0:
            continue
        if found["low"] and (found["to"] or "").lower() == "and" and not found["range"]:
            low = high  # "2 and 3 months": two things, the second has the unit
        letter = _letter(found["unit"])
        times = TIMES.get(letter, 1)
        half = 6 if found["half"] and letter == "y" else 0
        yield Amount(
            min(low, high) * times + half,
            max(low, high) * times + half,
            _unit(found, letter),
            _bound(found, low, high, text),
            found.start(),
            found.end(),
            found.start("core"),
            letter == "y",
        )


def _part_of_a_year(found: re.Match, text: str, months: int) -> Amount:
    bound = _bound(found, months, months, text)
    core = found.start("core")
    return Amount(months, months, "months", bound, found.start(), found.end(), core)


def _by_place(text: str, counted: list[Amount]) -> Iterator[Amount]:
    for count, unit, found in relative(text):
        start, end = found.span()
        if not any(one.start < end and start < one.end for one in counted):
            yield Amount(count, count, unit, "max", start, end, start)


def _letter(unit: str) -> str:
    letter = unit[0].lower()
    return "d" if unit.lower().startswith("weekd") else letter


def _unit(found: re.Match, letter: str) -> str:
    if letter != "d":
        return PLAIN_UNITS[letter]
    kinds = " ".join(
        (found[name] or "").lower() for name in ("clear", "first", "kind", "later")
    ) + (" working" if found["unit"].lower().startswith("weekd") else "")
    working = bool(re.search(r"working|business|office|week|school", kinds))
    clear = "clear" in kinds
    return ("clear-" if clear else "") + (
        "working-days" if working else "days" if clear else "calendar-days"
    )


def _bound(found: re.Match, low: int, high: int, text: str) -> str:
    if low != high:
        return "range"
    if turned := turned_round(found, text):
        return turned
    if found["after"] or found["min"]:
        return "min"
    return "max" if found["max"] or found["most"] else ""


def turned_round(found: re.Match, text: str) -> str:
    """ "never … less than six" is a minimum, "nobody … longer than six" a maximum."""
    if not NEVER.search(text[max(0, found.start() - 90) : found.start()]):
        return ""
    if re.match(r"less|under|fewer|shorter|below", found[0], re.IGNORECASE):
        return "min"
    more = re.match(r"more|longer|over|in\s+excess|exceeding", found[0], re.IGNORECASE)
    return "max" if more else ""
