"""One effect per period, however many beats there are: a turn is a row only one can insert."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction

from compact.dates import clock
from compact.work.models import Heartbeat


class Turn:
    """A turn somebody won; `note` says what came of it."""

    def __init__(self, beat: Heartbeat) -> None:
        self._beat = beat

    def note(self, words: str, *, failed: bool = False) -> None:
        self._beat.words, self._beat.failed = words[:300], failed


@contextmanager
def once_per(job: str, seconds: int) -> Iterator[Turn | None]:
    """Yield a Turn to the first who asks in this stretch of `seconds`, None to everybody after.

    The heartbeat is kept when the work fails, marked as failed, and the fault goes on upwards.
    """
    started = clock.now()
    slot = int(started.timestamp()) // seconds
    if Heartbeat.objects.filter(job=job, slot=slot).exists():
        yield None
        return
    try:
        with transaction.atomic():
            beat = Heartbeat.objects.create(job=job, slot=slot, started_at=started)
    except IntegrityError:
        yield None
        return
    try:
        yield Turn(beat)
    except Exception as fault:
        beat.words, beat.failed = f"{type(fault).__name__}: {fault}"[:300], True
        raise
    finally:
        beat.finished_at = clock.now()
        beat.save(update_fields=["finished_at", "words", "failed"])
