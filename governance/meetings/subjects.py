"""What the rules about meetings look at: meetings that are to come, or wait for their minutes."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import QuerySet

from compact.areas.models import Area
from governance.meetings.models import Meeting

#: A clause that comes into force reaches back to meetings whose minutes are this young, no further.
REACHES_BACK = timedelta(days=92)


def coming_meetings(area: Area, on: date) -> QuerySet[Meeting]:
    return (
        Meeting.objects.in_area(area)
        .standing()
        .filter(starts_on__gte=on, status__in=Meeting.AHEAD)
        .select_related("area", "body")
    )


def unpublished_meetings(area: Area, on: date) -> QuerySet[Meeting]:
    return (
        Meeting.objects.in_area(area)
        .standing()
        .exclude(status=Meeting.PUBLISHED)
        .filter(starts_on__gte=on - REACHES_BACK)
        .select_related("area", "body", "minutes")
    )
