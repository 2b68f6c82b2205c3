"""Beat has plain intervals in UTC: London crontabs fire nothing when the clocks go back."""

from compact.celery import TIMETABLE, app


def test_every_entry_is_a_number_of_seconds():
    assert all(isinstance(entry["schedule"], float) for entry in app.conf.beat_schedule.values())


def test_no_job_waits_for_a_beat_to_live_long_enough():
    """A beat that has just been started asks for each job once its interval has passed."""
    assert max(TIMETABLE.values()) <= 60


def test_the_queue_keeps_utc():
    assert (app.conf.timezone, app.conf.enable_utc) == ("UTC", True)


def test_every_entry_names_a_task_there_is():
    app.loader.import_default_modules()
    assert [task for task in TIMETABLE if task not in app.tasks] == []


def test_a_turn_is_dropped_when_the_next_one_is_due():
    for entry in app.conf.beat_schedule.values():
        assert entry["options"]["expires"] == entry["schedule"]


def test_messages_are_json_without_results():
    assert app.conf.accept_content == ["json"]
    assert app.conf.task_serializer == "json"
    assert app.conf.task_ignore_result is True
