"""People are for officers to see; each person sees and changes how they themselves are written
to."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from compact.areas.access import OFFICER, area_view
from compact.areas.models import Area
from compact.audit.answers import done, typed
from compact.audit.references import confirm
from compact.dates import clock
from compact.ui.lists import Column, ListPage
from partnerships.access import THEMSELVES
from partnerships.answers import answer
from partnerships.bodies.models import Appointment
from partnerships.history import timeline_of
from partnerships.people import actions
from partnerships.people.forms import (
    EndSignInForm,
    LetSignInForm,
    PersonFilters,
    PersonForm,
    PreferencesForm,
)
from partnerships.people.models import Person


class PersonList(ListPage):
    """Everybody the area writes to, with the channel and format each prefers."""

    title = "People"
    intro = "Only officers see this list. What the public sees of somebody is their name on a seat."
    filters = PersonFilters
    columns = [
        Column("Name", str, link=True),
        Column("Organisation", lambda p: p.organisation),
        Column("Written to by", lambda p: p.get_channel_display()),
        Column("Reads", lambda p: p.get_format_display()),
        Column("Signs in", lambda p: p.user_id is not None),
        Column("Email", lambda p: p.email, only_in_files=True),
        Column("Telephone", lambda p: p.phone, only_in_files=True),
        Column("Postal address", lambda p: p.postal_address, only_in_files=True),
    ]

    def form(self, request, area):
        return PersonFilters(request.GET, area=area)

    def rows(self, request, area, chosen):
        rows = Person.objects.in_area(area).select_related("area", "organisation")
        if "name" in chosen:
            rows = rows.filter(name__icontains=chosen["name"])
        if "body" in chosen:
            sitting = Appointment.objects.held(clock.today()).filter(seat__body=chosen["body"])
            rows = rows.filter(pk__in=sitting.values("person"))
        plain = {
            name: chosen[name] for name in ("organisation", "channel", "format") if name in chosen
        }
        return rows.filter(**plain)

    def deeds(self, request, area):
        return [("Add a person", reverse("person-add", args=[area.slug]))]


person_list = area_view(OFFICER)(PersonList.as_view_function())


@area_view(OFFICER)
@require_safe
def person(request: HttpRequest, area: Area, pk: int) -> HttpResponse:
    """Everything the office knows of somebody; nobody else may open it."""
    shown = _one(area, pk)
    terms = shown.appointments.select_related("seat__body__area").order_by("-since")
    return render(
        request,
        "partnerships/people/person.html",
        {
            "person": shown,
            "terms": terms,
            "today": clock.today(),
            "substitute_for": shown.substitutes_for.select_related("body__area"),
            "timeline": timeline_of(shown, for_officer=True),
        },
    )


@area_view(OFFICER)
def person_add(request: HttpRequest, area: Area) -> HttpResponse:
    form = PersonForm(
        typed(request), area=area, cancel_url=reverse("person-list", args=[area.slug])
    )
    form.button = "Add the person"
    if form.is_valid():
        made = actions.add_person(area, by=request.user, at=clock.now(), **form.cleaned_data)
        confirm(request, f"{made} is on the list.")
        return redirect(made)
    return render(
        request,
        "partnerships/form.html",
        {
            "form": form,
            "heading": "Add a person",
            "lead": "They need no sign-in. Only officers see how they are reached.",
        },
    )


@area_view(OFFICER)
def person_edit(request: HttpRequest, area: Area, pk: int) -> HttpResponse:
    shown = _one(area, pk)
    form = PersonForm(
        typed(request), instance=shown, area=area, cancel_url=shown.get_absolute_url()
    )
    return answer(
        request,
        shown,
        form,
        lambda **facts: actions.change_person(_one(area, pk), seen=form.seen_version, **facts),
        "Change this person",
    )


@area_view(OFFICER)
def person_sign_in(request: HttpRequest, area: Area, pk: int) -> HttpResponse:
    """Give a person a sign-in, or end the one they have; each on a page that says what follows."""
    shown = _one(area, pk)
    form_class, deed = (
        (EndSignInForm, actions.end_sign_in)
        if shown.user_id
        else (LetSignInForm, actions.let_sign_in)
    )
    form = form_class(typed(request), cancel_url=shown.get_absolute_url())
    return answer(
        request,
        shown,
        form,
        partial(deed, shown),
        "",
        template="partnerships/people/sign_in.html",
        person=shown,
    )


@area_view(THEMSELVES)
def own_preferences(request: HttpRequest, area: Area) -> HttpResponse:
    """How we write to you: whoever is signed in and on the area's list changes their own."""
    mine = get_object_or_404(Person.objects.in_area(area).of_user(request.user))
    form = PreferencesForm(typed(request), instance=mine)
    if form.is_valid() and done(
        form,
        lambda: actions.set_preferences(
            Person.objects.get(pk=mine.pk), by=request.user, at=clock.now(), **form.cleaned_data
        ),
    ):
        confirm(request, "Saved. It holds from the next message on.")
        return redirect("own-preferences", area.slug)
    return render(
        request, "partnerships/people/own_preferences.html", {"form": form, "person": mine}
    )


def _one(area: Area, pk: int) -> Person:
    rows = Person.objects.in_area(area).select_related("area", "organisation", "user")
    return get_object_or_404(rows, pk=pk)
