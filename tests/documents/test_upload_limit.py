"""A body that is too large is refused before it is read, and never fills the disk."""

import io
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.core.files import uploadhandler
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.core.files.uploadhandler import StopUpload
from django.http import HttpResponse
from django.test import RequestFactory

from compact.documents.upload_limit import LimitedUploads, TooLarge
from tests.documents.files import upload

LIMIT = 2 * 1024 * 1024


@pytest.fixture
def limit(settings):
    settings.UPLOAD_LIMIT = LIMIT


class Endless(io.RawIOBase):
    """A body without an end; remembers how much of it was asked for."""

    asked = 0

    def read(self, size: int = -1) -> bytes:
        self.asked += size
        return b"x" * size


@pytest.mark.django_db
def test_a_promised_2_gb_is_answered_with_413_before_a_byte_is_read(client, limit):
    body = Endless()
    response = client.generic(
        "POST",
        "/verify/",
        content_type="multipart/form-data; boundary=b",
        CONTENT_LENGTH=str(2 * 1024**3),
        **{"wsgi.input": body},
    )
    assert response.status_code == 413
    assert "Files can be up to 2 MB" in response.content.decode()


@pytest.mark.django_db
def test_after_the_answer_what_still_comes_is_thrown_away_for_a_while_only(limit):
    body = Endless()
    request = RequestFactory().generic("POST", "/", CONTENT_LENGTH=str(2 * 1024**3))
    request.META["wsgi.input"] = body
    response = TooLarge(lambda request: HttpResponse())(request)
    assert body.asked == 0
    response.close()
    assert 0 < body.asked <= 256 * 1024 * 1024


@pytest.mark.django_db
def test_a_long_text_is_answered_before_it_is_read_and_what_still_comes_is_thrown_away(
    client, settings
):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 2**20
    refused = client.post(
        "/verify/",
        "words=" + "x" * (2**20 + 1),
        content_type="application/x-www-form-urlencoded",
    )
    assert refused.status_code == 413
    assert "What you typed can be up to 1 MB" in refused.content.decode()
    assert refused.source is not None


def test_a_form_with_too_many_answers_is_413_with_a_sentence(client, db):
    answers = {f"answer-{n}": "x" for n in range(1001)}
    for form in ({"content_type": "application/x-www-form-urlencoded"}, {}):
        typed = urlencode(answers) if form else answers
        refused = client.post("/verify/", typed, **form)
        assert refused.status_code == 413
        assert "A form can hold up to 1,000 answers and 100 files." in refused.content.decode()


def test_a_file_over_the_limit_is_413_also_when_the_body_fits(client, limit):
    large = upload("large.pdf", b"x" * (LIMIT + 1))
    assert client.post("/verify/", {"file": large}).status_code == 413


@pytest.mark.django_db
def test_a_file_at_the_limit_is_read(client, limit):
    assert client.post("/verify/", {"file": upload("x.pdf", b"x" * LIMIT)}).status_code == 200


def test_several_files_share_the_limit(limit):
    handler = LimitedUploads(RequestFactory().post("/"))
    handler.handle_raw_input(None, {}, 0, b"")
    handler.receive_data_chunk(b"x" * LIMIT, 0)
    with pytest.raises(StopUpload) as stop:
        handler.receive_data_chunk(b"x", 0)
    assert stop.value.connection_reset
    assert handler.request.upload_too_large


@pytest.fixture
def full_disk(monkeypatch, tmp_path):
    """Temporary files of Django's are written to a device of the system's that is always full, by
    another name: Django removes a file that it could not write."""
    always_full = tmp_path / "full"
    always_full.symlink_to("/dev/full")

    class OnAFullDisk(TemporaryUploadedFile):
        def __init__(self, *args, **options):
            super().__init__(*args, **options)
            self.file = always_full.open("r+b", buffering=0)

    monkeypatch.setattr(uploadhandler, "TemporaryUploadedFile", OnAFullDisk)
    yield
    assert Path("/dev/full").exists()


def sent_with_a_long_file(client, area, officer):
    client.force_login(officer)
    return client.post(
        f"/{area.slug}/agreements/add/",
        {
            "file": SimpleUploadedFile("long.txt", b"1. We meet.\n" * 400_000),
            "title": "The Compact of the Harbour Towns",
        },
    )


@pytest.mark.django_db
def test_a_file_the_disk_has_no_room_for_costs_nothing_that_was_typed_beside_it(
    client, area, officer, full_disk
):
    answer = sent_with_a_long_file(client, area, officer)
    assert (answer.status_code, answer["Retry-After"]) == (503, "300")
    page = answer.content.decode()
    assert "There is no room to store documents just now." in page
    assert "The Compact of the Harbour Towns" in page


@pytest.mark.django_db
def test_a_folder_for_uploads_that_is_none_is_no_full_disk_but_a_fault_that_is_written_down(
    client, area, officer, settings, tmp_path, caplog
):
    (tmp_path / "file").touch()
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "file" / "below"
    client.raise_request_exception = False
    answer = sent_with_a_long_file(client, area, officer)
    assert answer.status_code == 500
    page = answer.content.decode()
    assert "no room" not in page
    assert "The Compact of the Harbour Towns" in page
    assert "NotADirectoryError" in caplog.text


@pytest.mark.django_db
def test_a_small_file_needs_no_room_on_the_disk(client, area, officer, full_disk):
    client.force_login(officer)
    small = SimpleUploadedFile("short.txt", b"1. We meet.\n")
    assert client.post(f"/{area.slug}/agreements/add/", {"file": small}).status_code == 200
