"""How well the rules are kept: the public figures, per rule and per body, from the ledger alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q

from compact.agreements.provision_words import title
from compact.areas.models import Area
from compact.dates.years import YearKind, year_of
from compact.deadlines.models import Deadline

ON_TIME = Q(status=Deadline.KEPT)
LATE = Q(status=Deadline.LATE)
SET_ASIDE = Q(status__in=[Deadline.EXCUSED, Deadline.WAIVED])


@dataclass(frozen=True)
class Figure:
    """One line: of the duties under a rule (and body), how many were kept, and how many not.

    `late` were done after their day, `overdue` are not done and past it, `open` lie ahead,
    `set_aside` were excused or waived with a published reason.
    """

    rule_key: str
    says: str
    body_key: str
    body: str
    on_time: int
    late: int
    overdue: int
    open: int
    set_aside: int

    @property
    def judged(self) -> int:
        return self.on_time + self.late + self.overdue

    @property
    def share_on_time(self) -> int | None:
        """Per cent of the judged ones that were on time, rounded down: 99 of 100 is never "all"."""
        return self.on_time * 100 // self.judged if self.judged else None


def figures(
    area: Area,
    now: datetime,
    *,
    since: date | None = None,
    until: date | None = None,
    per_body: bool = True,
    body_key: str = "",
) -> list[Figure]:
    """The lines of the compliance table of `area` at the moment `now`; one query.

    Counted are duties that fell due from `since` to `until` (both days included), of one body
    where `body_key` names it. Whether an open
    one is overdue is decided by `now`, never by whether a job has run.
    """
    rows = Deadline.objects.in_area(area).counted()
    if since:
        rows = rows.filter(due_on__gte=since)
    if until:
        rows = rows.filter(due_on__lte=until)
    if body_key:
        rows = rows.filter(body_key=body_key)
    passed = Q(status__in=[Deadline.OPEN, Deadline.BROKEN], due_at__lte=now)
    ahead = Q(status=Deadline.OPEN, due_at__gt=now)
    names = ["rule_key", "body_key", "body_words"] if per_body else ["rule_key"]
    counted = (
        rows.order_by()
        .values(*names)
        .annotate(
            on_time=Count("pk", filter=ON_TIME),
            late=Count("pk", filter=LATE),
            overdue=Count("pk", filter=passed),
            open=Count("pk", filter=ahead),
            set_aside=Count("pk", filter=SET_ASIDE),
        )
    )
    return _merged(counted)


def _merged(counted: Iterable[dict]) -> list[Figure]:
    """A renamed body is one body: rows of one key are added up under the name it had last."""
    sums: dict[tuple[str, str], dict] = {}
    for row in counted:
        key = (row["rule_key"], row.get("body_key", ""))
        held = sums.setdefault(
            key,
            dict.fromkeys(("on_time", "late", "overdue", "open", "set_aside"), 0) | {"body": ""},
        )
        held["body"] = row.get("body_words", "") or held["body"]
        for name in ("on_time", "late", "overdue", "open", "set_aside"):
            held[name] += row[name]
    return sorted(
        (
            Figure(rule_key=rule, says=title(rule), body_key=body, **held)
            for (rule, body), held in sums.items()
        ),
        key=lambda figure: (figure.says, figure.body),
    )


def period(area: Area, on: date) -> tuple[date, date]:
    """The year that is shown unless the reader asks otherwise: the area's own, around `on`."""
    year = year_of(on, YearKind(area.year_kind))
    return year.first, year.last


def broken_lately(area: Area, now: datetime, limit: int = 10) -> list[Deadline]:
    """The latest lateness and breaches with their reasons, for the public page; newest first."""
    rows = Deadline.objects.in_area(area).filter(
        Q(status__in=[Deadline.LATE, Deadline.EXCUSED])
        | Q(status__in=[Deadline.OPEN, Deadline.BROKEN], due_at__lte=now)
    )
    return list(rows.order_by("-due_at")[:limit])
