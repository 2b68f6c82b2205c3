"""Asking a helper for work: it is started when first needed, and started anew when it has died."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import threading
from dataclasses import asdict, dataclass
from pathlib import Path

from compact.documents.confined import frames, nursery

ROOT = Path(__file__).resolve().parents[3]
START_SECONDS = 30


@dataclass(frozen=True)
class Limits:
    """What one piece of work may use: seconds of processor and of the clock, bytes."""

    cpu: int = 30
    wall: float = 60
    memory: int = 1024**3
    file: int = 50 * 1024**2


class Died(Exception):
    """The child went beyond its limits (or was killed) and gave no answer."""


class Faulted(Exception):
    """The work itself failed; the message names the fault."""


class NotStarted(Exception):
    """The helper cannot start here, because a library it needs is missing."""


class Helper:
    """One helper process per workshop and per process of ours; work is done side by side."""

    def __init__(self, workshop: str) -> None:
        self.workshop = workshop
        self._lock = threading.Lock()
        self._process: subprocess.Popen | None = None
        self._control: socket.socket | None = None
        self._owner = 0

    def ask(
        self, task: str, facts: dict, body: bytes = b"", limits: Limits | None = None
    ) -> tuple[dict, bytes]:
        """Have `task` done on `body` by a confined child.

        Raises Died, Faulted or NotStarted; it never waits much longer than the limit on wall time.
        """
        limits = limits or Limits()
        order = {"task": task, "facts": facts, "limits": asdict(limits)}
        for again in (True, False):
            with self._reach() as channel:
                channel.settimeout(limits.wall + START_SECONDS)
                try:
                    frames.send(channel, order, body)
                    head, made = frames.receive(channel)
                    break
                except (OSError, frames.Broken) as silence:
                    if not (again and self._went_idle()):
                        raise Died(f"{task} ended without an answer") from silence
        if "fault" in head:
            raise Faulted(head["fault"])
        return head, made

    def stop(self) -> None:
        """Let the helper go; it ends when its socket closes."""
        with self._lock:
            self._let_go()

    def _went_idle(self) -> bool:
        """Whether the helper itself has ended, just when it was asked: the work never began.

        Raises NotStarted where it ended because it cannot work here at all.
        """
        with contextlib.suppress(subprocess.TimeoutExpired):
            code = self._process.wait(0.5) if self._process else 0
            if code == nursery.MISSING_LIBRARY:
                raise NotStarted(self.workshop)
            return True
        return False

    def _reach(self) -> socket.socket:
        """A channel to a fresh child of a helper that lives."""
        with self._lock:
            for _ in range(2):
                self._be_alive()
                ours, theirs = socket.socketpair()
                with theirs:
                    try:
                        socket.send_fds(self._control, [b"w"], [theirs.fileno()])
                        return ours
                    except OSError:
                        ours.close()
                        self._let_go()
        raise NotStarted(self.workshop)

    def _be_alive(self) -> None:
        # A forked web worker must not share the socket of the process it was forked from.
        if self._owner == os.getpid() and self._process and self._process.poll() is None:
            return
        if self._owner == os.getpid():
            self._let_go()
        self._start()

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        folder = tempfile.mkdtemp(prefix="confined-")
        command = [sys.executable, "-I", nursery.__file__, str(ROOT), self.workshop]
        with theirs:
            self._process = subprocess.Popen(
                command,
                stdin=theirs,
                cwd=folder,
                env={},
                start_new_session=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        os.rmdir(folder)  # the helper stands in it already: nothing can be written there
        self._control, self._owner = ours, os.getpid()

    def _let_go(self) -> None:
        if self._control:
            self._control.close()
        if self._process:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(1)
        self._process = self._control = None
