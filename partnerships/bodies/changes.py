"""The verbs of a body: officers set it up, correct, rename, link, rest and dissolve it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from compact.areas.access import OFFICER, area_view
from compact.areas.models import Area
from compact.dates import clock
from compact.ui.forms import Form
from partnerships.answers import done, show_both, typed
from partnerships.bodies import actions
from partnerships.bodies.forms import (
    BodyForm,
    DissolveForm,
    LinkForm,
    RenameForm,
    RestForm,
    UnlinkForm,
    WakeForm,
)
from partnerships.bodies.models import Appointment, Body
from partnerships.bodies.views import one
from partnerships.changing import Stale


@area_view(OFFICER)
def body_add(request: HttpRequest, area: Area) -> HttpResponse:
    form = BodyForm(typed(request), area=area, cancel_url=reverse("body-list", args=[area.slug]))
    form.button = "Add the body"
    made: list[Body] = []
    if form.is_valid() and done(form, lambda: made.append(actions.add_body(
            area, by=request.user, at=clock.now(), **form.cleaned_data))):
        messages.success(request, f"{made[0]} is set up. Add its seats next.")
        return redirect("seat-add", area.slug, made[0].slug)
    return render(request, "partnerships/form.html", {"form": form, "heading": "Add a body"})


@area_view(OFFICER)
def body_edit(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    body = one(area, slug)
    form = BodyForm(typed(request), instance=body, area=area, cancel_url=body.get_absolute_url())
    try:
        if form.is_valid() and done(form, lambda: actions.change_body(
                one(area, slug), by=request.user, at=clock.now(), seen=form.seen_version,
                **form.cleaned_data)):
            return redirect(body)
    except Stale as stale:
        return show_both(request, form, stale)
    return _page(request, one(area, slug), form, "Change what is said of it")


@area_view(OFFICER)
def body_rename(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    body = one(area, slug)
    form = RenameForm(typed(request), initial={"on": clock.today()},
                      cancel_url=body.get_absolute_url())
    return _act(request, body, form, actions.rename_body, "Rename the body",
                lead="Its address stays. Papers and agreements keep the name of their time.")


@area_view(OFFICER)
def body_rest(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    body = one(area, slug)
    if body.is_dormant:
        form = WakeForm(typed(request), cancel_url=body.get_absolute_url())
        return _act(request, body, form, actions.wake, "Make the body active again")
    form = RestForm(typed(request), cancel_url=body.get_absolute_url())
    return _act(request, body, form, actions.rest, "Make the body dormant",
                lead="No duty to meet runs while it is dormant. Its seats and papers stay.")


@area_view(OFFICER)
def body_dissolve(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """A serious act: the page says how many seats become free before it is done."""
    body = one(area, slug)
    form = DissolveForm(typed(request), body=body, initial={"on": clock.today()},
                        cancel_url=body.get_absolute_url())
    running = Appointment.objects.held(clock.today()).filter(seat__body=body).count()
    return _act(request, body, form, actions.dissolve, "Dissolve the body",
                template="partnerships/bodies/dissolve.html", running=running)


@area_view(OFFICER)
def body_link(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    body = one(area, slug)
    form = LinkForm(typed(request), body=body, cancel_url=body.get_absolute_url())
    return _act(request, body, form, actions.link, "Link it to another body")


@area_view(OFFICER)
def body_unlink(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    body = one(area, slug)
    link = get_object_or_404(body.links.select_related("other", "body__area"), pk=pk)
    form = UnlinkForm(typed(request), cancel_url=body.get_absolute_url())
    return _act(request, body, form, lambda _, **by: actions.unlink(link, **by), "Remove the link",
                lead=str(link))


def _act(
    request: HttpRequest,
    body: Body,
    form: Form,
    deed: Callable[..., Any],
    heading: str,
    **context: Any,
) -> HttpResponse:
    """One verb of a body: its form, then its action with what was typed, then the body's page."""
    if form.is_valid() and done(
            form, lambda: deed(body, by=request.user, at=clock.now(), **form.cleaned_data)):
        return redirect(body)
    return _page(request, body, form, heading, **context)


def _page(
    request: HttpRequest, body: Body, form: Form, heading: str,
    template: str = "partnerships/form.html", **context: Any,
) -> HttpResponse:
    return render(request, template, {"form": form, "record": body, "heading": heading} | context)
