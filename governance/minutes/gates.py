"""The doors to minutes: published ones are everybody's, drafts are for members (C24)."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from compact.areas.models import Area
from governance.meetings.gates import meeting_at, meeting_run, reader_at
from governance.meetings.readers import Reader
from governance.minutes.models import Minute, Minutes


def minutes_at(request: HttpRequest, area: Area, slug: str) -> tuple[Minutes, Reader]:
    """The minutes as this reader may know of them; 404 for drafts that are not theirs to see."""
    meeting = meeting_at(area, slug, beside="minutes__approved_by")
    reader = reader_at(request, meeting)
    minutes = getattr(meeting, "minutes", None)
    if minutes is None or not may_know_of(reader, minutes):
        raise Http404
    minutes.meeting = meeting
    return minutes, reader


def may_know_of(reader: Reader, minutes: Minutes) -> bool:
    return reader.sees_closed or minutes.status == Minutes.PUBLISHED


def minutes_run(request: HttpRequest, area: Area, slug: str) -> Minutes:
    """The minutes for whoever writes them; 403 for anybody else."""
    minutes = get_object_or_404(Minutes, meeting=meeting_run(request, area, slug))
    return minutes


def minutes_chaired(request: HttpRequest, area: Area, slug: str) -> Minutes:
    """The minutes for whoever chairs the body; 404 where they may not know of them, else 403."""
    minutes, reader = minutes_at(request, area, slug)
    if not reader.chairs:
        raise PermissionDenied
    return minutes


def part_of(minutes: Minutes, item: int) -> Minute:
    """What stands under one item, with the item's meeting at hand."""
    part = get_object_or_404(
        minutes.parts.select_related("item"), item=item, item__is_removed=False
    )
    part.minutes = minutes
    part.item.meeting = minutes.meeting
    return part
