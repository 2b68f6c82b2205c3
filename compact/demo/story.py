"""What happened on which day. Deeds are told in the order of their moments, as they were lived:
between them the sweep reminds, mail goes out, and the clock stands where the story stands."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from itertools import count

from compact.areas.models import Area
from compact.dates import clock
from compact.dates.civil import at as at_civil
from compact.dates.working import WorkingDays
from compact.deadlines import rounds
from compact.deadlines.models import Deadline
from compact.deadlines.sweep import DAY, LOOK_AGAIN, sweep
from compact.demo import mail
from compact.work.periods import once_per

Deed = Callable[[datetime], None]
ONE_DAY = timedelta(days=1)


class Story:
    """Deeds by their moments. `first` is the civil day that the plans call day 0."""

    def __init__(self, first: date) -> None:
        self.first = first
        self._deeds: list[tuple[datetime, int, Deed]] = []
        self._order = count()

    def day(self, number: int) -> date:
        return self.first + timedelta(days=number)

    def workday(self, number: int) -> date:
        """The day of this number, or the first working day after it."""
        return WorkingDays().on_or_after(self.day(number))

    def tell(self, day: date, hour: time, deed: Deed) -> None:
        """Let `deed` be done on a civil day at an hour, London time."""
        heapq.heappush(self._deeds, (at_civil(day, hour), next(self._order), deed))

    def live(self, *, deeds_until: date, now: datetime) -> None:
        """Do everything told for the days before `deeds_until`, and let time pass up to `now`."""
        while self._deeds and self._deeds[0][0] < at_civil(deeds_until, time(0)):
            moment, _, deed = heapq.heappop(self._deeds)
            _let_time_pass(moment)
            with standing_at(moment):
                deed(moment)
                mail.send(moment)
        _let_time_pass(now)


@contextmanager
def standing_at(moment: datetime) -> Iterator[None]:
    """The clock of the whole process stands at `moment`: what reads the time itself (a sender
    noting when a letter went) writes down the day of the story, not the day of the telling."""
    real, clock.now = clock.now, lambda: moment
    try:
        yield
    finally:
        clock.now = real


def _let_time_pass(until: datetime) -> None:
    """Reminders and breaches at their own moments, and the mail that they cause."""
    while (moment := _next_visit(until)) is not None:
        with standing_at(moment):
            _take_todays_turn()
            sweep(moment)
            mail.send(moment)
        if _next_visit(until) == moment:
            break  # a row that fails stays where it is: the site's own sweep will say so


def _next_visit(until: datetime) -> datetime | None:
    rows = Deadline.objects.filter(next_at__lte=until, lease_until=None).order_by("next_at")
    return rows.values_list("next_at", flat=True).first()


def _take_todays_turn() -> None:
    """What time alone changes is looked at once a quarter by `look_again` below: going through
    every seat on every day of a year would take minutes."""
    with once_per(LOOK_AGAIN, seconds=DAY):
        pass


def look_again(area: Area, at: datetime) -> None:
    rounds.look_again(area, at=at)


def quarter_days(first: date, last: date) -> list[date]:
    """The first days of the calendar quarters from `first` to `last`."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in days if day.day == 1 and day.month in (1, 4, 7, 10)]
