"""The doors to a meeting: anyone may know of it, some may do things to it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from compact.areas.models import Area
from compact.dates.clock import today
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


def reader_at(request: HttpRequest, meeting: Meeting) -> Reader:
    return reader_of(request.user, meeting.body, today())
