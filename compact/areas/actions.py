"""What officers set for their area, and how an area is made.

The record and the ledger stand on floors above this one, so they listen: each adds a function to
`listeners` when its app starts, and hears of every change inside the change's own transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from compact.accounts.models import User
from compact.areas.models import Area, Holiday, Role
from compact.areas.presets import PRESETS

#: Addresses of the site itself: no area may be called like one of them.
TAKEN = {
    "accounts",
    "admin",
    "help",
    "accessibility",
    "privacy",
    "cookies",
    "health",
    "verify",
    "static",
    "media",
    "robots",
    "api",
}


@dataclass(frozen=True)
class Change:
    """What was set: the verb and details for the record, and whether days are counted anew by
    it."""

    area: Area
    verb: str
    by: Any
    at: datetime
    details: dict[str, Any] = field(default_factory=dict)
    private: dict[str, str] = field(default_factory=dict)
    counts_days_anew: bool = False


listeners: list[Callable[[Change], None]] = []


@transaction.atomic
def make_area(
    *, slug: str, name: str, preset: str, by, at: datetime, nation: str = "england", **facts: Any
) -> Area:
    """A new place with the words and kinds of body of its preset. Its clauses set the rules, later.

    Raises ValidationError with a sentence for each field that will not do.
    """
    if slug in TAKEN:
        raise ValidationError(
            {"slug": f"“{slug}” is an address of the site itself. Choose another."}
        )
    area = Area(slug=slug, name=name, preset=preset, nation=nation, **facts)
    area.words = dict(PRESETS[preset].words) if preset in PRESETS else {}
    area.full_clean()
    area.save(force_insert=True)
    _tell(Change(area, "area-made", by, at, {"preset": preset, "nation": nation}))
    return area


@transaction.atomic
def set_facts(area: Area, *, verb: str, by, at: datetime, **facts: Any) -> None:
    """Set what the area says of itself: words, kinds of body, colours, contact, nation, year."""
    changed = {name: value for name, value in facts.items() if getattr(area, name) != value}
    if not changed:
        return
    Area.objects.filter(pk=area.pk).update(**changed)
    for name, value in changed.items():
        setattr(area, name, value)
    area.__dict__.pop("_working_days", None)
    anew = bool({"nation", "year_kind"} & changed.keys())
    _tell(Change(area, verb, by, at, {"changed": sorted(changed)}, counts_days_anew=anew))


@transaction.atomic
def add_holiday(area: Area, *, day: date, name: str, by, at: datetime) -> Holiday:
    """A day on which the area does not work; open deadlines are counted anew."""
    try:
        with transaction.atomic():
            holiday = Holiday.objects.create(area=area, day=day, name=name)
    except IntegrityError as twice:
        raise ValidationError({"day": "That day is on the list already."}) from twice
    _holidays_changed(area, "holiday-added", holiday, by=by, at=at)
    return holiday


@transaction.atomic
def remove_holiday(holiday: Holiday, *, by, at: datetime) -> None:
    if Holiday.objects.filter(pk=holiday.pk).delete()[0]:
        _holidays_changed(holiday.area, "holiday-removed", holiday, by=by, at=at)


def _holidays_changed(area: Area, verb: str, holiday: Holiday, *, by, at: datetime) -> None:
    area.__dict__.pop("_working_days", None)
    _tell(
        Change(
            area,
            verb,
            by,
            at,
            {"day": holiday.day.isoformat(), "name": holiday.name},
            counts_days_anew=True,
        )
    )


@transaction.atomic
def give_role(
    area: Area,
    *,
    email: str,
    name: str,
    kind: str,
    since: date,
    by,
    at: datetime,
    until: date | None = None,
) -> Role:
    """Make somebody an officer or champion from a day on; who has no sign-in gets one.

    They sign in with a code that goes to this address: no password is set and no message is sent.
    Raises ValidationError where they hold the role in that time already.
    """
    _one_at_a_time(area)
    user = User.objects.filter(email__iexact=email.strip()).first()
    user = user or User.objects.create_user(email, name=name)
    held = Role.objects.filter(area=area, user=user, kind=kind).exclude(until__lt=since)
    if until:
        held = held.filter(since__lte=until)
    if held.exists():
        raise ValidationError({"email": f"{user} holds this role in that time already."})
    role = Role.objects.create(area=area, user=user, kind=kind, since=since, until=until)
    _tell(
        Change(
            area,
            "role-given",
            by,
            at,
            {"role": kind, "since": since.isoformat()},
            {"person": str(user)},
        )
    )
    return role


@transaction.atomic
def end_role(role: Role, *, last_day: date, by, at: datetime) -> None:
    """The role ends with the end of `last_day`. The last officer of an area cannot leave it
    alone."""
    if last_day < role.since:
        raise ValidationError({"last_day": "The last day must not be before the first."})
    _one_at_a_time(role.area)
    after = last_day + timedelta(days=1)
    stays = Role.objects.filter(area=role.area, kind=Role.OFFICER, until=None).exclude(pk=role.pk)
    if role.kind == Role.OFFICER and not stays.held(after).exists():
        raise ValidationError(
            {"last_day": "Nobody else would run this area. Add another officer first."}
        )
    Role.objects.filter(pk=role.pk).update(until=last_day)
    _tell(
        Change(
            role.area,
            "role-ended",
            by,
            at,
            {"role": role.kind, "last_day": last_day.isoformat()},
            {"person": str(role.user)},
        )
    )


def _one_at_a_time(area: Area) -> None:
    """Who asks what roles there are waits until whoever changes one is done; SQLite writes in turn
    as it is. Rows that only name the area may be added meanwhile."""
    Area.objects.select_for_update(no_key=True).get(pk=area.pk)


def _tell(change: Change) -> None:
    for listener in listeners:
        listener(change)
