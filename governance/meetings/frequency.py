"""How often a body has met. A cancelled meeting never counts, nor one nobody recorded as held."""

from __future__ import annotations

from compact.dates.years import Period
from governance.meetings.models import Meeting
from partnerships.bodies.models import Body


def held_in(body: Body, period: Period) -> list[Meeting]:
    """The meetings of `body` that were held in the period, the earliest first."""
    return list(
        Meeting.objects.filter(body=body)
        .held()
        .filter(starts_on__range=(period.first, period.last))
        .order_by("begins_at")
    )
