"""Bytes are kept under their hash, survive what kills their writer, and never outlive their row."""

import errno
import os
from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction

from compact.dates import clock
from compact.documents import storage, upkeep
from compact.documents.actions import store_bytes, store_upload
from compact.documents.models import Document
from compact.documents.refusals import Missing, NoRoom, Refused
from tests.documents.files import docx_file, upload

pytestmark = pytest.mark.django_db


def stored(area, data=b"words", **fields):
    given = {
        "name": "n.txt",
        "title": "Notes",
        "content_type": "text/plain",
        "by": None,
        "at": clock.now(),
    } | fields
    return store_bytes(area, data, **given)


def later(**passed):
    return time_machine.travel(clock.now() + timedelta(**passed))


def test_an_upload_is_kept_under_its_hash_with_its_words(area, officer, store):
    file = upload("minutes.docx", docx_file("The board met.", "It agreed."))
    made = store_upload(area, file, title="Minutes", by=officer, at=clock.now())
    assert (made.status, made.name, made.title) == (Document.READY, "minutes.docx", "Minutes")
    assert made.text == "The board met.\nIt agreed."
    assert storage.place_of(made.sha256) == store / made.sha256[:2] / made.sha256[2:4] / made.sha256
    assert len(storage.fetch(made.sha256)) == made.size == file.size


def test_a_refused_upload_leaves_neither_row_nor_file(area, store):
    with pytest.raises(Refused):
        store_upload(area, upload("x.pdf", b"MZ"), title="x", by=None, at=clock.now())
    assert not Document.objects.exists()
    assert list(storage.all_kept()) == []


def test_the_same_bytes_are_kept_once(area, other_area):
    first, second = stored(area), stored(other_area)
    assert first.sha256 == second.sha256
    assert list(storage.all_kept()) == [first.sha256]


def test_the_disk_tells_the_day_and_not_the_hour(area):
    made = stored(area)
    assert storage.place_of(made.sha256).stat().st_mtime % 86_400 == 0


def test_only_the_site_itself_reads_the_files(area):
    assert storage.place_of(stored(area).sha256).stat().st_mode & 0o077 == 0


def test_changed_bytes_are_noticed_when_they_are_read(area):
    made = stored(area)
    storage.place_of(made.sha256).write_bytes(b"other")
    with pytest.raises(Missing, match="were changed"):
        storage.fetch(made.sha256)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "A" * 64, "a" * 63])
def test_only_a_hash_leads_to_a_file(name):
    with pytest.raises(Missing):
        storage.fetch(name)


def test_a_full_disk_is_said_and_leaves_nothing(area, monkeypatch):
    def full(handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NoRoom, match="There is no room"):
        stored(area)
    assert not Document.objects.exists()
    assert list(storage.all_kept()) == []
    assert list(storage.old_drafts(timedelta(days=-1))) == []


def test_a_file_whose_row_was_rolled_back_goes_after_a_day_in_two_steps(area):
    with pytest.raises(IntegrityError), transaction.atomic():
        made = stored(area)
        raise IntegrityError
    with later(hours=23):
        upkeep.sweep()
    assert storage.holds(made.sha256)
    with later(hours=25):
        upkeep.sweep()
        assert not storage.holds(made.sha256)
        assert [path.name for path in storage.all_aside()] == [made.sha256]
        upkeep.sweep()
    assert storage.all_aside() == []


def test_a_file_that_is_stored_again_while_it_is_swept_comes_back(area):
    sha256 = storage.keep(b"words")
    with later(days=2):
        upkeep.sweep()
        Document.objects.create(
            area=area,
            name="n.txt",
            title="n",
            content_type="text/plain",
            size=5,
            sha256=sha256,
            status="ready",
            added_at=clock.now(),
        )
        upkeep.sweep()
    assert storage.fetch(sha256) == b"words"


def pending(area, sha256):
    return Document.objects.create(
        area=area,
        name="n",
        title="n",
        content_type="x",
        size=1,
        sha256=sha256,
        added_at=clock.now(),
    )


def test_a_row_whose_writer_died_before_the_bytes_is_dropped_after_a_day(area):
    row = pending(area, "0" * 64)
    upkeep.sweep()
    assert Document.objects.filter(pk=row.pk).exists()
    with later(days=2):
        upkeep.sweep()
    assert not Document.objects.exists()


def test_a_row_whose_writer_died_after_the_bytes_becomes_ready(area):
    row = pending(area, storage.keep(b"words"))
    with later(days=2):
        upkeep.sweep()
    row.refresh_from_db()
    assert row.status == Document.READY


def test_a_draft_of_a_killed_writer_is_swept(area, store):
    folder = store / "ab" / "cd"
    folder.mkdir(parents=True)
    (folder / ".half").write_bytes(b"hal")
    upkeep.sweep()
    assert (folder / ".half").exists()
    with later(days=2):
        upkeep.sweep()
    assert not (folder / ".half").exists()


def test_every_disagreement_of_rows_and_files_is_named(area):
    fine, gone, changed = (stored(area, data) for data in (b"fine", b"gone", b"changed"))
    assert upkeep.faults_of_files() == []
    storage.place_of(gone.sha256).unlink()
    storage.place_of(changed.sha256).write_bytes(b"other")
    orphan = storage.keep(b"nobody's")
    with later(days=2):
        assert sorted(upkeep.faults_of_files()) == sorted(
            [
                f"no row speaks of the file {orphan}",
                f"document {gone.pk} has no file",
                f"The bytes kept under {changed.sha256} were changed",
            ]
        )
    assert storage.holds(fine.sha256)
