"""The organisations of an area: a public list, a public page each, and an officer's verbs."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from compact.areas.access import OFFICER, PUBLIC, area_view
from compact.areas.models import Area
from compact.audit.answers import done, typed
from compact.audit.references import confirm
from compact.dates import clock
from compact.ui.lists import Column, ListPage
from partnerships.answers import answer
from partnerships.bodies.models import Appointment
from partnerships.history import timeline_of
from partnerships.organisations import actions
from partnerships.organisations.forms import OrganisationFilters, OrganisationForm, SuccessionForm
from partnerships.organisations.models import Organisation


class OrganisationList(ListPage):
    """Everybody who takes part, with the sector each belongs to."""

    title = "Organisations"
    filters = OrganisationFilters
    columns = [
        Column("Name", str, link=True),
        Column("Short name", lambda o: o.short_name),
        Column("Sector", lambda o: o.get_sector_display()),
        Column("Followed by", lambda o: o.succeeded_by, only_in_files=True),
        Column("Other and former names", lambda o: "; ".join(o.aliases), only_in_files=True),
        Column("Website", lambda o: o.website, only_in_files=True),
    ]

    def rows(self, request, area, chosen):
        rows = Organisation.objects.in_area(area).select_related("area", "succeeded_by")
        if not chosen.get("former"):
            rows = rows.current()
        if "name" in chosen:
            rows = rows.called(chosen["name"])
        return rows.filter(sector=chosen["sector"]) if "sector" in chosen else rows

    def deeds(self, request, area):
        runs = area.is_run_by(request.user)
        return (
            [("Add an organisation", reverse("organisation-add", args=[area.slug]))] if runs else []
        )


organisation_list = area_view(PUBLIC)(OrganisationList.as_view_function())


@area_view(PUBLIC)
@require_safe
def organisation(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """What is known of it, where it sits, and what became of it."""
    shown = _one(area, slug)
    held = Appointment.objects.held(clock.today()).filter(seat__organisation=shown)
    return render(
        request,
        "partnerships/organisations/organisation.html",
        {
            "organisation": shown,
            "held": held.select_related("seat__body__area", "person").order_by("seat__body__name"),
            "predecessors": shown.predecessors.select_related("area"),
            "timeline": timeline_of(shown, for_officer=area.is_run_by(request.user)),
        },
    )


@area_view(OFFICER)
def organisation_add(request: HttpRequest, area: Area) -> HttpResponse:
    form = OrganisationForm(
        typed(request), cancel_url=reverse("organisation-list", args=[area.slug])
    )
    form.button = "Add the organisation"
    if form.is_valid() and done(
        form,
        lambda: actions.add_organisation(
            area, by=request.user, at=clock.now(), **form.cleaned_data
        ),
    ):
        confirm(request, f"{form.cleaned_data['name']} is on the list.")
        return redirect("organisation-list", area.slug)
    return render(
        request, "partnerships/form.html", {"form": form, "heading": "Add an organisation"}
    )


@area_view(OFFICER)
def organisation_edit(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    shown = _one(area, slug)
    form = OrganisationForm(typed(request), instance=shown, cancel_url=shown.get_absolute_url())
    return answer(
        request,
        shown,
        form,
        lambda **facts: actions.change_organisation(
            Organisation.objects.get(pk=shown.pk), seen=form.seen_version, **facts
        ),
        "Change what is said of it",
    )


@area_view(OFFICER)
def organisation_succeed(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    shown = _one(area, slug)
    form = SuccessionForm(
        typed(request), area=area, organisation=shown, cancel_url=shown.get_absolute_url()
    )
    return answer(
        request,
        shown,
        form,
        partial(actions.succeed, shown),
        f"What came after {shown}?",
        lead="Its seats and papers keep the name they have. Its page stays and leads on.",
    )


def _one(area: Area, slug: str) -> Organisation:
    rows = Organisation.objects.in_area(area).select_related("area", "succeeded_by__area")
    return get_object_or_404(rows, slug=slug)
