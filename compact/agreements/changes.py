"""Who is told when the clauses in force change: the floors above say so when they start."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from compact.agreements.models import Version
from compact.areas.models import Area
from compact.dates.civil import civil_date

#: Called in the deed's transaction with (area, at, by, why): deadlines are bound anew.
on_change: list[Callable[[Area, datetime, object, str], None]] = []

#: Sentences on what a change will do, for the page that asks before it is done.
what_follows: list[Callable[[Area], str]] = []


def clauses_changed(version: Version, *, by, at: datetime, why: str) -> None:
    """Tell everyone concerned, if the clauses of `version` bind at all on the day of `at`."""
    if version.binds_on(civil_date(at)):
        for tell in on_change:
            tell(version.area, at, by, why)


def foretold(area: Area) -> list[str]:
    return [sentence for say in what_follows if (sentence := say(area))]
