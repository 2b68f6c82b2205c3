"""How long each kind of process waits for PostgreSQL, and what a reader is told when it is over."""

import ast
import os
import subprocess
import sys
import time
from uuid import uuid4

import pytest
from django.db import OperationalError, connection
from django.http import HttpResponse, HttpResponseRedirect

from compact.areas.submissions import WAITS, once
from compact.patience import JOBS, READERS, bound
from tests.house.floors import ROOT

POSTGRES = {"ENGINE": "django.db.backends.postgresql"}


@pytest.fixture
def opened():
    """Opens a connection beside the test's, as a process of some kind does."""
    doors = []

    def door(limits: dict[str, int]):
        beside = connection.copy()
        bound(beside.settings_dict, limits)
        doors.append(beside.get_new_connection(beside.get_connection_params()))
        return doors[-1]

    yield door
    for each in doors:
        each.close()


@pytest.fixture
def impatient():
    """Makes the test's own connection lose its patience at once, until the test is over."""

    def be(limit: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"SET {limit} = 50")

    yield be
    connection.close()


def say(door, statement: str) -> str:
    with door.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


def test_a_limit_that_the_address_of_the_database_names_is_kept():
    facts = POSTGRES | {"OPTIONS": {"options": "-c lock_timeout=9000"}}
    bound(facts, READERS)
    assert facts["OPTIONS"]["options"] == (
        "-c lock_timeout=9000 -c statement_timeout=15000"
        " -c idle_in_transaction_session_timeout=30000"
    )


def test_a_limit_whose_name_ends_like_one_of_ours_is_another():
    facts = POSTGRES | {"OPTIONS": {"options": "-c deadlock_timeout=2000"}}
    bound(facts, {"lock_timeout": 3000})
    assert facts["OPTIONS"]["options"] == "-c deadlock_timeout=2000 -c lock_timeout=3000"


def test_sqlite_is_told_of_no_limit_that_it_does_not_know():
    facts = {"ENGINE": "django.db.backends.sqlite3", "OPTIONS": {}}
    bound(facts, READERS)
    assert facts["OPTIONS"] == {}


@pytest.mark.parametrize(
    ("begins", "waits"),
    [
        ("import compact.wsgi", READERS),
        ("import compact.celery as celery; celery.worker_init.send(None)", JOBS),
        ("import django; django.setup()", {}),
    ],
    ids=["web", "worker", "command"],
)
def test_each_kind_of_process_waits_as_it_may(tmp_path, begins, waits):
    shows = "from django.conf import settings; print(settings.DATABASES['default']['OPTIONS'])"
    said = subprocess.run(
        [sys.executable, "-c", f"{begins}; {shows}"],
        cwd=ROOT, capture_output=True, text=True, check=True,
        env=os.environ | {"DATA_DIR": str(tmp_path), "DATABASE_URL": "postgres://nobody@nowhere/x",
                          "DJANGO_SETTINGS_MODULE": "compact.settings"},
    ).stdout  # fmt: skip
    options = {"options": " ".join(f"-c {n}={limit}" for n, limit in waits.items())}
    assert ast.literal_eval(said) == {"connect_timeout": 5} | (options if waits else {})


@pytest.mark.postgres
@pytest.mark.django_db
def test_readers_wait_seconds_jobs_minutes_and_commands_as_long_as_it_takes(opened):
    names = ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")
    waits = [
        [say(opened(limits), f"SHOW {name}") for name in names] for limits in (READERS, JOBS, {})
    ]
    assert waits == [["15s", "3s", "30s"], ["0", "0", "5min"], ["0", "0", "0"]]


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "meets", ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"]
)
def test_who_waited_too_long_is_told_to_come_back_and_keeps_what_was_typed(
    client, area, officer, opened, impatient, meets
):
    def drag(execute, sql, params, many, context):
        if meets == "statement_timeout":
            execute("SELECT pg_sleep(5)", (), False, context)
        elif meets.startswith("idle"):
            time.sleep(0.2)
        return execute(sql, params, many, context)

    client.force_login(officer)
    client.raise_request_exception = False
    other = opened({})
    if meets == "lock_timeout":
        say(other, "SELECT 1 FROM areas_area FOR UPDATE")
    impatient(meets)
    form = {"contact_name": "The partnership team", "name": area.name, "idempotency_key": uuid4()}
    with connection.execute_wrapper(drag):
        answer = client.post("/anyford/settings/contact/", form)
    assert (answer.status_code, answer["Retry-After"]) == (503, "60")
    assert "The partnership team" in answer.content.decode()
    other.rollback()
    connection.close()
    assert client.post("/anyford/settings/contact/", form).status_code == 302


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("held_for", "is_done"), [(WAITS - 1, True), (WAITS, False)])
def test_a_deed_waits_again_for_a_row_that_somebody_holds_but_not_for_ever(
    rf, area, officer, opened, held_for, is_done
):
    other, waits = opened({}), []
    say(other, "SELECT 1 FROM areas_area FOR UPDATE")

    def act() -> HttpResponse:
        waits.append(len(waits))
        if len(waits) > held_for:
            other.rollback()
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM areas_area FOR UPDATE NOWAIT")
        return HttpResponseRedirect("/anyford/done/")

    request = rf.post("/anyford/x/")
    request.user = officer
    if is_done:
        assert once(request, act).url == "/anyford/done/"
    else:
        with pytest.raises(OperationalError):
            once(request, act)
    assert len(waits) == (held_for + 1 if is_done else WAITS)
    other.rollback()
