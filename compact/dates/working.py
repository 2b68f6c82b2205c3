"""Which days are working days: Monday to Friday, less bank holidays and an area's own holidays."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date, timedelta

from compact.dates.holidays import bank_holidays, division_of
from compact.dates.wording import weekday

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class WorkingDays:
    """The working days of one nation, with days an area keeps besides (`own_holidays`).

    Nations: england, wales, scotland, northern-ireland; another raises ValueError.
    """

    nation: str = "england"
    own_holidays: Set[date] = frozenset()

    def __post_init__(self) -> None:
        division_of(self.nation)
        object.__setattr__(self, "own_holidays", frozenset(self.own_holidays))

    def is_working(self, day: date) -> bool:
        return day.weekday() < 5 and self.holiday_name(day) is None

    def holiday_name(self, day: date) -> str | None:
        """What the day is kept as, or None. A weekend alone is no holiday."""
        name = bank_holidays(division_of(self.nation), day.year).get(day)
        if name is None and day in self.own_holidays:
            return "Local holiday"
        return name

    def why_not(self, day: date) -> str | None:
        """Why nobody works that day ("Saturday", "Good Friday"), or None when people do."""
        if name := self.holiday_name(day):
            return name
        return weekday(day) if day.weekday() >= 5 else None

    def next(self, day: date) -> date:
        """The first working day after this one."""
        return self.on_or_after(day + ONE_DAY)

    def previous(self, day: date) -> date:
        """The last working day before this one."""
        return self.on_or_before(day - ONE_DAY)

    def on_or_after(self, day: date) -> date:
        """This day if people work on it, else the next working day."""
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def on_or_before(self, day: date) -> date:
        """This day if people work on it, else the working day before."""
        while not self.is_working(day):
            day -= ONE_DAY
        return day
