"""The seats of a body as its page shows them: each with its holder, or vacant, and who comes
next."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from compact.agreements.models import Provision
from compact.deadlines.registry import rule as rule_named
from compact.deadlines.terms import Terms
from partnerships.bodies.models import Appointment, Body, Seat


@dataclass
class Place:
    """One seat on a day: who holds it, who is to follow, and what a clause finds wrong with the
    term."""

    seat: Seat
    holder: Appointment | None = None
    following: Appointment | None = None
    faults: list[str] = field(default_factory=list)

    @property
    def is_vacant(self) -> bool:
        return self.holder is None


def seating(body: Body, on: date) -> list[Place]:
    """Every seat that stands on the day `on`, in order; three queries however many there are."""
    seats = body.seats.standing(on).select_related("organisation", "substitute", "goes_with__area")
    terms = _terms_of(body)
    clauses = _term_clauses(body, on) if terms else []
    return [
        _place(body, seat, terms[seat.pk], clauses, on) for seat in seats.order_by("place", "pk")
    ]


def _place(
    body: Body, seat: Seat, terms: list[Appointment], clauses: list[Provision], on: date
) -> Place:
    seat.body = body
    place = Place(seat)
    for number, term in enumerate(terms):
        term.seat = seat
        term.earlier = terms[:number][::-1]
        if term.since <= on and (term.last_day is None or term.last_day >= on):
            place.holder = term
        elif term.since > on and place.following is None:
            place.following = term
    place.faults = _faults(place.holder, clauses, on) if place.holder else []
    return place


def past_terms(body: Body, on: date) -> list[Appointment]:
    """Who held the seats before, latest first, seats that are no more included."""
    running = Appointment.objects.filter(seat__body=body).touching(on, None)
    over = Appointment.objects.filter(seat__body=body).exclude(pk__in=running.values("pk"))
    return list(
        over.select_related("seat", "person__organisation").order_by("-since", "seat__place")
    )


def _terms_of(body: Body) -> dict[int, list[Appointment]]:
    """Every term of every seat, the earliest first."""
    found = defaultdict(list)
    rows = Appointment.objects.filter(seat__body=body).select_related("person__organisation")
    for term in rows.order_by("since", "pk"):
        found[term.seat_id].append(term)
    return found


def _term_clauses(body: Body, on: date) -> list[Provision]:
    return list(Provision.objects.in_force(body.area, on).filter(rule="term-length"))


def _faults(term: Appointment, clauses: list[Provision], on: date) -> list[str]:
    rule = rule_named("term-length")
    findings = [
        (clause, rule.check(term, Terms.of(clause), on))
        for clause in clauses
        if rule.binds(clause, term)
    ]
    return [
        f"{found.words} ({clause.clause.citation})" for clause, found in findings if not found.kept
    ]
