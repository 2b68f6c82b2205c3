"""`manage.py serve`: how soon the web answers, and what a worker holds in memory."""

from __future__ import annotations

import os
import signal
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tests.bench.measuring import Reading
from tests.work.test_serve import WORKER, Site, eventually, free_port

PRINTS = 3
SEAL = (
    "from governance.minutes import sealing; from tests.bench.place import build;"
    "minutes = build(2, slug='sealed').meeting.minutes;"
    "sealing.ask(minutes, by=minutes.approved_by)"
)


def figures() -> Iterator[Reading]:
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder), free_port())
        site.manage("migrate", "--no-input", "--skip-checks")
        site.start()
        site.process.send_signal(signal.SIGTERM)
        site.process.wait(60)
        began = time.perf_counter()
        try:
            site.begin()
            assert eventually(site.answers)
            yield Reading("the web answers after", round(time.perf_counter() - began, 2), "s", 2)
            assert eventually(site.is_whole)
            (worker,) = site.running(WORKER)
            time.sleep(3)
            yield Reading("worker, before its first tasks", _resident(worker), "MiB", 110)
            asked = site.manage("shell", "-c", SEAL)
            assert eventually(lambda: _sealed(site) == PRINTS), asked.stderr + site.said()
            yield Reading("worker, after its first seals", _resident(worker), "MiB", 110)
            web = max(_resident(number) for number in site.web())
            yield Reading("a web process, in memory", web, "MiB")
        finally:
            for number in site.running():
                os.kill(number, signal.SIGKILL)


def _sealed(site: Site) -> int:
    with closing(sqlite3.connect(site.data / "compact.sqlite3")) as database:
        return database.execute("SELECT COUNT(*) FROM documents_seal").fetchone()[0]


def _resident(number: int) -> float:
    status = Path(f"/proc/{number}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return round(int(line.split()[1]) / 1024, 1)
