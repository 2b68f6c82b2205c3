"""What this floor itself watches: database, migrations, clock, disk, heartbeats, jobs."""

from __future__ import annotations

import shutil
from datetime import datetime

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from compact.dates import clock
from compact.work.health import Health, expected, register
from compact.work.models import Heartbeat, Job
from compact.work.watching import watched_since

#: A disk with less than this is about to lose work.
LEAST_ROOM = 200 * 1024 * 1024


def _heartbeats() -> Health:
    now, jobs = clock.now(), {}
    since = watched_since(now)
    for job, period in expected().items():
        last = Heartbeat.objects.filter(job=job).order_by("-started_at").first()
        jobs[job] = _beat(last, since[job], now, period)
    silent = [job for job, facts in jobs.items() if not facts["well"]]
    new = [job for job, facts in jobs.items() if facts["age"] is None]
    words = f"{len(jobs) - len(new)} jobs keep time"
    if silent:
        words = f"Silent or failing: {', '.join(silent)}"
    elif new:
        words += f"; yet to run: {', '.join(new)}"
    return Health(not silent, words, jobs, starting=bool(new))


def _beat(last: Heartbeat | None, since: datetime, now: datetime, period: int) -> dict:
    """Late is three periods and at least five minutes; for one that never ran, from `since`."""
    silent_for = int((now - (last.started_at if last else since)).total_seconds())
    failed = last is not None and last.failed
    return {
        "well": silent_for <= max(3 * period, 300) and not failed,
        "every": period,
        "age": silent_for if last else None,
        "failed": failed,
        "words": last.words if last else f"has not run yet, expected for {silent_for} seconds",
    }


def _jobs() -> Health:
    waiting = Job.objects.filter(status=Job.WAITING).order_by("asked_at")
    oldest = waiting.first()
    age = int((clock.now() - oldest.asked_at).total_seconds()) if oldest else 0
    facts = {
        "waiting": waiting.count(),
        "oldest_seconds": age,
        "running": Job.objects.filter(status=Job.RUNNING).count(),
        "failed": Job.objects.filter(status=Job.FAILED).count(),
    }
    return Health(age < 900, f"{facts['waiting']} jobs wait, the oldest {age} seconds", facts)


def _migrations() -> Health:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    names = [f"{migration.app_label}.{migration.name}" for migration, _ in plan]
    return Health(not names, f"{len(names)} migrations are pending", {"pending": names})


def _disk() -> Health:
    place = settings.MEDIA_ROOT if settings.MEDIA_ROOT.exists() else settings.BASE_DIR
    free = shutil.disk_usage(place).free
    return Health(free > LEAST_ROOM, f"{free // 2**20} MB are free for documents", {"free": free})


def _database() -> Health:
    """SQLite is only safe with WAL (and IMMEDIATE, which settings see to): ask the file itself."""
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            cursor.execute("SELECT 1")
            return Health(True, "The database answers", {"vendor": connection.vendor})
        mode = cursor.execute("PRAGMA journal_mode").fetchone()[0]
    begins = connection.settings_dict["OPTIONS"].get("transaction_mode")
    safe = mode in ("wal", "memory") and begins == "IMMEDIATE"
    words = f"SQLite runs in {mode} mode, transactions begin {begins}"
    return Health(safe, words, {"vendor": "sqlite"})


def _clock() -> Health:
    """A clock that was set back shows: the newest heartbeat lies ahead of now."""
    now = clock.now()
    ahead = Heartbeat.objects.filter(started_at__gt=now).order_by("-started_at").first()
    seconds = int((ahead.started_at - now).total_seconds()) if ahead else 0
    return Health(
        seconds < 60,
        f"The clock says {now.isoformat(timespec='seconds')}",
        {"now": now.isoformat(timespec="seconds"), "behind_record_seconds": seconds},
    )


for _name, _check in (
    ("database", _database),
    ("migrations", _migrations),
    ("clock", _clock),
    ("disk", _disk),
    ("heartbeats", _heartbeats),
    ("jobs", _jobs),
):
    register(_name, _check)
