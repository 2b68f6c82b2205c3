"""The list of deadlines, with its filters and files."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse

from compact.agreements.provision_words import title
from compact.areas.models import Area
from compact.dates import clock
from compact.deadlines.models import Deadline
from compact.ui.exports import Column
from compact.ui.fields import DateField
from compact.ui.forms import FilterForm
from compact.ui.lists import ListPage

OVERDUE = "overdue"
COLOURS = {"On time": "green", "Late": "orange", "Overdue": "red", "Open": ""}


def standing(deadline: Deadline, now: datetime) -> str:
    """How it stands in words, decided by the clock and not by whether the sweep has run."""
    return "Overdue" if deadline.is_overdue(now) else deadline.get_status_display()


def colour(deadline: Deadline, now: datetime) -> str:
    return COLOURS.get(standing(deadline, now), "grey")


class DeadlineFilters(FilterForm):
    status = forms.ChoiceField(
        choices=[
            ("", "Any status"),
            (OVERDUE, "Overdue"),
            *((value, label) for value, label in Deadline.STATUSES if value != Deadline.BROKEN),
        ]
    )
    rule = forms.ChoiceField(choices=[("", "Any rule")])
    body = forms.ChoiceField(choices=[("", "Any body")])
    since = DateField(label="Due from")
    until = DateField(label="Due until")

    def __init__(self, *args: Any, area: Area, **options: Any) -> None:
        super().__init__(*args, **options)
        rows = Deadline.objects.in_area(area).order_by()
        keys = sorted(rows.values_list("rule_key", flat=True).distinct(), key=title)
        self.fields["rule"].choices += [(key, title(key)) for key in keys]
        bodies = dict(rows.exclude(body_key="").values_list("body_key", "body_words").distinct())
        self.fields["body"].choices += sorted(bodies.items(), key=lambda pair: pair[1])


class DeadlineList(ListPage):
    """Every duty of the area: what, by when, by which clause, and what became of it."""

    title = "Deadlines"
    intro = "What a clause or a decision asks for by a day, and whether it was done in time."
    filters = DeadlineFilters
    columns = [
        Column("What is to be done", lambda one: one.task, link=True),
        Column("Due by the end of", lambda one: one.due_on),
        Column(
            "Status",
            lambda one: standing(one, clock.now()),
            colour=lambda one: colour(one, clock.now()),
        ),
        Column(
            "Clause",
            lambda one: one.clause_words,
            link=lambda one: one.clause_url,
        ),
        Column("Who", lambda one: one.responsible_words),
        Column("Body", lambda one: one.body_words, only_in_files=True),
        Column("Rule", lambda one: title(one.rule_key), only_in_files=True),
        Column("Done", lambda one: one.met_at, only_in_files=True),
        Column("Days late", lambda one: one.late_by_days, only_in_files=True),
        Column("Reason", lambda one: one.reason, only_in_files=True),
    ]
    empty = "No clause in force has set a deadline yet."

    def form(self, request: HttpRequest, area: Area) -> DeadlineFilters:
        return DeadlineFilters(request.GET, area=area)

    def rows(self, request: HttpRequest, area: Area, chosen: dict[str, Any]) -> QuerySet[Deadline]:
        rows = Deadline.objects.in_area(area).select_related("area")
        now = clock.now()
        if chosen.get("status") == OVERDUE:
            rows = rows.overdue(now)
        elif chosen.get("status") == Deadline.OPEN:
            rows = rows.filter(status=Deadline.OPEN, due_at__gt=now)
        elif "status" in chosen:
            rows = rows.filter(status=chosen["status"])
        days = Q()
        if "since" in chosen:
            days &= Q(due_on__gte=chosen["since"])
        if "until" in chosen:
            days &= Q(due_on__lte=chosen["until"])
        exact = {
            field: chosen[name]
            for name, field in (("rule", "rule_key"), ("body", "body_key"))
            if name in chosen
        }
        return rows.filter(days, **exact).most_pressing_first()

    def crumbs(self, request: HttpRequest, area: Area) -> list[Any]:
        return [area, "Rules", reverse("rules", args=[area.slug])]
