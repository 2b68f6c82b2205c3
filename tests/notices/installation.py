"""An installation of its own, with its own processes, that tests may kill, copy and restore."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

QUEUE = """
import django; django.setup()
from tests.notices.crowd import queue_crowd
queue_crowd({number}, {cause!r})
"""

STANDING = """
import json, django; django.setup()
from django.db.models import Count
from compact.notices.health import nothing_sent_without_a_reply, one_notice_a_recipient
from compact.notices.models import Attempt, Notice
rows = Notice.objects.caused_by({cause!r})
print(json.dumps({{
    "statuses": dict(rows.values_list("status").annotate(Count("pk")).order_by()),
    "tries": Attempt.objects.filter(notice__in=rows).count(),
    "broken": one_notice_a_recipient() + nothing_sent_without_a_reply(),
}}))
"""

SEND_WHEN_LEASES_ARE_OVER = """
import datetime, time_machine, django; django.setup()
from compact.notices.sending import send
with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(minutes=10)):
    send()
"""


class Installation:
    """A data folder and a database; every deed is a process, as in life."""

    def __init__(self, data: Path, database_url: str, email_url: str, **env: str) -> None:
        self.data = data
        self.env = (
            os.environ
            | {
                "DJANGO_SETTINGS_MODULE": "compact.settings",
                "DEVELOPMENT": "1",
                "DATA_DIR": str(data),
                "DATABASE_URL": database_url,
                "EMAIL_URL": email_url,
                "PYTHONPATH": str(ROOT),
                "LOG_LEVEL": "ERROR",
            }
            | env
        )

    def start(self, *command: str) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "manage.py", *command],
            cwd=ROOT,
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def manage(self, *command: str) -> str:
        process = self.start(*command)
        out, err = process.communicate(timeout=120)
        assert process.returncode == 0, err
        return out

    def python(self, code: str, **env: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env=self.env | env,
            text=True,
            capture_output=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def queue(self, number: int, cause: str) -> None:
        self.python(QUEUE.format(number=number, cause=cause))

    def send_when_leases_are_over(self) -> None:
        self.python(SEND_WHEN_LEASES_ARE_OVER)

    def standing(self, cause: str) -> dict:
        return json.loads(self.python(STANDING.format(cause=cause)))


def wait_until(true: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for something to become true; how long it takes is no matter of the test."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "It never became true."
        time.sleep(0.005)
