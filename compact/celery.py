"""The queue. A message in it is worth nothing: the database remembers what is owed, sweeps find it.

Without REDIS_URL the queue is a folder, so that one machine needs no other server.
"""

import os
from pathlib import Path
from typing import Any

from celery import Celery
from celery.signals import beat_init, worker_init
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from compact.patience import JOBS, bound
from compact.refusals import refuse_unsafe

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "compact.settings")

MINUTE = 60.0

# Plain intervals in UTC: a crontab in London time fires nothing for an hour when the clocks go
# back. What depends on a civil hour is asked of compact.dates by the task itself.
# What has a turn an hour, or four a day, is asked for each minute, and `once_per` knows whether its
# turn has been: beat counts from its own start, and one started each morning would not come to it.
TIMETABLE = {
    "compact.deadlines.tasks.sweep_deadlines": 30.0,
    "compact.notices.tasks.send_waiting": 30.0,
    "compact.work.tasks.run_waiting": 30.0,
    "compact.work.tasks.keep_house": MINUTE,
    "compact.documents.tasks.sweep_files": MINUTE,
    "compact.audit.tasks.verify_chains": MINUTE,
}


def beat_schedule() -> dict[str, dict[str, Any]]:
    """Each turn is dropped when the next is due: a queue left alone for days holds nothing live."""
    return {
        task: {"task": task, "schedule": seconds, "options": {"expires": seconds}}
        for task, seconds in TIMETABLE.items()
    }


def broker(redis_url: str, folder: Path) -> dict[str, Any]:
    """Where messages wait: Redis with short patience, or a folder that only its owner may enter."""
    if redis_url:
        patience = {"socket_timeout": 2, "socket_connect_timeout": 1, "max_retries": 0}
        return {"broker_url": redis_url, "broker_transport_options": patience}
    for name in ("queue", "done", "control"):
        (folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
    return {
        "broker_url": "filesystem://localhost//",
        "broker_transport_options": {
            "data_folder_in": str(folder / "queue"),
            "data_folder_out": str(folder / "queue"),
            "processed_folder": str(folder / "done"),
            "control_folder": str(folder / "control"),
            "store_processed": False,
            "polling_interval": 0.2,
        },
    }


def configuration() -> dict[str, Any]:
    """Everything Celery is told, read when the queue is first used and not when it is imported."""
    return broker(settings.REDIS_URL, Path(settings.BROKER_DIR)) | {
        "beat_schedule": beat_schedule(),
        "beat_schedule_filename": str(Path(settings.DATA_DIR) / "beat-schedule"),
        "timezone": "UTC",
        "enable_utc": True,
        "accept_content": ["json"],
        "task_serializer": "json",
        "task_ignore_result": True,
        "task_always_eager": settings.CELERY_TASK_ALWAYS_EAGER,
        "task_acks_late": True,
        "task_publish_retry": False,
        "task_soft_time_limit": 4 * MINUTE,
        "task_time_limit": 5 * MINUTE,
        "worker_prefetch_multiplier": 1,
        "worker_enable_remote_control": False,
        "worker_send_task_events": False,
        "worker_hijack_root_logger": False,
        "worker_cancel_long_running_tasks_on_connection_loss": True,
        "broker_connection_timeout": 2,
        "broker_connection_retry_on_startup": True,
        "broker_connection_max_retries": None,
    }


def refuse(**_: Any) -> None:
    """A worker or a beat does not start on unsafe settings. Celery calls it, and goes on after any
    exception but this one."""
    try:
        refuse_unsafe()
    except ImproperlyConfigured as refusal:
        raise SystemExit(str(refusal)) from None


def be_patient(**_: Any) -> None:
    """A worker's connections wait as a job's may."""
    bound(settings.DATABASES["default"], JOBS)


worker_init.connect(refuse)
worker_init.connect(be_patient)
beat_init.connect(refuse)

app = Celery("compact")
app.add_defaults(configuration)
app.autodiscover_tasks()
