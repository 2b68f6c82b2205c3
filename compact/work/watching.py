"""Since when each periodic job is expected. The database remembers: a site that is started again
and again, and whose worker never comes up, is not new for ever.
"""

from __future__ import annotations

import logging
from datetime import datetime

from django.db import DatabaseError

from compact.work.health import expected
from compact.work.models import Watch

log = logging.getLogger(__name__)


def watched_since(now: datetime) -> dict[str, datetime]:
    """Each expected job's beginning; one that nobody has waited for yet is waited for from now."""
    known = dict(Watch.objects.values_list("job", "since"))
    new = {job: now for job in expected() if job not in known}
    if new:
        rows = [Watch(job=job, since=since) for job, since in new.items()]
        Watch.objects.bulk_create(rows, ignore_conflicts=True)
    return known | new


def begin(now: datetime) -> None:
    """At the start of the web: from here on its jobs are due. A database that is away is told of
    at each page, and its jobs are waited for from the first time somebody asks how it is.
    """
    try:
        watched_since(now)
    except DatabaseError as fault:
        log.warning("The start could not be noted: %s", fault)
