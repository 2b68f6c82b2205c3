"""Which life of the installation is sending. A restored backup, or a copy on another machine, must
not write to people a second time: its sender stays paused until somebody releases it.

The database holds the life's name and counts the passes that sent; the same stands outside the
database, in OUTBOX_EPOCH (the name) and in the file `outbox-epoch` of DATA_DIR (name and count).
Leave that file out of backups. What no check can see is a snapshot of a whole machine, put back as
it was: change OUTBOX_EPOCH, or remove the file, before starting it.
"""

from __future__ import annotations

import logging
import secrets
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import F

from compact.areas.models import Area
from compact.audit.moves import AlreadyDone
from compact.audit.record import record
from compact.notices import outbox, witness
from compact.notices.models import Epoch, Notice

log = logging.getLogger(__name__)

RELEASE = "Run “manage.py release_notices” to let it send."


def begin(now: datetime) -> Epoch:
    """Start a new life: a new installation, or one that was released after a restore."""
    name = settings.OUTBOX_EPOCH or secrets.token_hex(8)
    with transaction.atomic():
        row, _ = Epoch.objects.update_or_create(
            pk=1, defaults={"name": name, "set_at": now, "paused_why": ""}
        )
    witness.write(row.name, row.mark)
    return row


def look(now: datetime) -> str:
    """Why nothing may be sent, as sentences for an officer; empty when all is well.

    A database that no sender has ever seen begins its first life here.
    """
    row = Epoch.objects.first() or begin(now)
    why = _mismatch(row)
    if why != row.paused_why:
        Epoch.objects.filter(pk=row.pk).update(paused_why=why)
        log.warning("The outbox is %s", f"paused: {why}" if why else "no longer paused.")
    return why


def paused() -> str:
    """Why the sender is paused, as it last said itself: what pages show."""
    return Epoch.objects.values_list("paused_why", flat=True).first() or ""


def advance() -> None:
    """Count a pass that is about to send, in the database first and then outside it."""
    Epoch.objects.update(mark=F("mark") + 1)
    row = Epoch.objects.get()
    witness.write(row.name, row.mark)


def _mismatch(row: Epoch) -> str:
    seen = witness.read()
    if settings.OUTBOX_EPOCH and row.name != settings.OUTBOX_EPOCH:
        return f"OUTBOX_EPOCH is not the one this database was sending under. {RELEASE}"
    if not settings.OUTBOX_EPOCH and (seen is None or seen.name != row.name):
        return (
            "This database was sending from another machine or folder: "
            f"it looks restored or copied. {RELEASE}"
        )
    if not settings.OUTBOX_EPOCH and not seen.original:
        return f"The data folder looks restored from a backup, or copied. {RELEASE}"
    if seen and seen.name == row.name and seen.mark > row.mark:
        return (
            "This database is older than the last notices sent from it: "
            f"it looks restored from a backup. {RELEASE}"
        )
    return ""


@transaction.atomic
def release(*, by, at: datetime, discard: bool) -> int:
    """Let the sender send again, under a new life. With `discard`, what waited is skipped.

    Returns how many notices will now go out, or were discarded.
    """
    row = begin(at)
    waiting = Notice.objects.waiting().filter(created_at__lte=at).select_related("area")
    for area in Area.objects.all():
        record(
            area,
            "released",
            row,
            by=by,
            at=at,
            details={"discarded": discard},
            words="The outbox",
        )
    return sum(_discarded(notice, by, at) for notice in waiting) if discard else waiting.count()


def _discarded(notice: Notice, by, at: datetime) -> int:
    try:
        outbox.skip(notice, "Discarded after a backup was restored.", by=by, at=at)
    except AlreadyDone:
        return 0
    return 1
