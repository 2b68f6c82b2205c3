"""Who sits on a body against what the clauses ask: the findings, parity, and who has no vote."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from datetime import date

from compact.agreements.models import Clause, Provision
from compact.deadlines.registry import check_rules
from compact.deadlines.rule import Finding
from compact.deadlines.terms import Terms
from partnerships import naming
from partnerships.bodies.models import Body, Seat
from partnerships.bodies.quorum import needed, voting
from partnerships.seats.counting import Whose, count_held, seats_of, sitting, standing_seats
from partnerships.seats.seating import Place, seating


@dataclass(frozen=True)
class Judgement:
    """One clause about a body's composition: what it asks, and how the body stands."""

    says: str
    kept: bool
    words: str
    clause: Clause


def judge(body: Body, on: date, places: list[Place] | None = None) -> list[Judgement]:
    """Every composition clause in force on `on` that speaks of this body, judged as it stands.

    `places` is its seating on that day where the page has it already.
    """
    rules = {
        rule.key: rule
        for rule in check_rules()
        if rule.module == "partnerships.rules" and rule.subject() is Body
    }
    if not body.is_at_work(on):
        return []
    found, looked_at = [], _as_seated(body, on, places)
    for provision in Provision.objects.in_force(body.area, on).filter(rule__in=rules):
        rule = rules[provision.rule]
        finding = (
            rule.check(looked_at, Terms.of(provision), on) if rule.binds(provision, body) else None
        )
        if finding:
            found.append(Judgement(rule.says, finding.kept, finding.words, provision.clause))
    return found


def _as_seated(body: Body, on: date, places: list[Place] | None) -> Body:
    """A copy of the body that knows its seats and holders, so that no clause asks for them
    again."""
    looked_at = copy(body)
    places = seating(body, on) if places is None else places
    looked_at.standing = [place.seat for place in places]
    looked_at.sitting = [place.holder for place in places if place.holder]
    return looked_at


def enough_seats(body: Body, terms: Terms, on: date) -> Finding | None:
    """The least number, or share of all seats, held for those the clause names; None where it is
    about others."""
    whose = Whose(str(terms["of"] or ""), body)
    count = count_held(body, terms, on)
    if not (terms["count"] or terms["fraction"]) or not (count.counted or whose.is_known()):
        return None
    places = _places(body, on) if terms["fraction"] else 0
    asked = needed(terms, places)
    held, for_whom = len(count.counted), _for_whom(whose)
    only = "Only " if 0 < held < asked else ""
    of_all = f" of the {_plain_seats(places)}" if places else ""
    said = f"{only}{_seats(held)} held for {for_whom}; the least number is {asked}{of_all}."
    left_out = "; ".join(
        f"{one.person} ({why[0].lower()}{why[1:]})" for one, why in count.passed_over
    )
    return Finding(held >= asked, f"{said} Not counted: {left_out}." if left_out else said)


def _places(body: Body, on: date) -> int:
    """All its seats, held or vacant; an office that the holder of another seat has adds none."""
    return sum(1 for seat in standing_seats(body, on) if seat.counted != "held")


def number_of_seats(body: Body, terms: Terms, on: date) -> Finding | None:
    """As many seats, held or vacant, as the clause gives to those it names; vacancies are said. A
    clause that names nobody judges nobody."""
    asked = int(terms["count"] or 0)
    whose = Whose(str(terms["of"] or ""), body)
    seats = seats_of(body, whose.words, on)
    if not asked or not whose.words.strip() or not (seats or terms["on"]):
        return None
    held = {one.seat_id for one in sitting(body, on)}
    vacant = sum(1 for seat in seats if seat.pk not in held)
    who = _for_whom(whose, start=True)
    said = f"{who} has {_plain_seats(len(seats))}; the agreement gives {asked}."
    if vacant:
        said += f" {_plain_seats(vacant)} {'is' if vacant == 1 else 'are'} vacant."
    return Finding(len(seats) == asked, said)


def can_meet(body: Body, terms: Terms, on: date) -> Finding | None:
    """Whether enough seats with a vote are held for a meeting to be quorate at all."""
    voters = len(voting(body, on))
    if not voters:
        return None
    asked = needed(terms, voters)
    said = f"A meeting needs {asked} of the {voters} members who have a vote."
    return Finding(voters >= asked, said)


def is_about(body: Body, terms: Terms) -> bool:
    """Whether the clause's own words (`on`) name this body."""
    return naming.is_meant(body, str(terms["on"] or ""))


@dataclass(frozen=True)
class Parity:
    """Seats with a vote on either side; equal where an agreement gives both sides the same."""

    public: int
    sector: int

    @property
    def is_equal(self) -> bool:
        return self.public == self.sector


def parity(seats: list[Seat]) -> Parity:
    counted = [
        seat for seat in seats if seat.organisation and seat.has_vote and seat.counted != "held"
    ]
    return Parity(
        public=sum(1 for seat in counted if seat.organisation.sector == "public"),
        sector=sum(1 for seat in counted if seat.organisation.is_vcs),
    )


def total(seats: list[Seat]) -> str:
    """How many seats there are; both readings where the agreement leaves an office open."""
    sure = sum(1 for seat in seats if seat.counted == "seat")
    open_ = sum(1 for seat in seats if seat.counted == "unsettled")
    return f"{sure} or {sure + open_} seats" if open_ else f"{sure} seat{'s' if sure != 1 else ''}"


def deviations(seats: list[Seat]) -> list[Seat]:
    """Seats without a vote or without the right to speak: every other seat has both."""
    return [seat for seat in seats if not (seat.has_vote and seat.may_speak)]


def _for_whom(whose: Whose, start: bool = False) -> str:
    said = whose.words.strip() or f"the {whose.body.area.word('sector')}"
    return said[0].upper() + said[1:] if start else said


def _plain_seats(number: int) -> str:
    return f"{number} seat{'s' if number != 1 else ''}"


def _seats(number: int) -> str:
    return f"{_plain_seats(number)} {'is' if number == 1 else 'are'}" if number else "No seat is"
