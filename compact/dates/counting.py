"""Counting days between a deed and an event, in every unit an agreement may name.

Two days bound every count, a first and a last; the question is whether they count themselves:

    calendar days, weeks, months, working days   the day of the deed counts, the other does not
    clear days, clear working days               neither counts

So papers for Wednesday 15 March 2006 are in time at 7 calendar days on Wednesday 8 March, at 7
clear days on Tuesday 7 March. What a clause says otherwise (`count_first`, `count_last`) overrides.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from compact.dates.civil import at, end_of, to_civil
from compact.dates.stepping import BACKWARDS, FORWARDS, Step, reach
from compact.dates.units import Unit
from compact.dates.working import ONE_DAY, WorkingDays


def before(
    event: date,
    amount: int,
    unit: Unit,
    *,
    working: WorkingDays | None = None,
    bring_forward: bool = False,
    count_first: bool | None = None,
    count_last: bool | None = None,
) -> date:
    """The last day on which a deed is still in time, `amount` of `unit` before `event`.

    The day may be one on which nobody works, whatever the unit; `bring_forward` then gives the
    working day before it. `count_first` is the day of the deed, `count_last` the day of the event.
    Without `working`, England's working days. ValueError for hours: see `before_instant`.
    """
    unit = Unit(unit)
    days = WorkingDays() if working is None else working
    far = not unit.is_clear if count_first is None else count_first
    due = reach(event, amount, unit, days, Step(BACKWARDS, near=bool(count_last), far=far))
    return days.on_or_before(due) if bring_forward else due


def after(
    start: date,
    amount: int,
    unit: Unit,
    *,
    working: WorkingDays | None = None,
    carry: bool = False,
    bring_forward: bool = False,
    count_first: bool | None = None,
    count_last: bool | None = None,
) -> date:
    """The day `amount` of `unit` after `start`: the last in time for a deed due "within" it.

    In clear units it is the first day with so many whole days between.

    Where nobody works that day, `carry` gives the next working day, `bring_forward` the one before.
    `count_first` is the start, `count_last` the day of the deed. Otherwise as `before`.
    """
    if carry and bring_forward:
        raise ValueError("A due day is either carried over or brought forward, not both.")
    unit = Unit(unit)
    days = WorkingDays() if working is None else working
    far = not unit.is_clear if count_last is None else count_last
    due = reach(start, amount, unit, days, Step(FORWARDS, near=bool(count_first), far=far))
    if carry:
        return days.on_or_after(due)
    return days.on_or_before(due) if bring_forward else due


@dataclass(frozen=True)
class Counting:
    """How one clause counts: its unit, which ends count, until when on the day, and what happens
    when the due day is no working day. `None` leaves the ends to the unit's custom."""

    unit: Unit
    count_first: bool | None = None
    count_last: bool | None = None
    cut_off: time | None = None
    bring_forward: bool = False

    def before(self, event: date, amount: int, working: WorkingDays | None = None) -> date:
        """The last day in time, as the function `before`."""
        return before(
            event,
            amount,
            self.unit,
            working=working,
            bring_forward=self.bring_forward,
            count_first=self.count_first,
            count_last=self.count_last,
        )

    def after(self, start: date, amount: int, working: WorkingDays | None = None) -> date:
        """The last day in time, as the function `after`."""
        return after(
            start,
            amount,
            self.unit,
            working=working,
            bring_forward=self.bring_forward,
            count_first=self.count_first,
            count_last=self.count_last,
        )

    def closes_at(self, due: date) -> datetime:
        """The first instant (UTC) that is too late: the cut-off on the due day, or its end."""
        return end_of(due) if self.cut_off is None else at(due, self.cut_off)

    def day_of(self, instant: datetime) -> date:
        """The day a deed counts as done on: from the cut-off onwards, the day after."""
        day = to_civil(instant).date()
        late = self.cut_off is not None and instant >= at(day, self.cut_off)
        return day + ONE_DAY if late else day


@dataclass(frozen=True)
class Between:
    """How far two days lie apart, in every way of counting."""

    days: int  # the first day does not count, the last does
    inclusive_days: int  # both count
    clear_days: int  # neither counts
    weeks: int
    odd_days: int  # what `days` has beyond whole weeks
    working_days: int  # ends as in `days`
    clear_working_days: int  # ends as in `clear_days`


def between(first: date, last: date, working: WorkingDays | None = None) -> Between:
    """The distance from `first` to `last`. ValueError when they stand in the wrong order."""
    days = (last - first).days
    if days < 0:
        raise ValueError("The first day comes after the last.")
    calendar = WorkingDays() if working is None else working
    inside = sum(calendar.is_working(first + timedelta(n)) for n in range(1, days))
    return Between(
        days=days,
        inclusive_days=days + 1,
        clear_days=max(days - 1, 0),
        weeks=days // 7,
        odd_days=days % 7,
        working_days=inside + (days > 0 and calendar.is_working(last)),
        clear_working_days=inside,
    )
