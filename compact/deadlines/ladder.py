"""The reminder ladder: when an open duty is to be looked at next."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from compact.dates.civil import at as at_civil
from compact.deadlines.models import Deadline
from compact.deadlines.rule import Rule

REMINDER_HOUR = time(8, 0)


def next_visit(row: Deadline, rule: Rule, after: datetime) -> datetime:
    """The next moment the sweep has to look at an open row: its next reminder, or the due
    instant.
    """
    for rung in sorted(rule.reminders, reverse=True):
        moment = reminder_at(row, rung)
        if moment > after and moment < row.due_at:
            return moment
    return row.due_at


def reminder_at(row: Deadline, days_before: int) -> datetime:
    """Eight in the morning, London, so many civil days before the due day."""
    return at_civil(row.due_on - timedelta(days=days_before), REMINDER_HOUR)
