"""Waking a worker. The database remembers what is owed: a broker that is down costs only time.

Nobody waits for the broker: a thread of the process asks it, each errand once however often it was
wanted meanwhile. A Redis that accepts and never answers holds up that thread and no request.
"""

from __future__ import annotations

import logging
import os
import threading
from queue import SimpleQueue

from celery import Task
from django.db import transaction

log = logging.getLogger(__name__)

#: More errands than this are not kept waiting: the sweep finds their rows anyway.
MOST_WAITING = 100

Errand = tuple[Task, tuple[int, ...]]


def wake(task: Task, *ids: int) -> None:
    """After the commit, ask a worker to run `task`; a broker that does not answer is no error."""
    transaction.on_commit(lambda: _messenger().send((task, ids)), robust=True)


class Messenger:
    """Asks the broker, one errand after the other, in a thread that ends with its process."""

    def __init__(self) -> None:
        self.pid = os.getpid()
        self._waiting: set[tuple[str, tuple[int, ...]]] = set()
        self._lock = threading.Lock()
        self._errands: SimpleQueue[Errand] = SimpleQueue()
        threading.Thread(target=self._run, name="waking", daemon=True).start()

    def send(self, errand: Errand) -> None:
        """Take an errand, unless the same one waits already or too many do."""
        task, ids = errand
        with self._lock:
            if (task.name, ids) in self._waiting or len(self._waiting) >= MOST_WAITING:
                return
            self._waiting.add((task.name, ids))
        self._errands.put(errand)

    def _run(self) -> None:
        while True:
            task, ids = self._errands.get()
            with self._lock:  # from here on the same errand is a new one
                self._waiting.discard((task.name, ids))
            _ask(task, ids)


_the_messenger: Messenger | None = None
_founding = threading.Lock()


def _messenger() -> Messenger:
    """The messenger of this process: threads do not survive a fork."""
    global _the_messenger
    with _founding:
        if _the_messenger is None or _the_messenger.pid != os.getpid():
            _the_messenger = Messenger()
        return _the_messenger


def _ask(task: Task, ids: tuple[int, ...]) -> None:
    try:
        task.apply_async(args=ids, retry=False, ignore_result=True)
    except Exception as silent:  # any broker fault: the sweep finds the row anyway
        log.warning("No worker could be woken for %s: %s", task.name, silent)
