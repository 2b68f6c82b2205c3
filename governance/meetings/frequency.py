"""How often a body has met, and is to meet. A cancelled meeting never counts, nor one that nobody
recorded as held."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from compact.dates.years import Period, periods
from compact.deadlines.rule import Clock, Finding
from compact.deadlines.terms import Terms
from governance.meetings.models import Meeting
from partnerships.bodies.models import Body


def held_in(body: Body, period: Period, since: date = date.min) -> list[Meeting]:
    """The meetings of `body` that were held in the period, from `since` on, the earliest first."""
    return list(
        Meeting.objects.filter(body=body)
        .held()
        .filter(starts_on__range=(max(period.first, since), period.last))
        .order_by("begins_at")
    )


def clocks(body: Body, terms: Terms, on: date) -> Iterator[Clock]:
    """For this period and the one before: one clock for each meeting the clause asks for, due on
    the period's last day. The one before stays, so that a meeting recorded late still counts."""
    this = period_with(on, terms)
    for period in (period_with(this.first - timedelta(days=1), terms), this):
        asked = asked_in(period, body, terms)
        held = held_in(body, period, began(period, body, terms)) if asked else []
        for nth in range(1, asked + 1):
            yield Clock(
                due_on=period.last,
                arises_on=period.first,
                occurrence=f"{period.first}:{nth}",
                met_at=held[nth - 1].begins_at if len(held) >= nth else None,
                do=f"Hold {which(nth, asked)} of {body} in {period.label}",
            )


def period_with(day: date, terms: Terms) -> Period:
    return periods(day, day, terms["per"], terms.year_kind)[-1]


def began(period: Period, body: Body, terms: Terms) -> date:
    """The first day of the period on which both the clause and the body were there."""
    return max(terms.since, body.at_work_since or date.min, period.first)


def asked_in(period: Period, body: Body, terms: Terms) -> int:
    """How many meetings the clause asks for in a period: its least number, and of a period that it
    or the body was not there for from the first day its share, to the nearest whole meeting."""
    first = began(period, body, terms)
    days, covered = ((period.last - day).days + 1 for day in (period.first, first))
    return (2 * int(terms["min"]) * max(covered, 0) + days) // (2 * days)


def which(nth: int, asked: int) -> str:
    return "a meeting" if asked == 1 else f"meeting {nth} of {asked}"


def not_too_often(body: Body, terms: Terms, on: date) -> Finding | None:
    """Not more meetings in the period than the clause allows; cancelled ones never count."""
    if not terms["max"]:
        return None
    period = period_with(on, terms)
    held, most = len(held_in(body, period)), int(terms["max"])
    meetings = "meeting" if held == 1 else "meetings"
    return Finding(
        kept=held <= most,
        words=f"{held} {meetings} held in {period.label}; the clause allows up to {most}.",
    )
