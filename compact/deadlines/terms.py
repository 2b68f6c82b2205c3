"""A clause's parameters, bound to the calendar of its area."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from compact.agreements.models import Provision
from compact.areas.models import Area
from compact.dates import counting, instants
from compact.dates.civil import civil_date
from compact.dates.units import Unit
from compact.dates.years import YearKind


@dataclass(frozen=True)
class Due:
    """The last civil day in time; `at` is the very moment, where a clause counts in hours."""

    on: date
    at: datetime | None = None

    @classmethod
    def by(cls, moment: datetime) -> Due:
        return cls(civil_date(moment), moment)


@dataclass(frozen=True)
class Terms:
    """What a provision says, ready to count with. Made by `Terms.of(provision)`."""

    area: Area
    params: dict[str, Any]
    #: The first day it counts from: in force, and confirmed as what the clause says.
    since: date = date.min
    #: Whom the clause binds: "shared", "public", "sector", or "" where it does not say.
    bound: str = ""
    #: The agreement whose clause it is: some rules speak of their own agreement alone.
    agreement_id: int = 0

    @classmethod
    def of(cls, provision: Provision) -> Terms:
        version = provision.clause.version
        since = max(version.in_force_from or date.min, civil_date(provision.confirmed_at))
        return cls(
            version.agreement.area,
            provision.params,
            since,
            provision.clause.bound,
            version.agreement_id,
        )

    def __getitem__(self, name: str) -> Any:
        return self.params.get(name)

    @property
    def year_kind(self) -> YearKind:
        return YearKind(self.params.get("year") or self.area.year_kind)

    @property
    def words(self) -> str:
        """The amount as it is said: "7 days", "5 clear working days"."""
        return Unit(self.params["unit"]).words(int(self.params["amount"]))

    def before(self, event: date) -> date:
        """The last day that is in time before `event`, by the clause's amount and unit."""
        return counting.before(
            event,
            int(self.params["amount"]),
            Unit(self.params["unit"]),
            working=self.area.working_days,
            bring_forward=bool(self.params.get("bring_forward")),
        )

    def after(self, start: date) -> date:
        """The last day that is in time after `start`, by the clause's amount and unit."""
        return counting.after(
            start,
            int(self.params["amount"]),
            Unit(self.params["unit"]),
            working=self.area.working_days,
        )

    def due_before(self, event: date, moment: datetime) -> Due:
        """When it must be done before `event`, which begins at `moment`: a day, or an hour."""
        if self.params["unit"] == Unit.HOURS:
            return Due.by(instants.before_instant(moment, int(self.params["amount"]), Unit.HOURS))
        return Due(self.before(event))

    def due_after(self, event: date, moment: datetime) -> Due:
        """When it must be done after `event`, which ends at `moment`: a day, or an hour."""
        if self.params["unit"] == Unit.HOURS:
            return Due.by(instants.after_instant(moment, int(self.params["amount"]), Unit.HOURS))
        return Due(self.after(event))

    def months_after(self, start: date) -> date:
        """`months` of the clause after `start`: 12 months after 30 April is 30 April."""
        return counting.after(start, int(self.params["months"]), Unit.MONTHS)
