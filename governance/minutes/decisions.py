"""The log of decisions: what published minutes say was decided, by whom and how (BP-7.2a)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest
from django.urls import reverse

from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.ui import fields
from compact.ui.forms import FilterForm
from compact.ui.lists import Column, ListPage
from governance.minutes.models import Decision
from partnerships.bodies.models import Body


class DecisionFilters(FilterForm):
    body = forms.ModelChoiceField(
        Body.objects.none(), label="Body", to_field_name="slug", empty_label="Every body"
    )
    since = fields.DateField(label="From", named="the first day")
    until = fields.DateField(label="To", named="the last day")

    def __init__(self, *args: Any, area: Area, **options: Any):
        super().__init__(*args, **options)
        self.fields["body"].queryset = Body.objects.in_area(area)


def _item(decision: Decision) -> str:
    item = decision.item
    closed = "" if item.is_public else " (closed to the public)"
    return f"{item.number}. {item.title}{closed}"


def _in_minutes(decision: Decision) -> str:
    """Where it stands in the minutes."""
    meeting = decision.item.meeting
    return f"{meeting.get_absolute_url()}minutes/#item-{decision.item.number}"


def _words(decision: Decision) -> str:
    minority = f" Minority view: {decision.minority_view}" if decision.minority_view else ""
    return f"{decision.words}{minority}"


class DecisionList(ListPage):
    """Of published minutes alone; what was decided under closed items is for those who see them."""

    title = "Decisions"
    intro = "What published minutes say was decided, the latest first."
    filters = DecisionFilters
    columns = [
        Column("Day", lambda decision: decision.item.meeting.starts_on),
        Column("Body", lambda decision: decision.item.meeting.body.name),
        Column("Item", _item, link=_in_minutes),
        Column("Decision", _words),
        Column("How it was decided", lambda decision: decision.get_method_display()),
        Column("Address", _in_minutes, only_in_files=True),
    ]
    empty = "No decision stands in published minutes yet."

    def form(self, request: HttpRequest, area: Area) -> DecisionFilters:
        return DecisionFilters(request.GET, area=area)

    def crumbs(self, request: HttpRequest, area: Area) -> list[Any]:
        return [area, "Meetings", reverse("meeting-list", args=[area.slug])]

    def rows(self, request: HttpRequest, area: Area, chosen: dict[str, Any]):
        rows = Decision.objects.in_area(area).published().visible_to(request.user, area).in_order()
        wanted = {
            "body": "item__meeting__body",
            "since": "item__meeting__starts_on__gte",
            "until": "item__meeting__starts_on__lte",
        }
        return rows.filter(**{wanted[name]: value for name, value in chosen.items()})


decision_list = area_view(PUBLIC)(DecisionList.as_view_function())
