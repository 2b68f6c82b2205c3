"""A worker is woken after the commit, and nobody waits for a broker that does not answer."""

import socket
import threading
import time
from contextlib import suppress

import pytest
from celery import Celery
from django.db import transaction

from compact.work import waking
from compact.work.waking import Messenger, wake


class Mute:
    """A server that accepts connections and never says a word, as a stuck Redis does."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.held: list[socket.socket] = []
        self.asked = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with suppress(OSError):  # closed
            while True:
                self.held.append(self.listener.accept()[0])
                self.asked.set()

    def close(self) -> None:
        for one in [self.listener, *self.held]:
            one.close()


@pytest.fixture
def mute(monkeypatch):
    """Asked by a messenger of the test's own, which may be held up longer than the test."""
    monkeypatch.setattr(waking, "_the_messenger", None)
    server = Mute()
    yield server
    server.close()


def errand_of(broker: str):
    app = Celery("waking", broker=broker, set_as_current=False)
    app.conf.broker_transport_options = {"socket_timeout": 60, "socket_connect_timeout": 1}

    @app.task(name="tests.errand", shared=False)
    def errand(*ids):
        pass

    return errand


@pytest.mark.django_db(transaction=True)
def test_a_mute_redis_holds_up_no_request(mute):
    """Whoever waited for it here would do so for a minute."""
    errand = errand_of(f"redis://127.0.0.1:{mute.port}/0")
    began = time.monotonic()
    with transaction.atomic():
        wake(errand, 1)
    assert time.monotonic() - began < 30
    assert mute.asked.wait(30)


class Errand:
    """What Celery's task looks like to us; it keeps what it was asked, and may be held up."""

    name = "tests.kept"

    def __init__(self) -> None:
        self.asked: list[tuple[int, ...]] = []
        self.gate = threading.Event()

    def apply_async(self, args, **options) -> None:
        self.asked.append(args)
        self.gate.wait(5)

    def settled(self) -> list[tuple[int, ...]]:
        """What was asked, once nothing more comes."""
        self.gate.set()
        before = None
        while before != self.asked:
            before = list(self.asked)
            time.sleep(0.1)
        return self.asked


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_wakes_nobody():
    errand = Errand()
    with pytest.raises(RuntimeError), transaction.atomic():
        wake(errand, 1)
        raise RuntimeError
    with transaction.atomic():
        wake(errand, 2)
    assert errand.settled() == [(2,)]


def test_the_same_errand_wanted_a_thousand_times_is_run_once_or_twice():
    errand, messenger = Errand(), Messenger()
    for _ in range(1000):
        messenger.send((errand, (7,)))
    assert errand.settled() in ([(7,)], [(7,), (7,)])
