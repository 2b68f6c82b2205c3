"""What the ledger does when agreements change or are reviewed. Hung in by `apps.ready`."""

from __future__ import annotations

from datetime import datetime

from compact.agreements.models import Agreement
from compact.areas.models import Area
from compact.deadlines import ledger, rounds
from compact.deadlines.models import Deadline


def bind_anew(area: Area, at: datetime, by, why: str) -> None:
    """Open deadlines follow the clauses in force now; kept and broken ones stay as they are."""
    rounds.rebind(area, at=at, by=by, why=why)


def settle_review(agreement: Agreement, at: datetime, by) -> None:
    ledger.settle(agreement, at=at, by=by)


def what_follows(area: Area) -> str:
    """For the page that asks before clauses change."""
    count = Deadline.objects.in_area(area).filter(status=Deadline.OPEN).count()
    if not count:
        return ""
    subject = "1 open deadline is" if count == 1 else f"{count} open deadlines are"
    return f"{subject} counted again by the clauses in force then."
