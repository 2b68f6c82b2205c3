"""`manage.py serve`: how soon the web answers, and what a worker holds in memory."""

from __future__ import annotations

import os
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.measuring import Reading
from tests.work.test_serve import WORKER, Site, eventually, free_port


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
            yield Reading("worker, in memory", _resident(worker), "MiB", 110)
            web = max(_resident(number) for number in site.web())
            yield Reading("a web process, in memory", web, "MiB")
        finally:
            for number in site.running():
                os.kill(number, signal.SIGKILL)


def _resident(number: int) -> float:
    status = Path(f"/proc/{number}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return round(int(line.split()[1]) / 1024, 1)
