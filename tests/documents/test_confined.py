"""Work on hostile files is done in processes that can do little and end when they do too much."""

import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from compact.documents.confined.helper import ROOT, Died, Faulted, Helper, Limits


@pytest.fixture
def helper():
    helper = Helper("tests.documents.workshop")
    yield helper
    helper.stop()


@pytest.mark.parametrize("task", ["spin", "sleep", "hoard", "kill"])
def test_a_child_that_goes_beyond_a_limit_ends_and_the_next_one_works(helper, task):
    small = Limits(cpu=1, wall=3, memory=512 * 1024**2)
    with pytest.raises((Died, Faulted)):
        helper.ask(task, {}, limits=small)
    assert helper.ask("echo", {"n": 1}, b"body")[0] == {"n": 1}


def test_a_child_cannot_write_files_or_see_our_environment(helper, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "hush")
    with pytest.raises(Faulted, match="No such file"):
        helper.ask("write", {})
    assert helper.ask("environment", {})[0]["names"] == []


def test_a_helper_that_was_killed_is_started_again(helper):
    helper.ask("echo", {})
    helper._process.kill()
    helper._process.wait()
    assert helper.ask("echo", {"n": 2})[0] == {"n": 2}


def test_many_may_ask_at_once(helper):
    answers = []
    threads = [
        threading.Thread(target=lambda n=n: answers.append(helper.ask("echo", {"n": n})[0]))
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answer["n"] for answer in answers) == list(range(8))


def test_a_worker_that_is_killed_leaves_no_helper_behind():
    program = (
        "import sys, time; from compact.documents.confined.helper import Helper;"
        "helper = Helper('tests.documents.workshop'); helper.ask('echo', {});"
        "print(helper._process.pid, flush=True); time.sleep(60)"
    )
    worker = subprocess.Popen(
        [sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    left = int(worker.stdout.readline())
    assert is_alive(left)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    worker.stdout.close()
    until = time.monotonic() + 20
    while is_alive(left) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_alive(left)


def is_alive(pid: int) -> bool:
    """Running, and not merely waiting to be counted by a parent that does not look."""
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_what_opens_and_makes_documents_is_loaded_by_helpers_alone():
    program = (
        "import sys, django; django.setup(); import compact.urls, compact.celery;"
        "compact.celery.app.loader.import_default_modules();"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    ours = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "compact.settings"},
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(ours.stdout.split())
    assert "compact" in loaded
    assert not loaded & {"weasyprint", "pyhanko", "pypdf", "PIL", "docx", "lxml"}
