"""The worker and Redis killed with work under way: the database remembers, a sweep finds it."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.work.test_serve import WORKER, Site, eventually, free_port

pytestmark = [
    pytest.mark.fault,
    pytest.mark.once,  # with a SQLite database of its own
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc"),
    pytest.mark.skipif(not shutil.which("redis-server"), reason="no redis-server is installed"),
]
MANY = 40
QUEUE = f"""
from compact.areas.models import Area
from compact.dates import clock
from compact.notices import outbox
area, _ = Area.objects.get_or_create(slug="anyford", defaults={{"name": "Anyford"}})
from compact.notices.models import Notice
now = clock.now()
Notice.objects.bulk_create(
    Notice(area=area, cause="CAUSE", topic="meetings", subject_key="areas.area:1",
           subject_words="Anyford", recipient_key=f"p:{{n}}", recipient_name=f"Person {{n}}",
           channel="email", address=f"p{{n}}@anyford.example", subject="A word",
           body="A word to you.",
           message_id=f"<CAUSE-{{n}}@anyford.example>", created_at=now, trying_since=now,
           next_try=now)
    for n in range({MANY}))
outbox.wake_sender()
"""
STANDING = """
from compact.notices.models import Notice
print("WAITING=%d SENT=%d" % (Notice.objects.waiting().count(),
                              Notice.objects.filter(status="sent").count()))
"""


@dataclass
class Redis:
    """A Redis of this test's own that keeps nothing on disk."""

    folder: Path
    port: int
    process: subprocess.Popen | None = None

    def start(self) -> None:
        words = [
            "--port",
            str(self.port),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--appendonly",
            "no",
        ]
        self.process = subprocess.Popen(
            ["redis-server", *words, "--dir", str(self.folder)], stdout=subprocess.DEVNULL
        )

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


class RedisSite(Site):
    """The site with Redis as its queue, as a council runs it."""

    def environment(self) -> dict[str, str]:
        return super().environment() | {"REDIS_URL": f"redis://127.0.0.1:{self.redis.port}/0"}


@pytest.fixture
def site(tmp_path_factory) -> Iterator[RedisSite]:
    site = RedisSite(tmp_path_factory.mktemp("redis"), free_port())
    site.redis = Redis(site.data, free_port())
    site.redis.start()
    assert site.manage("migrate", "--no-input", "--skip-checks").returncode == 0
    site.start()
    yield site
    for number in site.running():
        os.kill(number, signal.SIGKILL)
    site.redis.kill()


def standing(site: Site) -> tuple[int, int]:
    """How many notices wait and how many went."""
    said = site.manage("shell", "--command", STANDING).stdout
    found = re.search(r"WAITING=(\d+) SENT=(\d+)", said)
    return int(found[1]), int(found[2])


def within(seconds: float, true: Callable[[], bool]) -> bool:
    """Beat looks every half minute: that is longer than a test usually waits."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if true():
            return True
        time.sleep(2)
    return False


def test_neither_a_killed_worker_nor_a_killed_redis_loses_a_notice(site):
    assert site.manage("shell", "--command", QUEUE.replace("CAUSE", "first")).returncode == 0
    for number in site.running(WORKER):
        os.kill(number, signal.SIGKILL)
    site.redis.kill()  # with its messages: it keeps nothing
    assert site.manage("shell", "--command", QUEUE.replace("CAUSE", "second")).returncode == 0
    site.redis.start()
    assert eventually(site.is_whole), site.said()
    assert within(150, lambda: standing(site) == (0, 2 * MANY)), standing(site)
    checked = site.manage("check_invariants", "--json")
    assert checked.returncode == 0, checked.stdout
