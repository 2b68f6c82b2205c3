"""The bodies of an area: a public list, and a public page each that says who sits on it."""

from __future__ import annotations

from django.db.models import Case, Count, IntegerField, Q, Value, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.dates import clock
from compact.deadlines.rulebook import idle
from compact.ui.lists import Column, ListPage
from partnerships.bodies import composition, panels
from partnerships.bodies.forms import BodyFilters
from partnerships.bodies.links import Link
from partnerships.bodies.models import Body
from partnerships.bodies.words import LEVELS
from partnerships.history import timeline_of
from partnerships.reviews.upcoming import next_reviews
from partnerships.seats.seating import past_terms, seating

LEVEL_ORDER = Case(
    *[When(level=level, then=Value(n)) for n, (level, _) in enumerate(LEVELS)],
    output_field=IntegerField(),
)


class BodyList(ListPage):
    """Every body of the partnership, grouped by level, with its kind and its seats."""

    title = "Bodies"
    page_size = 100
    template = "partnerships/bodies/list.html"
    columns = [
        Column("Name", str, link=True),
        Column("Kind", lambda b: b.kind),
        Column("Level", lambda b: b.get_level_display()),
        Column("Part of", lambda b: b.parent),
        Column("Seats", lambda b: b.seat_count),
        Column("Purpose", lambda b: b.purpose, only_in_files=True),
        Column("Dissolved", lambda b: b.dissolved_on, only_in_files=True),
    ]
    filters = BodyFilters

    def form(self, request, area):
        return BodyFilters(request.GET, area=area)

    def rows(self, request, area, chosen):
        rows = Body.objects.in_area(area).select_related("area", "parent")
        if not chosen.get("former"):
            rows = rows.active(clock.today())
        if "name" in chosen:
            rows = rows.called(chosen["name"])
        plain = {name: chosen[name] for name in ("level", "kind") if name in chosen}
        return (
            rows.filter(**plain)
            .annotate(
                level_order=LEVEL_ORDER,
                seat_count=Count("seats", filter=Q(seats__abolished_on=None)),
            )
            .order_by("level_order", "kind", "name")
        )

    def deeds(self, request, area):
        runs = area.is_run_by(request.user)
        return [("Add a body", reverse("body-add", args=[area.slug]))] if runs else []

    def context(self, request, area):
        """Officers see which clauses name no body there is: nobody is judged by them."""
        runs = area.is_run_by(request.user)
        return {"unplaced": idle(area, clock.today()) if runs else []}


body_list = area_view(PUBLIC)(BodyList.as_view_function())


@area_view(PUBLIC)
@require_safe
def body(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """What a body is for, who sits on it and for how long, what is vacant, and what it is asked."""
    shown, today = one(area, slug), clock.today()
    places = seating(shown, today)
    judged = composition.judge(shown, today, places)
    seats = [place.seat for place in places]
    return render(
        request,
        "partnerships/bodies/body.html",
        {
            "body": shown,
            "places": places,
            "today": today,
            "total": composition.total(seats),
            "vacant": sum(place.is_vacant for place in places),
            "parity": composition.parity(seats),
            "deviations": composition.deviations(seats),
            "broken": [one for one in judged if not one.kept],
            "kept": [one for one in judged if one.kept],
            "words": {"public": area.word("public_sector"), "sector": area.word("sector")},
            "links": links(shown),
            "family": family(shown),
            "reviewed": shown.reviews.first(),
            "to_review": next_reviews(shown),
            "blocks": panels.blocks(shown, request.user),
            "timeline": timeline_of(shown, for_officer=area.is_run_by(request.user)),
        },
    )


@area_view(PUBLIC)
@require_safe
def body_history(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """Who held its seats before, and why they stopped."""
    shown = one(area, slug)
    return render(
        request,
        "partnerships/bodies/history.html",
        {"body": shown, "terms": past_terms(shown, clock.today())},
    )


def links(shown: Body) -> list[tuple[Link, str, Body]]:
    """How it stands to other bodies, read from its own end; one query for both directions."""
    rows = Link.objects.filter(Q(body=shown) | Q(other=shown)).select_related(
        "body__area", "other__area"
    )
    return [
        (row, row.get_kind_display(), row.other)
        if row.body_id == shown.pk
        else (row, row.backwards, row.body)
        for row in rows
    ]


def family(shown: Body) -> dict[str, list[Body]]:
    """The bodies that are part of this one, and those it came from; one query."""
    rows = Body.objects.filter(Q(parent=shown) | Q(succeeded_by=shown)).select_related("area")
    rows = list(rows.order_by("name"))
    return {
        "children": [row for row in rows if row.parent_id == shown.pk and not row.dissolved_on],
        "predecessors": [row for row in rows if row.succeeded_by_id == shown.pk],
    }


def one(area: Area, slug: str) -> Body:
    rows = Body.objects.in_area(area).select_related(
        "area", "parent__area", "succeeded_by__area", "support_contact__organisation"
    )
    return get_object_or_404(rows, slug=slug)
