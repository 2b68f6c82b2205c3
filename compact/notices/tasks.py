from celery import shared_task

from compact.notices.sending import send
from compact.work.periods import once_per

PERIOD = 30  # seconds between two beats
BUDGET = 40.0  # seconds after which a pass takes up nothing new, so that other jobs get their turn


@shared_task
def send_waiting() -> None:
    """Every 30 seconds, and whenever something was queued. Two at once share the work by leases;
    the heartbeat only says that a sender is alive."""
    with once_per("send-notices", seconds=PERIOD) as turn:
        tally = send(seconds=BUDGET)
        if turn:
            turn.note(str(tally), failed=bool(tally.paused or tally.stopped))
