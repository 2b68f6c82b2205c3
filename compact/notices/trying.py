"""One try of one notice, as the database sees it: claimed with a lease, noted before and after."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F

from compact.audit.moves import NotPossible, move
from compact.dates import clock
from compact.notices.bounces import return_path
from compact.notices.message import raw_message, wire_address
from compact.notices.models import Attempt, Notice
from compact.notices.postboxes import Letter, Outcome, Reply
from compact.notices.retrying import LEASE, next_try

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Try:
    """A claimed notice and what is to be handed over, or the sentence why it cannot be written."""

    notice: Notice
    number: int
    letter: Letter | str

    @property
    def domain(self) -> str:
        return self.notice.domain


def claim(pk: int, due_by: datetime, host: str) -> Try | None:
    """Take a notice for one try and note that the try begins; None if another sender has it.

    The message is made before the claim, so that no transaction waits for it.
    """
    notice = Notice.objects.select_related("area").filter(pk=pk).first()
    if notice is None:
        return None
    letter, now = _letter(notice), clock.now()
    with transaction.atomic():
        free = Notice.objects.sendable(due_by, now).filter(pk=pk)
        if not free.update(
            lease_until=now + LEASE,
            attempts=F("attempts") + 1,
            raw=notice.raw,
            raw_sha256=notice.raw_sha256,
        ):
            return None
        number = Notice.objects.values_list("attempts", flat=True).get(pk=pk)
        Attempt.objects.create(notice=notice, number=number, started_at=now, host=host)
    return Try(notice, number, letter)


def _letter(notice: Notice) -> Letter | str:
    """What is handed over: the bytes of the first try in every later one."""
    try:
        if notice.raw is None:
            notice.raw = raw_message(notice)
            notice.raw_sha256 = hashlib.sha256(notice.raw).hexdigest()
        name = f"{notice.created_at:%Y%m%d-%H%M%S}-{notice.pk}"
        return Letter(name, return_path(notice), wire_address(notice.address), bytes(notice.raw))
    except Exception as fault:  # a notice that cannot be written stops no other
        log.exception("Notice %s could not be written as a message", notice.pk)
        return f"The message could not be written: {fault}"[:200]


@transaction.atomic
def note_reply(trial: Try, reply: Reply) -> str:
    """Put the postbox's reply on record and move the notice. Returns where it stands now."""
    now, notice = clock.now(), trial.notice
    Attempt.objects.filter(notice=notice, number=trial.number).update(
        ended_at=now, code=reply.code, result=reply.text
    )
    notice.refresh_from_db(fields=["status"])
    told = {"smtp_code": reply.code, "smtp_text": reply.text, "lease_until": None}
    if reply.outcome is Outcome.ACCEPTED:
        _move(notice, Notice.SENT, now, sent_at=now, next_try=None, **told)
        return notice.status
    again = next_try(trial.number, notice.trying_since or notice.created_at, now)
    if reply.outcome is Outcome.REFUSED or again is None:
        # The reply may name the recipient: the record keeps its code alone.
        told["smtp_text"] = _last_words(reply)
        _move(notice, Notice.FAILED, now, details={"code": reply.code}, next_try=None, **told)
        return notice.status
    Notice.objects.filter(pk=notice.pk, status=Notice.QUEUED).update(next_try=again, **told)
    return notice.status


def _move(notice: Notice, to: str, now: datetime, **fields) -> None:
    """Another sender may have had the notice when our lease ran out: its word stands too."""
    try:
        move(notice, to, by=None, at=now, **fields)
    except NotPossible:
        notice.refresh_from_db(fields=["status"])


def _last_words(reply: Reply) -> str:
    given_up = "" if reply.outcome is Outcome.REFUSED else "Given up after 72 hours. Last answer: "
    return f"{given_up}{reply.text}"[:300]
