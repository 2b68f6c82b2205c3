"""What may be done to a body. It is renamed, merged, dissolved or rests, and keeps its history."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from compact.areas.models import Area
from compact.audit.moves import AlreadyDone, NotPossible
from compact.audit.record import record
from compact.dates.civil import civil_date
from compact.deadlines import ledger
from partnerships.bodies.links import Link
from partnerships.bodies.models import Body
from partnerships.changing import change, free_slug
from partnerships.seats import actions as seats

RESERVED = ("add",)


@transaction.atomic
def add_body(area: Area, *, by, at: datetime, name: str, **facts: Any) -> Body:
    """Set up a body; its seats are added next. NotPossible where one of that name exists."""
    if Body.objects.in_area(area).filter(name__iexact=name).exists():
        raise NotPossible(f"There is a body called {name} already.")
    slug = free_slug(Body.objects.in_area(area), name, RESERVED)
    body = Body.objects.create(area=area, slug=slug, name=name, **facts)
    record(area, "body-added", body, by=by, at=at, details={"kind": body.kind, "level": body.level})
    ledger.settle(body, at=at, by=by)
    return body


@transaction.atomic
def change_body(body: Body, *, by, at: datetime, seen: int | None = None, **facts: Any) -> None:
    """Correct what is said of a body. Its name changes by `rename_body`, which keeps the old
    one."""
    _no_circle(body, facts.get("parent"))
    change(body, facts, seen=seen, by=by, at=at, verb="body-changed")
    ledger.settle(body, at=at, by=by)


@transaction.atomic
def rename_body(body: Body, *, name: str, on: date, by, at: datetime) -> None:
    """Give a body another name from the day `on`; its address and its papers keep what they
    have."""
    if name == body.name:
        raise AlreadyDone(f"It is called {name} already.")
    if Body.objects.in_area(body.area).exclude(pk=body.pk).filter(name__iexact=name).exists():
        raise NotPossible(f"There is a body called {name} already.")
    before, former = body.name, [*body.former_names, {"name": body.name, "until": on.isoformat()}]
    change(
        body,
        {"name": name, "former_names": former},
        seen=body.version,
        by=by,
        at=at,
        verb="body-changed",
    )
    record(
        body.area,
        "body-renamed",
        body,
        by=by,
        at=at,
        details={"from": before, "to": name, "on": on.isoformat()},
    )


@transaction.atomic
def rest(body: Body, *, by, at: datetime, reason: str) -> None:
    """A dormant body holds no meetings and is asked for none; its seats and papers stay."""
    _switch(body, "body-rested", by=by, at=at, is_dormant=True, reason=reason)


@transaction.atomic
def wake(body: Body, *, by, at: datetime) -> None:
    """Active again, it is asked for what the clauses ask from today on, not for the time it lay
    dormant."""
    _switch(body, "body-woken", by=by, at=at, is_dormant=False, woken_on=civil_date(at))


def _switch(
    body: Body, verb: str, *, by, at: datetime, is_dormant: bool, reason: str = "", **facts: Any
) -> None:
    rows = Body.objects.filter(pk=body.pk, is_dormant=not is_dormant, dissolved_on=None)
    if not rows.update(is_dormant=is_dormant, **facts):
        raise AlreadyDone(
            f"{body} is {'dormant' if is_dormant else 'active'} already, or dissolved."
        )
    body.refresh_from_db()
    record(body.area, verb, body, by=by, at=at, details={"reason": reason} if reason else {})
    ledger.settle(body, at=at, by=by, why=reason)


@transaction.atomic
def dissolve(
    body: Body, *, on: date, reason: str, by, at: datetime, successor: Body | None = None
) -> None:
    """From the day `on` the body is no more: every seat becomes free, a successor carries on."""
    if successor and successor.pk == body.pk:
        raise NotPossible("A body cannot come after itself.")
    rows = Body.objects.filter(pk=body.pk, dissolved_on=None)
    if not rows.update(dissolved_on=on, succeeded_by=successor):
        raise AlreadyDone(f"{body} is dissolved already.")
    body.refresh_from_db()
    record(
        body.area,
        "body-dissolved",
        body,
        by=by,
        at=at,
        details={"on": on.isoformat(), "reason": reason, "successor": str(successor or "")},
    )
    seats.end_all(body, on=on, by=by, at=at)
    ledger.settle(body, at=at, by=by, why=f"{body} was dissolved.")


@transaction.atomic
def link(body: Body, *, kind: str, other: Body, by, at: datetime) -> Link:
    """Put on record how `body` stands to another one of the area."""
    if other.pk == body.pk or other.area_id != body.area_id:
        raise NotPossible("Select another body of this area.")
    try:
        with transaction.atomic():
            made = Link.objects.create(body=body, kind=kind, other=other)
    except IntegrityError as twice:
        raise AlreadyDone("That link is there already.") from twice
    record(
        body.area,
        "body-linked",
        body,
        by=by,
        at=at,
        details={"how": made.get_kind_display().lower(), "other": str(other)},
    )
    return made


@transaction.atomic
def unlink(link: Link, *, by, at: datetime) -> None:
    how, other = link.get_kind_display().lower(), str(link.other)
    if not Link.objects.filter(pk=link.pk).delete()[0]:
        raise AlreadyDone("That link is gone already.")
    record(
        link.area, "body-unlinked", link.body, by=by, at=at, details={"how": how, "other": other}
    )


def _no_circle(body: Body, parent: Body | None) -> None:
    while parent is not None:
        if parent.pk == body.pk:
            raise NotPossible("A body cannot stand under itself.")
        parent = parent.parent
