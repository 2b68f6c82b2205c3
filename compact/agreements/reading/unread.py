"""What of a text was not read like the rest, in sentences that say what to do about it."""

import re

from compact.agreements.reading.results import Clause
from compact.agreements.reading.suggesting import searched

#: A longer number at the head of a line is a year or a sum more often than a clause.
LAST_NUMBER = 999
LAST = re.compile(rf"(?<!\d){LAST_NUMBER}\W*$")
NEXT = re.compile(rf"^\W*(?:\w+\s|[\d.]+\.)?{LAST_NUMBER + 1}\b", re.MULTILINE)


def unread(clauses: list[Clause]) -> list[str]:
    """Empty where every number was read as one, and rules were looked for in all words."""
    return [*_beyond_the_last_number(clauses), *_unsearched(clauses)]


def _beyond_the_last_number(clauses: list[Clause]) -> list[str]:
    ends = any(LAST.search(clause.label) for clause in clauses)
    if not ends or not any(NEXT.search(f"{one.heading}\n{one.text}") for one in clauses):
        return []
    return [
        f"Clauses are read up to number {LAST_NUMBER}: what comes after it stands in that clause, "
        "and a rule there may be missing. Enter the text in parts, each numbered from 1."
    ]


def _unsearched(clauses: list[Clause]) -> list[str]:
    cut = [
        clause.label
        for clause, size in zip(clauses, searched(clauses), strict=True)
        if size < len(clause.text)
    ]
    if not cut:
        return []
    more = f" and {len(cut) - 1} more" if len(cut) > 1 else ""
    return [
        f"{cut[0]}{more}: the words are too many; rules were looked for in the first of them. "
        "Enter the text in parts, or add the rules of the rest by hand."
    ]
