"""Calendar feeds: of an area, a body, a meeting, and of each person by a secret address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from django.conf import settings
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.dates.clock import today
from governance.meetings.gates import meeting_at
from governance.meetings.icalendar import Event, calendar
from governance.meetings.models import Meeting
from partnerships.bodies.models import Appointment, Body
from partnerships.people.models import Person

#: How far back a feed reaches: calendars keep what they were given before.
LOOKS_BACK = timedelta(days=366)
COLUMNS = (
    "pk",
    "slug",
    "sequence",
    "body__name",
    "starts_on",
    "starts_at",
    "ends_at",
    "place",
    "online_url",
    "status",
    "cancel_reason",
    "changed_at",
)
_signer = signing.Signer(salt="governance.calendar")

KEY = PUBLIC.within("private-address", "whoever was given the address, which is the key")


@area_view(PUBLIC)
@require_safe
def area_calendar(request: HttpRequest, area: Area) -> HttpResponse:
    rows = Meeting.objects.in_area(area)
    return _feed(area.name, events(area, rows, on=today()), "meetings.ics")


@area_view(PUBLIC)
@require_safe
def body_calendar(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    body = get_object_or_404(Body.objects.in_area(area), slug=slug)
    return _feed(
        body.name, events(area, Meeting.objects.filter(body=body), on=today()), f"{slug}.ics"
    )


@area_view(PUBLIC)
@require_safe
def meeting_calendar(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    meeting = meeting_at(area, slug)
    return _feed(str(meeting), events(area, Meeting.objects.filter(pk=meeting.pk)), f"{slug}.ics")


@area_view(KEY)
@require_safe
def person_calendar(request: HttpRequest, area: Area, token: str) -> HttpResponse:
    """The meetings of a person's bodies. Calendars cannot sign in: the address is the key."""
    try:
        number, _, given_up = _signer.unsign(token).partition(".")
        rows = Person.objects.in_area(area).filter(calendars_given_up=given_up or 0)
        person = get_object_or_404(rows, pk=number)
    except (signing.BadSignature, ValueError) as forged:
        raise Http404 from forged
    bodies = Appointment.objects.filter(person=person).held(today()).values("seat__body")
    rows = Meeting.objects.in_area(area).filter(body__in=bodies)
    response = _feed(
        f"{area.name}: {person.name}", events(area, rows, on=today(), joining=True), "my.ics"
    )
    response["Cache-Control"] = "private"
    return response


def address_of(person: Person) -> str:
    """The part of a person's own calendar address that nobody can guess, until they give it up."""
    given_up = f".{person.calendars_given_up}" if person.calendars_given_up else ""
    return _signer.sign(f"{person.pk}{given_up}")


def events(
    area: Area, rows: Iterable, *, on: date | None = None, joining: bool = False
) -> Iterator[Event]:
    """Meetings as events, one query. The public's have no address for joining online."""
    if on:
        rows = rows.filter(starts_on__gte=on - LOOKS_BACK)
    base = settings.SITE_URL + reverse("meeting", args=[area.slug, "-"]).removesuffix("-/")
    for (
        pk,
        slug,
        sequence,
        body,
        day,
        begins,
        ends,
        place,
        online,
        status,
        reason,
        changed,
    ) in rows.order_by("begins_at").values_list(*COLUMNS):
        cancelled = status == Meeting.CANCELLED
        notes = [
            f"Cancelled: {reason}" if cancelled else "",
            f"Join: {online}" if joining and online else "",
        ]
        yield Event(
            uid=f"meeting-{pk}.{area.slug}@compact",
            sequence=sequence,
            summary=f"Cancelled: {body}" if cancelled else body,
            day=day,
            begins=begins,
            ends=ends,
            place=place or ("Online" if online else ""),
            url=f"{base}{slug}/",
            description="\n".join(filter(None, notes)),
            is_cancelled=cancelled,
            changed_at=changed,
        )


def _feed(name: str, found: Iterable[Event], filename: str) -> HttpResponse:
    response = HttpResponse(calendar(name, found), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{filename}"'
    response["Cache-Control"] = "public, max-age=300"
    return response
