"""I14: seats. Registered when the app starts."""

from __future__ import annotations

from itertools import groupby

from compact.work import invariants
from partnerships.bodies.models import Appointment


def seats_held_twice() -> list[str]:
    """Seats that two people hold on the same day, whatever the constraint let through."""
    rows = Appointment.objects.order_by("seat", "since", "pk").select_related("seat")
    faults = []
    for seat, held in groupby(rows.iterator(2000), key=lambda row: row.seat_id):
        before = None
        for row in held:
            ends_before = before and before.last_day and before.last_day < row.since
            if before and not ends_before and (row.last_day is None or row.last_day >= row.since):
                faults.append(f"seat {seat} is held twice from {row.since}")
            if before is None or _later(row, before):
                before = row
    return faults


def _later(row: Appointment, other: Appointment) -> bool:
    """Whether `row` runs on after `other` does."""
    if other.last_day is None:
        return False
    return row.last_day is None or row.last_day > other.last_day


invariants.register("I14", "No seat is held by two people on one day.", seats_held_twice)
