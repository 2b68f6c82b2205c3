"""The bodies of an area as those whom a clause may bind."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.db.models import QuerySet

from compact.areas.models import Area
from compact.audit.models import key_of
from compact.dates.clock import today
from partnerships import naming
from partnerships.bodies.models import Body
from partnerships.organisations.models import Organisation


def bodies_to_bind(area: Area) -> list[tuple[str, str]]:
    """(key, name) of every body that exists, dormant ones too: a clause outlasts a quiet year."""
    return [(key_of(body), str(body)) for body in _living(area)]


def bodies_named(area: Area) -> Callable[[str], list[str]]:
    """From a text to the keys of the bodies it names, to be asked of many texts."""
    living = list(_living(area))
    return lambda text: [key_of(body) for body in naming.named_in(text, living)]


def bodies_unknown(area: Area) -> Callable[[str], str]:
    """From a text that names no body of the area to the name it has for one all the same."""
    organisations = list(Organisation.objects.filter(area=area))
    return lambda text: naming.unknown_in(text, organisations)


def _living(area: Area) -> QuerySet[Body]:
    return Body.objects.in_area(area).exclude(dissolved_on__lte=today())


def bodies_at_work(area: Area, on: date) -> QuerySet[Body]:
    """The bodies that rules look at: those that exist on `on` and do not rest."""
    return Body.objects.in_area(area).active(on).select_related("area")
