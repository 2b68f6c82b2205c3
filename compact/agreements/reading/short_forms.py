"""Whether a short form stands for some words: "HBC", "M & E", "Rt. Hon"."""

import re

QUOTES = " \t“”\"‘’'*_"
SMALL = ("of", "the", "and", "for", "in", "on", "to", "a")


def is_short(words: str) -> bool:
    """ "HBC", "M & E", "Rt. Hon", "VCSOs": few letters, capitals or points among them."""
    pieces = re.findall(r"[A-Za-z]+", words)
    if not (1 < len(words) <= 14 and pieces and words[0].isalnum()):
        return False
    if len(pieces) > 1:
        clipped = any(sign in words for sign in ".&/") or all(len(one) == 1 for one in pieces)
        return clipped and all(one[0].isupper() and len(one) < 6 for one in pieces)
    return sum(map(str.isupper, words)) >= 2 or (words.endswith(".") and len(words) < 7)


def stands_for(short: str, words: list[str]) -> bool:
    return bool(words) and (spells(words, short) or clips(words, short))


def clips(words: list[str], short: str) -> bool:
    """Each piece of "Rt. Hon" begins a word and keeps some of its letters, in order."""
    pieces = re.findall(r"[A-Za-z]+", short)
    named = [word.strip(QUOTES + "(),") for word in words if word.lower() not in SMALL]
    return len(pieces) == len(named) and all(
        len(piece) < len(word) and piece[0].upper() == word[0].upper() and _within(piece, word)
        for piece, word in zip(pieces, named, strict=True)
    )


def _within(piece: str, word: str) -> bool:
    letters = iter(word.lower())
    return all(letter in letters for letter in piece.lower())


def spells(words: list[str], short: str) -> bool:
    """Whether the capitals of `short` are initials of `words`, in order, and begin the first."""
    wanted = [letter for letter in short.upper() if letter.isalpha()]
    if len(wanted) > 2 and short.endswith("s") and wanted[-1] == "S":
        wanted.pop()  # the plural: VCSOs
    starts = [
        part[0].upper()
        for word in words
        for part in re.split(r"[-/]", word.strip("“‘\"'("))
        if part
    ]
    if not starts or not wanted or starts[0] != wanted[0]:
        return False
    at = 0
    for letter in starts:
        if at < len(wanted) and letter == wanted[at]:
            at += 1
    return at == len(wanted)


def long_form(before: str, short: str) -> str | None:
    """The fewest words before the bracket whose initials spell the short form."""
    words = before.rsplit("\n", 1)[-1].split()
    for size in range(1, min(len(words), 2 * len(short) + 2) + 1):
        chosen = words[-size:]
        first = chosen[0].strip("“‘\"'(")
        if (
            first[:1].upper() == short[0]
            and first.lower() not in SMALL
            and ((size > 1 and spells(chosen, short)) or ("." in short and clips(chosen, short)))
        ):
            return " ".join(chosen).strip("“‘\"' ")
    return None
