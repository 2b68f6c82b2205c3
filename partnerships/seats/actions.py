"""Seats are set up and abolished; people are appointed to them, re-elected, and leave."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Max

from compact.audit.moves import AlreadyDone, NotPossible
from compact.audit.record import record
from compact.deadlines import ledger
from partnerships.bodies.models import Appointment, Body, Seat
from partnerships.changing import change
from partnerships.people.models import Person
from partnerships.seats.entry import check_term

ONE_DAY = timedelta(days=1)
MOST_AT_ONCE = 50


@transaction.atomic
def add_seats(body: Body, *, number: int, by, at: datetime, title: str, **facts: Any) -> list[Seat]:
    """Set up `number` like seats at once: "5 seats for the council" (Halton Compact, section
    12)."""
    if not 1 <= number <= MOST_AT_ONCE:
        raise NotPossible(f"Between 1 and {MOST_AT_ONCE} seats can be added at once.")
    last = body.seats.aggregate(last=Max("place"))["last"] or 0
    seats = [
        Seat.objects.create(body=body, title=title, place=last + n, **facts)
        for n in range(1, number + 1)
    ]
    record(
        body.area,
        "seats-added",
        body,
        by=by,
        at=at,
        details={
            "number": number,
            "title": title,
            "organisation": str(facts.get("organisation") or ""),
        },
    )
    ledger.settle(body, at=at, by=by)
    return seats


@transaction.atomic
def change_seat(seat: Seat, *, by, at: datetime, seen: int | None = None, **facts: Any) -> None:
    """Correct a seat, or name its substitute. Past holders keep what they held."""
    named = facts.get("substitute", seat.substitute) != seat.substitute
    if change(seat, facts, seen=seen, by=by, at=at, verb="seat-changed"):
        verb = "substitute-named" if named and seat.substitute else "seat-changed"
        record(seat.area, verb, seat.body, by=by, at=at, details={"seat": seat.title})
    ledger.settle(seat.body, at=at, by=by)


@transaction.atomic
def abolish(seat: Seat, *, on: date, by, at: datetime) -> None:
    """From the day `on` there is no such seat; whoever holds it stops that day."""
    if not Seat.objects.filter(pk=seat.pk, abolished_on=None).update(abolished_on=on):
        raise AlreadyDone("This seat is abolished already.")
    seat.refresh_from_db()
    record(
        seat.area,
        "seat-abolished",
        seat.body,
        by=by,
        at=at,
        details={"seat": seat.title, "on": on.isoformat()},
    )
    for held in seat.appointments.touching(on, None).filter(since__lt=on):
        _stop(held, on=on, why="dissolved", note="", by=by, at=at)
    ledger.settle(seat.body, at=at, by=by)


@transaction.atomic
def appoint(
    seat: Seat,
    person: Person,
    *,
    since: date,
    by,
    at: datetime,
    until: date | None = None,
    **facts: Any,
) -> Appointment:
    """Give a seat to somebody from `since` to the end of `until`.

    Raises NotPossible where somebody else holds it on one of those days, and ReasonNeeded where
    the term is not the one a clause in force gives and no reason is named (Halton protocol, HT 3).
    """
    _claim(seat)
    term = Appointment(seat=seat, person=person, since=since, until=until, made_at=at, **facts)
    _check_free(term)
    check_term(term, at)
    term.save(force_insert=True)
    record(
        seat.area,
        "appointed",
        seat.body,
        by=by,
        at=at,
        private={"person": person.name},
        details={
            "seat": seat.title,
            "since": since.isoformat(),
            "until": _iso(until),
            "reason": term.note,
        },
    )
    _settle_seat(seat, at=at, by=by)
    ledger.settle(seat.body, at=at, by=by)
    return term


def renew(term: Appointment, *, until: date | None, by, at: datetime, **facts: Any) -> Appointment:
    """Re-elect the holder: another term in the same seat, from the day after this one ends."""
    if term.last_day is None:
        raise NotPossible("This term has no end: there is nothing to renew.")
    if term.ended_on:
        raise NotPossible("They stopped before their term was up. Appoint them anew instead.")
    same = {"capacity": term.capacity, "route": term.route, "how_chosen": term.how_chosen}
    return appoint(
        term.seat,
        term.person,
        since=term.last_day + ONE_DAY,
        until=until,
        by=by,
        at=at,
        **same | facts,
    )


@transaction.atomic
def end(term: Appointment, *, last_day: date, why: str, by, at: datetime, note: str = "") -> None:
    """Somebody stops before their term is up, with the end of `last_day`, and why."""
    if last_day < term.since or (term.until and last_day > term.until):
        raise NotPossible("The last day must lie within their term.")
    _stop(term, on=last_day + ONE_DAY, why=why, note=note, by=by, at=at)
    ledger.settle(term.seat.body, at=at, by=by)


def end_all(body: Body, *, on: date, by, at: datetime) -> None:
    """Every running term of a body that is no more from the day `on`."""
    for term in (
        Appointment.objects.filter(seat__body=body).touching(on, None).select_related("seat")
    ):
        if term.since < on:
            term.seat.body = body
            _stop(term, on=on, why="dissolved", note="", by=by, at=at)


def _stop(term: Appointment, *, on: date, why: str, note: str, by, at: datetime) -> None:
    running = Appointment.objects.filter(pk=term.pk, ended_on=None)
    facts = {"ended_on": on, "why_ended": why} | ({"note": note} if note else {})
    if not running.update(**facts):
        raise AlreadyDone("It is on record already that they stopped.")
    for name, value in facts.items():
        setattr(term, name, value)
    record(
        term.area,
        "term-ended",
        term.seat.body,
        by=by,
        at=at,
        private={"person": term.person.name},
        details={
            "seat": term.seat.title,
            "last_day": (on - ONE_DAY).isoformat(),
            "reason": note or term.get_why_ended_display(),
        },
    )
    _settle_seat(term.seat, at=at, by=by, why=term.get_why_ended_display())


def _claim(seat: Seat) -> None:
    """Hold the seat's row until the transaction ends: of two appointed at once the second waits."""
    if not Seat.objects.filter(pk=seat.pk, abolished_on=None).update(place=F("place")):
        raise NotPossible("This seat is abolished.")
    if seat.body.dissolved_on:
        raise NotPossible("This body is dissolved.")


def _check_free(term: Appointment) -> None:
    others = term.seat.appointments.touching(term.since, term.until).select_related("person")
    for other in others:
        last = f" until {other.last_day:%-d %B %Y}" if other.last_day else ""
        raise NotPossible(f"{other.person} holds this seat{last}. End that term first.")


def _settle_seat(seat: Seat, *, at: datetime, by, why: str = "") -> None:
    """The terms in a seat hang together: the next one meets the duty to fill it after the last."""
    for term in seat.appointments.exclude(until=None).select_related("person__organisation"):
        term.seat = seat
        ledger.settle(term, at=at, by=by, why=why)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
