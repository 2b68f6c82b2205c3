"""The page on which a member, once in a term, undertakes to keep closed business to themselves."""

from __future__ import annotations

from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from compact.areas.access import area_view
from compact.areas.models import Area
from compact.audit.answers import done, typed
from compact.dates import clock
from compact.ui.forms import Form
from governance.meetings.readers import SEES_CLOSED, reader_of
from governance.undertakings import actions
from governance.undertakings.models import is_owed, term_of
from partnerships.bodies.models import Body


class UndertakingForm(Form):
    button = "I will keep it to myself"


@area_view(SEES_CLOSED)
def undertaking(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """One tap, then on to what was asked for. Whoever runs the body sees who has given it."""
    body = get_object_or_404(Body.objects.in_area(area), slug=slug)
    body.area, today = area, clock.today()
    if term_of(request.user, body, today) is None:
        raise PermissionDenied
    form = UndertakingForm(typed(request), cancel_url=body.get_absolute_url())
    if form.is_valid() and done(
        form, lambda: actions.undertake(body, by=request.user, at=clock.now())
    ):
        return redirect(_asked_for(request) or body)
    runs = reader_of(request.user, body, today).runs
    return render(
        request,
        "governance/undertakings/undertaking.html",
        {
            "body": body,
            "form": form,
            "is_owed": is_owed(request.user, body, today),
            "given": body.undertakings.select_related("user") if runs else [],
        },
    )


def asked_first(request: HttpRequest, body: Body) -> HttpResponse | None:
    """The way to that page for whoever has not been there in this term; None once they have."""
    if not request.user.is_authenticated or not is_owed(request.user, body, clock.today()):
        return None
    address = reverse("undertaking", args=[body.area.slug, body.slug])
    return redirect(f"{address}?{urlencode({'next': request.get_full_path()})}")


def _asked_for(request: HttpRequest) -> str:
    """What they were on the way to, if it is on this site."""
    wanted = request.GET.get("next", "")
    return wanted if url_has_allowed_host_and_scheme(wanted, allowed_hosts=None) else ""
