"""An area with its organisations, people, bodies and seats, all through the actions."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time

from compact.accounts.models import User
from compact.agreements.models import Agreement
from compact.areas.actions import add_holiday, give_role, make_area
from compact.areas.models import Area, Role
from compact.dates.months import add_months
from compact.demo import mail
from compact.demo.plans import BodyPlan, PersonPlan, Place, SeatPlan
from compact.demo.sign_ins import set_password
from compact.demo.story import ONE_DAY, Story
from governance.agendas.models import StandingItem
from partnerships.bodies.actions import add_body, link
from partnerships.bodies.models import Body
from partnerships.organisations.actions import add_organisation
from partnerships.organisations.models import Organisation
from partnerships.people.actions import add_person, let_sign_in
from partnerships.people.models import Person
from partnerships.reviews.actions import record_review
from partnerships.seats.actions import add_seats, appoint, change_seat, renew

#: What every agenda begins with.
STANDING = (("Welcome and apologies", "apologies"), ("Declarations of interest", "interests"))


@dataclass
class Cast:
    """What exists of a place by now, by the keys of its plan."""

    place: Place
    story: Story
    area: Area | None = None
    officer: User | None = None
    organisations: dict[str, Organisation] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    agreements: dict[str, Agreement] = field(default_factory=dict)


def set_up(cast: Cast) -> None:
    """Tell the first day: the area in the morning, its people and bodies until noon."""
    story, first = cast.story, cast.story.first
    story.tell(first, time(9), lambda at: _area(cast, at))
    story.tell(first, time(9, 30), lambda at: _organisations(cast, at))
    story.tell(first, time(10), lambda at: _people(cast, at))
    story.tell(first, time(11), lambda at: _bodies(cast, at))


def _area(cast: Cast, at: datetime) -> None:
    place = cast.place
    cast.area = make_area(
        slug=place.slug,
        name=place.name,
        preset=place.preset,
        by=None,
        at=at,
        **place.contact,
        **place.facts,
    )
    for plan, kind in ((place.officer, Role.OFFICER), (place.champion, Role.CHAMPION)):
        role = give_role(
            cast.area,
            email=place.address_of(plan),
            name=plan.name,
            kind=kind,
            since=cast.story.first,
            by=cast.officer,
            at=at,
        )
        set_password(role.user)
        cast.officer = cast.officer or role.user
    for day, name in place.holidays:
        add_holiday(cast.area, day=cast.story.workday(day), name=name, by=cast.officer, at=at)


def _organisations(cast: Cast, at: datetime) -> None:
    for plan in cast.place.organisations:
        cast.organisations[plan.key] = add_organisation(
            cast.area,
            by=cast.officer,
            at=at,
            name=plan.name,
            sector=plan.sector,
            short_name=plan.short_name,
            serves=plan.serves,
        )


def _people(cast: Cast, at: datetime) -> None:
    for plan in cast.place.people:
        by_post = plan.channel == "post"
        person = add_person(
            cast.area,
            by=cast.officer,
            at=at,
            name=plan.name,
            channel=plan.channel,
            format=plan.format,
            format_note=plan.format_note,
            postal_address=plan.address,
            email="" if by_post else cast.place.address_of(plan),
            organisation=cast.organisations.get(plan.organisation),
        )
        cast.people[plan.key] = person
        _make_reachable(cast, plan, person, at)


def _make_reachable(cast: Cast, plan: PersonPlan, person: Person, at: datetime) -> None:
    if plan.signs_in:
        set_password(let_sign_in(person, by=cast.officer, at=at))
    if plan.bounces is not None:
        cast.story.tell(
            cast.story.day(plan.bounces), time(6), lambda at: mail.unknown.add(person.email)
        )


def _bodies(cast: Cast, at: datetime) -> None:
    for plan in cast.place.bodies:
        body = add_body(
            cast.area,
            by=cast.officer,
            at=at,
            name=plan.name,
            kind=plan.kind,
            level=plan.level,
            short_name=plan.short_name,
            purpose=plan.purpose,
            parent=cast.bodies.get(plan.parent),
            usual_place=plan.place,
            usual_time=plan.begins,
            support_contact=cast.people.get(plan.support),
        )
        cast.bodies[plan.key] = body
        StandingItem.objects.bulk_create(
            StandingItem(body=body, title=title, role=role, place=number, minutes=5)
            for number, (title, role) in enumerate(STANDING, 1)
        )
        _seats(cast, plan, body, at)
        for number, outcome in plan.reviewed:
            _review(cast, body, number, outcome)
    for one, kind, other in cast.place.links:
        link(cast.bodies[one], kind=kind, other=cast.bodies[other], by=cast.officer, at=at)


def _review(cast: Cast, body: Body, number: int, outcome: str) -> None:
    day = cast.story.workday(number)
    cast.story.tell(
        day,
        time(16, 30),
        lambda at: record_review(body, held_on=day, outcome=outcome, by=cast.officer, at=at),
    )


def _seats(cast: Cast, plan: BodyPlan, body: Body, at: datetime) -> None:
    for seat in plan.seats:
        made, *_ = add_seats(
            body,
            number=seat.number,
            by=cast.officer,
            at=at,
            title=seat.title,
            office=seat.office,
            organisation=cast.organisations.get(seat.organisation),
            constituency=seat.constituency,
            **seat.facts,
        )
        if seat.substitute:
            change_seat(made, substitute=cast.people[seat.substitute], by=cast.officer, at=at)
        if seat.holder:
            _appoint(cast, seat, made, at)


def _appoint(cast: Cast, plan: SeatPlan, seat, at: datetime) -> None:
    since = cast.story.day(plan.since)
    until = add_months(since, plan.months) - ONE_DAY if plan.months else None
    chosen = "Elected by the network's members" if plan.route == "network" else ""
    term = appoint(
        seat,
        cast.people[plan.holder],
        since=since,
        until=until,
        by=cast.officer,
        at=at,
        route=plan.route,
        capacity=plan.capacity,
        how_chosen=chosen,
    )
    if plan.renewed is not None:
        cast.story.tell(
            cast.story.day(plan.renewed),
            time(15),
            lambda at: renew(
                term, until=add_months(term.until, plan.months), by=cast.officer, at=at
            ),
        )
