"""Printed numbers at the start of a line: 7.2, (a), iv), Article 5, Appendix 1."""

import re
from dataclasses import dataclass

NAMES = (
    "article|section|clause|principle|commitment|undertaking|paragraph|rule|standard|standing order"
    "|part|chapter|appendix|annexe?|schedule|stage|step|pledge|objective|priority|code|protocol"
)
DIVISIONS = ("appendix", "annex", "annexe", "schedule", "part")
NAMED = re.compile(
    rf"(?:(?P<name>{NAMES})\s+|(?P<sign>§)\s?)(?P<number>\d{{1,3}}(?:\.\d{{1,3}})*[a-z]?|[A-HX]|[IVX]{{1,5}}"
    rf"|one|two|three|four|five|six|seven|eight|nine|ten)(?![\w])(?P<end>\s*[.:)–—-]?\s*)",
    re.IGNORECASE,
)
LETTERED = re.compile(
    r"(?P<printed>(?P<letter>[A-Z])\.?(?P<number>\d{1,3}(?:\.\d{1,3}){0,3}))(?P<end>[.):]?)(?=\s|$)"
)
BRACKETED = re.compile(
    r"(?P<printed>(?P<number>\d{1,3}(?:\.\d{1,3}){0,3})\s?\((?P<letter>[a-z])\))(?=\s|$)"
)
# "2a. The board": a number and its letter without brackets.
WITH_LETTER = re.compile(
    r"(?P<printed>(?P<number>\d{1,3})\s?(?P<letter>[a-z]))(?:[.):](?=\s)|(?=\s+[A-Z][a-z]))"
)
DOTTED = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{1,3}){1,4})(?P<letter>[a-z]?)(?P<end>[.):]?)"
    r"(?=\s|$|[A-Z][A-Za-z])"  # "4.1The group": the space was lost on the way
)
HEAD = re.compile(r"§\s?\d{1,3}[a-z]?|\d{1,3}(?:\.\d{1,3}){0,3}[.):]?|\([a-z0-9]\)")
MOST_ON_A_LINE = 4
# A number that opens straight into its first part: "8.—(1) The board", "§3 (1)", "2. (a)".
OPENS = re.compile(r"(?:\s|[.:])*[—–-]?\s*(?=\((?:1|a|i)\)\s+\S)")
# After a bracket on both sides the space may be lost: "(a)the director".
AFTER = r"(?=\s|$|(?(open)(?<=\))(?=[A-Za-z])|(?!)))"
ARABIC = re.compile(rf"(?P<open>\()?(?P<number>\d{{1,3}})(?P<end>[.):]|\.\)|){AFTER}")
LETTER = re.compile(
    rf"(?P<open>\()?(?P<number>[A-Za-z]|[ivxlIVXL]{{2,6}})(?P<end>[.)]|\.\)){AFTER}"
)
ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
NOT_A_LABEL = re.compile(
    r"%|(?:am|pm|a\.m|p\.m|million|billion|bn|m|k|per\s?cent|hours?"
    r"|(?:working |clear |calendar )*days?|weeks?|months?|years?|january|february"
    r"|march|april|may|june|july|august|september|october|november"
    r"|december|st|nd|rd|th|of)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Label:
    """A printed number: `style` tells series apart, `order` its place in its series."""

    printed: str  # as people cite it: without the full stop that ends it
    style: str  # "7.", "(a)", "1.1", "Article" …
    order: int
    depth: int = 1  # parts of a dotted number
    parts: tuple[int, ...] = ()
    rest: str = ""
    roman: int = 0  # the value it has if it is a roman number; 0 when it cannot be one
    taken: int = 0  # letters of the line it takes, where only its series proves it

    @property
    def bare(self) -> bool:
        """A number without any dot or bracket: may as well be a quantity."""
        return self.style == "1"

    @property
    def division(self) -> bool:
        return self.style in DIVISIONS


def roman_value(letters: str) -> int:
    """ "xiv" -> 14; 0 when the letters make no roman number."""
    plain = letters.lower()
    if not re.fullmatch(r"(x{0,3})(ix|iv|v?i{0,3})", plain) or not plain:
        return 0
    values = [ROMAN_VALUES[letter] for letter in plain]
    return sum(-one if one < max(values[at:]) else one for at, one in enumerate(values))


def label_of(text: str) -> Label | None:
    """The number `text` begins with, or None."""
    return (
        _named(text)
        or _lettered(text)
        or _bracketed(text)
        or _dotted(text)
        or _arabic(text)
        or _letter(text)
    )


def parts_of_line(text: str) -> list[str]:
    """ "§3 (1) The board …" -> ["§3", "(1) The board …"]: each printed number its own piece."""
    found = []
    while len(found) < MOST_ON_A_LINE and (head := HEAD.match(text)):
        opens = OPENS.match(text, head.end())
        # "3 (a)" is one number that people cite whole.
        if not opens or (opens[0] in ("", " ") and re.fullmatch(r"[\d.]*\d", head[0])):
            break
        found.append(text[: head.end()])
        text = text[opens.end() :]
    return [*found, text]


def _named(text: str) -> Label | None:
    found = NAMED.match(text)
    if not found:
        return None
    rest = text[found.end() :]
    # "Section 7 of the Act requires" and "Appendix 1 sets out" are sentences, not titles.
    sentence = (not found["end"] and rest) or re.match(r"[a-z(&,]", rest)
    if sentence and not found["end"].strip() and not found["sign"]:
        return None
    number = found["number"].lower()
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    if number[0].isdigit():
        parts = tuple(int(one) for one in re.findall(r"\d+", number))
    elif number in words:
        parts = (words.index(number) + 1,)
    else:
        parts = (roman_value(number) or ord(number[0]) - 96,)
    printed = text[: found.start("end")].strip()
    style = (found["name"] or "section").lower()
    return Label(printed, style, parts[-1], len(parts), parts, rest)


def _lettered(text: str) -> Label | None:
    """A1, B2.3: a letter and a number. "A4 sides" is paper."""
    found = LETTERED.match(text)
    rest = text[found.end() :].strip() if found else ""
    if not found or (not found["end"] and not re.match(r"[A-Z“‘\"'(]", rest)):
        return None
    parts = (ord(found["letter"]) - 64, *(int(one) for one in found["number"].split(".")))
    return Label(found["printed"], "1.1", parts[-1], len(parts), parts, rest)


def _bracketed(text: str) -> Label | None:
    """3(a), 3a.: a number that carries its letter."""
    found = BRACKETED.match(text) or WITH_LETTER.match(text)
    if not found or NOT_A_LABEL.match(text[found.end() :].strip()):
        return None
    parts = (*(int(one) for one in found["number"].split(".")), ord(found["letter"]) - 96)
    return Label(found["printed"], "1.1", parts[-1], len(parts), parts, text[found.end() :].strip())


def _dotted(text: str) -> Label | None:
    found = DOTTED.match(text)
    if not found or NOT_A_LABEL.match(text[found.end() :].strip()):
        return None
    rest = text[found.end() :].strip()
    parts = tuple(int(one) for one in found["number"].split("."))
    if rest[:1].islower() and not found["end"] and len(rest.split()) < 3:
        return None
    if parts[0] == 0 or (len(found["number"].split(".")[-1]) == 2 and parts[-1] >= 60):
        return None
    printed = found["number"] + found["letter"]
    if len(parts) == 2 and parts[1] == 0:
        parts = parts[:1]  # "3.0" is section 3: 3.1 stands under it
    return Label(printed, "1.1", parts[-1], len(parts), parts, rest)


def _arabic(text: str) -> Label | None:
    found = ARABIC.match(text)
    if not found:
        return None
    rest = text[found.end() :].strip()
    bracket = found["end"].strip(".:")
    if found["open"] and not bracket:
        return None
    if not found["end"] and (not re.match(r"[A-Z“‘\"'(]", rest) or NOT_A_LABEL.match(rest)):
        return None
    number = int(found["number"])
    opened = found["open"] or ""
    printed = opened + found["number"] + bracket
    style = "1" if not found["end"] else opened + "1" + found["end"]
    return Label(printed, style, number, 1, (number,), rest)


def _letter(text: str) -> Label | None:
    found = LETTER.match(text)
    if not found:
        return None
    letters, bracket = found["number"], found["end"].strip(".")
    if found["open"] and not bracket:
        return None
    value = roman_value(letters)
    if len(letters) > 1 and not value:
        return None
    rest = text[found.end() :].strip()
    # "A. N. Other" is a person.
    if found["end"] == "." and re.match(r"[A-Z]\.", rest):
        return None
    case = "A" if letters.isupper() else "a"
    order = ord(letters.lower()) - 96 if len(letters) == 1 else value
    opened = found["open"] or ""
    style = opened + case + found["end"]
    parts = (order,) if style == "A." else ()
    return Label(opened + letters + bracket, style, order, 1, parts, rest, value)
