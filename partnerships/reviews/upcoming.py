"""When a body is to be reviewed next, from the ledger."""

from __future__ import annotations

from compact.audit.models import key_of
from compact.deadlines.models import Deadline
from partnerships.bodies.models import Body


def next_reviews(body: Body) -> list[Deadline]:
    """The reviews that clauses ask for and that were not held yet, the earliest first; one
    query."""
    rows = Deadline.objects.about(key_of(body)).open()
    return list(rows.filter(rule_key="body-review").order_by("due_on", "pk"))
