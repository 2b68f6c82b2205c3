"""How long a seat is held: what a clause about the term of office means (catalogue C28)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from compact.agreements.models import Provision
from compact.areas.models import Area
from compact.dates.civil import start_of
from compact.dates.months import add_months
from compact.deadlines.rule import Clock, Finding
from compact.deadlines.terms import Terms
from partnerships.bodies.models import Appointment
from partnerships.bodies.words import LIFTS_THE_MINIMUM

ONE_DAY = timedelta(days=1)
LOOKS_BACK = timedelta(days=366)


def speaks_of(appointment: Appointment, terms: Terms) -> bool:
    """Whether a clause about terms is about this one: never where the seat goes with another office
    or is an officer's, and only the sector's own where the clause binds the sector."""
    if appointment.route == "ex-officio" or appointment.capacity == "officer":
        return False
    if terms.bound not in ("sector", "public"):
        return True
    organisation = appointment.seat.organisation or appointment.person.organisation
    is_sector = appointment.route == "network" or bool(organisation and organisation.is_vcs)
    return is_sector == (terms.bound == "sector")


def running_terms(area: Area, on: date) -> QuerySet[Appointment]:
    """Terms with an end that run, or ran out within the last year: those whose seat may need
    filling."""
    if not Provision.objects.in_force(area, on).filter(rule="term-length").exists():
        return Appointment.objects.none()
    terms = Appointment.objects.filter(
        seat__body__area=area, ended_on=None, until__gte=on - LOOKS_BACK
    )
    return terms.select_related("seat__body__area", "seat__organisation", "person__organisation")


def renewal(appointment: Appointment, terms: Terms, on: date) -> Iterator[Clock]:
    """One clock to the last day of the term, met when the next term in that seat is recorded.

    A next term that leaves a gap counts from the day it begins. A term that ended early, or whose
    seat is no more, has no clock.
    """
    seat = appointment.seat
    gone = appointment.ended_on or (seat.abolished_on and seat.abolished_on <= appointment.until)
    if appointment.until and not gone:
        yield Clock(
            due_on=appointment.until,
            met_at=_followed_at(appointment, on),
            occurrence=f"term-from-{appointment.since.isoformat()}",
        )


def _followed_at(appointment: Appointment, on: date) -> datetime | None:
    next_day = appointment.until + ONE_DAY
    after = Appointment.objects.filter(
        seat=appointment.seat_id, since__gt=appointment.since, since__lte=max(next_day, on)
    )
    successor = after.order_by("since").first()
    if successor is None:
        return None
    recorded = successor.made_at or start_of(successor.since)
    return recorded if successor.since <= next_day else max(recorded, start_of(successor.since))


def judged(appointment: Appointment, terms: Terms, on: date) -> Finding:
    """Whether a term is as long as the clause allows, and whether it is not one term too many."""
    said = " ".join(
        filter(
            None,
            [
                _too_long(appointment, terms),
                _too_short(appointment, terms),
                _too_many(appointment, terms),
            ],
        )
    )
    if not said:
        return Finding(True, "The term is as long as the agreement allows.")
    reason = appointment.note or appointment.get_term_reason_display()
    lifted = said == _too_short(appointment, terms) and _lifts(appointment)
    return Finding(lifted, f"{said} Reason given: {reason}." if reason else said)


def _too_long(appointment: Appointment, terms: Terms) -> str:
    """The last day may fall on the anniversary of the first, and not later."""
    months = terms["max_months"]
    if not months:
        return ""
    if appointment.last_day is None:
        return f"The term has no end; it may last at most {_months(months)}."
    if appointment.last_day > add_months(appointment.since, int(months)):
        return f"The term is longer than the {_months(months)} it may last."
    return ""


def _too_short(appointment: Appointment, terms: Terms) -> str:
    months = terms["min_months"]
    if not months or appointment.last_day is None:
        return ""
    if appointment.last_day < add_months(appointment.since, int(months)) - ONE_DAY:
        return f"The term is shorter than the {_months(months)} it should last."
    return ""


def _lifts(appointment: Appointment) -> bool:
    return bool(LIFTS_THE_MINIMUM & {appointment.term_reason, appointment.why_ended})


def _too_many(appointment: Appointment, terms: Terms) -> str:
    allowed = terms["max_terms"]
    if not allowed:
        return ""
    served = consecutive_terms(appointment)
    if served <= int(allowed):
        return ""
    return f"This is term {served} in a row; at most {allowed} may follow each other."


def consecutive_terms(appointment: Appointment) -> int:
    """How many terms in a row the person has served in this seat, this one included.

    Re-election is always possible; somebody else's term in between begins the count anew. Filling
    a casual vacancy, or keeping the seat warm as a caretaker, is no term.
    """
    before = appointment.earlier
    if before is None:
        terms = Appointment.objects.filter(seat=appointment.seat_id, since__lt=appointment.since)
        before = terms.order_by("-since")
    served = 1
    for earlier in before:
        if earlier.person_id != appointment.person_id:
            break
        served += not (earlier.is_caretaker or earlier.term_reason == "casual-vacancy")
    return served


def _months(number: int | str) -> str:
    """24 months are two years to everybody but a computer."""
    number = int(number)
    if number % 12 == 0 and number > 12:
        return f"{number // 12} years"
    return f"{number} month{'s' if number != 1 else ''}"
