"""The rows of "What needs doing" about minutes that are on their way between writer and chair."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.text import Truncator

from compact.areas.models import Area
from compact.dates.civil import civil_date
from compact.home.task import Task
from governance.models import Meeting, Minutes


@dataclass
class OpenMinutes:
    """What the reader has to approve, what came back to be changed, and what others have."""

    to_approve: list[Task] = field(default_factory=list)
    to_change: list[Task] = field(default_factory=list)
    with_the_chair: list[Task] = field(default_factory=list)


def open_minutes(area: Area, user) -> OpenMinutes:
    """One query for all three.

    Minutes that came back have no clock until they are with the chair again, so that nothing but
    their row asks for them.
    """
    found = OpenMinutes()
    for meeting in _on_their_way(area, user):
        minutes = meeting.minutes
        minutes.meeting, meeting.area = meeting, area
        if minutes.status == Minutes.DRAFT:
            found.to_change += [_to_change(meeting, area)] * meeting.is_written_by_reader
            continue
        found.to_approve += [_to_approve(meeting, area)] * meeting.is_chaired_by_reader
        found.with_the_chair.append(_with_the_chair(minutes))
    return found


def _on_their_way(area: Area, user):
    came_back = Q(minutes__status=Minutes.DRAFT) & ~Q(minutes__returned_note="")
    this_one = Meeting.objects.filter(pk=OuterRef("pk"))
    return (
        Meeting.objects.in_area(area)
        .filter(Q(minutes__status=Minutes.SUBMITTED) | came_back)
        .annotate(
            is_chaired_by_reader=Exists(this_one.chaired_by(user)),
            is_written_by_reader=Exists(this_one.run_by(user)),
        )
        .select_related("body", "minutes")
    )


def _to_approve(meeting: Meeting, area: Area) -> Task:
    return Task(
        do=f"Approve the minutes of {meeting}",
        url=reverse("minutes-review", args=[area.slug, meeting.slug]),
        reason="The secretary has handed them to you.",
        status="With you",
        colour="blue",
    )


def _to_change(meeting: Meeting, area: Area) -> Task:
    return Task(
        do=f"Change the minutes of {meeting}: the chair asks for changes",
        url=reverse("minutes-edit", args=[area.slug, meeting.slug]),
        reason=f"“{Truncator(meeting.minutes.returned_note).words(12)}”",
        status="Sent back",
        colour="orange",
    )


def _with_the_chair(minutes: Minutes) -> Task:
    return Task(
        do=f"Wait for the chair to approve the minutes of {minutes.meeting}",
        url=minutes.get_absolute_url(),
        on=civil_date(minutes.submitted_at) if minutes.submitted_at else None,
        reason="Handed over then.",
    )
