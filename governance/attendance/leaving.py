"""Which items somebody left the room for, as it is typed and as it stands in the minutes."""

from __future__ import annotations

import re
from collections.abc import Collection

#: "4" or "12A" standing alone; "3pm" and "1st" are no items.
NUMBER = re.compile(r"\b\d+[A-Za-z]?\b")


class NoSuchItem(ValueError):
    """The message is a sentence for whoever typed it."""


def left_for(typed: str, numbers: Collection[str]) -> str:
    """ "4 and 6" → "items 4 and 6"; words beside the numbers stay: "the vote on item 4".

    `numbers` are those of the agenda. Raises NoSuchItem where one of them is not among them, or
    where none is named.
    """
    known = {number.upper(): number for number in numbers}
    named = NUMBER.findall(typed)
    if not named:
        raise NoSuchItem("Enter the number of an item, for example 4")
    for number in named:
        if number.upper() not in known:
            raise NoSuchItem(f"There is no item {number} on the agenda of this meeting")
    words = NUMBER.sub(lambda found: known[found[0].upper()], " ".join(typed.split()))
    if not words[0].isdigit():
        return words
    return f"item{'s' * (len(named) > 1)} {words}"
