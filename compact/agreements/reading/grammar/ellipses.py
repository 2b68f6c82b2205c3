"""Counts that borrow their unit: "ten working days ahead, or seven where sent by e-mail"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from compact.agreements.reading.grammar.amounts import (
    MAX_BEFORE,
    MIN_BEFORE,
    Amount,
    amounts,
    turned_round,
)
from compact.agreements.reading.numbers import TOLD, number

BARE = re.compile(
    r"(?:(?P<or>\b(?:or|and|but)(?:,\s*[\w\s]{3,25},)?\s+(?:(?:keep\s+to|posted|e-?mailed|sent|normally|usually|ideally"
    r"|preferably)\s+)?)"
    rf"|\b(?P<min>{MIN_BEFORE})\s+|\b(?P<max>{MAX_BEFORE})\s+)"
    rf"(?:another\s+|a\s+further\s+)?(?P<count>{TOLD})(?=\s*(?:[.;,)]|$)"
    r"|(?P<least>\s+(?:at\s+(?:the\s+)?(?:very\s+)?least|as\s+(?:an?|the)\s+(?:\w+\s+)?minimum)\b)"
    r"|\s+(?:where|if|when|unless|in\s+(?:an\s+)?(?:urgent|emergenc)|for|before|after|ahead|prior|by\s+(?:agreement|consent))\b)",
    re.IGNORECASE,
)


def all_amounts(text: str, before: str) -> tuple[Amount, ...]:
    """Lengths of time in `text`, with those whose unit stands earlier or in `before`."""
    full = amounts(text)
    earlier = amounts(before)[-1:] if before else ()
    if not full and not earlier:
        return ()
    short = list(_borrowing(text, full, earlier))
    return tuple(sorted((*full, *short), key=lambda one: one.start)) if short else full


def _borrowing(
    text: str, full: tuple[Amount, ...], earlier: tuple[Amount, ...]
) -> Iterator[Amount]:
    for found in BARE.finditer(text):
        lenders = [one for one in full if one.end <= found.start()] or (
            # Over the end of a sentence only a bounded number borrows: "minutes within ten".
            earlier if not found["or"] and not full else ()
        )
        count = number(found["count"])
        inside = any(one.start < found.end() and found.start("count") < one.end for one in full)
        if not lenders or not count or inside:
            continue
        bound = turned_round(found, text) or (
            "min" if found["min"] or found["least"] else "max" if found["max"] else ""
        )
        start = found.start("count") if found["or"] else found.start()
        times = 12 if lenders[-1].unit == "months" and lenders[-1].yearly else 1
        yield replace(
            lenders[-1],
            low=count * times,
            high=count * times,
            bound=bound,
            start=start,
            end=found.end(),
            core=found.start("count"),
            borrowed=True,
        )
