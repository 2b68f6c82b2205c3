"""Reminders up the ladder, and the word that something is overdue. Purposes that are over send
nothing.
"""

from __future__ import annotations

from datetime import datetime

from compact.dates.civil import civil_date
from compact.deadlines.models import Deadline
from compact.deadlines.rule import Rule
from compact.deadlines.subjects import find
from compact.notices import outbox


def remind(row: Deadline, rule: Rule, now: datetime) -> None:
    """Tell the people responsible what is coming; each rung and person once, by the notice's
    key.
    """
    rung = (row.due_on - civil_date(now)).days
    _tell(
        row,
        rule,
        now,
        cause=f"deadline:{row.pk}:{row.due_on}:in-{rung}",
        template="deadline_reminder",
    )


def tell_overdue(row: Deadline, rule: Rule, now: datetime) -> None:
    _tell(
        row, rule, now, cause=f"deadline:{row.pk}:{row.due_on}:overdue", template="deadline_overdue"
    )


def _tell(row: Deadline, rule: Rule, now: datetime, *, cause: str, template: str) -> None:
    subject = find(row.subject_key)
    if subject is None:
        return
    outbox.queue(
        row.area,
        cause=cause,
        topic="deadlines",
        subject=row,
        to=rule.responsible(subject),
        template=template,
        at=now,
        context={"deadline": row, "today": civil_date(now)},
    )
