"""Who holds a job: one runner at a time, as long as it shows that it lives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db.models import F, Q, QuerySet

from compact.dates import clock
from compact.work.models import Job

LEASE = timedelta(seconds=120)
MOST_TRIES = 3
INTERRUPTED = "This was interrupted three times and has been given up. Ask for it again."

#: Says how far a job has come: step(words, done, total).
Step = Callable[[str, int, int], None]


class Superseded(Exception):
    """This runner's lease ran out and another has taken the job over: it must stop."""


def claimable(now: datetime) -> QuerySet[Job]:
    """Jobs that wait for a runner, and those whose runner has gone silent."""
    free = Q(lease_until=None) | Q(lease_until__lt=now)
    return Job.objects.filter(free, status__in=[Job.WAITING, Job.RUNNING]).order_by("asked_at")


def claim(pk: int, now: datetime) -> Job | None:
    """Take the job for one lease, or None when another holds it. One conditional UPDATE decides."""
    free = claimable(now).filter(pk=pk, tries__lt=MOST_TRIES).order_by()
    taken = free.update(status=Job.RUNNING, lease_until=now + LEASE, tries=F("tries") + 1)
    return Job.objects.select_related("area", "asked_by").get(pk=pk) if taken else None


def give_up_exhausted(now: datetime) -> int:
    """Fail, for everybody to see, the jobs that died with their runner on the last try."""
    dead = claimable(now).filter(tries__gte=MOST_TRIES).order_by()
    return dead.update(status=Job.FAILED, error=INTERRUPTED, finished_at=now, lease_until=None)


def held(claimed: Job) -> QuerySet[Job]:
    """The row as long as this runner holds it: a later claim has raised `tries`."""
    return Job.objects.filter(pk=claimed.pk, status=Job.RUNNING, tries=claimed.tries)


def stepper(claimed: Job) -> Step:
    """What a runner calls with every step: it renews the lease, or raises Superseded."""

    def step(words: str, done: int, total: int) -> None:
        now = clock.now()
        kept = held(claimed).update(
            words=words[:200], done=done, total=total, lease_until=now + LEASE
        )
        if not kept:
            raise Superseded

    return step
