"""The doors to a meeting: anyone may know of it, some may do things to it."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from compact.areas.access import Closed
from compact.areas.models import Area
from compact.dates.clock import today
from compact.dates.wording import short_date
from governance.meetings.models import Meeting
from governance.meetings.readers import Reader, reader_of


def meeting_at(area: Area, slug: str, *, beside: str = "minutes") -> Meeting:
    """The meeting at this address, or 404. That it takes place is public knowledge."""
    meeting = get_object_or_404(
        Meeting.objects.in_area(area).select_related("body", beside), slug=slug
    )
    meeting.area = meeting.body.area = area
    return meeting


def meeting_run(request: HttpRequest, area: Area, slug: str) -> Meeting:
    """The meeting for those who see to its papers; 403 for anybody else."""
    meeting = meeting_at(area, slug)
    if not Meeting.objects.filter(pk=meeting.pk).run_by(request.user).exists():
        raise PermissionDenied
    return meeting


def meeting_ahead(request: HttpRequest, area: Area, slug: str, says: str) -> Meeting:
    """The meeting for those who see to its papers, while it lies ahead; 410 with `says` after."""
    meeting = meeting_run(request, area, slug)
    refuse_once_over(meeting, says)
    return meeting


def refuse_once_over(meeting: Meeting, says: str, now: datetime | None = None) -> None:
    """Raise Closed for what is done before a meeting and no later; `says` is until when.

    The meeting is over once it is recorded as held, or cancelled; given `now`, once it has begun.
    """
    refuse_cancelled(meeting, says)
    if meeting.status not in Meeting.AHEAD or (now and now >= meeting.begins_at):
        raise Closed(f"This meeting was on {short_date(meeting.starts_on)}. {says}")


def refuse_cancelled(meeting: Meeting, says: str) -> None:
    """Raise Closed for what only a meeting that took place, or will, can have."""
    if meeting.is_cancelled:
        raise Closed(f"This meeting was cancelled. {says}")


def reader_at(request: HttpRequest, meeting: Meeting) -> Reader:
    return reader_of(request.user, meeting.body, today())
