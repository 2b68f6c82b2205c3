"""What the clauses about seats and terms mean. The number in each is the clause's own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from compact.deadlines.rule import Enforcement, Rule
from compact.notices.addressee import Addressee
from partnerships.bodies import composition
from partnerships.bodies.models import Appointment, Body
from partnerships.bodies.scopes import bodies_at_work
from partnerships.people.officers import officers_of, todays_officers
from partnerships.reviews.clocks import clocks as review_clocks
from partnerships.seats import terms as office


def who_fills(appointment: Appointment) -> Iterable[Addressee]:
    """Whoever keeps the body's papers on the day the term ends, else the officers of the area."""
    body, last = appointment.seat.body, appointment.until or appointment.since
    return body.secretaries(last) or officers_of(body.area, last)


def who_runs(body: Body) -> Iterable[Addressee]:
    """A body's composition is for the officers of the area to look after."""
    return todays_officers(body.area)


TERM_LENGTH = Rule(
    key="term-length",
    says="A term of office lasts between a least and a greatest number of months, and nobody sits "
    "on past its end unless re-elected.",
    sources=("HP-T3a", "HP-T3b"),
    params=("min_months", "max_months", "max_terms"),
    enforcement=Enforcement.NEEDS_REASON,
    subject=lambda: Appointment,
    subjects=office.running_terms,
    clocks=office.renewal,
    check=office.judged,
    applies=office.speaks_of,
    responsible=who_fills,
    about=lambda appointment: appointment.seat.body,
    do=lambda appointment, terms: (
        f"Renew or fill the seat “{appointment.seat.title}” of "
        f"{appointment.seat.body} ({appointment.person})"
    ),
    reminders=(90, 30, 7),
    recurs=True,
)

#: What every rule about the bodies themselves shares: it binds each body at work.
of_a_body = partial(
    Rule,
    subject=lambda: Body,
    subjects=bodies_at_work,
    about=lambda body: body,
    of_bodies=True,
    asks_of=Body.is_at_work,
    responsible=who_runs,
)

#: What every rule about a body's composition shares: it informs, and stands as long as the clause.
of_composition = partial(
    of_a_body,
    enforcement=Enforcement.INFORMS,
    applies=composition.is_about,
    stands=True,
    mend=lambda body, terms: f"Fill the seats of {body}",
)

SEATS_MINIMUM = of_composition(
    key="seats-minimum",
    says="At least a number or a share of the seats on the body are held by people who represent "
    "the sector, or whomever the clause names.",
    sources=("HP-B1",),
    params=("count", "fraction", "of", "on", "capacity", "route"),
    check=composition.enough_seats,
)

SEATS = of_composition(
    key="seats",
    says="An organisation or a side has as many seats on the body as the agreement gives it.",
    sources=("HC-12c", "HC-12d"),
    params=("count", "of", "on"),
    check=composition.number_of_seats,
    mend=lambda body, terms: f"Set up the seats of {body} as the agreement has them",
)

QUORUM = of_composition(
    key="quorum",
    says="A meeting decides only when enough members who have a vote take part.",
    sources=("HP-T4c", "CW-11.1.2b"),
    params=("count", "fraction", "organisations"),
    check=composition.can_meet,
)

BODY_REVIEW = of_a_body(
    key="body-review",
    says="Who sits on a body, and how it works, is reviewed some months after the clause asks for "
    "it, and after each review.",
    sources=("CW-18.2",),
    params=("months",),
    enforcement=Enforcement.RECORDED_LATE,
    clocks=review_clocks,
    applies=lambda body, terms: bool(terms["months"]),
    do=lambda body, terms: f"Review who sits on {body} and how it works",
    link=lambda body: f"{body.get_absolute_url()}reviews/",
    reminders=(60, 14, 0),
)
