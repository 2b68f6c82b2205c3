"""One pass of the outbox: claim, note the try, hand over to the postbox, note the reply.

Each step is committed before the next begins, so that whatever is killed where, no notice is lost
and every try is on record. Letters are handed over in a few threads that never touch the database;
one mail host has one thread at most, so a host that hangs holds up nobody else's mail.
"""

from __future__ import annotations

import logging
from collections import deque
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from queue import LifoQueue

from django.conf import settings

from compact.dates import clock
from compact.notices import epoch
from compact.notices.models import Notice
from compact.notices.postboxes import Letter, Outcome, Postbox, Reply, open_postbox
from compact.notices.trying import Try, claim, note_reply

log = logging.getLogger(__name__)

SLOTS = 4
AT_ONCE = 100
LOOK_AGAIN = 1.0  # seconds, while something is still on its way


@dataclass
class Tally:
    """What a pass did, for the heartbeat, the command and the tests."""

    sent: int = 0
    failed: int = 0
    later: int = 0
    paused: str = ""
    stopped: str = ""

    def __str__(self) -> str:
        if self.paused:
            return f"Paused: {self.paused}"
        words = f"{self.sent} sent, {self.later} to try again, {self.failed} not delivered"
        return f"{words}. {self.stopped}".strip() if self.stopped else f"{words}."


@dataclass
class Pass:
    """One run through what is due by `due_by`. It takes up nothing new after `until`."""

    due_by: datetime
    until: datetime | None = None
    tally: Tally = field(default_factory=Tally)
    _ahead: deque[tuple[int, str]] = field(default_factory=deque)
    _on_the_way: dict[Future[Reply], Try] = field(default_factory=dict)
    _seen: set[int] = field(default_factory=set)
    _silent: set[str] = field(default_factory=set)

    def run(self) -> Tally:
        self._postboxes: LifoQueue[Postbox] = LifoQueue()  # the one in use last is connected
        opened = [open_postbox(settings.EMAIL_URL, our_name()) for _ in range(SLOTS)]
        self._host = opened[0].host
        for postbox in opened:
            self._postboxes.put(postbox)
        try:
            with ThreadPoolExecutor(SLOTS, thread_name_prefix="postbox") as threads:
                self._work(threads)
        finally:
            for postbox in opened:
                postbox.close()
        return self.tally

    def _work(self, threads: ThreadPoolExecutor) -> None:
        while self._take_up(threads) or self._on_the_way:
            done, _ = wait(self._on_the_way, timeout=LOOK_AGAIN, return_when=FIRST_COMPLETED)
            for future in done:
                self._note(self._on_the_way.pop(future), future.result())

    def _take_up(self, threads: ThreadPoolExecutor) -> bool:
        """Fill the free threads; False when there is nothing that could be taken up now."""
        taken = False
        while len(self._on_the_way) < SLOTS and (pk := self._next()) is not None:
            trial = claim(pk, self.due_by, self._host)
            if trial is None:
                continue
            taken = True
            if isinstance(trial.letter, Letter):
                self._on_the_way[threads.submit(self._hand_over, trial.letter)] = trial
            else:
                self._note(trial, Reply(Outcome.REFUSED, None, trial.letter))
        return taken

    def _next(self) -> int | None:
        """The next notice whose host no thread of ours is talking to, fresh ones before retries."""
        if self.tally.stopped or (self.until and clock.now() >= self.until):
            return None
        busy = {trial.domain for trial in self._on_the_way.values()} | self._silent
        pk = self._first_free(busy)
        if pk is None:
            self._look_ahead(busy)
            pk = self._first_free(busy)
        return pk

    def _first_free(self, busy: set[str]) -> int | None:
        for place, (pk, domain) in enumerate(self._ahead):
            if domain not in busy:
                del self._ahead[place]
                return pk
        return None

    def _look_ahead(self, busy: set[str]) -> None:
        """Learn of more notices, but of none twice in a pass and of none for a busy host."""
        due = Notice.objects.sendable(self.due_by, clock.now()).exclude(domain__in=busy)
        found = due.order_by("attempts", "next_try", "pk").values_list("pk", "domain")
        fresh = [row for row in found[:AT_ONCE] if row[0] not in self._seen]
        self._seen.update(pk for pk, _ in fresh)
        self._ahead.extend(fresh)

    def _hand_over(self, letter: Letter) -> Reply:
        """Runs in a thread: nothing here may touch the database."""
        postbox = self._postboxes.get()
        try:
            return postbox.hand_over(letter)
        except Exception as fault:  # one bad letter, one full disk: never the end of the pass
            log.exception("A notice could not be handed over")
            postbox.close()
            return Reply(Outcome.LATER, None, f"{type(fault).__name__}: {fault}"[:300])
        finally:
            self._postboxes.put(postbox)

    def _note(self, trial: Try, reply: Reply) -> None:
        status = note_reply(trial, reply)
        if status == Notice.SENT:
            self.tally.sent += 1
        elif status == Notice.FAILED:
            self.tally.failed += 1
        else:
            self.tally.later += 1
        if reply.outcome is Outcome.SILENT:
            self._silent.add(trial.domain)
        if reply.outcome is Outcome.UNREACHABLE:
            self.tally.stopped = reply.text


def send(due_by: datetime | None = None, *, seconds: float | None = None) -> Tally:
    """Send what is due by `due_by` (now, if not given), taking up nothing new after `seconds`.

    Sends nothing at all while the outbox is paused: see `compact.notices.epoch`.
    """
    started = clock.now()
    paused = epoch.look(started)
    if paused:
        return Tally(paused=paused)
    until = started + timedelta(seconds=seconds) if seconds else None
    due_by = due_by or started
    if not Notice.objects.sendable(due_by, started).exists():
        return Tally()
    epoch.advance()
    return Pass(due_by, until).run()


def our_name() -> str:
    """How we introduce ourselves to a mail server: the site's host, an address in brackets."""
    host = settings.SITE_URL.partition("://")[2].partition("/")[0].partition(":")[0]
    return f"[{host}]" if host.replace(".", "").isdigit() else host or "localhost"
