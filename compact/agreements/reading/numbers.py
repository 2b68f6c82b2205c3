"""Numbers as people write them: 7, 1,000, seven, twenty-one, a dozen, one third, 25 per cent."""

import re
from fractions import Fraction

ONES = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: number * 10
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
MULTITUDES = {"couple": 2, "dozen": 12, "score": 20, "hundred": 100}
ARTICLES = {"a": 1, "an": 1}
SHARES = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "tenth": 10}

_ONE = "|".join(sorted(ONES, key=len, reverse=True))
_TEN = "|".join(TENS)
# 21, 1,000, twenty-one, twelve, half a dozen. Never a part of "4.2", "2009/10" or "£12".
NUMBER = (
    rf"(?:(?<![\d.,/£$])\d{{1,3}}(?:,\d{{3}})*(?![\d/]|[.,]\d)"
    rf"|\b(?:{_TEN})(?:[-\s](?:{_ONE}))?\b|\b(?:{_ONE})\b"
    r"|\bhalf[-\s]a[-\s]dozen\b|\b(?:a|one)\s(?:couple|dozen|score|hundred)\b)"
)
# "seven (7)" and "7 (seven)": the same number told twice.
TOLD = rf"{NUMBER}(?:\s*\(\s*{NUMBER}\s*\))?"
SHARE = (
    rf"(?:(?:{NUMBER}|\ba)[-\s](?P<share>thirds?|quarters?|fifths?|sixths?|tenths?)\b"
    r"|\b(?:one[-\s]|a[-\s])?half\b|(?<![\d.])\d{1,3}(?:\.\d+)?\s?(?:%|per\s?cent\b|percent\b)"
    r"|[½⅓⅔¼¾]|\b\d/\d\b)"
)
GLYPHS = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4"}


def number(words: str) -> int | None:
    """The whole number written in `words`; None when they are no number."""
    plain = re.sub(r"\(.*?\)", " ", words.lower()).replace(",", "").strip()
    if plain.isdigit():
        return int(plain)
    if re.fullmatch(r"half[-\s]a[-\s]dozen", plain):
        return 6
    parts = [part for part in re.split(r"[-\s]+", plain) if part]
    return _sum(parts) if parts else None


def _sum(parts: list[str]) -> int | None:
    if len(parts) == 2 and parts[0] in ("a", "one") and parts[1] in MULTITUDES:
        return MULTITUDES[parts[1]]
    known = {**ONES, **TENS, **ARTICLES}
    if not all(part in known for part in parts):
        return None
    return sum(known[part] for part in parts)


def share(words: str) -> str | None:
    """A share as a fraction in lowest terms: "one third" -> "1/3", "50%" -> "1/2"."""
    plain = words.lower().strip()
    if plain in GLYPHS:
        return GLYPHS[plain]
    if re.fullmatch(r"\d/\d", plain):
        return _lowest(int(plain[0]), int(plain[2]))
    percent = re.match(r"(\d+(?:\.\d+)?)\s?(?:%|per)", plain)
    if percent:
        part = Fraction(percent[1]) / 100
        return _lowest(part.numerator, part.denominator)
    if plain.endswith("half"):
        return "1/2"
    parts = re.split(r"[-\s]+", plain)
    of = SHARES.get(parts[-1].rstrip("s"))
    top = number(" ".join(parts[:-1])) or 1
    return _lowest(top, of) if of else None


def _lowest(top: int, bottom: int) -> str | None:
    if bottom == 0:
        return None
    part = Fraction(top, bottom)
    return f"{part.numerator}/{part.denominator}" if 0 < part <= 1 else None
