"""Where the public begins, where a signed-in person begins, and how well the rules are kept."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from compact.areas.access import PUBLIC, SIGNED_IN, area_view
from compact.areas.models import Area
from compact.dates import clock
from compact.deadlines import figures
from compact.deadlines.models import Condition
from compact.deadlines.standing import tally
from compact.home import compliance as kept
from compact.home.todo import coming_meetings, todo
from compact.ui.exports import Column, export
from governance.models import Meeting

MOST_BROKEN = 10


@area_view(PUBLIC)
@require_safe
def area_home(request: HttpRequest, area: Area) -> HttpResponse:
    """The public's home: next meetings, latest minutes, the agreements, how well the rules are
    kept.
    """
    now = clock.now()
    first, last = figures.period(area, clock.today())
    meetings = area.meetings.named()
    return render(
        request,
        "home/area.html",
        {
            "next_meetings": meetings.coming(now)[:5],
            "latest_minutes": meetings.filter(status=Meeting.PUBLISHED).order_by("-begins_at")[:5],
            "agreements": area.agreements.visible_to(request.user, area),
            "chart": kept.chart(
                figures.figures(area, now, since=first, until=last, per_body=False), area
            ),
            "standing": tally(area),
            "first": first,
            "last": last,
        },
    )


@area_view(SIGNED_IN)
@require_safe
def todo_page(request: HttpRequest, area: Area) -> HttpResponse:
    now = clock.now()
    return render(
        request,
        "home/todo.html",
        {
            "todo": todo(area, request.user, now),
            "meetings": coming_meetings(area, request.user, now),
            "today": clock.today(),
            "watches": area.is_championed_by(request.user),
        },
    )


@area_view(PUBLIC)
@require_safe
def compliance(request: HttpRequest, area: Area) -> HttpResponse:
    """How well the rules are kept, per rule and body; as a page and as the same rows in a file."""
    now = clock.now()
    form = kept.PeriodForm(request.GET or None)
    first, last = kept.chosen(form, figures.period(area, clock.today()))
    lines = figures.figures(area, now, since=first, until=last)
    if request.GET.get("format") in ("csv", "xlsx", "ods"):
        return export(lines, COLUMNS, request.GET["format"], _filename(area, first, last))
    return render(
        request,
        "home/compliance.html",
        {
            "lines": lines,
            "first": first,
            "last": last,
            "form": form,
            "chart": kept.chart(
                figures.figures(area, now, since=first, until=last, per_body=False), area
            ),
            "standing": tally(area),
            "broken": Condition.objects.in_area(area).broken()[:MOST_BROKEN],
            "lately": figures.broken_lately(area, now),
        },
    )


COLUMNS = [
    Column("Rule", lambda line: line.says),
    Column("Body", lambda line: line.body),
    Column("On time", lambda line: line.on_time),
    Column("Late", lambda line: line.late),
    Column("Overdue", lambda line: line.overdue),
    Column("Not yet due", lambda line: line.open),
    Column("Set aside with a reason", lambda line: line.set_aside),
    Column("Per cent on time", lambda line: line.share_on_time),
]


def _filename(area: Area, first: date, last: date) -> str:
    return f"rules-kept-{area.slug}-{first}-to-{last}"
