"""Which seats, and which of their holders, a clause counts (catalogue C29)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from compact.deadlines.terms import Terms
from partnerships import naming
from partnerships.bodies.models import Appointment, Body, Seat
from partnerships.organisations.models import Organisation

ANY = "any"


@dataclass(frozen=True)
class Whose:
    """Whose seats a clause speaks of: one organisation by its names, a whole side, or nobody
    known."""

    words: str
    body: Body

    @property
    def sector(self) -> bool:
        return naming.means_the_sector(self.words, self.body.area)

    @property
    def public(self) -> bool:
        return naming.means_the_public_side(self.words, self.body.area)

    def owns(self, seat: Seat) -> bool:
        """Whether the seat is theirs: by the organisation it belongs to, its side, or its own
        title."""
        if naming.is_called(seat.organisation, self.words):
            return True
        if self.words.strip() and naming.mentions(seat.title, [self.words]):
            return True
        if seat.organisation is None:
            return False
        return (self.sector and seat.organisation.is_vcs) or (
            self.public and seat.organisation.sector == "public"
        )

    def sends(self, held: Appointment) -> bool:
        """Whether the holder sits for them, by the seat, by their organisation, or by the
        network."""
        if self.owns(held.seat) or naming.is_called(held.person.organisation, self.words):
            return True
        if self.sector:
            person_of = held.person.organisation
            return held.route == "network" or bool(person_of and person_of.is_vcs)
        # A seat that nobody owns, filled through the network: the network's organisation sends it.
        return held.route == "network" and held.seat.organisation is None

    def is_known(self) -> bool:
        """Whether the area has anybody of this name; else the clause cannot be judged."""
        if self.sector or self.public:
            return True
        called = Organisation.objects.in_area(self.body.area)
        return any(naming.is_called(one, self.words) for one in called)


@dataclass(frozen=True)
class Count:
    """Who counts towards a least number, and who sits there but does not count, with why."""

    counted: list[Appointment]
    passed_over: list[tuple[Appointment, str]]


def count_held(body: Body, terms: Terms, on: date) -> Count:
    """The holders on `on` that a least number of seats counts.

    Counted are those in the capacity "representing" who came by the sector's network, unless the
    clause's parameters `capacity` and `route` say "any" or name another one.
    """
    whose = Whose(str(terms["of"] or ""), body)
    counted, passed_over = [], []
    for held in sitting(body, on):
        if not whose.sends(held):
            continue
        why = _why_not(held, terms, whose)
        if why:
            passed_over.append((held, why))
        else:
            counted.append(held)
    return Count(counted, passed_over)


def _why_not(held: Appointment, terms: Terms, whose: Whose) -> str:
    capacity = terms["capacity"] or "representing"
    route = terms["route"] or (ANY if whose.public or _is_public(held, whose) else "network")
    if held.seat.counted == "held":
        return "the office is held by somebody who is counted in another seat"
    if capacity != ANY and held.capacity != capacity:
        return f"sits {held.get_capacity_display().lower()}"
    if route != ANY and held.route != route:
        return held.get_route_display().lower()
    return ""


def _is_public(held: Appointment, whose: Whose) -> bool:
    """A public body's own members come by nomination: no network stands behind them."""
    organisation = held.seat.organisation or held.person.organisation
    return not whose.sector and organisation is not None and not organisation.is_vcs


def seats_of(body: Body, words: str, on: date) -> list[Seat]:
    """The seats on `on`, held or vacant, of those whom `words` name."""
    whose = Whose(words, body)
    return [
        seat for seat in standing_seats(body, on) if seat.counted != "held" and whose.owns(seat)
    ]


def sitting(body: Body, on: date) -> Iterable[Appointment]:
    return body.appointments(on) if body.sitting is None else body.sitting


def standing_seats(body: Body, on: date) -> Iterable[Seat]:
    if body.standing is not None:
        return body.standing
    return body.seats.standing(on).select_related("organisation").order_by("place", "pk")
