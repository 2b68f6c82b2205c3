"""Long work that somebody asked for: asked once, done by whoever claims it, visible all the way.

The row is the memory. A runner holds a lease and renews it with every step; when it is killed
the lease runs out, and the next sweep hands the job to another. After three tries it has failed.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta

from django.db import models, transaction
from django.db.models import F

from compact.areas.models import Area
from compact.dates import clock
from compact.work.leases import MOST_TRIES, Step, Superseded, claim, held, stepper
from compact.work.models import Job
from compact.work.waking import wake

log = logging.getLogger(__name__)

PAUSES = (timedelta(seconds=10), timedelta(seconds=60))

UNEXPECTED = "This could not be finished because of a fault on our side. Ask for it again later."

#: Does the work of one kind of job and returns the address of its result ("" where there is none).
Runner = Callable[[Job, Step], str]

_runners: dict[str, Runner] = {}


class JobFailed(Exception):
    """The job cannot be done, and trying again will not help; the message is a sentence."""


def job(kind: str) -> Callable[[Runner], Runner]:
    """Declare the runner of a kind of job. It may be run again from the start after a crash."""

    def declare(runner: Runner) -> Runner:
        _runners[kind] = runner
        return runner

    return declare


def ask(
    area: Area,
    kind: str,
    title: str,
    *,
    by,
    subject: models.Model | None = None,
    arguments: dict | None = None,
    total: int = 0,
) -> Job:
    """Put a job on the list and wake a worker after the commit. Its page is its address.

    The same job, asked again by the same person while the first still waits, is the first.
    """
    about = f"{subject._meta.label_lower}:{subject.pk}" if subject is not None else ""
    same = {
        "area": area,
        "kind": kind,
        "asked_by": by,
        "subject_key": about,
        "arguments": arguments or {},
    }
    with transaction.atomic():
        waiting = Job.objects.filter(status=Job.WAITING, **same).first()
        asked = waiting or Job.objects.create(
            title=title[:200], total=total, asked_at=clock.now(), **same
        )
        from compact.work.tasks import run_job  # tasks import this module

        wake(run_job, asked.pk)
    return asked


def run(pk: int) -> bool:
    """Claim and do one job; False when there was nothing to claim. The job's faults stay on it."""
    claimed = claim(pk, clock.now())
    if claimed is None:
        return False
    try:
        runner = _runners.get(claimed.kind)
        if runner is None:
            raise JobFailed(f"Nothing here knows how to do “{claimed.kind}”.")
        result = runner(claimed, stepper(claimed))
        held(claimed).update(
            status=Job.DONE,
            result_url=result or "",
            finished_at=clock.now(),
            lease_until=None,
            done=F("total"),
            error="",
        )
    except Superseded:
        log.warning("Job %s was taken over by another runner", pk)
    except JobFailed as sentence:
        _fail(claimed, str(sentence))
    except Exception as fault:
        log.exception("Job %s (%s) broke on try %s", pk, claimed.kind, claimed.tries)
        _try_again(claimed, fault)
    return True


def _fail(claimed: Job, sentence: str) -> None:
    held(claimed).update(
        status=Job.FAILED, error=sentence, finished_at=clock.now(), lease_until=None
    )


def _try_again(claimed: Job, fault: Exception) -> None:
    """Back on the list after a pause; after the last try the fault stands on the job's page."""
    if claimed.tries >= MOST_TRIES:
        _fail(claimed, getattr(fault, "sentence", UNEXPECTED))
        return
    pause = PAUSES[claimed.tries - 1]
    held(claimed).update(status=Job.WAITING, lease_until=clock.now() + pause)
