"""The verbs of seats and terms, for officers: add, change, abolish; appoint, renew, end."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from compact.agreements.models import Provision
from compact.areas.access import OFFICER, area_view
from compact.areas.models import Area
from compact.audit.answers import typed
from compact.audit.models import key_of
from compact.dates import clock
from partnerships.answers import answer
from partnerships.bodies.models import Appointment, Body, Seat
from partnerships.bodies.views import one
from partnerships.seats import actions
from partnerships.seats.forms import (
    AbolishForm,
    AppointForm,
    EndForm,
    NewSeatsForm,
    RenewForm,
    SeatForm,
    suggested,
)

SAVED = "Saved."


@area_view(OFFICER)
def seat_add(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    body = one(area, slug)
    form = NewSeatsForm(typed(request), body=body, cancel_url=body.get_absolute_url())
    return answer(
        request,
        body,
        form,
        partial(actions.add_seats, body),
        "Add seats",
        says=SAVED,
        lead="Add like seats at once: five for the council, nine for the sector.",
    )


@area_view(OFFICER)
def seat_edit(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    body, seat = _seat(area, slug, pk)
    form = SeatForm(typed(request), instance=seat, body=body, cancel_url=body.get_absolute_url())
    return answer(
        request,
        body,
        form,
        lambda **facts: actions.change_seat(
            _seat(area, slug, pk)[1], seen=form.seen_version, **facts
        ),
        "Change the seat",
        says=SAVED,
    )


@area_view(OFFICER)
def seat_abolish(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    body, seat = _seat(area, slug, pk)
    holder = seat.appointments.held(clock.today()).select_related("person").first()
    lead = f"{holder.person} holds it and stops that day." if holder else "It is vacant now."
    form = AbolishForm(
        typed(request), initial={"on": clock.today()}, cancel_url=body.get_absolute_url()
    )
    return answer(
        request,
        body,
        form,
        partial(actions.abolish, seat),
        f"Abolish the seat “{seat.title}”",
        says=SAVED,
        lead=lead,
    )


@area_view(OFFICER)
def appoint(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    body, seat = _seat(area, slug, pk)
    last = seat.appointments.exclude(until=None).order_by("-until").first()
    first = max(clock.today(), last.last_day + timedelta(days=1)) if last else clock.today()
    form = AppointForm(
        typed(request),
        seat=seat,
        cancel_url=body.get_absolute_url(),
        initial=suggested(seat, first, _months(body)),
    )

    def deed(**facts: Any) -> None:
        actions.appoint(seat, facts.pop("person"), **facts)

    return answer(
        request,
        body,
        form,
        deed,
        f"Who takes the seat “{seat.title}”?",
        says=SAVED,
        template="partnerships/seats/appoint.html",
        clauses=_clauses(body),
    )


@area_view(OFFICER)
def renew(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    body, term = _term(area, slug, pk)
    since = (term.last_day or clock.today()) + timedelta(days=1)
    form = RenewForm(
        typed(request),
        since=since,
        cancel_url=body.get_absolute_url(),
        initial=suggested(term.seat, since, _months(body)),
    )
    return answer(
        request,
        body,
        form,
        partial(actions.renew, term),
        f"Renew the term of {term.person}",
        says=SAVED,
        template="partnerships/seats/appoint.html",
        clauses=_clauses(body),
        term=term,
        since=since,
    )


@area_view(OFFICER)
def end(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    body, term = _term(area, slug, pk)
    form = EndForm(
        typed(request), initial={"last_day": clock.today()}, cancel_url=body.get_absolute_url()
    )
    return answer(
        request,
        body,
        form,
        partial(actions.end, term),
        f"{term.person} stops holding a seat",
        says=SAVED,
        lead=f"{term.seat.title}. The seat is vacant from the day after.",
    )


def _seat(area: Area, slug: str, pk: int) -> tuple[Body, Seat]:
    body = one(area, slug)
    seat = get_object_or_404(body.seats.select_related("organisation", "substitute"), pk=pk)
    seat.body = body
    return body, seat


def _term(area: Area, slug: str, pk: int) -> tuple[Body, Appointment]:
    body = one(area, slug)
    terms = Appointment.objects.filter(seat__body=body).select_related(
        "seat__organisation", "person"
    )
    term = get_object_or_404(terms, pk=pk)
    term.seat.body = body
    return body, term


def _clauses(body: Body) -> list[Provision]:
    """The clauses in force about the term of office on this body."""
    found = Provision.objects.in_force(body.area, clock.today()).filter(rule="term-length")
    return [one for one in found if one.binds(key_of(body))]


def _months(body: Body) -> int | None:
    """The longest term that every clause allows, to suggest its last day."""
    most = [int(one.params["max_months"]) for one in _clauses(body) if one.params.get("max_months")]
    return min(most, default=None)
