"""`manage.py serve`: one command that keeps the site up, and leaves nothing behind when it ends."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from compact.work.serving.children import LONGEST_WAIT, Child
from compact.work.serving.database import refuse_unready, written
from tests.house.floors import ROOT

#: Every site here has a SQLite database of its own.
pytestmark = pytest.mark.once
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
PATIENCE = 60
WORKER, BEAT = "--skip-checks worker", "--skip-checks beat"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def eventually(true: Callable[[], object]) -> bool:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if true():
            return True
        time.sleep(0.1)
    return False


@dataclass
class Site:
    """A site of its own: its data folder tells its processes from everybody else's."""

    data: Path
    port: int
    process: subprocess.Popen[str] | None = None

    def environment(self) -> dict[str, str]:
        others = {"DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE"}
        kept = {name: value for name, value in os.environ.items() if name not in others}
        return kept | {"DATA_DIR": str(self.data), "PORT": str(self.port or 8000)}

    def manage(self, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "manage.py", *words], cwd=ROOT, env=self.environment() | settings,
            capture_output=True, text=True, check=False,
        )  # fmt: skip

    def start(self) -> None:
        self.begin()
        assert eventually(self.is_whole), self.said()

    def begin(self) -> None:
        with (self.data / "serve.log").open("a") as log:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", "serve"],
                cwd=ROOT, env=self.environment(), stderr=log, text=True,
            )  # fmt: skip

    def said(self) -> str:
        return (self.data / "serve.log").read_text()

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health/", timeout=10):
                return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False

    def running(self, words: str = "") -> set[int]:
        """The processes of this site whose command line holds `words`."""
        mark, found = f"DATA_DIR={self.data}\0".encode(), set()
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                ours = mark in (folder / "environ").read_bytes() + b"\0"
                command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
            if ours and command and words in command:
                found.add(int(folder.name))
        return found

    def is_whole(self) -> bool:
        jobs = self.running(WORKER) and self.running(BEAT)
        return bool(jobs) and self.answers()

    def web(self) -> set[int]:
        return self.running("manage.py serve") - {self.process.pid}

    def web_master(self) -> int:
        return min(self.web())


@pytest.fixture(scope="module")
def prepared(tmp_path_factory) -> Path:
    """A data folder with its tables made and its static files collected."""
    data = tmp_path_factory.mktemp("site")
    done = Site(data, 0).manage("migrate", "--no-input", "--skip-checks")
    assert done.returncode == 0, done.stderr
    return data


@pytest.fixture(scope="module")
def only_site(prepared) -> Iterator[Site]:
    site = Site(prepared, free_port())
    yield site
    for number in site.running():
        os.kill(number, signal.SIGKILL)


@pytest.fixture
def site(only_site) -> Site:
    """The site, whole: started again where the test before has ended it."""
    if only_site.process is None or only_site.process.poll() is not None:
        only_site.start()
    assert eventually(only_site.is_whole), only_site.said()
    return only_site


@linux
@pytest.mark.fault
def test_it_says_where_it_answers(site):
    assert f"Ready: http://127.0.0.1:{site.port}/ (web, worker, beat)." in site.said()


@linux
@pytest.mark.fault
def test_a_killed_web_server_takes_its_workers_along_and_is_started_again(site):
    killed = site.web()
    os.kill(site.web_master(), signal.SIGKILL)
    assert eventually(lambda: not killed & site.running())
    assert eventually(site.is_whole)


@linux
@pytest.mark.fault
@pytest.mark.parametrize("words", [WORKER, BEAT])
def test_a_killed_job_process_is_started_again(site, words):
    (killed,) = site.running(words)
    os.kill(killed, signal.SIGKILL)
    assert eventually(lambda: site.running(words) - {killed})
    assert len(site.running(words)) == 1


@linux
@pytest.mark.fault
def test_killed_outright_it_leaves_nothing_behind_and_can_start_at_once(site):
    assert len(site.running()) >= 6
    site.process.kill()
    site.process.wait()
    assert eventually(lambda: not site.running())
    site.start()


@linux
@pytest.mark.fault
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_asked_to_stop_it_stops_all_of_it(site, number):
    site.process.send_signal(number)
    assert site.process.wait(PATIENCE) == 0
    assert site.running() == set()
    assert site.said().rstrip().endswith("Stopped.")


@linux
@pytest.mark.fault
def test_a_second_one_on_the_same_folder_is_refused_in_a_sentence(site):
    refused = Site(site.data, free_port()).manage("serve")
    assert refused.returncode == 1
    assert f"already served by process {site.process.pid}" in refused.stderr


def test_a_taken_port_is_refused_in_a_sentence(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        refused = Site(tmp_path, other.getsockname()[1]).manage("serve")
    assert refused.returncode == 1
    assert "is taken by another program: stop it, or set PORT to a free one." in refused.stderr


def test_unsafe_settings_are_refused_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "*")
    refused = Site(tmp_path, free_port()).manage("serve")
    assert refused.returncode == 1
    assert "ALLOWED_HOSTS is '*'" in refused.stderr


NONSENSE = [
    ("PORT", "abc", "PORT is 'abc': set it to a whole number from 1 to 65535, or leave it out."),
    (
        "WEB_WORKERS",
        "many",
        "WEB_WORKERS is 'many': set it to a whole number from 1 to 64, or leave it out.",
    ),
    ("EMAIL_URL", "nonsense", "EMAIL_URL is no address that we know: write it like smtp://"),
    ("DATABASE_URL", "nonsense", "DATABASE_URL is no address that we know: write it like postgres"),
    ("SECOND_FACTOR_REQUIRED", "perhaps", "SECOND_FACTOR_REQUIRED is 'perhaps': set it to 1 or 0"),
]


@pytest.mark.parametrize(("name", "value", "says"), NONSENSE)
def test_a_setting_that_cannot_be_meant_is_refused_in_a_sentence(tmp_path, name, value, says):
    refused = Site(tmp_path, free_port()).manage("serve", **{name: value})
    assert refused.returncode == 1
    assert says in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_database_that_does_not_answer_is_refused_in_a_sentence(tmp_path):
    nobody = f"postgres://compact:a-secret@127.0.0.1:{free_port()}/compact"
    refused = Site(tmp_path, free_port()).manage("serve", DATABASE_URL=nobody)
    assert refused.returncode == 1
    assert "does not answer for “compact”: start it, or correct DATABASE_URL." in refused.stderr
    assert "a-secret" not in refused.stderr


def test_a_database_without_its_tables_is_refused_in_a_sentence(tmp_path):
    refused = Site(tmp_path, free_port()).manage("serve")
    assert refused.returncode == 1
    assert "run `script/manage migrate`, then try again." in refused.stderr


@pytest.mark.django_db
def test_a_database_that_is_up_to_date_has_every_change_there_is_a_file_of():
    assert written() <= set(MigrationRecorder(connection).applied_migrations())
    refuse_unready()


@pytest.mark.parametrize("process", ["worker", "beat"])
def test_a_worker_and_a_beat_refuse_unsafe_settings_too(tmp_path, process):
    site = Site(tmp_path, free_port())
    refused = subprocess.run(
        [sys.executable, "-m", "celery", "-A", "compact", process],
        cwd=ROOT, env=site.environment() | {"DEBUG": "1"}, capture_output=True, text=True,
        check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert refused.returncode == 1
    assert "DEBUG is on" in refused.stdout + refused.stderr


@linux
@pytest.mark.fault
def test_a_database_that_goes_away_later_does_not_stop_the_site(site):
    tables = list(site.data.glob("compact.sqlite3*"))
    for path in tables:
        path.rename(path.with_name(f"away-{path.name}"))
    (site.data / "compact.sqlite3").mkdir()
    try:
        killed = site.web()
        os.kill(site.web_master(), signal.SIGKILL)  # the next one has never seen the database
        assert eventually(lambda: site.web() and not killed & site.web() and site.answers())
        assert site.process.poll() is None
    finally:
        (site.data / "compact.sqlite3").rmdir()
        for path in tables:
            path.with_name(f"away-{path.name}").rename(path)


def test_a_child_that_keeps_dying_is_tried_ever_more_rarely():
    child = Child("web", work=int)
    child.started = time.monotonic()
    waits = [child.put_off() for _ in range(10)]
    assert waits[:4] == [0.2, 0.4, 0.8, 1.6]
    assert waits[-1] == LONGEST_WAIT


def test_after_a_steady_while_a_child_is_started_again_at_once():
    child = Child("web", work=int, failures=5)
    child.started = time.monotonic() - 60
    assert child.put_off() == 0.2
