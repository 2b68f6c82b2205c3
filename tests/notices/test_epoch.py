"""A restored backup, a copy, yesterday's database: none of them writes to people until released."""

import shutil
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from compact.notices import epoch, witness
from compact.notices.models import Epoch, Notice
from compact.notices.sending import send
from tests.notices.conftest import MONDAY, by_email, by_post, tell

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _data_folder(settings, tmp_path, monday, sink):
    settings.DATA_DIR = tmp_path / "var"


@pytest.fixture
def running(area) -> Notice:
    """An installation that has sent a notice and has another one waiting."""
    tell(area, by_email("Grace Okafor"), cause="earlier")
    assert send().sent == 1
    return tell(area, by_email("Bella Nowak"))[0]


def test_a_new_installation_sends_at_once(area):
    tell(area, by_email("Bella Nowak"))
    assert send().sent == 1
    assert send().paused == ""


def test_a_database_put_back_to_an_earlier_state_sends_nothing(running):
    earlier = Epoch.objects.get().mark
    send()
    Epoch.objects.update(mark=earlier)  # what a restored dump holds
    Notice.objects.filter(pk=running.pk).update(
        status=Notice.QUEUED, next_try=MONDAY, lease_until=None
    )
    tally = send()
    assert tally.paused.startswith("This database is older than the last notices sent from it")
    assert tally.sent == 0
    assert Notice.objects.get(pk=running.pk).attempts == 1, "only the try before the restore"


def test_a_database_on_another_machine_sends_nothing(running, settings, tmp_path):
    settings.DATA_DIR = tmp_path / "another"
    assert send().paused.startswith("This database was sending from another machine or folder")


def test_a_database_beside_another_installations_file_sends_nothing(running):
    witness.write("somebody-else", 1)
    assert send().sent == 0


@pytest.mark.parametrize("copy", [shutil.copy2, shutil.copy])
def test_a_data_folder_put_back_from_a_backup_sends_nothing(running, copy, tmp_path, monkeypatch):
    kept = tmp_path / "backup"
    copy(witness.path(), kept)
    monkeypatch.setattr(witness, "CHANGED_AFTER", 0)  # seconds in life; a test does not wait
    monkeypatch.setattr(witness, "SECOND", 1)
    copy(kept, witness.path())
    assert send().paused.startswith("The data folder looks restored from a backup, or copied")


def test_the_file_that_was_never_touched_is_the_original(running):
    assert witness.read().original


@pytest.mark.parametrize(
    "content", ["", "{}", "[1]", '{"name": "x", "mark": "many", "written": 1}']
)
def test_a_spoilt_file_pauses_and_breaks_nothing(running, content):
    witness.path().write_text(content)
    assert send().paused


def test_the_name_in_the_environment_must_be_the_one_the_database_knows(area, settings):
    settings.OUTBOX_EPOCH = "anyford-2026"
    tell(area, by_email("Bella Nowak"))
    assert send().sent == 1
    tell(area, by_email("Grace Okafor"))
    settings.OUTBOX_EPOCH = "anyford-2026-restored"
    assert send().paused.startswith("OUTBOX_EPOCH is not the one")


def test_with_a_name_in_the_environment_the_folder_may_be_a_new_one(running, settings, tmp_path):
    settings.OUTBOX_EPOCH = Epoch.objects.get().name
    settings.DATA_DIR = tmp_path / "another"
    assert send().sent == 1


def test_pages_and_health_learn_why_it_is_paused(running, settings, tmp_path):
    settings.DATA_DIR = tmp_path / "another"
    said = send().paused
    assert epoch.paused() == said
    assert said.endswith("Run “manage.py release_notices” to let it send.")


def test_the_command_says_that_it_is_paused_and_fails(running, settings, tmp_path):
    settings.DATA_DIR = tmp_path / "another"
    with pytest.raises(CommandError, match="another machine or folder"):
        call_command("send_notices", stdout=StringIO())


def test_released_it_sends_what_waited(running, settings, tmp_path):
    settings.DATA_DIR = tmp_path / "another"
    send()
    out = StringIO()
    call_command("release_notices", stdout=out)
    assert out.getvalue() == "The outbox is released; 1 waiting notices will go out.\n"
    assert send().sent == 1
    assert epoch.paused() == ""


def test_released_with_older_ones_discarded_it_sends_only_what_is_new(
    running, area, settings, tmp_path, monday
):
    tell(area, by_post("Harold Finch"))
    settings.DATA_DIR = tmp_path / "another"
    out = StringIO()
    call_command("release_notices", "--discard-older", stdout=out)
    assert out.getvalue() == "The outbox is released; 2 waiting notices were discarded.\n"
    monday.shift(timedelta(seconds=1))
    tell(area, by_email("Tom Reid"), cause="later")
    assert send().sent == 1
    assert Notice.objects.get(pk=running.pk).skip_reason == "Discarded after a backup was restored."


def test_the_release_is_on_the_record_of_every_area(running, area, other_area):
    call_command("release_notices", stdout=StringIO())
    for place in (area, other_area):
        assert place.entries.last().verb == "released"
