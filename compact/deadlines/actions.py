"""What an officer may do to a deadline: set it aside, by name and with a reason."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from compact.audit.moves import NotPossible, ReasonNeeded, move
from compact.audit.record import record
from compact.dates.civil import civil_text, end_of
from compact.deadlines.ladder import next_visit
from compact.deadlines.models import Deadline
from compact.deadlines.registry import rule as rule_named


@transaction.atomic
def excuse(deadline: Deadline, *, by, at: datetime, reason: str) -> None:
    """A breach or lateness that the partners accept: it stays on the record with `reason`."""
    _need(reason)
    move(
        deadline,
        Deadline.EXCUSED,
        by=by,
        at=at,
        verb="deadline-excused",
        reason=reason,
        next_at=None,
        recorded_at=at,
    )
    Deadline.objects.filter(pk=deadline.pk).update(reason=reason)


@transaction.atomic
def waive(deadline: Deadline, *, by, at: datetime, reason: str) -> None:
    """An open duty that the partners agree will not be asked for this time."""
    _need(reason)
    move(
        deadline,
        Deadline.WAIVED,
        by=by,
        at=at,
        verb="deadline-waived",
        reason=reason,
        next_at=None,
        effective_at=at,
        recorded_at=at,
    )
    Deadline.objects.filter(pk=deadline.pk).update(reason=reason)


@transaction.atomic
def extend(deadline: Deadline, *, by, at: datetime, until: date, reason: str) -> None:
    """Give an open duty more time, to the end of the day `until`; the old day stays on the
    record.
    """
    _need(reason)
    if deadline.status != Deadline.OPEN:
        raise NotPossible("Only an open deadline can be extended.")
    if until <= deadline.due_on:
        raise NotPossible("The new day must be later than the day it is due now.")
    before = deadline.due_on
    deadline.due_on = deadline.extended_until = until
    deadline.due_at = end_of(until)
    deadline.due_civil, deadline.reason = civil_text(deadline.due_at), reason
    rule = rule_named(deadline.rule_key)
    deadline.next_at = next_visit(deadline, rule, at) if rule else None
    deadline.save()
    record(
        deadline.area,
        "deadline-extended",
        deadline,
        by=by,
        at=at,
        details={"from": before.isoformat(), "to": until.isoformat(), "reason": reason},
    )


def _need(reason: str) -> None:
    if not reason.strip():
        raise ReasonNeeded("Enter the reason. It is published with the deadline.")
