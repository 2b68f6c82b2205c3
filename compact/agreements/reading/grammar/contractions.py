"""Spoken forms written out: "we'll" is read as "we will", and every place is found again."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

SHORT = re.compile(
    r"\b(?:(?P<wont>won)|(?P<shant>shan)|(?P<cant>can))['’]t\b"
    r"|(?<=\w)(?:(?P<nt>n)['’]t|['’](?P<end>ll|ve|re|d))\b",
    re.IGNORECASE,
)
WHOLE = {"wont": "will not", "shant": "shall not", "cant": "cannot", "nt": " not"}
ENDS = {"ll": " will", "ve": " have", "re": " are", "d": " would"}


@dataclass(frozen=True)
class Spelt:
    """`text` without contractions; `printed(at)` is where a place of it stands as printed."""

    text: str
    begins: list[int] = field(default_factory=list)  # places in `text` where a shift begins
    shifts: list[int] = field(default_factory=list)  # printed place minus place in `text`

    def printed(self, at: int) -> int:
        step = bisect_right(self.begins, at) - 1
        return at + self.shifts[step] if step >= 0 else at


@lru_cache(maxsize=256)
def spelt(text: str) -> Spelt:
    """The words with each contraction written out. Remembered: each is asked for again."""
    if ("'" not in text and "’" not in text) or not SHORT.search(text):
        return Spelt(text)
    pieces: list[str] = []
    begins: list[int] = []
    shifts: list[int] = []
    last = size = 0
    for found in SHORT.finditer(text):
        words = ENDS.get((found["end"] or "").lower()) or WHOLE[found.lastgroup or "nt"]
        pieces += [text[last : found.start()], words]
        size += found.start() - last + len(words)
        last = found.end()
        begins.append(size)
        shifts.append(last - size)
    return Spelt("".join([*pieces, text[last:]]), begins, shifts)
