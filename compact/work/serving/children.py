"""What is kept running: a name, a command line, and how long to wait before trying it again."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass

from compact.work.serving.lineage import end_with_parent

SHORTEST_WAIT, LONGEST_WAIT = 0.2, 30.0
STEADY_AFTER = 30.0
WEB_CONFIGURATION = "python:compact.work.serving.web"
# Celery warns of pickle under root; our messages are JSON.
AS_ROOT = "ignore:You're running the worker with superuser privileges"
ALONE = ["--without-gossip", "--without-mingle", "--without-heartbeat"]


@dataclass
class Child:
    """One program of the three. `process` is None until it is started."""

    name: str
    command: list[str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    failures: int = 0
    start_at: float = 0.0

    def start(self) -> None:
        parent = os.getpid()
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            self.command,
            # Its own session: Ctrl-C reaches the supervisor alone, which then ends each in turn.
            start_new_session=True,
            preexec_fn=lambda: end_with_parent(parent),
        )

    def kill(self) -> None:
        """End it at once, with whatever it has started itself."""
        if self.process:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def has_ended(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def put_off(self) -> float:
        """Plan the next start after an end nobody asked for; return the seconds until then.

        The wait doubles with each failure, and is short again after a steady while.
        """
        if time.monotonic() - self.started > STEADY_AFTER:
            self.failures = 0
        wait = min(SHORTEST_WAIT * 2**self.failures, LONGEST_WAIT)
        self.failures += 1
        self.process, self.start_at = None, time.monotonic() + wait
        return wait


def children() -> list[Child]:
    """The three programs of a whole site, web first: readers wait, jobs do not."""
    celery = [
        sys.executable,
        "-W",
        AS_ROOT,
        "-m",
        "celery",
        "-A",
        "compact",
        "--quiet",
        "--skip-checks",
    ]
    return [
        Child("web", [sys.executable, "-m", "gunicorn", "-c", WEB_CONFIGURATION, "compact.wsgi"]),
        Child("worker", [*celery, "worker", "--pool=solo", "--loglevel=WARNING", *ALONE]),
        # Never `worker -B`: killed, it leaves a beat behind that goes on asking for work.
        Child("beat", [*celery, "beat", "--loglevel=WARNING", "--pidfile="]),
    ]
