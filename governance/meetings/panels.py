"""What a body's page says of its meetings."""

from __future__ import annotations

from typing import Any

from compact.dates.civil import civil_date
from compact.dates.clock import now
from governance.meetings.models import Meeting
from governance.meetings.readers import reader_of
from partnerships.bodies.models import Body

SHOWN = 5


def meetings_of(body: Body, user) -> tuple[str, dict[str, Any]]:
    """The next meetings and the latest ones; whoever runs them may call another."""
    moment = now()
    rows = Meeting.objects.filter(body=body).select_related("area", "body")
    return "governance/meetings/_of_body.html", {
        "body": body,
        "coming": rows.coming(moment)[:SHOWN],
        "past": rows.past(moment)[:SHOWN],
        "may_call": reader_of(user, body, civil_date(moment)).runs,
    }
