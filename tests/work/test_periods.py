"""However many beats there are, each period has one effect, and its heartbeat stays."""

import threading

import pytest
from django.db import connection

from compact.dates import clock
from compact.work.models import Heartbeat
from compact.work.periods import once_per


@pytest.mark.django_db
def test_the_second_beat_of_a_period_does_nothing(monday):
    with once_per("sweep", 30) as first, once_per("sweep", 30) as second:
        assert first is not None
        assert second is None
    assert Heartbeat.objects.count() == 1


@pytest.mark.django_db
def test_the_next_period_has_its_own_turn(monday):
    for _ in range(2):
        with once_per("sweep", 30) as turn:
            assert turn is not None
        monday.shift(30)
    assert Heartbeat.objects.count() == 2


@pytest.mark.django_db
def test_jobs_do_not_take_each_others_turns(monday):
    with once_per("sweep", 30) as one, once_per("send", 30) as other:
        assert one is not None
        assert other is not None


@pytest.mark.django_db
def test_a_turn_leaves_what_came_of_it(monday):
    with once_per("sweep", 30) as turn:
        turn.note("12 deadlines")
    beat = Heartbeat.objects.get()
    assert (beat.words, beat.failed, beat.finished_at) == ("12 deadlines", False, clock.now())


@pytest.mark.django_db
def test_a_turn_that_breaks_says_so_and_passes_the_fault_on(monday):
    with pytest.raises(ZeroDivisionError), once_per("sweep", 30):
        raise ZeroDivisionError("division by zero")
    beat = Heartbeat.objects.get()
    assert (beat.words, beat.failed) == ("ZeroDivisionError: division by zero", True)
    assert beat.finished_at is not None


@pytest.mark.django_db
def test_a_turn_that_was_cut_off_is_taken_again_once(monday):
    """Its process was killed: nobody says that it ended."""
    monday.move_to("2026-03-02T12:00:00+00:00")
    killed = Heartbeat.objects.create(
        job="verify", slot=int(clock.now().timestamp()) // 21600, started_at=clock.now()
    )
    turns = []
    for _ in range(4):
        monday.shift(5 * 60)
        with once_per("verify", 21600) as turn:
            turns.append(turn is not None)
    assert turns == [False, False, True, False]
    killed.refresh_from_db()
    assert killed.finished_at is not None


@pytest.mark.django_db
def test_no_hour_is_lost_when_the_clocks_go_back(monday):
    """The night of 25 October 2026: one turn in each half-minute, none skipped or doubled."""
    monday.move_to("2026-10-25T00:00:00+00:00")
    turns = 0
    for _ in range(3 * 120):
        with once_per("sweep", 30) as turn:
            turns += turn is not None
        monday.shift(30)
    assert turns == 3 * 120


@pytest.mark.django_db(transaction=True)
def test_of_many_beats_at_once_one_has_the_turn(monday):
    won, start = [], threading.Barrier(6)

    def beat():
        start.wait()
        try:
            with once_per("sweep", 30) as turn:
                won.append(turn is not None)
        finally:
            connection.close()

    threads = [threading.Thread(target=beat) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(won) == [False] * 5 + [True]
