"""The five pages people open most, beside a bare Django page that lists two hundred rows."""

from __future__ import annotations

from collections.abc import Iterator

import time_machine

from tests.bench.measuring import Figure, Reading, measure
from tests.bench.place import NOW, build
from tests.bench.plain import bare, whole
from tests.bench.queries import asked

MARKS = {
    "meeting": 1.3,
    "list of meetings": 1.0,
    "minutes": 0.5,
    "calendar feed": 0.7,
    "area home": 1.0,
}
MOST_QUERIES = 15


def figures() -> Iterator[Figure | Reading]:
    """Each page at its mark, then how many queries it asks."""
    with time_machine.travel(NOW, tick=True):
        place = build(200, slug="pages")
        ours, plain = whole(), bare()
        for name, address in place.pages.items():
            yield measure(
                name, lambda to=address: ours(to), lambda: plain("/plain/"),
                rounds=30, mark=MARKS[name],
            )  # fmt: skip
        for name, address in place.pages.items():
            yield Reading(f"queries: {name}", asked(lambda to=address: ours(to)), "", MOST_QUERIES)
