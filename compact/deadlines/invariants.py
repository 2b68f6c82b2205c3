"""I2. Registered when the app starts."""

from __future__ import annotations

from datetime import timedelta

from compact.dates import clock
from compact.deadlines.models import Deadline
from compact.work import invariants

#: What fell due may wait so long for a sweep: after days without one, all is applied within this.
PATIENCE = timedelta(minutes=5)
JUDGED = (Deadline.KEPT, Deadline.LATE, Deadline.BROKEN)


def unseen_deadlines() -> list[str]:
    """Duties past their moment that no sweep has judged and no alarm tells of; half-judged ones."""
    rows = Deadline.objects.order_by("pk")
    passed = rows.filter(status=Deadline.OPEN, due_at__lt=clock.now() - PATIENCE, alarm="")
    never = rows.filter(status=Deadline.OPEN, next_at=None)
    half = rows.filter(status__in=JUDGED)
    half = half.filter(effective_at=None) | half.filter(recorded_at=None)
    return [
        *(f"deadline {row.pk} was due at {row.due_at} and nobody looked" for row in passed),
        *(f"deadline {row.pk} is open and no sweep will ever look at it" for row in never),
        *(f"deadline {row.pk} is {row.status} and does not say since when" for row in half),
    ]


invariants.register(
    "I2", "Every duty whose moment has come is judged, or raises an alarm.", unseen_deadlines
)
