"""Counting from a time of day rather than from a day.

Hours are hours that really pass. Days, weeks and months keep London's wall-clock time: a week
before 9am is 9am, also where the clocks change between.
"""

from datetime import UTC, date, datetime, timedelta

from compact.dates import counting
from compact.dates.civil import at, to_civil
from compact.dates.units import Unit
from compact.dates.working import WorkingDays


def before_instant(
    event: datetime,
    amount: int,
    unit: Unit,
    *,
    working: WorkingDays | None = None,
    bring_forward: bool = False,
) -> datetime:
    """The last moment in time, `amount` of `unit` before the instant `event`; in UTC.

    Brought forward, it keeps its time of day.
    """
    if Unit(unit) is Unit.HOURS:
        event, amount, unit = _hours_away(event, -amount), 0, Unit.CALENDAR_DAYS
    day = counting.before(
        to_civil(event).date(), amount, unit, working=working, bring_forward=bring_forward
    )
    return _same_time_on(day, event)


def after_instant(
    start: datetime,
    amount: int,
    unit: Unit,
    *,
    working: WorkingDays | None = None,
    carry: bool = False,
    bring_forward: bool = False,
) -> datetime:
    """The moment `amount` of `unit` after the instant `start`; in UTC.

    Carried over or brought forward, it keeps its time of day.
    """
    if Unit(unit) is Unit.HOURS:
        start, amount, unit = _hours_away(start, amount), 0, Unit.CALENDAR_DAYS
    day = counting.after(
        to_civil(start).date(),
        amount,
        unit,
        working=working,
        carry=carry,
        bring_forward=bring_forward,
    )
    return _same_time_on(day, start)


def _hours_away(instant: datetime, hours: int) -> datetime:
    # By way of UTC: on a London datetime, timedelta would move the hands of the clock instead.
    return to_civil(instant).astimezone(UTC) + timedelta(hours=hours)


def _same_time_on(day: date, instant: datetime) -> datetime:
    civil = to_civil(instant)
    # An unmoved instant stays itself, even in the hour that October has twice.
    return instant.astimezone(UTC) if day == civil.date() else at(day, civil.time())
