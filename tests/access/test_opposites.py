"""Pages that ask for a deed or, once it is done, for its opposite: the second of two people who
press the same button is told so, and never does the opposite of what it said."""

import re

import pytest
from django.db import transaction

from compact.demo.addresses import addresses
from governance.agendas.models import AgendaItem
from governance.attendance.models import Attendance
from partnerships.bodies.models import Body
from partnerships.people.models import Person

pytestmark = pytest.mark.django_db

ADDRESSES = {address.name: address for address in addresses()}
HIDDEN = re.compile(r'type="hidden" name="(\w+)" value="([^"]*)"')
CASES = {
    "an item is closed to the public": (
        "item-close", "open, called", "officer", {"reason": "It names a tenant."},
        lambda: AgendaItem.objects.filter(is_closed=True).count(),
    ),
    "a body rests": (
        "body-rest", "active", "officer", {"reason": "Nobody is free to chair it."},
        lambda: Body.objects.filter(is_dormant=True).count(),
    ),
    "a person is given a sign-in": (
        "person-sign-in", "without sign-in", "officer", {},
        lambda: Person.objects.exclude(user=None).count(),
    ),
    "a member sends apologies": (
        "apologies", "called", "representative", {},
        lambda: Attendance.objects.filter(status="apologies").count(),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_same_button_pressed_twice_on_two_screens_does_it_once(world, browsers, case):
    name, state, role, typed, done = CASES[case]
    address, browser = ADDRESSES[name], browsers[role]
    path = address.path(world.area, address.samples(world.area)[state])
    with transaction.atomic():
        Person.objects.filter(user=None).update(email="harold.finch@anyford.example")
        before = done()
        screens = [dict(HIDDEN.findall(browser.get(path).content.decode())) for _ in range(2)]
        first, second = (browser.post(path, typed | screen) for screen in screens)
        assert (first.status_code, done()) == (302, before + 1)
        assert (second.status_code, done()) == (200, before + 1)
        assert "Somebody else did this a moment ago" in second.content.decode()
        transaction.set_rollback(True)
