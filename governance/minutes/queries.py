"""Questions others ask about minutes."""

from __future__ import annotations

from datetime import datetime

from governance.minutes.models import Minutes
from partnerships.bodies.models import Body


def latest_approved(body: Body, before: datetime) -> Minutes | None:
    """The minutes of the body's latest meeting before that moment whose minutes are approved."""
    approved = Minutes.objects.filter(
        meeting__body=body,
        meeting__begins_at__lt=before,
        status__in=[Minutes.APPROVED, Minutes.PUBLISHED],
    )
    return (
        approved.select_related("meeting__body", "meeting__area")
        .order_by("-meeting__begins_at")
        .first()
    )
