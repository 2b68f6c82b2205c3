"""Every change of seats and holders is judged: what breaks or mends a clause goes on the record."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from compact.audit.record import record
from compact.dates.civil import civil_date
from compact.deadlines import ledger
from partnerships.bodies.composition import Judgement, judge
from partnerships.bodies.models import Body


@contextmanager
def composition_watched(body: Body, *, by, at: datetime) -> Iterator[None]:
    """Judge the body's composition before and after the block; call it inside the action's
    transaction. What was kept and is now broken, or the other way round, is recorded."""
    day = civil_date(at)
    before = {(one.clause.pk, one.says): one for one in judge(body, day)}
    yield
    for now in judge(body, day):
        earlier = before.get((now.clause.pk, now.says))
        if earlier is None or earlier.kept != now.kept:
            _record(body, now, first=earlier is None, by=by, at=at)
    ledger.settle(body, at=at, by=by)


def _record(body: Body, found: Judgement, *, first: bool, by, at: datetime) -> None:
    if first and found.kept:
        return
    record(
        body.area,
        "composition-kept" if found.kept else "composition-broken",
        body,
        by=by,
        at=at,
        details={"clause": found.clause.citation, "words": found.words},
    )
