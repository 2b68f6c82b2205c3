"""One area of the bulk: by the actions where there are few rows, in bulk where there are many."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from compact.accounts.models import User
from compact.agreements.actions import agree, bring_into_force, confirm, import_reading
from compact.agreements.models import Suggestion, Version
from compact.agreements.reading import read_text
from compact.areas.actions import give_role, make_area
from compact.areas.models import Area, Role
from compact.audit.record import record
from compact.dates.civil import civil_date
from compact.demo.agreeing import TEXTS
from compact.demo.bulk import names
from compact.demo.bulk.profiles import Profile
from compact.demo.sign_ins import set_password
from partnerships.bodies.actions import add_body
from partnerships.models import Appointment, Body, Organisation, Person, Seat

#: How long the area has been at work.
SINCE = timedelta(days=900)
OFFICES = (Seat.CHAIR, Seat.SECRETARY)


@dataclass
class Bulk:
    """An area in the making; `random` decides everything that is not told."""

    area: Area
    officer: User
    random: Random
    profile: Profile
    now: datetime
    people: list[Person] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    seats: dict[int, list[Appointment]] = field(default_factory=dict)
    version: Version | None = None

    @property
    def began(self) -> datetime:
        return self.now - SINCE


def slug_for(seed: int, number: int) -> str:
    return f"sample-{seed}-{number}"


def make(seed: int, number: int, profile: Profile, now: datetime) -> Bulk:
    """The area with its officer, covenant in force, people, bodies and seats; no meetings yet."""
    random = Random(f"{seed}:{number}")  # noqa: S311 - repeatable on purpose
    slug, began = slug_for(seed, number), now - SINCE
    area = make_area(
        slug=slug,
        name=f"{random.choice(names.PLACES)} Partnership {seed}-{number}",
        preset="local-covenant",
        by=None,
        at=began,
    )
    role = give_role(
        area,
        email=f"officer@{slug}.example",
        name="Olive Sample",
        kind=Role.OFFICER,
        since=civil_date(began),
        by=None,
        at=began,
    )
    set_password(role.user)
    bulk = Bulk(area, role.user, random, profile, now)
    bulk.version = _covenant(bulk)
    _people(bulk)
    _bodies(bulk)
    record(
        area,
        "seeded",
        area,
        by=bulk.officer,
        at=began,
        details={"people": len(bulk.people), "bodies": len(bulk.bodies)},
    )
    return bulk


def _covenant(bulk: Bulk) -> Version:
    at, day = bulk.began, civil_date(bulk.began)
    reading = read_text((TEXTS / "beds-luton-compact.md").read_text())
    version = import_reading(
        bulk.area,
        kind="covenant",
        title=f"{bulk.area.name} covenant",
        reading=reading,
        by=bulk.officer,
        at=at,
    )
    suggestions = Suggestion.objects.filter(clause__version=version).exclude(
        rule__in=["seats-minimum", "quorum", "term-length"]
    )
    for suggestion in suggestions.select_related("clause__version__agreement__area"):
        confirm(suggestion, by=bulk.officer, at=at)
    agree(version, on=day, agreed_by="All partners", by=bulk.officer, at=at)
    bring_into_force(version, since=day, by=bulk.officer, at=at)
    return version


def _people(bulk: Bulk) -> None:
    host = f"{bulk.area.slug}.example"
    organisations = Organisation.objects.bulk_create(
        Organisation(
            area=bulk.area,
            slug=f"organisation-{n}",
            name=f"{matter} Together {n}",
            sector=("public", "voluntary", "community")[n % 3],
        )
        for n, matter in enumerate(names.MATTERS, 1)
    )
    rows = []
    for number in range(1, bulk.profile.people + 1):
        name, local = names.person(bulk.random, number)
        rows.append(
            Person(
                area=bulk.area,
                name=name,
                email=f"{local}@{host}",
                organisation=bulk.random.choice(organisations),
            )
        )
    bulk.people = Person.objects.bulk_create(rows)
    for person in bulk.people[:2]:
        person.user = User.objects.create_user(person.email, name=person.name)
        person.save(update_fields=["user"])
        set_password(person.user)


def _bodies(bulk: Bulk) -> None:
    """Who signs in is the chair (1) and a member (2) of the first body."""
    matters = bulk.random.sample(names.MATTERS, bulk.profile.bodies)
    for number, matter in enumerate(matters):
        body = add_body(
            bulk.area,
            name=f"{matter} Board",
            kind="board",
            by=bulk.officer,
            at=bulk.began,
            established_on=civil_date(bulk.began),
        )
        bulk.bodies.append(body)
        known = bulk.people[:2] if number == 0 else []
        others = bulk.random.sample(bulk.people[2:], bulk.profile.seats_a_body - len(known))
        bulk.seats[body.pk] = _seats(bulk, body, [*known, *others])


def _seats(bulk: Bulk, body: Body, people: list[Person]) -> list[Appointment]:
    offices = [Seat.CHAIR, *[Seat.MEMBER] * (len(people) - 2), Seat.SECRETARY]
    seats = Seat.objects.bulk_create(
        Seat(body=body, title=office.capitalize(), office=office, place=place)
        for place, office in enumerate(offices, 1)
    )
    return Appointment.objects.bulk_create(
        Appointment(
            seat=seat,
            person=person,
            since=civil_date(bulk.began),
            made_at=bulk.began,
            route="nominated",
        )
        for seat, person in zip(seats, people, strict=True)
    )
