from datetime import datetime

from celery import shared_task

from compact.dates import clock
from compact.deadlines.sweep import sweep
from compact.work import health
from compact.work.periods import once_per

PERIOD = 30
health.expect("sweep-deadlines", PERIOD)


@shared_task
def sweep_deadlines(now: str | None = None) -> None:
    """Every 30 seconds. `now` (ISO) lets an operator replay a missed stretch."""
    moment = datetime.fromisoformat(now) if now else clock.now()
    with once_per("sweep-deadlines", seconds=PERIOD) as turn:
        if turn or now:
            swept = sweep(moment)
        if turn:
            turn.note(
                f"{swept.reminded} reminded, {swept.broken} overdue, {swept.failed} failed",
                failed=bool(swept.failed),
            )
