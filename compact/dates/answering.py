"""A question about days and its answer, with every day that was passed over and why."""

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from compact.dates.civil import civil_text, to_civil
from compact.dates.counting import after, before, between
from compact.dates.instants import after_instant, before_instant
from compact.dates.units import Unit
from compact.dates.wording import long_date, moment, weekday
from compact.dates.working import WorkingDays

Facts = dict[str, Any]


@dataclass(frozen=True)
class Question:
    """So much time before or after a day or a time of day; what to do where nobody works then."""

    direction: str  # "before" or "after"
    origin: date | datetime
    amount: int
    unit: Unit
    working: WorkingDays
    bring_forward: bool = False
    carry: bool = False

    def answer(self) -> Facts:
        """The answer as facts that can be printed as JSON. ValueError says what is wrong."""
        if self.carry and self.direction == "before":
            raise ValueError("Only a day after the event can be carried over.")
        if isinstance(self.origin, datetime):
            return self._at_a_time(self.origin)
        due, unmoved = self._day(self.origin, moved=True), self._day(self.origin, moved=False)
        return {
            "answer": due.isoformat(),
            "weekday": weekday(due),
            "is_working_day": self.working.is_working(due),
            "last_working_day": self.working.on_or_before(due).isoformat(),
            "skipped": self._skipped(self.origin, due, unmoved),
            "says": self._sentence(long_date(self.origin), long_date(unmoved), long_date(due)),
        }

    def _at_a_time(self, origin: datetime) -> Facts:
        count = before_instant if self.direction == "before" else after_instant
        due = count(origin, self.amount, self.unit, **self._options(moved=True))
        unmoved = count(origin, self.amount, self.unit, **self._options(moved=False))
        day = to_civil(due).date()
        return {
            "answer": to_civil(due).isoformat(),
            "utc": due.isoformat(),
            "civil": civil_text(due),
            "weekday": weekday(day),
            "is_working_day": self.working.is_working(day),
            "skipped": self._skipped(to_civil(origin).date(), day, to_civil(unmoved).date()),
            "says": self._sentence(moment(origin), moment(unmoved), moment(due)),
        }

    def _day(self, origin: date, *, moved: bool) -> date:
        count = before if self.direction == "before" else after
        return count(origin, self.amount, self.unit, **self._options(moved=moved))

    def _options(self, *, moved: bool) -> dict[str, Any]:
        options: dict[str, Any] = {"working": self.working}
        options["bring_forward"] = moved and self.bring_forward
        if self.direction == "after":
            options["carry"] = moved and self.carry
        return options

    def _skipped(self, origin: date, due: date, unmoved: date) -> list[Facts]:
        """The days nobody works that the counting, or the moving of the due day, went over."""
        found = idle_days(min(unmoved, due), max(unmoved, due), self.working)
        if self.unit.counts_working_days:
            found |= idle_days(min(origin, unmoved), max(origin, unmoved), self.working)
        return [_with_reason(day, why) for day, why in sorted(found.items()) if day != due]

    def _sentence(self, origin: str, unmoved: str, due: str) -> str:
        asked = f"{self.unit.words(self.amount)} {self.direction} {origin}"
        if due == unmoved:
            return f"{asked} is {due}."
        moved = "carried over" if self.carry else "brought forward"
        return f"{asked} is {unmoved}, {moved} to {due}."


def distance(first: date, last: date, working: WorkingDays) -> Facts:
    """How far apart two days are, as facts; skipped are the days between on which nobody works."""
    apart = between(first, last, working)
    idle = idle_days(first, last, working)
    idle.pop(first, None)  # the first day counts in no working unit anyhow
    return {
        **asdict(apart),
        "skipped": [_with_reason(day, why) for day, why in sorted(idle.items())],
        "says": f"From {long_date(first)} to {long_date(last)}: "
        f"{Unit.CALENDAR_DAYS.words(apart.days)}, {apart.inclusive_days} counting both ends; "
        f"{Unit.WORKING_DAYS.words(apart.working_days)}.",
    }


def idle_days(first: date, last: date, working: WorkingDays) -> dict[date, str]:
    """Each day from `first` to `last`, both included, on which nobody works, and why not."""
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    return {day: why for day in days if (why := working.why_not(day)) is not None}


def _with_reason(day: date, why: str) -> Facts:
    return {"day": day.isoformat(), "weekday": weekday(day), "why": why}
