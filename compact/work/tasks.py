"""Doing the jobs people asked for, and a sweep that finds the ones nobody was woken for."""

from datetime import timedelta

from celery import shared_task

from compact.dates import clock
from compact.work import health, jobs, leases
from compact.work.models import Heartbeat, Job
from compact.work.periods import once_per

SWEEP_EVERY = 30
#: A sweep starts no further job after this long: other periodic work waits behind it.
SWEEP_FOR = timedelta(seconds=20)
KEEP_HEARTBEATS = timedelta(days=14)
KEEP_JOBS = timedelta(days=90)

health.expect("run-waiting-jobs", SWEEP_EVERY)
health.expect("keep-house", 3600)


@shared_task
def run_job(pk: int) -> None:
    """Woken after somebody asked. Late, missing or doubled is harmless: the claim decides."""
    jobs.run(pk)


@shared_task
def run_waiting() -> None:
    """Every 30 seconds: whatever waits and whatever lost its runner."""
    with once_per("run-waiting-jobs", SWEEP_EVERY) as turn:
        if not turn:
            return
        began, done = clock.now(), 0
        given_up = leases.give_up_exhausted(began)
        for pk in list(leases.claimable(began).values_list("pk", flat=True)):
            if clock.now() - began > SWEEP_FOR:
                break
            done += jobs.run(pk)
        turn.note(f"{done} jobs done, {given_up} given up", failed=bool(given_up))


@shared_task
def keep_house() -> None:
    """Every hour: old heartbeats and finished jobs have had their use."""
    with once_per("keep-house", 3600) as turn:
        if not turn:
            return
        now = clock.now()
        Heartbeat.objects.filter(started_at__lt=now - KEEP_HEARTBEATS).delete()
        Job.objects.filter(finished_at__lt=now - KEEP_JOBS).delete()
