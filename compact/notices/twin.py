"""The HTML twin of a notice: the same words, laid out from the plain text.

A blank line parts paragraphs. "- " begins an item. Two or more lines "Key: value" become a table of
facts. A line that is only an address becomes a link named by the line above it; the first such
link is the button. What follows the signature mark is the small print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from compact.notices.models import Notice, Print

SIGNATURE = "\n-- \n"
ADDRESS = re.compile(r"https?://\S+")
FACT = re.compile(r"([A-Z][^:.\n]{0,28}): (\S.*)")


@dataclass(frozen=True)
class Block:
    """A piece of the message: kind is text, list, facts, button or link."""

    kind: str
    lines: list[str] = field(default_factory=list)
    facts: list[tuple[str, str]] = field(default_factory=list)
    url: str = ""


def blocks(body: str) -> tuple[list[Block], list[Block]]:
    """The blocks of the message, and those of the small print below it."""
    message, _, small = body.partition(SIGNATURE)
    return _with_one_button(list(_blocks(message))), list(_blocks(small))


def _blocks(text: str) -> Iterator[Block]:
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        yield from _parts([line.strip() for line in paragraph.splitlines() if line.strip()])


def _parts(lines: list[str]) -> Iterator[Block]:
    plain: list[str] = []
    for line in lines:
        if ADDRESS.fullmatch(line):
            label = plain.pop().rstrip(":") if plain else line
            yield from _plain(plain)
            yield Block("link", [label], url=line)
            plain = []
        else:
            plain.append(line)
    yield from _plain(plain)


def _plain(lines: list[str]) -> Iterator[Block]:
    if not lines:
        return
    facts = [match.groups() for line in lines if (match := FACT.fullmatch(line))]
    if all(line.startswith("- ") for line in lines):
        yield Block("list", [line[2:] for line in lines])
    elif len(facts) == len(lines) > 1:
        yield Block("facts", facts=facts)
    else:
        yield Block("text", lines)


def _with_one_button(found: list[Block]) -> list[Block]:
    for place, block in enumerate(found):
        if block.kind == "link":
            found[place] = Block("button", block.lines, url=block.url)
            break
    return found


def letter_size(notice: Notice) -> str:
    """The class that sets the size of print a person asked for."""
    return {Print.LARGE: "large", Print.GIANT: "giant"}.get(notice.format, "normal")
