"""The bodies of an area as those whom a clause may bind."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from compact.areas.models import Area
from compact.audit.models import key_of
from compact.dates.clock import today
from partnerships.bodies.models import Body


def bodies_to_bind(area: Area) -> list[tuple[str, str]]:
    """(key, name) of every body that exists, dormant ones too: a clause outlasts a quiet year."""
    living = Body.objects.in_area(area).exclude(dissolved_on__lte=today())
    return [(key_of(body), str(body)) for body in living]


def bodies_at_work(area: Area, on: date) -> QuerySet[Body]:
    """The bodies that rules look at: those that exist on `on` and do not rest."""
    return Body.objects.in_area(area).active(on).select_related("area")
