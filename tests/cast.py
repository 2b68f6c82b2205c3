"""The people and bodies that every test may call on. All invented; the days are written out.

It is Monday 2 March 2026 in Anyford unless a test moves the clock.
"""

from datetime import UTC, date, datetime, time

import pytest
import time_machine

from compact.accounts.models import User
from compact.agreements.models import Agreement, Clause, Provision, Version
from compact.areas.models import Area, Role
from compact.dates.civil import at as at_civil
from partnerships.models import Appointment, Body, Organisation, Person, Seat

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PASSWORD = "a-long-word-for-tests"


@pytest.fixture
def monday():
    """The clock stands at nine on Monday 2 March 2026."""
    with time_machine.travel(MONDAY, tick=False) as traveller:
        yield traveller


def make_user(email: str, name: str) -> User:
    return User.objects.create_user(email, PASSWORD, name=name)


def make_area(slug: str, name: str, **fields) -> Area:
    return Area.objects.create(slug=slug, name=name, **fields)


def make_person(area: Area, name: str, email: str = "", **fields) -> Person:
    user = make_user(email, name) if fields.pop("signs_in", False) else None
    return Person.objects.create(area=area, name=name, email=email, user=user, **fields)


def make_body(area: Area, slug: str, name: str, **fields) -> Body:
    return Body.objects.create(area=area, slug=slug, name=name, **{"kind": "board"} | fields)


def seat(body: Body, person: Person | None, title: str, **fields) -> Seat:
    """A seat of `body`, held by `person` since the start of 2026 if one is given."""
    term = {"since": date(2026, 1, 1), "until": date(2027, 6, 30)}
    held = {
        name: fields.pop(name) for name in ("since", "until", "capacity", "route") if name in fields
    }
    place = fields.pop("place", body.seats.count() + 1)
    made = Seat.objects.create(body=body, title=title, place=place, **fields)
    if person:
        Appointment.objects.create(seat=made, person=person, **term | held)
    return made


def make_agreement(
    area: Area, slug: str = "compact", title: str = "Anyford Compact", **fields
) -> Agreement:
    return Agreement.objects.create(
        area=area,
        slug=slug,
        title=title,
        kind="compact",
        parties=["Anyford Council", "Anyford Together"],
        **fields,
    )


def in_force(agreement: Agreement, since: date = date(2025, 1, 1), number: int = 1) -> Version:
    return Version.objects.create(
        agreement=agreement,
        number=number,
        label=f"Version {number}",
        status=Version.IN_FORCE,
        in_force_from=since,
        agreed_on=since,
    )


def provide(version: Version, rule: str, params: dict, label: str = "10", **fields) -> Provision:
    """A clause of `version` that sets `rule`, confirmed."""
    clause = Clause.objects.create(
        version=version,
        place=version.clauses.count() + 1,
        label=label,
        path=[label],
        words=f"Words of clause {label}.",
        kind="rule",
    )
    return Provision.objects.create(
        clause=clause,
        rule=rule,
        params=params,
        confirmed_at=at_civil(date(2025, 1, 1), time(9)),
        quote="",
        **fields,
    )


@pytest.fixture
def area(db) -> Area:
    return make_area(
        "anyford",
        "Anyford Compact Partnership",
        contact_name="Partnership team",
        contact_email="partnership@anyford.example",
    )


@pytest.fixture
def other_area(db) -> Area:
    return make_area("otherby", "Otherby Covenant", preset="local-covenant")


@pytest.fixture
def officer(area) -> User:
    """Asha Patel runs the partnership's papers all day."""
    user = make_user("asha.patel@anyford.example", "Asha Patel")
    Role.objects.create(area=area, user=user, kind=Role.OFFICER, since=date(2020, 1, 1))
    return user


@pytest.fixture
def other_officer(other_area) -> User:
    user = make_user("owen.price@otherby.example", "Owen Price")
    Role.objects.create(area=other_area, user=user, kind=Role.OFFICER, since=date(2020, 1, 1))
    return user


@pytest.fixture
def stranger(db) -> User:
    """Somebody with a sign-in and no part in anything."""
    return make_user("stan.green@elsewhere.example", "Stan Green")


@pytest.fixture
def council(area) -> Organisation:
    return Organisation.objects.create(
        area=area, slug="council", name="Anyford Council", sector="public"
    )


@pytest.fixture
def together(area) -> Organisation:
    return Organisation.objects.create(
        area=area, slug="together", name="Anyford Together", sector="voluntary"
    )


@pytest.fixture
def board(area) -> Body:
    return make_body(
        area, "board", "Anyford Partnership Board", usual_place="Town Hall", usual_time=time(14, 0)
    )


@pytest.fixture
def chair(area, board, council) -> Person:
    """Grace Okafor chairs the board; she reads on her phone."""
    person = make_person(
        area, "Grace Okafor", "grace.okafor@anyford.example", organisation=council, signs_in=True
    )
    seat(board, person, "Chair", office=Seat.CHAIR, organisation=council)
    return person


@pytest.fixture
def secretary(area, board, council) -> Person:
    person = make_person(
        area, "Tom Reid", "tom.reid@anyford.example", organisation=council, signs_in=True
    )
    seat(
        board,
        person,
        "Secretary",
        office=Seat.SECRETARY,
        organisation=council,
        capacity="officer",
        has_vote=False,
    )
    return person


@pytest.fixture
def representative(area, board, together) -> Person:
    """Bella Nowak represents the sector, takes e-mail, and signs in."""
    person = make_person(
        area, "Bella Nowak", "bella.nowak@together.example", organisation=together, signs_in=True
    )
    seat(board, person, "Sector representative", organisation=together, route="network")
    return person


@pytest.fixture
def postal_representative(area, board, together) -> Person:
    """Harold Finch represents the sector, has no e-mail, and reads large print."""
    person = make_person(
        area,
        "Harold Finch",
        channel="post",
        format="large",
        organisation=together,
        postal_address="4 Mill Lane\nAnyford\nAN1 2FD",
    )
    seat(
        board,
        person,
        "Sector representative (older people)",
        organisation=together,
        route="network",
    )
    return person


@pytest.fixture
def compact_in_force(area) -> Version:
    """The Anyford Compact: papers by e-mail 7 days before, by post 5 days before."""
    version = in_force(make_agreement(area))
    provide(
        version, "papers-before-meeting", {"amount": 7, "unit": "calendar-days", "channel": "email"}
    )
    provide(
        version,
        "papers-before-meeting",
        {"amount": 5, "unit": "calendar-days", "channel": "post"},
        label="10 (post)",
    )
    return version
