"""What needs doing, for whoever is signed in: rows with one verb, one link, one date and one
reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Count
from django.urls import reverse
from django.utils.text import Truncator

from compact.agreements.models import Suggestion
from compact.areas.models import Area
from compact.audit.models import key_of
from compact.dates.civil import civil_date
from compact.deadlines.models import Deadline
from compact.home import duties
from compact.home.task import Task
from compact.notices.lists import people_to_reach
from compact.notices.models import Notice
from governance.models import Meeting, Minutes
from partnerships.models import Person

WEEK = timedelta(days=7)


@dataclass
class ToDo:
    """The page's four parts, and how many deadlines each would hold in full."""

    overdue: list[Task] = field(default_factory=list)
    this_week: list[Task] = field(default_factory=list)
    waiting: list[Task] = field(default_factory=list)
    lately: list[Task] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.overdue or self.this_week or self.waiting)


def todo(area: Area, user, now: datetime) -> ToDo:
    """What `user` has to do in `area` at `now`: officers see the area's duties, others their
    own.
    """
    people = list(Person.objects.in_area(area).of_user(user))
    runs = area.is_run_by(user)
    rows = Deadline.objects.in_area(area).select_related("provision__clause__version__agreement")
    mine = rows if runs else rows.falling_to([key_of(person) for person in people])
    page = ToDo()
    page.overdue = duties.overdue(mine.overdue(now)[: duties.LIMIT], area)
    page.this_week = duties.coming(mine.coming(now, now + WEEK)[: duties.LIMIT], area)
    page.this_week += _to_approve(area, user) + _to_change(area, user)
    if runs:
        page.this_week += duties.broken(area) + _for_officers(area)
        page.this_week += duties.idle(area, civil_date(now))
        page.waiting = _with_the_chair(area)
    done = mine.filter(status__in=[Deadline.KEPT, Deadline.LATE]).order_by("-met_at")
    page.lately = duties.done(done[:5], area)
    return page


def coming_meetings(area: Area, user, now: datetime) -> list[Meeting]:
    """The next meetings of the bodies `user` sits on."""
    bodies = Person.objects.in_area(area).of_user(user).values("appointments__seat__body")
    meetings = Meeting.objects.in_area(area).coming(now).filter(body__in=bodies)
    return list(meetings.select_related("body", "area")[:5])


def _to_approve(area: Area, user) -> list[Task]:
    meetings = (
        Meeting.objects.in_area(area).chaired_by(user).filter(minutes__status=Minutes.SUBMITTED)
    )
    return [
        Task(
            do=f"Approve the minutes of {meeting}",
            url=reverse("minutes-review", args=[area.slug, meeting.slug]),
            reason="The secretary has handed them to you.",
            status="With you",
            colour="blue",
        )
        for meeting in meetings.select_related("body")
    ]


def _to_change(area: Area, user) -> list[Task]:
    """Minutes that came back, for whoever writes them: they have no clock until they are again
    with the chair, so that nothing but this row asks for them.
    """
    meetings = (
        Meeting.objects.in_area(area)
        .run_by(user)
        .filter(minutes__status=Minutes.DRAFT)
        .exclude(minutes__returned_note="")
    )
    return [
        Task(
            do=f"Change the minutes of {meeting}: the chair asks for changes",
            url=reverse("minutes-edit", args=[area.slug, meeting.slug]),
            reason=f"“{Truncator(meeting.minutes.returned_note).words(12)}”",
            status="Sent back",
            colour="orange",
        )
        for meeting in meetings.select_related("body", "minutes")
    ]


def _with_the_chair(area: Area) -> list[Task]:
    held = Minutes.objects.filter(meeting__area=area, status=Minutes.SUBMITTED)
    return [
        Task(
            do=f"Minutes of {minutes.meeting} are with the chair",
            url=minutes.get_absolute_url(),
            on=civil_date(minutes.submitted_at) if minutes.submitted_at else None,
            reason="Handed over then.",
        )
        for minutes in held.select_related("meeting__body", "meeting__area")
    ]


def _for_officers(area: Area) -> list[Task]:
    """Counted work that no clause sets a day for."""
    tasks = [
        _suggestions(area, *found)
        for found in Suggestion.objects.filter(
            clause__version__agreement__area=area,
            status=Suggestion.OPEN,
        )
        .order_by("clause__version__agreement__title")
        .values_list(
            "clause__version__agreement__title",
            "clause__version__agreement__slug",
            "clause__version__number",
        )
        .annotate(count=Count("pk"))
    ]
    letters = Notice.objects.in_area(area).to_post().count()
    if letters:
        tasks.append(
            Task(
                do=f"Print and post {letters} letter{'s' if letters != 1 else ''}",
                url=reverse("post-run", args=[area.slug]),
                reason="For people who asked for post.",
            )
        )
    unreached = people_to_reach(area)
    if unreached:
        tasks.append(
            Task(
                do=f"Phone or post to {unreached} {'people' if unreached != 1 else 'person'}",
                url=reverse("notice-unreached", args=[area.slug]),
                reason="Email did not reach them.",
                status="Not reached",
                colour="red",
            )
        )
    return tasks


def _suggestions(area: Area, title: str, slug: str, number: int, count: int) -> Task:
    return Task(
        do=f"Check {count} suggested rule{'s' * (count != 1)} in {title}",
        url=reverse("suggestions", args=[area.slug, slug, number]),
        reason="A clause becomes a rule only when you confirm it.",
    )
