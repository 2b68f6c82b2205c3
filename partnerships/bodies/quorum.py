"""How many members a meeting of a body needs, by the clauses in force."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from compact.agreements.models import Clause, Provision
from compact.audit.models import key_of
from compact.deadlines.terms import Terms
from partnerships.bodies.models import Appointment, Body
from partnerships.seats.counting import sitting


@dataclass(frozen=True)
class Quorum:
    """`needed` of the `voters`, from at least `organisations` organisations (0: any)."""

    needed: int
    voters: list[Appointment]
    organisations: int
    clause: Clause

    @property
    def of(self) -> int:
        return len(self.voters)

    @property
    def words(self) -> str:
        said = f"{self.needed} of the {self.of} members who have a vote"
        return (
            f"{said}, from at least {self.organisations} organisations"
            if self.organisations
            else said
        )

    def reached_by(self, present: list[Appointment]) -> bool:
        """Whether those present are enough; give those who vote, substitutes included if they
        count."""
        organisations = {organisation_of(one) for one in present} - {None}
        return len(present) >= self.needed and len(organisations) >= self.organisations


def quorum_of(body: Body, on: date) -> Quorum | None:
    """The strictest quorum that a clause in force on `on` asks of this body; None where none
    does."""
    provisions = Provision.objects.in_force(body.area, on).filter(rule="quorum")
    bound = [one for one in provisions if one.binds(key_of(body))]
    if not bound:
        return None
    voters = voting(body, on)
    asked = [_asked(one, voters) for one in bound]
    return max(asked, key=lambda quorum: (quorum.needed, quorum.organisations))


def voting(body: Body, on: date) -> list[Appointment]:
    """The holders on `on` of seats with a vote; an office held by another seat's holder adds
    none."""
    return [
        held for held in sitting(body, on) if held.seat.has_vote and held.seat.counted != "held"
    ]


def needed(terms: Terms, voters: int) -> int:
    """The number a clause asks for: its count, or its fraction of the members, rounded up."""
    by_fraction = math.ceil(_fraction(terms["fraction"]) * voters)
    return max(_whole(terms["count"]), by_fraction, 1)


def organisation_of(held: Appointment) -> int | None:
    return held.seat.organisation_id or held.person.organisation_id


def _asked(provision: Provision, voters: list[Appointment]) -> Quorum:
    terms = Terms.of(provision)
    asked = needed(terms, len(voters))
    return Quorum(asked, voters, _whole(terms["organisations"]), provision.clause)


def _whole(value: object) -> int:
    try:
        return max(0, int(value or 0))
    except (TypeError, ValueError):
        return 0


def _fraction(value: object) -> Fraction:
    """A third is "1/3", 0.3333 or 33.33 per cent; what cannot be read asks for nothing."""
    try:
        part = Fraction(str(value or 0)).limit_denominator(100)
    except (ValueError, ZeroDivisionError):
        return Fraction(0)
    return min(max(part, Fraction(0)), Fraction(1))
