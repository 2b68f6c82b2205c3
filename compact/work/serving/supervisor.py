"""Starts the children, starts the dead again, and takes all of them along when it ends."""

from __future__ import annotations

import http.client
import signal
import threading
import time
from collections.abc import Callable

from compact.work.serving.children import Child

GOODBYE = 20.0  # seconds a child has for what it is doing, once it is asked to end
JOBS_WAIT = 5.0  # seconds the others leave the machine to a web server that is slow to answer
TICK = 0.1


class Supervisor:
    """Keeps `children` running until it is asked to stop. `say` gets each line for the operator."""

    def __init__(self, children: list[Child], port: int, say: Callable[[str], None]) -> None:
        self.children, self.port, self.say = children, port, say
        self.stop = threading.Event()
        self.ready = False

    def run(self) -> None:
        """Return when a signal has asked for the end and every child has gone."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_: self.stop.set())
        web, *jobs = self.children
        web.start()
        for job in jobs:
            job.start_at = time.monotonic() + JOBS_WAIT
        try:
            while not self.stop.wait(TICK):
                self._look_after()
        finally:
            self._end_all()

    def _look_after(self) -> None:
        if not self.ready and self._answers():
            self._announce()
        for child in self.children:
            if child.has_ended():
                self._put_off(child)
            elif child.pid is None and time.monotonic() >= child.start_at:
                child.start()

    def _announce(self) -> None:
        self.ready = True
        for child in self.children:
            child.start_at = min(child.start_at, time.monotonic())
        names = ", ".join(child.name for child in self.children)
        self.say(f"Ready: http://127.0.0.1:{self.port}/ ({names}). Ctrl-C stops all of it.")

    def _put_off(self, child: Child) -> None:
        child.kill()  # what is left of its own children
        wait = child.put_off()
        self.say(f"{child.name} ended by itself ({child.status}); starting it again in {wait:g} s.")

    def _answers(self) -> bool:
        """Any answer will do: whether the site is well is for its health page to say."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)
        try:
            connection.request("GET", "/robots.txt")
            return connection.getresponse().status > 0
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def _end_all(self) -> None:
        for child in self.children:
            child.ask_to_end()
        until = time.monotonic() + GOODBYE
        while any(child.is_running() for child in self.children) and time.monotonic() < until:
            time.sleep(TICK)
        for child in self.children:
            child.kill()
        self.say("Stopped.")
