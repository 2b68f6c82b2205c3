"""Between instants (stored, UTC) and the civil time of Europe/London that people live by.

When the clocks change, one policy holds everywhere:
- a civil time that does not exist (29 March 2026, 1:30am) moves forward by the
  hour that is missing;
- a civil time that happens twice (25 October 2026, 1:30am) means the first of the two.

Days are half-open: a day begins at its first instant and ends where the next begins.
"""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")

_CIVIL = re.compile(
    r"(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?) Europe/London( \(second\))?", re.ASCII
)


def to_civil(instant: datetime) -> datetime:
    """The same instant on London's clocks. A datetime without a zone is refused (ValueError)."""
    if instant.tzinfo is None:
        raise ValueError("An instant needs a time zone; this one has none.")
    return instant.astimezone(LONDON)


def civil_date(instant: datetime) -> date:
    """The London calendar day on which the instant falls."""
    return to_civil(instant).date()


def at(day: date, clock_time: time) -> datetime:
    """The UTC instant of a London wall-clock time; see the module for the two odd hours a year."""
    wall = datetime.combine(day, clock_time.replace(tzinfo=None, fold=0))
    return wall.replace(tzinfo=LONDON).astimezone(UTC)


def start_of(day: date) -> datetime:
    """The first instant of the civil day, in UTC."""
    return at(day, time.min)


def end_of(day: date) -> datetime:
    """The first instant that no longer belongs to the day: what happens before it is in time."""
    return start_of(day + timedelta(days=1))


def civil_text(instant: datetime) -> str:
    """The text kept beside a stored instant, to compute it again should time zone rules change.

    "2026-10-28 23:59 Europe/London"; seconds only where there are any, fractions dropped; the
    repeated hour in October is marked "(second)", so that the text always leads back.
    """
    civil = to_civil(instant)
    clock_time = civil.strftime("%H:%M:%S" if civil.second else "%H:%M")
    repeated = " (second)" if civil.fold else ""
    return f"{civil.date().isoformat()} {clock_time} Europe/London{repeated}"


def from_civil_text(text: str) -> datetime:
    """The UTC instant a civil text stands for. ValueError when it is no such text."""
    found = _CIVIL.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"“{text}” is not a time like 2026-10-28 23:59 Europe/London.")
    day, clock_time = date.fromisoformat(found[1]), time.fromisoformat(found[2])
    if not found[3]:
        return at(day, clock_time)
    return datetime.combine(day, clock_time, LONDON).replace(fold=1).astimezone(UTC)
