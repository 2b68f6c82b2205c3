import logging

from celery import shared_task

from compact.documents import upkeep
from compact.work import health
from compact.work.periods import once_per

log = logging.getLogger(__name__)

HOUR = 3600
health.expect("sweep-files", HOUR)


@shared_task
def sweep_files() -> None:
    """Every hour: files without rows and rows without files, older than a day, are put right."""
    with once_per("sweep-files", HOUR) as turn:
        if turn:
            turn.note(upkeep.sweep())
