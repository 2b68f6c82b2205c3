"""Columns that only spaces keep apart: tables set in type, and pages printed in two columns."""

import re
from collections import Counter
from collections.abc import Iterator

GAP = re.compile(r"(?<=\S)\s{3,}(?=\S)")
MARK = re.compile(
    r"\s*(?:[\W_]{1,2}|\(?(?:[A-Za-z]?\d[\d.]*|[A-Za-z]|[A-Za-z]\.\d+|[ivxIVX]{1,5})[.):]?|(?:section|article|clause|commitment)\s\S+)$",
    re.IGNORECASE,
)
LEAST_PROSE = 6  # lines side by side before two columns are believed
WORDS_OF_PROSE = 3


def with_columns(raw: list[str]) -> list[str]:
    """Raw lines with table cells apart by tabs and two columns one after the other."""
    if not any(GAP.search(line) for line in raw):
        return raw
    found: list[str] = []
    for run in _runs(_one_after_the_other(raw)):
        found += _table(run) or run
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


def _one_after_the_other(raw: list[str]) -> list[str]:
    """Each stretch of two columns as its left column and then its right one."""
    found: list[str] = []
    at = 0
    while at < len(raw):
        gap = GAP.search(raw[at]) if "   " in raw[at] else None
        # "a   The board": a number set off by spaces is no column, however many follow.
        gutter = gap.end() if gap and not MARK.match(raw[at][: gap.start()]) else 0
        size = _stretch(raw, at, gutter) if gutter else 0
        found += _unfolded(raw[at : at + size], gutter) if size else [raw[at]]
        at += size or 1
    return found


def _stretch(raw: list[str], start: int, gutter: int) -> int:
    """How many lines from `start` leave `gutter` free; 0 when they are no columns of prose."""
    end = start
    left: list[str] = []
    right: list[str] = []
    for at in range(start, len(raw)):
        line = raw[at]
        gap = GAP.search(line.strip("\n"))
        crossed = line[max(0, gutter - 2) : gutter].strip() or "\t" in line or "\f" in line
        elsewhere = gap and gap.end() != gutter and len(line) > gutter
        if crossed or (elsewhere and line[:gutter].strip()):
            break
        if line[:gutter].strip() and line[gutter:].strip():
            left.append(line[:gutter])
            right.append(line[gutter:])
            end = at + 1
        elif line.strip() and end < at - 3:
            break
        elif line[gutter:].strip():
            end = at + 1
    marks = sum(bool(MARK.match(one.rstrip())) for one in left)
    prose = min(_words(left), _words(right)) >= WORDS_OF_PROSE and marks * 3 < len(left)
    return end - start if len(left) >= LEAST_PROSE and prose else 0


def _unfolded(lines: list[str], gutter: int) -> list[str]:
    left, right = [one[:gutter].rstrip() for one in lines], [one[gutter:].rstrip() for one in lines]
    return [*left, "", *right, ""]


def _words(cells: list[str]) -> float:
    """How many words a cell holds at the middle."""
    counts = sorted(len(one.split()) for one in cells)
    return counts[len(counts) // 2] if counts else 0


def _table(run: list[str]) -> list[str]:
    begins = Counter(found.end() for line in run for found in [GAP.search(line)] if found)
    at, lines = begins.most_common(1)[0] if begins else (0, 0)
    if lines < 2:
        return []
    found = []
    for line in run:
        gap = GAP.search(line)
        row = gap and abs(gap.end() - at) <= 1 and not MARK.match(line[: gap.start()])
        found.append(GAP.sub("\t", line.strip()) if row else line)
    return found if any("\t" in line for line in found) else []
