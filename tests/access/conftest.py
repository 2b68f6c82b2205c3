"""The world is built once for the whole folder's module; every request in it is taken back."""

import pytest
import time_machine
from django.db import transaction

from tests.access.world import NOW, World, build


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker) -> World:
    with django_db_blocker.unblock(), time_machine.travel(NOW, tick=False), transaction.atomic():
        yield build()
        transaction.set_rollback(True)
