"""Waking a worker. The database remembers what is owed: a broker that is down costs time."""

import logging

from celery import Task
from django.db import transaction

log = logging.getLogger(__name__)


def wake(task: Task, *ids: int) -> None:
    """After the commit, ask a worker to run `task`; a broker that does not answer is no error."""
    transaction.on_commit(lambda: _ask(task, ids), robust=True)


def _ask(task: Task, ids: tuple[int, ...]) -> None:
    try:
        task.apply_async(args=ids, retry=False, ignore_result=True)
    except Exception as silent:  # any broker fault: the sweep finds the row anyway
        log.warning("No worker could be woken for %s: %s", task.name, silent)
