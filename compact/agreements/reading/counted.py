"""Numbers of a kind of their own ("SO 1 -", "[1]", "a   The board"): believed where they count.

One such mark proves nothing; a first and a second in a row are a series, whatever its signs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from compact.agreements.reading.labels import Label, label_of
from compact.agreements.reading.lines import Line

WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ONE_TO_TEN = "|".join(WORDS)
DASH = r"\s?[-–—]+"
# "1.- The board", "1 – The board", "[1] The board", "1/ The board"
SIGNED = re.compile(
    rf"(?P<open>[\[{{#])?(?P<number>\d{{1,2}})(?P<close>\.?{DASH}|[\]}}]|/|>|)(?=\s)"
)
# "3.1.- The board", "3:1 The board", "3/1", "3.a", "3.1.b"
COMPOUND = re.compile(
    rf"(?P<head>\d{{1,2}}(?:\.\d{{1,2}}){{0,2}})(?P<sign>[.:/-])(?P<number>\d{{1,2}}|[a-z])(?:\.?{DASH}|[.:)])?(?=\s)"
)
# "SO 1 - Calling of meetings", "HP-1 The board", "VCS1.2 Members"
INITIALS = re.compile(
    rf"(?P<printed>(?P<name>[A-Z]{{1,4}})[\s/-]?(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}))(?:{DASH}|[.:)])?(?=\s|$)"
)
# "Promise 1: …", "Theme Two – …", "Para. 4 The board"
WORDED = re.compile(
    rf"(?P<printed>(?P<name>[A-Z][a-z]{{1,14}})\.?\s(?P<number>\d{{1,2}}|[A-H]|{ONE_TO_TEN}))(?:{DASH}|[.:)])?(?=\s|$)",
    re.IGNORECASE,
)
# "One. The board", "TWO – Members"
SPELT = re.compile(rf"(?P<printed>(?P<number>{ONE_TO_TEN}))(?:{DASH}|[.:)])(?=\s|$)", re.IGNORECASE)
# "a   The board" (wide or a tab), "b Members choose", "IV - Money"
LETTER = re.compile(rf"(?P<printed>[a-zA-Z]|[ivx]{{2,5}}|[IVX]{{2,5}})(?P<dash>{DASH})?(?=\s)")
# Counted too, but no clauses.
NO_CLAUSES = re.compile(
    r"(?:page|table|figure|fig|note|version|ward|room|tel|day|year|january|february|march|april|may"
    r"|june|july|august|september|october|november|december)$",
    re.IGNORECASE,
)
BEGINS = re.compile(r"\s*(?:$|[A-Z“‘\"'(])")
MOST_SKIPPED = 2  # a number struck out leaves its gap


@dataclass(frozen=True)
class Mark:
    """What may be a printed number: its place in a `chain` of alike ones."""

    chain: tuple
    label: Label
    order: int


def counted(lines: Sequence[Line]) -> dict[int, Label]:
    """Labels of lines whose numbers only their series proves."""
    found: dict[int, Label] = {}
    last: dict[tuple, tuple[int, Mark]] = {}
    proven: set[tuple] = set()
    for at, line in enumerate(lines):
        if line.bullet or label_of(line.text):
            continue
        for mark in _marks(line):
            before = last.get(mark.chain)
            step = mark.order - before[1].order if before else 0
            if step == 1 or (1 < step <= MOST_SKIPPED and mark.chain in proven):
                found.setdefault(before[0], before[1].label)
                found[at] = mark.label
                proven.add(mark.chain)
            elif mark.order != 1:
                continue
            last[mark.chain] = (at, mark)
    return found


def _marks(line: Line) -> Iterator[Mark]:
    for kind in (_signed, _compound, _initials, _worded, _spelt):
        if (mark := kind(line.text)) and BEGINS.match(line.text, mark.label.taken):
            yield mark
            return
    yield from _letters(line)


def _signed(text: str) -> Mark | None:
    found = SIGNED.match(text)
    if not found or not (found["open"] or found["close"]):
        return None
    number = int(found["number"])
    bracket = bool(found["open"] and found["close"])
    style = "(1)" if bracket else "1."
    printed = found[0] if bracket or found["open"] else found["number"]
    label = Label(printed, style, number, 1, (number,), *_rest(text, found))
    return Mark((found["open"], found["close"].strip()), label, number)


def _compound(text: str) -> Mark | None:
    found = COMPOUND.match(text)
    if not found:
        return None
    number = found["number"]
    order = int(number) if number.isdigit() else ord(number) - 96
    parts = (*map(int, found["head"].split(".")), order)
    printed = text[: found.end("number")]
    label = Label(printed, "1.1", order, len(parts), parts, *_rest(text, found))
    return Mark((found["head"], found["sign"], number.isdigit()), label, order)


def _initials(text: str) -> Mark | None:
    found = INITIALS.match(text)
    if not found:
        return None
    numbers = tuple(map(int, found["number"].split(".")))
    # The letters are the first part, far from any number: "SO 2" stands beside "SO 1".
    name = int.from_bytes(found["name"].encode()) + 1000
    parts = (name, *numbers)
    label = Label(found["printed"], "1.1", parts[-1], len(parts), parts, *_rest(text, found))
    return Mark(parts[:-1], label, parts[-1])


def _worded(text: str) -> Mark | None:
    found = WORDED.match(text)
    if not found or NO_CLAUSES.match(found["name"]):
        return None
    order = _value(found["number"])
    style = f"named{found['name'].lower()}"
    label = Label(found["printed"], style, order, 1, (order,), *_rest(text, found))
    return Mark((style,), label, order)


def _spelt(text: str) -> Mark | None:
    found = SPELT.match(text)
    if not found:
        return None
    order = _value(found["number"])
    label = Label(found["printed"], "spelt", order, 1, (order,), *_rest(text, found))
    return Mark(("spelt",), label, order)


def _letters(line: Line) -> Iterator[Mark]:
    """A letter set off from its words, or before a capital; "i" may be a letter or a number."""
    found = LETTER.match(line.text)
    if not found or not (
        line.set_off
        or found["dash"]
        or (line.gap and re.match(r"\s[A-Z][a-z]", line.text[found.end() :]))
    ):
        return
    rest, taken = _rest(line.text, found, roman=False)
    dotted = label_of(f"{found['printed']}. {rest}")
    if dotted is None:
        return
    label = replace(dotted, rest=rest, taken=taken)
    case = found["printed"].isupper()
    if len(found["printed"]) == 1:
        yield Mark(("letter", case), label, ord(found["printed"].lower()) - 96)
    if label.roman:
        yield Mark(("roman", case), label, label.roman)


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    plain = number.lower()
    return WORDS.index(plain) + 1 if plain in WORDS else ord(plain) - 96


def _rest(text: str, found: re.Match, *, roman: bool = True) -> tuple:
    """What a label ends with: its words, (no roman number,) and how many letters it takes."""
    rest = text[found.end() :].strip()
    return (rest, 0, found.end()) if roman else (rest, found.end())
