"""Whether what goes out now is late: asked of the ledger, where the clauses' days stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from compact.audit.models import key_of
from compact.dates.civil import civil_date
from compact.dates.wording import lateness
from compact.deadlines.models import Deadline
from compact.deadlines.rule import Enforcement
from governance.meetings.models import Meeting

SET_ASIDE = (Deadline.ENDED, Deadline.WAIVED, Deadline.EXCUSED)


@dataclass(frozen=True)
class Verdict:
    """The clocks for a meeting's papers at one moment: all of them, and those that have run out."""

    deadlines: list[Deadline]
    passed: list[Deadline]
    days: int

    @property
    def is_late(self) -> bool:
        return bool(self.passed)

    @property
    def needs_reason(self) -> bool:
        return any(row.enforcement != Enforcement.INFORMS for row in self.passed)

    @property
    def is_blocked(self) -> bool:
        """Whether a clause refuses late papers outright, rather than asking why."""
        return any(row.enforcement == Enforcement.BLOCKS for row in self.passed)

    @property
    def words(self) -> str:
        """ "2 days late" or "in time"; without a clause in force nothing can be either."""
        if not self.passed:
            return "in time"
        return lateness(self.days) if self.days else "late"


def judge(meeting: Meeting, at: datetime) -> Verdict:
    """How papers of `meeting` stand that go out at the instant `at`; one query.

    Waived and excused clocks do not count, an extended one counts by its new day.
    """
    rows = (
        Deadline.objects.about(key_of(meeting))
        .filter(rule_key="papers-before-meeting", occurrence=meeting.starts_on.isoformat())
        .exclude(status__in=SET_ASIDE)
    )
    deadlines = list(rows)
    passed = [row for row in deadlines if row.due_at <= at]
    return Verdict(
        deadlines, passed, max(((civil_date(at) - row.due_on).days for row in passed), default=0)
    )
