"""What may be done to an organisation. It is never deleted: it may be succeeded by another."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from compact.areas.models import Area
from compact.audit.moves import AlreadyDone, NotPossible
from compact.audit.record import record
from partnerships.changing import change, free_slug
from partnerships.organisations.models import Organisation

RESERVED = ("add",)


@transaction.atomic
def add_organisation(area: Area, *, by, at: datetime, name: str, **facts: Any) -> Organisation:
    """Put an organisation on the area's list; NotPossible where one of that name stands there."""
    if Organisation.objects.in_area(area).current().filter(name__iexact=name).exists():
        raise NotPossible(f"{name} is on the list already.")
    slug = free_slug(Organisation.objects.in_area(area), name, RESERVED)
    made = Organisation.objects.create(area=area, slug=slug, name=name, **facts)
    record(area, "organisation-added", made, by=by, at=at, details={"sector": made.sector})
    return made


@transaction.atomic
def change_organisation(
    organisation: Organisation, *, by, at: datetime, seen: int | None = None, **facts: Any
) -> None:
    """Correct what is said of it. A name it had before stays among its other names."""
    before, name = organisation.name, facts.get("name", organisation.name)
    aliases = facts.get("aliases", organisation.aliases)
    if name != before and before not in aliases:
        facts["aliases"] = [*aliases, before]
    change(organisation, facts, seen=seen, by=by, at=at, verb="organisation-changed")


@transaction.atomic
def succeed(
    organisation: Organisation, *, successor: Organisation, on: date, by, at: datetime
) -> None:
    """From the day `on` another organisation stands in its place; seats and papers keep the old
    name."""
    heir: Organisation | None = successor
    while heir is not None:
        if heir.pk == organisation.pk:
            raise NotPossible("An organisation cannot come after itself.")
        heir = heir.succeeded_by
    free = Organisation.objects.filter(pk=organisation.pk, succeeded_by=None)
    if not free.update(succeeded_by=successor, succeeded_on=on):
        raise AlreadyDone(f"It is on record already what came after {organisation}.")
    organisation.refresh_from_db()
    record(
        organisation.area,
        "organisation-succeeded",
        organisation,
        by=by,
        at=at,
        details={"successor": str(successor), "on": on.isoformat()},
    )
