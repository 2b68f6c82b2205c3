"""When a notice that was not taken is tried again, and when we stop."""

from datetime import datetime, timedelta

STEPS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60))
HOURLY = timedelta(hours=1)
GIVE_UP = timedelta(hours=72)

#: Longer than any one try may last, so that a lease that ran out means a dead sender.
LEASE = timedelta(minutes=2)


def next_try(attempts: int, since: datetime, now: datetime) -> datetime | None:
    """After `attempts` tries: in 1, 5, 15, 60 minutes, then hourly; None when 72 hours are over."""
    if now - since >= GIVE_UP:
        return None
    return now + (STEPS[attempts - 1] if attempts <= len(STEPS) else HOURLY)
