"""The one module that reads the time. Everything else is handed `now` or `on`."""

from datetime import UTC, date, datetime

from compact.dates.civil import civil_date


def now() -> datetime:
    """This instant, timezone-aware, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The day it is in London now; in summer the day there begins at 11pm UTC."""
    return civil_date(now())
