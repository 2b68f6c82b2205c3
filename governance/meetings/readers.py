"""What one person may see and do at one meeting, asked once a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from compact.areas.access import SIGNED_IN
from partnerships.bodies.models import Body, Seat

#: What a page of a body or of its meeting declares; `Reader` is how its gate tells them.
RUNS = SIGNED_IN.within("runs", "officers of the area, and the secretary of the body")
SITS = SIGNED_IN.within("members", "whoever holds a seat on the body")
SEES_CLOSED = SIGNED_IN.within("body", "officers of the area, and whoever sits on the body")
CHAIRS = SIGNED_IN.within("chair", "whoever chairs or vice-chairs the body")


@dataclass(frozen=True)
class Reader:
    """`runs`: sees to the papers (officer, secretary). `sits`: holds a seat. `chairs`: presides."""

    runs: bool = False
    sits: bool = False
    chairs: bool = False

    @property
    def sees_closed(self) -> bool:
        """Closed items and their papers are for those who sit on the body and those who run it."""
        return self.runs or self.sits


def reader_of(user, body: Body, on: date) -> Reader:
    """What `user` is to `body` on the civil day `on`. A stranger costs no query."""
    if not user.is_authenticated:
        return Reader()
    offices = set(
        body.appointments(on).filter(person__user=user).values_list("seat__office", flat=True)
    )
    return Reader(
        runs=Seat.SECRETARY in offices or body.area.is_run_by(user),
        sits=bool(offices),
        chairs=not offices.isdisjoint(Seat.PRESIDING),
    )
