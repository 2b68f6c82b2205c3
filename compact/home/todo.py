"""What needs doing, for whoever is signed in: rows with one verb, one link, one date and one
reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Count
from django.urls import reverse

from compact.agreements.models import Suggestion
from compact.areas.models import Area
from compact.audit.models import key_of
from compact.dates.civil import civil_date
from compact.deadlines.models import Deadline
from compact.home import duties
from compact.home.open_minutes import open_minutes
from compact.home.task import Task
from compact.notices.lists import people_to_reach
from compact.notices.models import Notice
from governance.models import Meeting
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
    runs = area.is_run_by(user)
    rows = Deadline.objects.in_area(area)
    mine = rows if runs else rows.falling_to(_keys_of(user, area))
    page = ToDo()
    page.overdue = duties.overdue(mine.overdue(now)[: duties.LIMIT])
    page.this_week = duties.coming(mine.coming(now, now + WEEK)[: duties.LIMIT])
    minutes = open_minutes(area, user)
    page.this_week += minutes.to_approve + minutes.to_change
    if runs:
        page.this_week += duties.broken(area) + _for_officers(area)
        page.this_week += duties.unplaced(area, civil_date(now))
        page.waiting = minutes.with_the_chair
    done = mine.filter(status__in=[Deadline.KEPT, Deadline.LATE]).order_by("-met_at")
    page.lately = duties.done(done[:5])
    return page


def _keys_of(user, area: Area) -> list[str]:
    return [key_of(person) for person in Person.objects.in_area(area).of_user(user)]


def coming_meetings(area: Area, user, now: datetime) -> list[Meeting]:
    """The next meetings of the bodies `user` sits on."""
    bodies = Person.objects.in_area(area).of_user(user).values("appointments__seat__body")
    meetings = Meeting.objects.in_area(area).coming(now).filter(body__in=bodies)
    return list(meetings.select_related("body", "area")[:5])


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
