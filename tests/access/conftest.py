"""The world is built once for a module; every deed done in it is taken back."""

import pytest
import time_machine
from django.db import transaction
from django.test import Client

from tests.access.world import NOW, World, build


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker) -> World:
    with django_db_blocker.unblock(), time_machine.travel(NOW, tick=False), transaction.atomic():
        yield build()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def browsers(world) -> dict[str, Client]:
    """One signed-in browser for each role; a fault shows as status 500, not as an exception."""
    found = {}
    for role, user in world.users.items():
        found[role] = Client(raise_request_exception=False)
        if user:
            found[role].force_login(user)
    return found
