"""Two officers fill the same seat at the same moment: one of them does, the other is told."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from compact.audit.moves import NotPossible
from partnerships.bodies.models import Appointment, Seat
from partnerships.seats import actions
from tests.cast import make_person
from tests.partnerships.conftest import NINE


@pytest.mark.django_db(transaction=True)
def test_a_seat_filled_twice_at_once_has_one_holder(area, officer, sector_seat):
    people = [make_person(area, f"Candidate {number}") for number in range(4)]
    start = Barrier(len(people))

    def fill(person) -> str:
        seat = Seat.objects.select_related("body__area").get(pk=sector_seat.pk)
        start.wait(timeout=20)
        try:
            actions.appoint(
                seat,
                person,
                since=date(2026, 3, 2),
                until=date(2027, 6, 30),
                route="network",
                by=officer,
                at=NINE,
            )
            return "took it"
        except NotPossible as refusal:
            return str(refusal).partition(" holds")[2]
        finally:
            connection.close()

    with ThreadPoolExecutor(len(people)) as pool:
        answers = sorted(pool.map(fill, people))
    assert answers == [" this seat until 30 June 2027. End that term first."] * 3 + ["took it"]
    assert Appointment.objects.count() == 1
