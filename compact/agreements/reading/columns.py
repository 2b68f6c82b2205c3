"""Columns that only spaces keep apart: tables set in type, and pages printed in two columns."""

import re
from collections import Counter
from collections.abc import Iterator

GAP = re.compile(r"(?<=\S)\s{3,}(?=\S)")
MARK = re.compile(
    r"\s*(?:[\W_]{1,2}|\(?[\w.]{1,6}[.):]?|(?:section|article|clause|commitment)\s\S+)$", re.I
)
LEAST_PROSE = 6  # lines side by side before two columns are believed
WORDS_OF_PROSE = 3


def with_columns(raw: list[str]) -> list[str]:
    """Raw lines with table cells apart by tabs and two columns one after the other."""
    if not any(GAP.search(line) for line in raw):
        return raw
    found: list[str] = []
    for run in _runs(raw):
        found += _prose(run) or _table(run) or run
    return found


def _runs(raw: list[str]) -> Iterator[list[str]]:
    """Lines between empty ones, and the empty ones."""
    run: list[str] = []
    for line in raw:
        if line.strip() and "\t" not in line:
            run.append(line)
            continue
        if run:
            yield run
        run = []
        yield [line]
    if run:
        yield run


def _gutter(run: list[str]) -> tuple[int, int]:
    """(the column at which most second cells begin, on how many lines)."""
    begins = Counter(found.end() for line in run for found in [GAP.search(line)] if found)
    return begins.most_common(1)[0] if begins else (0, 0)


def _prose(run: list[str]) -> list[str]:
    """Left column, then right column; nothing when the lines are no two columns of prose."""
    at, lines = _gutter(run)
    if lines < LEAST_PROSE or lines < len(run) * 0.6:
        return []
    if any(len(line) > at and line[at - 2 : at].strip() for line in run):
        return []
    left, right = [line[:at].rstrip() for line in run], [line[at:].rstrip() for line in run]
    if min(_words(left), _words(right)) < WORDS_OF_PROSE:
        return []
    return [*[one for one in left if one], "", *[one for one in right if one]]


def _words(cells: list[str]) -> float:
    """How many words a cell holds at the middle."""
    counts = sorted(len(one.split()) for one in cells if one)
    return counts[len(counts) // 2] if counts else 0


def _table(run: list[str]) -> list[str]:
    at, lines = _gutter(run)
    if lines < 2:
        return []
    found = []
    for line in run:
        gap = GAP.search(line)
        row = gap and abs(gap.end() - at) <= 1 and not MARK.match(line[: gap.start()])
        found.append(GAP.sub("\t", line.strip()) if row else line)
    return found if any("\t" in line for line in found) else []
