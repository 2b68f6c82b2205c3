"""The text of a PDF as people read it: lines that were broken for the page flow again."""

from __future__ import annotations

import re

#: What PDFs draw before an item of a list; Word's own bullet comes from a private plane.
BULLET = re.compile(r"^[•▪‣●◦○■□·\uf0b7\uf0a7]\s*")
NUMBERED = re.compile(r"^(\d+[.)]|\d+(\.\d+)+|\(?[a-z]{1,3}\))\s")
#: A line shorter than this part of the widest ones ends its paragraph: a heading, a row, an end.
FULL = 0.7
NARROW = 40


def flowing(text: str) -> str:
    """`text` with each paragraph on one line, items of lists on lines of their own.

    A line goes on in the next only where it is as full as the page's lines are, and the next begins
    nothing new; in doubt the break stays. No word is changed, left out or put elsewhere.
    """
    lines = _with_their_bullets([line.strip() for line in text.splitlines()])
    full = FULL * _width(lines)
    made: list[str] = []
    before = ""
    for line in lines:
        if before and line and len(before) >= full and not _begins(line):
            made[-1] += line if _is_broken(made[-1], line) else f" {line}"
        else:
            made.append(line)
        before = line
    return re.sub(r"\n{3,}", "\n\n", "\n".join(made)).strip()


def _with_their_bullets(lines: list[str]) -> list[str]:
    """Every bullet the same, and on the line of the words it belongs to."""
    made: list[str] = []
    waits = False
    for line in lines:
        bare = BULLET.sub("", line)
        bullet = waits or bare != line
        waits = bullet and not bare
        if not waits:
            made.append(f"• {bare}" if bullet else line)
    return made


def _width(lines: list[str]) -> int:
    """How long the long lines are: one in ten may be longer. Prose is wider than a table is."""
    lengths = sorted(len(line) for line in lines if line)
    return max(NARROW, lengths[len(lengths) * 9 // 10] if lengths else 0)


def _begins(line: str) -> bool:
    return line.startswith("• ") or bool(NUMBERED.match(line))


def _is_broken(before: str, line: str) -> bool:
    """Whether a word was parted at the line's end; its hyphen stays, since it may be its own."""
    return before[-1:] == "-" and before[-2:-1].isalpha() and line[:1].islower()
