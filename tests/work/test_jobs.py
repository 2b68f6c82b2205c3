"""A job is asked once, done once, seen all the way, and survives whatever kills its runner."""

import multiprocessing
import threading
import time
from datetime import timedelta

import pytest
import time_machine
from django.db import connection

from compact.dates import clock
from compact.work import jobs, tasks
from compact.work.jobs import JobFailed, ask, job, run
from compact.work.leases import INTERRUPTED, Superseded, claim, stepper
from compact.work.models import Heartbeat, Job

pytestmark = pytest.mark.django_db


@pytest.fixture
def kinds(monkeypatch):
    """Kinds of job for these tests alone."""
    monkeypatch.setattr(jobs, "_runners", {})
    done = []

    @job("pack")
    def pack(asked, step):
        for number in range(1, 4):
            step(f"{number} of 3 papers done", number, 3)
        done.append(asked.pk)
        return "/anyford/documents/7/"

    @job("impossible")
    def impossible(asked, step):
        raise JobFailed("The meeting has no papers.")

    @job("broken")
    def broken(asked, step):
        done.append(asked.pk)
        raise ValueError("a fault of ours with /secret/paths in it")

    return done


def later(**passed):
    return time_machine.travel(clock.now() + timedelta(**passed))


def test_a_job_is_done_and_leads_to_its_result(area, officer, kinds):
    asked = ask(area, "pack", "Pack for 4 March", by=officer, total=3)
    assert (asked.status, asked.done, asked.total) == (Job.WAITING, 0, 3)
    run(asked.pk)
    asked.refresh_from_db()
    assert (asked.status, asked.done, asked.words) == (Job.DONE, 3, "3 of 3 papers done")
    assert asked.result_url == "/anyford/documents/7/"
    assert asked.finished_at is not None


def test_asking_twice_while_it_waits_is_asking_once(area, officer, stranger, kinds):
    first = ask(area, "pack", "Pack", by=officer, subject=area, arguments={"print": "large"})
    again = ask(area, "pack", "Pack", by=officer, subject=area, arguments={"print": "large"})
    other = ask(area, "pack", "Pack", by=officer, subject=area, arguments={"print": "giant"})
    hers = ask(area, "pack", "Pack", by=stranger, subject=area, arguments={"print": "large"})
    assert first == again
    assert len({first, other, hers}) == 3


def test_three_deliveries_of_one_task_do_it_once(area, officer, kinds):
    asked = ask(area, "pack", "Pack", by=officer)
    for _ in range(3):
        tasks.run_job(asked.pk)
    assert kinds == [asked.pk]


def test_a_message_that_was_lost_is_made_good_by_the_sweep(area, officer, kinds):
    asked = ask(area, "pack", "Pack", by=officer)
    tasks.run_waiting()
    asked.refresh_from_db()
    assert asked.status == Job.DONE
    assert Heartbeat.objects.get(job="run-waiting-jobs").words == "1 jobs done, 0 given up"


def test_what_a_runner_holds_nobody_else_takes(area, officer, kinds):
    asked = ask(area, "pack", "Pack", by=officer)
    assert claim(asked.pk, clock.now()).tries == 1
    assert claim(asked.pk, clock.now()) is None
    assert run(asked.pk) is False


def test_a_killed_runner_loses_its_job_when_the_lease_is_over(area, officer, kinds):
    asked = ask(area, "pack", "Pack", by=officer)
    claim(asked.pk, clock.now())
    with later(seconds=80):
        tasks.run_waiting()
        assert kinds == []
    with later(seconds=130):
        tasks.run_waiting()
    assert kinds == [asked.pk]


def test_a_job_that_kills_its_runner_is_given_up_after_three_tries(area, officer, kinds):
    asked = ask(area, "pack", "Pack", by=officer)
    for minutes in (0, 3, 6):
        with later(minutes=minutes):
            assert claim(asked.pk, clock.now())
    with later(minutes=9):
        tasks.run_waiting()
    asked.refresh_from_db()
    assert (asked.status, asked.error) == (Job.FAILED, INTERRUPTED)
    assert kinds == []


def test_a_step_renews_the_lease(area, officer, kinds):
    asked = ask(area, "pack", "Pack", by=officer)
    held = claim(asked.pk, clock.now())
    with later(seconds=100):
        stepper(held)("still at it", 1, 3)
    with later(seconds=150):
        assert claim(asked.pk, clock.now()) is None


def test_a_runner_that_was_thought_dead_stops_and_writes_nothing(area, officer, kinds):
    asked = ask(area, "pack", "Pack", by=officer)
    slow = claim(asked.pk, clock.now())
    with later(seconds=121):
        run(asked.pk)
        with pytest.raises(Superseded):
            stepper(slow)("late", 1, 3)
    asked.refresh_from_db()
    assert (asked.status, asked.words) == (Job.DONE, "3 of 3 papers done")


def test_what_cannot_be_done_fails_at_once_with_its_sentence(area, officer, kinds):
    asked = ask(area, "impossible", "Pack", by=officer)
    run(asked.pk)
    asked.refresh_from_db()
    assert (asked.status, asked.tries) == (Job.FAILED, 1)
    assert asked.error == "The meeting has no papers."


def test_a_fault_of_ours_is_tried_three_times_and_then_said_without_its_inside(
    area, officer, kinds
):
    asked = ask(area, "broken", "Pack", by=officer)
    for minutes in (0, 2, 4, 6, 8):
        with later(minutes=minutes):
            tasks.run_waiting()
    asked.refresh_from_db()
    assert len(kinds) == 3
    assert (asked.status, asked.error) == (Job.FAILED, jobs.UNEXPECTED)


def test_a_broken_job_waits_before_it_is_tried_again(area, officer, kinds):
    asked = ask(area, "broken", "Pack", by=officer)
    run(asked.pk)
    assert run(asked.pk) is False
    with later(seconds=11):
        assert run(asked.pk) is True


def test_a_broken_job_stops_no_other(area, officer, kinds):
    ask(area, "broken", "First", by=officer)
    second = ask(area, "pack", "Second", by=officer)
    tasks.run_waiting()
    second.refresh_from_db()
    assert second.status == Job.DONE


def test_an_unknown_kind_fails_visibly(area, officer, kinds):
    asked = ask(area, "forgotten", "Pack", by=officer)
    run(asked.pk)
    asked.refresh_from_db()
    assert asked.status == Job.FAILED
    assert "forgotten" in asked.error


def test_finished_jobs_and_old_heartbeats_are_swept(area, officer, kinds):
    asked = ask(area, "pack", "Pack", by=officer)
    run(asked.pk)
    waiting = ask(area, "pack", "Another", by=officer)
    tasks.run_waiting()
    Job.objects.filter(pk=waiting.pk).update(status=Job.WAITING, finished_at=None)
    with later(days=91):
        tasks.keep_house()
    assert list(Job.objects.all()) == [waiting]
    assert [beat.job for beat in Heartbeat.objects.all()] == ["keep-house"]


class TestItsPage:
    def test_shows_words_and_looks_again_while_it_runs(self, client, area, officer, kinds):
        asked = ask(area, "pack", "Pack for 4 March", by=officer, total=12)
        held = claim(asked.pk, clock.now())
        stepper(held)("7 of 12 papers done", 7, 12)
        client.force_login(officer)
        page = client.get(asked.get_absolute_url())
        assert page["Refresh"] == "2"
        assert "7 of 12 papers done" in page.content.decode()
        assert 'max="12" value="7"' in page.content.decode()

    def test_stops_looking_when_it_is_done(self, client, area, officer, kinds):
        asked = ask(area, "pack", "Pack", by=officer)
        run(asked.pk)
        client.force_login(officer)
        page = client.get(asked.get_absolute_url())
        assert "Refresh" not in page
        assert "/anyford/documents/7/" in page.content.decode()

    def test_is_for_whoever_asked_and_for_officers(
        self, client, area, officer, stranger, other_officer, kinds
    ):
        asked = ask(area, "pack", "Pack", by=stranger)
        seen = {}
        for user in (stranger, officer, other_officer):
            client.force_login(user)
            seen[user] = client.get(asked.get_absolute_url()).status_code
        assert seen == {stranger: 200, officer: 200, other_officer: 404}

    def test_is_not_for_people_who_have_not_signed_in(self, client, area, officer, kinds):
        asked = ask(area, "pack", "Pack", by=officer)
        page = client.get(asked.get_absolute_url())
        assert page.status_code == 302
        assert "login" in page["Location"]


@pytest.mark.fault
@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_in_the_middle_of_a_job_costs_time_and_nothing_else(area, officer, kinds):
    @job("long")
    def long(asked, step):
        step("1 of 2 papers done", 1, 2)
        time.sleep(60)

    asked = ask(area, "long", "Pack", by=officer)
    worker = multiprocessing.get_context("fork").Process(target=in_a_process, args=[asked.pk])
    connection.close()  # a connection must not be shared with the worker
    worker.start()
    wait_until(lambda: Job.objects.get(pk=asked.pk).done == 1)
    worker.kill()
    worker.join()
    assert Job.objects.get(pk=asked.pk).status == Job.RUNNING

    job("long")(lambda asked, step: "/anyford/documents/8/")
    with later(seconds=130):
        tasks.run_waiting()
    asked.refresh_from_db()
    assert (asked.status, asked.result_url, asked.tries) == (Job.DONE, "/anyford/documents/8/", 2)


@pytest.mark.django_db(transaction=True)
def test_of_many_workers_at_once_one_does_the_job(area, officer, kinds):
    asked = ask(area, "pack", "Pack", by=officer)
    threads = [threading.Thread(target=in_a_process, args=[asked.pk]) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert kinds == [asked.pk]


def in_a_process(pk: int) -> None:
    try:
        run(pk)
    finally:
        connection.close()


def wait_until(true, seconds: int = 20) -> None:
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until
        time.sleep(0.05)
