"""The numbers Word prints before a paragraph: they stand in numbering.xml, not in the text."""

import re

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROMANS = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def roman(number: int) -> str:
    """4 -> "iv"."""
    found = ""
    for value, sign in ROMANS:
        while number >= value:
            found, number = found + sign, number - value
    return found


def printed(number: int, form: str) -> str:
    """A number in one of Word's list formats, as it stands on paper."""
    if form in ("lowerLetter", "upperLetter"):
        words = LETTERS[(number - 1) % 26] * ((number - 1) // 26 + 1)
        return words.upper() if form == "upperLetter" else words
    if form in ("lowerRoman", "upperRoman"):
        return roman(number).upper() if form == "upperRoman" else roman(number)
    if form == "decimalZero":
        return f"{number:02d}"
    return str(number)


class Numbering:
    """Counts list paragraphs in reading order, as Word does when it prints them."""

    def __init__(self, document) -> None:
        self.levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self.abstract_of: dict[str, str] = {}
        self.restarts: dict[str, dict[int, int]] = {}
        self.depth_of_style: dict[tuple[str, str], int] = {}
        self.counts: dict[str, dict[int, int]] = {}
        self.used: set[str] = set()
        part = _numbering_part(document)
        if part is not None:
            self._read(part)

    def _read(self, root) -> None:
        for abstract in root.findall(qn("w:abstractNum")):
            key = abstract.get(qn("w:abstractNumId"))
            levels = {int(one.get(qn("w:ilvl"))): one for one in abstract.findall(qn("w:lvl"))}
            self.levels[key] = {depth: _level(one) for depth, one in levels.items()}
            for depth, one in levels.items():
                if (style := one.find(qn("w:pStyle"))) is not None:
                    self.depth_of_style[key, style.get(qn("w:val"))] = depth
        for num in root.findall(qn("w:num")):
            key = num.get(qn("w:numId"))
            self.abstract_of[key] = num.find(qn("w:abstractNumId")).get(qn("w:val"))
            self.restarts[key] = {
                int(one.get(qn("w:ilvl"))): int(start.get(qn("w:val")))
                for one in num.findall(qn("w:lvlOverride"))
                if (start := one.find(qn("w:startOverride"))) is not None
            }

    def label(self, paragraph: Paragraph) -> tuple[str, int]:
        """(label as printed, depth); "•" for a bullet, "" for no list at all."""
        num, depth = _number_of(paragraph)
        abstract = self.abstract_of.get(num or "")
        levels = self.levels.get(abstract or "", {})
        if depth is None:
            style = paragraph.style.style_id if paragraph.style is not None else ""
            depth = self.depth_of_style.get((abstract or "", style), 0)
        if num in (None, "0") or depth not in levels:
            return "", 0
        form, pattern, _ = levels[depth]
        if form in ("bullet", "none"):
            return ("•" if form == "bullet" else ""), depth
        counts = self._counted(num, abstract, depth, levels)
        words = re.sub(
            r"%(\d)",
            lambda match: printed(
                counts.get(int(match[1]) - 1, levels.get(int(match[1]) - 1, ("", "", 1))[2]),
                levels.get(int(match[1]) - 1, ("decimal", "", 1))[0],
            ),
            pattern,
        )
        return words.strip(), depth

    def _counted(self, num: str, abstract: str, depth: int, levels: dict) -> dict[int, int]:
        counts = self.counts.setdefault(abstract, {})
        if num not in self.used:
            self.used.add(num)
            for level, start in self.restarts.get(num, {}).items():
                counts[level] = start - 1
        counts[depth] = counts.get(depth, levels[depth][2] - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        return counts


def _numbering_part(document):
    try:
        return document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return None


def _level(level) -> tuple[str, str, int]:
    form, text, start = (level.find(qn(name)) for name in ("w:numFmt", "w:lvlText", "w:start"))
    return (
        form.get(qn("w:val")) if form is not None else "decimal",
        (text.get(qn("w:val")) or "") if text is not None else "",
        int(start.get(qn("w:val"))) if start is not None else 1,
    )


def _number_of(paragraph: Paragraph) -> tuple[str | None, int | None]:
    """The list and level of a paragraph: its own, or its style's (level None: the list knows)."""
    found = _num_pr(paragraph._p.pPr)
    style = paragraph.style
    while found is None and style is not None:
        found = _num_pr(style.element.pPr)
        style = style.base_style
    return found or (None, 0)


def _num_pr(properties) -> tuple[str, int | None] | None:
    numbers = properties.find(qn("w:numPr")) if properties is not None else None
    num = numbers.find(qn("w:numId")) if numbers is not None else None
    if num is None:
        return None
    level = numbers.find(qn("w:ilvl"))
    return num.get(qn("w:val")), int(level.get(qn("w:val"))) if level is not None else None
