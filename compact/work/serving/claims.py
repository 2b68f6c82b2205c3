"""What a supervisor must have to itself before it starts anything: its data folder and its port."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import socket
import time
from collections.abc import Iterator
from pathlib import Path


class Taken(Exception):
    """Somebody else has it; the message is a sentence for the person at the keyboard."""


@contextlib.contextmanager
def folder(data_dir: Path) -> Iterator[None]:
    """Hold the data folder while the site runs: two workers on one queue steal from each other."""
    data_dir.mkdir(parents=True, exist_ok=True)
    with (data_dir / "serve.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.seek(0)
            raise Taken(
                f"The data folder {data_dir} is already served by process {lock.read().strip()}: "
                "stop that one first, or set DATA_DIR to another folder."
            ) from None
        lock.truncate(0)
        lock.write(f"{os.getpid()}\n")
        lock.flush()
        yield


def port(number: int, patience: float = 2.0) -> None:
    """Raise Taken unless the port is free, or becomes so while a killed site lets go of it."""
    until = time.monotonic() + patience
    while not _is_free(number):
        if time.monotonic() > until:
            raise Taken(
                f"Port {number} is taken by another program: stop it, or set PORT to a free one."
            )
        time.sleep(0.1)


def _is_free(number: int) -> bool:
    with socket.socket() as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind(("127.0.0.1", number))
        except OSError:
            return False
        return True


def empty_queue(broker_dir: Path) -> None:
    """Drop what an earlier life left in the queue's folder: the sweeps find all that is owed."""
    shutil.rmtree(broker_dir, ignore_errors=True)
