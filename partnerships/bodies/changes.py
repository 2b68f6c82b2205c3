"""The verbs of a body: officers set it up, correct, rename, link, rest and dissolve it."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from compact.areas.access import OFFICER, area_view
from compact.areas.models import Area
from compact.audit.answers import kept, typed
from compact.audit.references import confirm
from compact.dates import clock
from partnerships.answers import answer
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
from partnerships.bodies.models import Appointment
from partnerships.bodies.views import one


@area_view(OFFICER)
def body_add(request: HttpRequest, area: Area) -> HttpResponse:
    form = BodyForm(typed(request), area=area, cancel_url=reverse("body-list", args=[area.slug]))
    form.button = "Add the body"
    if form.is_valid() and (
        made := kept(
            form,
            lambda: actions.add_body(area, by=request.user, at=clock.now(), **form.cleaned_data),
        )
    ):
        confirm(request, f"{made} is set up. Add its seats next.")
        return redirect("seat-add", area.slug, made.slug)
    return render(request, "partnerships/form.html", {"form": form, "heading": "Add a body"})


@area_view(OFFICER)
def body_edit(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    body, edited = one(area, slug), one(area, slug)
    form = BodyForm(typed(request), instance=edited, area=area, cancel_url=body.get_absolute_url())
    return answer(
        request,
        body,
        form,
        lambda **facts: actions.change_body(body, seen=form.seen_version, **facts),
        "Change what is said of it",
    )


@area_view(OFFICER)
def body_rename(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    body = one(area, slug)
    form = RenameForm(
        typed(request), initial={"on": clock.today()}, cancel_url=body.get_absolute_url()
    )
    return answer(
        request,
        body,
        form,
        partial(actions.rename_body, body),
        "Rename the body",
        lead="Its address stays. Papers and agreements keep the name of their time.",
    )


@area_view(OFFICER)
def body_rest(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    body = one(area, slug)
    if body.is_dormant:
        form = WakeForm(typed(request), cancel_url=body.get_absolute_url())
        return answer(
            request, body, form, partial(actions.wake, body), "Make the body active again"
        )
    form = RestForm(typed(request), cancel_url=body.get_absolute_url())
    return answer(
        request,
        body,
        form,
        partial(actions.rest, body),
        "Make the body dormant",
        lead="No duty to meet runs while it is dormant. Its seats and papers stay.",
    )


@area_view(OFFICER)
def body_dissolve(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """A serious act: the page says how many seats become free before it is done."""
    body = one(area, slug)
    form = DissolveForm(
        typed(request), body=body, initial={"on": clock.today()}, cancel_url=body.get_absolute_url()
    )
    running = Appointment.objects.held(clock.today()).filter(seat__body=body).count()
    return answer(
        request,
        body,
        form,
        partial(actions.dissolve, body),
        "Dissolve the body",
        template="partnerships/bodies/dissolve.html",
        running=running,
    )


@area_view(OFFICER)
def body_link(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    body = one(area, slug)
    form = LinkForm(typed(request), body=body, cancel_url=body.get_absolute_url())
    return answer(request, body, form, partial(actions.link, body), "Link it to another body")


@area_view(OFFICER)
def body_unlink(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    body = one(area, slug)
    link = get_object_or_404(body.links.select_related("other", "body__area"), pk=pk)
    form = UnlinkForm(typed(request), cancel_url=body.get_absolute_url())
    return answer(
        request, body, form, partial(actions.unlink, link), "Remove the link", lead=str(link)
    )
