"""The list of an area's meetings, and the same rows as files and as a calendar."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.ui.lists import Column, ListPage
from governance.meetings.forms import MeetingFilters


class MeetingList(ListPage):
    """Every meeting there was and will be: a meeting is public knowledge, closed or not."""

    title = "Meetings"
    template = "governance/meetings/list.html"
    filters = MeetingFilters
    columns = [
        Column("Day", lambda meeting: meeting.starts_on, link=True),
        Column("Time", lambda meeting: meeting.hours),
        Column("Body", lambda meeting: meeting.body.name),
        Column("Place", lambda meeting: meeting.place or "Online"),
        Column(
            "How it stands",
            lambda meeting: meeting.get_status_display(),
            colour=lambda meeting: meeting.colour,
        ),
        Column("Kind", lambda meeting: meeting.get_kind_display(), only_in_files=True),
        Column("Papers sent", lambda meeting: meeting.papers_emailed_at, only_in_files=True),
        Column("Papers posted", lambda meeting: meeting.papers_posted_on, only_in_files=True),
        Column("Papers late because", lambda meeting: meeting.late_reason, only_in_files=True),
        Column("Address", lambda meeting: meeting.get_absolute_url(), only_in_files=True),
    ]
    empty = "No meeting has been called yet."

    def form(self, request: HttpRequest, area: Area) -> MeetingFilters:
        return MeetingFilters(request.GET, area=area)

    def rows(self, request: HttpRequest, area: Area, chosen: dict[str, Any]):
        rows = area.meetings.named()
        wanted = {
            "body": "body",
            "status": "status",
            "since": "starts_on__gte",
            "until": "starts_on__lte",
        }
        return rows.filter(**{wanted[name]: value for name, value in chosen.items()})

    def deeds(self, request: HttpRequest, area: Area) -> list[tuple[str, str]]:
        if not area.is_run_by(request.user):
            return []
        return [("Call a meeting", reverse("meeting-call", args=[area.slug]))]

    def feeds(self, request: HttpRequest, area: Area) -> list[tuple[str, str]]:
        return [("calendar", reverse("area-calendar", args=[area.slug]))]


meeting_list = area_view(PUBLIC)(MeetingList.as_view_function())
