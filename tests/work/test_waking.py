"""A worker is woken after the commit, and nobody waits for a broker that does not answer."""

import socket
import threading
import time

import pytest
from celery import Celery
from django.db import transaction

from compact.work.waking import Messenger, wake


@pytest.fixture
def mute():
    """A server that accepts connections and never says a word, as a stuck Redis does."""
    listener = socket.create_server(("127.0.0.1", 0))
    held = []
    threading.Thread(
        target=lambda: [held.append(listener.accept()) for _ in range(50)], daemon=True
    ).start()
    yield listener.getsockname()[1]
    listener.close()


def errand_of(broker: str):
    app = Celery("waking", broker=broker, set_as_current=False)
    app.conf.broker_transport_options = {"socket_timeout": 2, "socket_connect_timeout": 1}
    return app.task(lambda *ids: None, name="tests.errand")


@pytest.mark.django_db(transaction=True)
def test_a_mute_redis_holds_up_no_request(mute):
    errand = errand_of(f"redis://127.0.0.1:{mute}/0")
    began = time.monotonic()
    with transaction.atomic():
        wake(errand, 1)
    assert time.monotonic() - began < 1


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
