"""An installation that called meetings twice before that was refused hears which, and keeps all."""

from datetime import date, time

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from compact.dates.civil import at as at_civil
from tests.governance.conftest import CALLED_AT

BEFORE = ("governance", "0001_initial")


def to(migration: str) -> None:
    call_command("migrate", "governance", migration, verbosity=0)


@pytest.fixture
def meetings(transactional_db):
    """The table as it was before that."""
    to(BEFORE[1])
    model = (
        MigrationExecutor(connection)
        .loader.project_state(BEFORE)
        .apps.get_model("governance", "Meeting")
    )
    yield model.objects
    model.objects.all().delete()
    call_command("migrate", verbosity=0)


def test_meetings_called_twice_stop_the_upgrade_and_are_named(meetings, board):
    day = {"starts_on": date(2026, 3, 25), "starts_at": time(14)}
    moments = {
        "begins_at": at_civil(*day.values()),
        "called_at": CALLED_AT,
        "changed_at": CALLED_AT,
    }
    for slug in ("first", "second"):
        meetings.create(area_id=board.area_id, body_id=board.pk, slug=slug, **day, **moments)
    with pytest.raises(RuntimeError, match="Anyford Partnership Board on 25 March 2026, 14:00"):
        to("0002")
    assert meetings.count() == 2
    meetings.filter(slug="second").update(status="cancelled")
    to("0002")
