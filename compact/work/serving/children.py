"""What is kept running: a name, what it does, and how long to wait before trying it again."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass

from compact.work.serving.lineage import begin_life
from compact.work.serving.site import serve_site

SHORTEST_WAIT, LONGEST_WAIT = 0.2, 30.0
STEADY_AFTER = 30.0
# Celery warns of pickle under root; our messages are JSON.
AS_ROOT = "ignore:You're running the worker with superuser privileges"
CELERY = ["-W", AS_ROOT, "-m", "celery", "-A", "compact", "--quiet", "--skip-checks"]
WORKER = ["worker", "--pool=solo", "--without-gossip", "--without-mingle", "--without-heartbeat"]


@dataclass
class Child:
    """One process of the three. `pid` is None until it is started, `status` None until it ended."""

    name: str
    work: Callable[[], None]
    pid: int | None = None
    status: int | None = None
    started: float = 0.0
    failures: int = 0
    start_at: float = 0.0

    def start(self) -> None:
        parent = os.getpid()
        self.status, self.started = None, time.monotonic()
        self.pid = os.fork()
        if self.pid == 0:
            begin_life(self.name, parent)
            self._live()

    def _live(self) -> None:
        try:
            self.work()
        except SystemExit as end:
            os._exit(end.code if isinstance(end.code, int) else 1)
        except BaseException:
            traceback.print_exc()
        os._exit(1)

    def is_running(self) -> bool:
        if self.pid and self.status is None:
            ended, status = os.waitpid(self.pid, os.WNOHANG)
            self.status = os.waitstatus_to_exitcode(status) if ended else None
        return self.pid is not None and self.status is None

    def has_ended(self) -> bool:
        return self.pid is not None and not self.is_running()

    def ask_to_end(self) -> None:
        if self.pid and self.is_running():
            os.kill(self.pid, signal.SIGTERM)

    def kill(self) -> None:
        """End it at once, with whatever it has started itself."""
        if self.pid:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, signal.SIGKILL)
            while self.is_running():
                time.sleep(0.01)

    def put_off(self) -> float:
        """Plan the next start after an end nobody asked for; return the seconds until then.

        The wait doubles with each failure, and is short again after a steady while.
        """
        if time.monotonic() - self.started > STEADY_AFTER:
            self.failures = 0
        wait = min(SHORTEST_WAIT * 2**self.failures, LONGEST_WAIT)
        self.failures += 1
        self.pid, self.start_at = None, time.monotonic() + wait
        return wait


def children() -> list[Child]:
    """The three of a whole site, web first: readers wait, jobs do not."""
    return [
        Child("web", serve_site),
        Child("worker", lambda: _become([*CELERY, *WORKER, "--loglevel=WARNING"])),
        # Never `worker -B`: killed, it leaves a beat behind that goes on asking for work.
        Child("beat", lambda: _become([*CELERY, "beat", "--pidfile=", "--loglevel=WARNING"])),
    ]


def _become(words: list[str]) -> None:
    os.execv(sys.executable, [sys.executable, *words])
