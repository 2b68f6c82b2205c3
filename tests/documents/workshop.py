"""A workshop for tests of the limits: it does what it should not."""

import os
import signal
import time


def warm_up() -> None:
    pass


def work(task: str, facts: dict, body: bytes) -> tuple[dict, bytes]:
    return globals()[f"_{task}"](facts, body)


def _echo(facts, body):
    return facts, body


def _spin(facts, body):
    while True:
        pass


def _sleep(facts, body):
    time.sleep(60)


def _hoard(facts, body):
    return {"bytes": len(b"x" * 2 * 1024**3)}, b""


def _kill(facts, body):
    os.kill(os.getpid(), signal.SIGKILL)


def _write(facts, body):
    with open("here", "w") as file:
        file.write("x")


def _environment(facts, body):
    kept = {"LC_CTYPE"}  # set by Python itself
    return {"names": sorted(set(os.environ) - kept)}, b""
