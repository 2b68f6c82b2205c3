"""A list of contents that does not call itself one: its numbers and titles all come again."""

import re
from collections import Counter
from collections.abc import Sequence

from compact.agreements.reading.labels import label_of
from compact.agreements.reading.lines import Line

FEWEST = 3


def without_titles_foretold(lines: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """(the lines that are text, those that only foretell the titles further down)."""
    keys = [_key(line) for line in lines]
    times = Counter(key for key in keys if key)
    kept: list[Line] = []
    dropped: list[str] = []
    at = 0
    while at < len(lines):
        end = at
        seen: set[tuple] = set()
        while end < len(lines) and (key := keys[end]) and times[key] > 1 and key not in seen:
            seen.add(key)
            end += 1
        if end - at >= FEWEST and _apart(keys, seen, end):
            dropped += [line.text for line in lines[at:end]]
            times.subtract(seen)
        else:
            end = max(end, at + 1)
            kept += lines[at:end]
        at = end
    return kept, dropped


def _apart(keys: list, seen: set, after: int) -> bool:
    """Whether words stand between them further down: answers to tick come again as they are."""
    again = [at for at in range(after, len(keys)) if keys[at] in seen]
    return bool(again) and len(again) < again[-1] - again[0] + 1


def _key(line: Line) -> tuple | None:
    """The number and the words of what may be a title; None of what ends as a sentence does."""
    label = label_of(line.text)
    words = re.sub(r"[\W_\d]+", " ", label.rest).strip().lower() if label else ""
    return (label.printed, words) if label and words and label.rest[-1] not in ".;,:" else None
