"""A refusal is one line in the log; a fault of ours is there with all that led to it."""

import io
import logging

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

pytestmark = pytest.mark.django_db


@pytest.fixture
def log(monkeypatch):
    """What the console shows, through the very handler that the settings describe."""
    (handler,) = (each for each in logging.getLogger().handlers if each.name == "console")
    shown = io.StringIO()
    monkeypatch.setattr(handler, "stream", shown)
    return shown


def lines(log) -> list[str]:
    return log.getvalue().splitlines()


def test_somebody_who_may_not_is_one_line(client, area, representative, log):
    client.force_login(representative.user)
    assert client.get("/anyford/settings/").status_code == 403
    assert lines(log) == [
        "WARNING django.request Forbidden (Permission denied): /anyford/settings/"
    ]


def test_an_unknown_address_is_one_line(client, area, log):
    assert client.get("/anyford/nowhere/").status_code == 404
    assert len(lines(log)) == 1


def test_a_host_that_is_not_ours_is_one_line(client, settings, log):
    settings.ALLOWED_HOSTS = ["anyford.example"]
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400
    assert len(lines(log)) == 1


@pytest.mark.parametrize("too_much", ["words", "files"])
def test_what_is_too_large_is_one_line(client, area, settings, log, too_much):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = settings.UPLOAD_LIMIT = 2 * 2**20
    large = "x" * (3 * 2**20)
    file = SimpleUploadedFile("a.pdf", large.encode())
    typed = {"file": file} if too_much == "files" else {"file": large}
    assert client.post("/verify/", typed).status_code == 413
    assert len(lines(log)) == 1


@pytest.mark.urls("tests.ui.pages")
def test_a_fault_of_ours_is_there_with_its_traceback(client, log):
    client.raise_request_exception = False
    assert client.get("/e/broken/").status_code == 500
    assert "RuntimeError: on purpose" in log.getvalue()
