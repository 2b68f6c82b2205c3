"""What the tests of this floor share: the people of the cast with seats, and clauses about them."""

from datetime import UTC, date, datetime, time

import pytest

from compact.dates.civil import at as at_civil
from partnerships.seats import actions
from tests.cast import in_force, make_agreement, make_person, provide

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def nine_on(day: date) -> datetime:
    return at_civil(day, time(9))


@pytest.fixture
def protocol(area):
    """A protocol in force that sets no rule yet; tests give it the clauses they are about."""
    return in_force(make_agreement(area, "protocol", "Anyford Protocol"))


@pytest.fixture
def two_year_terms(protocol):
    """The sector's representatives sit for 12 to 24 months."""
    provision = provide(protocol, "term-length", {"min_months": 12, "max_months": 24}, label="HT 3")
    protocol.clauses.filter(pk=provision.clause_id).update(bound="sector")
    return provision


@pytest.fixture
def newcomer(area, together):
    """Ines Duarte is put forward by the network and holds no seat yet."""
    return make_person(area, "Ines Duarte", "ines.duarte@together.example", organisation=together)


@pytest.fixture
def sector_seat(board, together):
    return board.seats.create(title="Sector representative", organisation=together, place=9)


@pytest.fixture
def appoint(officer, sector_seat, newcomer):
    """Give the sector's seat to the newcomer, unless a test names others, at nine on 2 March
    2026."""

    def give(seat=None, person=None, **facts):
        facts = {"since": date(2026, 3, 2), "route": "network", "by": officer, "at": NINE} | facts
        return actions.appoint(seat or sector_seat, person or newcomer, **facts)

    return give
