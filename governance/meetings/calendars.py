"""Where the calendars are, and another address for one's own."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.audit.answers import done, typed
from compact.audit.references import confirm
from compact.dates import clock
from compact.ui.forms import Form
from governance.meetings.feeds import address_of
from partnerships.access import THEMSELVES
from partnerships.bodies.models import Body
from partnerships.people.actions import give_up_calendar
from partnerships.people.models import Person


class NewAddressForm(Form):
    button = "Get another address"


@area_view(PUBLIC)
@require_safe
def calendars(request: HttpRequest, area: Area) -> HttpResponse:
    """The calendars for everyone, and the reader's own."""
    person = Person.objects.in_area(area).of_user(request.user).first()
    mine = reverse("my-calendar", args=[area.slug, address_of(person)]) if person else ""
    return render(
        request,
        "governance/meetings/calendars.html",
        {
            "site_url": settings.SITE_URL,
            "mine": mine,
            "bodies": Body.objects.in_area(area).active(clock.today()),
        },
    )


@area_view(THEMSELVES)
def new_address(request: HttpRequest, area: Area) -> HttpResponse:
    """Another address for a calendar of one's own, where the old one came into other hands."""
    mine = get_object_or_404(Person.objects.in_area(area).of_user(request.user))
    form = NewAddressForm(typed(request), cancel_url=reverse("calendar", args=[area.slug]))
    if form.is_valid() and done(
        form, lambda: give_up_calendar(mine, by=request.user, at=clock.now())
    ):
        confirm(request, "The old address opens nothing any more. The new one is below.")
        return redirect("calendar", area.slug)
    return render(request, "governance/meetings/new_address.html", {"form": form})
