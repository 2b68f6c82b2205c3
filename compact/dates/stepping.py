"""The mechanics of counting: so many units away from a day, in one direction or the other."""

from dataclasses import dataclass
from datetime import date, timedelta

from compact.dates.months import add_months
from compact.dates.units import Unit
from compact.dates.working import ONE_DAY, WorkingDays

FORWARDS, BACKWARDS = 1, -1


@dataclass(frozen=True)
class Step:
    """A direction, and whether the ends count: `near` is the origin, `far` the day reached."""

    direction: int
    near: bool
    far: bool

    @property
    def day(self) -> timedelta:
        return ONE_DAY * self.direction


def reach(origin: date, amount: int, unit: Unit, working: WorkingDays, step: Step) -> date:
    """The day `amount` of `unit` away. ValueError for hours or a negative amount."""
    if amount < 0:
        raise ValueError("An amount of time cannot be less than nothing.")
    if unit is Unit.HOURS:
        raise ValueError("Hours are counted from a time of day, not from a day.")
    if unit.counts_working_days:
        return _working_day(origin, amount, working, step)
    # One end counted is the plain difference of two dates; neither or both shift it by a day.
    shift = 1 - step.near - step.far
    if amount == 0:
        shift = max(shift, 0)
    return _calendar_day(origin, amount, unit, step) + step.day * shift


def _calendar_day(origin: date, amount: int, unit: Unit, step: Step) -> date:
    if unit is Unit.MONTHS:
        return add_months(origin, amount * step.direction)
    return origin + step.day * amount * (7 if unit is Unit.WEEKS else 1)


def _working_day(origin: date, amount: int, working: WorkingDays, step: Step) -> date:
    left = amount - (step.near and working.is_working(origin))
    day = origin
    while left > 0:
        day += step.day
        left -= working.is_working(day)
    return day if step.far else day + step.day
