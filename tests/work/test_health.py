"""How the installation is: a word for the public, everything for those who run it."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command

from compact.dates import clock
from compact.work import health, invariants, watching
from compact.work.health import Health, examine
from compact.work.models import Heartbeat, Job

pytestmark = pytest.mark.django_db


OURS = ("database", "migrations", "clock", "disk", "heartbeats", "jobs")


@pytest.fixture(autouse=True)
def our_checks_only(monkeypatch):
    """The floors above watch over themselves."""
    monkeypatch.setattr(health, "_checks", {name: health._checks[name] for name in OURS})


@pytest.fixture
def ill(monkeypatch):
    monkeypatch.setitem(health._checks, "trial", lambda: Health(False, "The trial is over"))


def beat(job: str, **fields) -> Heartbeat:
    return Heartbeat.objects.create(job=job, slot=1, **{"started_at": clock.now()} | fields)


@pytest.fixture
def at_work():
    """Every job has had a turn."""
    for job in health.expected():
        beat(job)


def test_the_public_learns_one_word(client, at_work):
    page = client.get("/health/?details=1")
    assert (page.status_code, page.json()) == (200, {"status": "ok"})


def test_the_public_learns_one_word_also_when_it_is_not_well(client, ill):
    page = client.get("/health/?details=1")
    assert (page.status_code, page.json()) == (503, {"status": "unwell"})


def test_a_signed_in_stranger_learns_no_more(client, stranger):
    client.force_login(stranger)
    assert set(client.get("/health/?details=1").json()) == {"status"}


def test_officers_see_every_check(client, officer, ill):
    client.force_login(officer)
    facts = client.get("/health/?details=1").json()
    assert facts["checks"]["trial"]["words"] == "The trial is over"
    assert list(facts["checks"]) == [*OURS, "trial"]


def test_the_command_says_the_same_and_fails_when_unwell(ill):
    out = StringIO()
    with pytest.raises(SystemExit):
        call_command("health", json=True, stdout=out)
    assert json.loads(out.getvalue())["checks"]["trial"]["well"] is False


def test_a_check_that_breaks_is_a_finding(monkeypatch, client):
    monkeypatch.setitem(health._checks, "trial", lambda: 1 / 0)
    assert examine()["trial"].words == "This check broke: ZeroDivisionError"
    assert client.get("/health/").status_code == 503


def test_a_site_whose_jobs_are_not_due_yet_is_starting_and_not_ill(client, monday):
    watching.begin(clock.now())
    monday.shift(timedelta(minutes=4))
    assert (client.get("/health/").status_code, client.get("/health/").json()) == (
        200,
        {"status": "starting"},
    )
    out = StringIO()
    call_command("health", stdout=out)
    assert "starting heartbeats: 0 jobs keep time; yet to run: " in out.getvalue()


def test_a_job_that_never_starts_is_ill_once_its_first_turn_is_late(client, monday):
    watching.begin(clock.now())
    monday.shift(timedelta(minutes=6))
    found = examine()["heartbeats"]
    assert client.get("/health/").status_code == 503
    assert "sweep-deadlines" in found.words  # every 30 seconds
    assert "keep-house" not in found.words  # every hour
    assert found.facts["sweep-deadlines"]["words"] == "has not run yet, expected for 360 seconds"


def test_starting_again_and_again_makes_no_job_new(client, monday):
    for _ in range(6):
        watching.begin(clock.now())
        monday.shift(timedelta(minutes=1))
    assert not examine()["heartbeats"].well


def test_a_start_that_the_database_did_not_see_is_noted_when_somebody_asks(monday):
    assert examine()["heartbeats"].starting
    monday.shift(timedelta(minutes=6))
    assert not examine()["heartbeats"].well


def test_a_job_that_is_new_on_an_old_site_has_its_own_time(monday, monkeypatch):
    watching.begin(clock.now())
    monday.shift(timedelta(days=1))
    for job in health.expected():
        beat(job)
    monkeypatch.setitem(health._periods, "a-new-job", 30)
    watching.begin(clock.now())
    found = examine()["heartbeats"]
    assert (found.well, found.words) == (True, "6 jobs keep time; yet to run: a-new-job")


def test_a_job_that_fell_silent_is_named(monday):
    beat("run-waiting-jobs")
    monday.shift(timedelta(minutes=6))
    found = examine()["heartbeats"]
    assert (found.well, found.words) == (False, "Silent or failing: run-waiting-jobs")
    assert found.facts["run-waiting-jobs"]["age"] == 360


def test_a_job_that_failed_is_named(monday):
    beat("verify-chains", failed=True, words="3 faults")
    assert examine()["heartbeats"].words == "Silent or failing: verify-chains"


def test_a_clock_that_was_set_back_is_noticed(monday):
    beat("run-waiting-jobs", started_at=clock.now() + timedelta(hours=1))
    assert not examine()["clock"].well


def test_jobs_that_wait_too_long_are_noticed(area, monday):
    Job.objects.create(area=area, title="Pack", kind="pack", asked_at=clock.now())
    assert examine()["jobs"].well
    monday.shift(timedelta(minutes=20))
    found = examine()["jobs"]
    assert (found.well, found.facts["waiting"]) == (False, 1)


def test_every_promise_is_checked_and_a_broken_one_fails_the_command(monkeypatch):
    broken = invariants.Invariant("I99", "Nothing is ever wrong.", lambda: ["this is wrong"])
    out = StringIO()
    call_command("check_invariants", json=True, stdout=out)
    facts = json.loads(out.getvalue())
    assert facts["ok"] is True
    assert {"I5", "I9", "I11"} <= {each["name"] for each in facts["invariants"]}
    monkeypatch.setitem(invariants._invariants, "I99", broken)
    with pytest.raises(SystemExit):
        call_command("check_invariants", only="I99", stdout=StringIO())
