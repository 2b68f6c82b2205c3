"""The stages of the demonstration, each lived through once for the tests that look at it."""

import pytest
from django.db import transaction

from compact.dates import clock
from compact.demo.building import build
from compact.demo.stages import STAGES


@pytest.fixture(scope="module")
def stage(request, django_db_setup, django_db_blocker):
    """A stage as it is today; telling it takes seconds, so tests of one module share it."""
    with django_db_blocker.unblock(), transaction.atomic():
        build(STAGES[request.param], clock.now())
        yield request.param
        transaction.set_rollback(True)
