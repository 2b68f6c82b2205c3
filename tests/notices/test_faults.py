"""Whatever dies, hangs or lies: nobody is forgotten, and every try is on record."""

import random
import shutil
import signal
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from django.db import connection

from compact.notices.models import Attempt, Notice
from compact.notices.postboxes import server
from compact.notices.sending import AT_ONCE, send
from tests.notices.conftest import by_email, tell
from tests.notices.installation import Installation, wait_until
from tests.notices.sinks import Sink, free_port, running

pytestmark = [pytest.mark.fault, pytest.mark.django_db]


@pytest.fixture
def impatient(monkeypatch):
    """Seconds become tenths: what is tested is who waits for whom."""
    monkeypatch.setattr(server, "PATIENCE", server.Patience(connect=0.5, read=0.5, total=1.0))


@contextmanager
def speaks(words: bytes, pause: float) -> Iterator[int]:
    """A server that says `words` letter by letter, over and over, and never listens."""
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.settimeout(0.1)

        def talk(line: socket.socket) -> None:
            with line:
                while not stop.wait(pause):
                    for letter in words:
                        try:
                            line.send(bytes([letter]))
                        except OSError:
                            return
                        stop.wait(pause)

        def answer() -> None:
            while not stop.is_set():
                try:
                    line, _ = door.accept()
                except TimeoutError:
                    continue
                except OSError:  # the door was closed
                    return
                threading.Thread(target=talk, args=[line], daemon=True).start()

        threading.Thread(target=answer, daemon=True).start()
        yield door.getsockname()[1]
        stop.set()


def test_a_host_that_hangs_holds_up_nobody_else(area, monday, sink, impatient):
    hung = [by_email(f"H{n} Hangs", f"h{n}@hangs.example") for n in range(AT_ONCE + 20)]
    tell(area, *hung, *(by_email(f"P{n} Q", f"p{n}@host{n}.example") for n in range(40)))
    tally = send()
    assert tally.sent == 40
    assert sum(sink.asked[person.address] for person in hung) == 1, (
        "one try found it silent: no more"
    )
    assert Attempt.objects.get(code=None).result.endswith("did not answer in time.")


def test_a_server_that_says_a_letter_at_a_time_is_cut_off(area, monday, settings, impatient):
    with speaks(b"220-", pause=0.2) as port:
        settings.EMAIL_URL = f"smtp://127.0.0.1:{port}"
        tell(area, by_email("Bella Nowak"))
        began = time.monotonic()
        tally = send()
    assert tally.stopped.endswith("did not answer in time.")
    assert time.monotonic() - began < 20
    assert Notice.objects.get().status == "queued"


def test_a_server_that_takes_the_call_and_says_nothing_keeps_all_for_later(
    area, monday, settings, impatient
):
    with speaks(b"", pause=0.2) as port:
        settings.EMAIL_URL = f"smtp://127.0.0.1:{port}"
        tell(area, *(by_email(f"P{n} Q", f"p{n}@host{n}.example") for n in range(20)))
        tally = send()
    assert (tally.sent, tally.failed) == (0, 0)
    assert Notice.objects.waiting().count() == 20
    assert Attempt.objects.count() <= 8


# ── With processes that can be killed ─────────────────────────────────────────────────────────


class SlowSink(Sink):
    """Takes a moment over each message, so that a sender can be met in the middle of one."""

    async def handle_DATA(self, server, session, envelope):
        import asyncio

        reply = await super().handle_DATA(server, session, envelope)
        await asyncio.sleep(0.02)
        return reply


@pytest.fixture(scope="module")
def post_office() -> Iterator[SlowSink]:
    with running(SlowSink()) as sink:
        yield sink


@pytest.fixture(scope="module")
def empty(tmp_path_factory, django_db_blocker, post_office) -> Iterator[Installation]:
    """A migrated installation that has sent nothing, in the kind of database this run is about."""
    data = tmp_path_factory.mktemp("installation")
    with django_db_blocker.unblock(), _database(data) as url:
        made = Installation(data, url, post_office.url)
        made.manage("migrate", "-v0")
        yield made


@contextmanager
def _database(data: Path) -> Iterator[str]:
    if connection.vendor == "sqlite":
        yield f"sqlite:///{data / 'compact.sqlite3'}"
        return
    facts = connection.settings_dict
    place = f"{facts['USER']}:{facts['PASSWORD']}@{facts['HOST']}:{facts['PORT'] or 5432}"
    name = f"notices_faults_{free_port()}"
    with closing(connection.copy()) as own:
        own.cursor().execute(f"CREATE DATABASE {name}")
        try:
            yield f"postgres://{place}/{name}"
        finally:
            own.cursor().execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _kill_in_the_middle(house: Installation, sink: Sink, dice: random.Random) -> None:
    """Start a sender, wait until it has handed over a few messages, and kill it there and then."""
    goal = len(sink.envelopes) + dice.randint(1, 12)
    sender = house.start("send_notices")
    wait_until(lambda: len(sink.envelopes) >= goal or sender.poll() is not None)
    sender.send_signal(signal.SIGKILL)
    sender.communicate()


@pytest.mark.parametrize("people, kills", [(60, 3), pytest.param(800, 25, marks=pytest.mark.slow)])
def test_a_sender_killed_again_and_again_loses_nobody(empty, post_office, people, kills):
    cause, already = f"killed:{people}", len(post_office.envelopes)
    empty.queue(people, cause)
    dice = random.Random(people)
    for _ in range(kills):
        _kill_in_the_middle(empty, post_office, dice)
    empty.send_when_leases_are_over()
    taken = post_office.envelopes[already:]
    ids = {message["Message-ID"] for message in post_office.messages[already:]}
    after = empty.standing(cause)
    print(f"{people} notices, {kills} kills: {len(taken)} transmissions, {len(ids)} Message-IDs")
    assert {to[0] for _, to, _ in taken} == {f"p{n}@host{n % 7}.example" for n in range(people)}
    assert len(ids) == people
    assert set(after["statuses"]) == {"sent"}
    assert after["tries"] >= len(taken), "a try is noted before it is made"
    assert after["broken"] == []


def test_two_senders_at_once_send_each_notice_once(empty, post_office):
    already = len(post_office.envelopes)
    empty.queue(80, "two-senders")
    senders = [empty.start("send_notices") for _ in range(2)]
    for sender in senders:
        _, err = sender.communicate(timeout=120)
        assert sender.returncode == 0, err
    taken = [to[0] for _, to, _ in post_office.envelopes[already:]]
    assert sorted(taken) == sorted(f"p{n}@host{n % 7}.example" for n in range(80))


def test_a_restored_database_sends_nothing_until_it_is_released(empty, post_office):
    if connection.vendor != "sqlite":
        pytest.skip("restores a database file; test_epoch shows the same on every database")
    empty.queue(5, "before-the-backup")
    backup = empty.data / "backup.sqlite3"
    with closing(sqlite3.connect(empty.data / "compact.sqlite3")) as live:
        live.execute("VACUUM INTO ?", [str(backup)])
    empty.manage("send_notices")
    already = len(post_office.envelopes)
    for part in empty.data.glob("compact.sqlite3*"):
        part.unlink()
    shutil.copy(backup, empty.data / "compact.sqlite3")
    sender = empty.start("send_notices")
    _, err = sender.communicate(timeout=120)
    assert sender.returncode == 1
    assert "looks restored from a backup" in err
    assert len(post_office.envelopes) == already
    empty.manage("release_notices", "--discard-older")
    empty.manage("send_notices")
    assert len(post_office.envelopes) == already


QUEUE_AND_TELL_THE_TIME = """
import time, django; django.setup()
import compact.celery
from tests.notices.crowd import queue_crowd
began = time.monotonic()
queue_crowd(3, {cause!r})
print(time.monotonic() - began)
"""


@pytest.mark.parametrize("answers", [True, False], ids=["mute", "refusing"])
def test_a_redis_that_does_not_answer_holds_up_nobody_who_queues(empty, answers):
    """Without short time-outs it hangs for more than a minute; the deed is done all the same."""
    with speaks(b"", pause=0.2) as mute:
        port = mute if answers else free_port()
        took = empty.python(
            QUEUE_AND_TELL_THE_TIME.format(cause=f"redis:{answers}"),
            REDIS_URL=f"redis://127.0.0.1:{port}/0",
        )
    assert float(took) < 20
    assert empty.standing(f"redis:{answers}")["statuses"] == {"queued": 3}
