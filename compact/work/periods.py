"""One effect per period, however many beats there are: a turn is a row only one can insert."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from compact.dates import clock
from compact.work.models import Heartbeat

#: No task is let run for as long as this.
CUT_OFF = timedelta(minutes=10)


class Turn:
    """A turn somebody won; `note` says what came of it."""

    def __init__(self, beat: Heartbeat) -> None:
        self._beat = beat

    def note(self, words: str, *, failed: bool = False) -> None:
        self._beat.words, self._beat.failed = words[:300], failed


@contextmanager
def once_per(job: str, seconds: int) -> Iterator[Turn | None]:
    """Yield a Turn to the first who asks in this stretch of `seconds`, None to everybody after.

    The heartbeat is kept when the work fails, marked as failed, and the fault goes on upwards. A
    turn whose process was killed is taken by whoever asks once it has been CUT_OFF so long.
    """
    beat = _take(job, seconds, clock.now())
    if beat is None:
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


def _take(job: str, seconds: int, now: datetime) -> Heartbeat | None:
    turn = {"job": job, "slot": int(now.timestamp()) // seconds}
    if Heartbeat.objects.filter(**turn).exists():
        cut_off = Heartbeat.objects.filter(**turn, finished_at=None, started_at__lt=now - CUT_OFF)
        return Heartbeat.objects.get(**turn) if cut_off.update(started_at=now) else None
    try:
        with transaction.atomic():
            return Heartbeat.objects.create(**turn, started_at=now)
    except IntegrityError:
        return None
