"""No upload may fill the disk: what is too large is refused before it is read. Where the disk is
full already the file is let go, and what was typed beside it is kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import (
    FileUploadHandler,
    SkipFile,
    StopUpload,
    TemporaryFileUploadHandler,
)
from django.http import HttpRequest, HttpResponse

from compact.documents.refusals import NoRoom
from compact.documents.storage import FULL
from compact.ui import errors

#: Room for the other answers of a form and for the wrapping of a file in it.
WRAPPING = 1024 * 1024
#: After the answer we listen on for a little, so that the sender reads it before the line closes.
LISTEN_SECONDS, LISTEN_BYTES, PIECE = 10, 256 * 1024 * 1024, 64 * 1024


class LimitedUploads(FileUploadHandler):
    """First of the handlers: stops a body that grows too large in spite of what it promised."""

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None) -> None:
        self.left = settings.UPLOAD_LIMIT

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.left -= len(raw_data)
        if self.left < 0:
            self.request.upload_too_large = True
            raise StopUpload(connection_reset=True)
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


class UploadsWhileThereIsRoom(TemporaryFileUploadHandler):
    """Last of the handlers: a file that the disk does not take is let go and the rest is read, so
    that the other answers of the form arrive. `TooLarge` then answers for the fault."""

    def new_file(self, *args: Any, **options: Any) -> None:
        with self._kept():
            super().new_file(*args, **options)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        with self._kept():
            super().receive_data_chunk(raw_data, start)

    def file_complete(self, file_size: int) -> UploadedFile | None:
        try:
            with self._kept():
                return super().file_complete(file_size)
        except SkipFile:
            return None

    @contextmanager
    def _kept(self) -> Iterator[None]:
        try:
            yield
        except OSError as fault:
            self.request.upload_fault = fault
            raise SkipFile from fault


class TooLarge:
    """Answers 413 to a request that is too large, 503 to one whose file the disk has no room for.
    Stands before whatever reads the body."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        promised, typed = _promised(request), settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if promised > settings.UPLOAD_LIMIT + WRAPPING:
            return _refusal(request)
        if promised > typed and request.content_type == "application/x-www-form-urlencoded":
            return _refusal(request, typed, "What you typed")
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, args, kwargs) -> HttpResponse | None:
        """Read the form before any view acts on it: half a form is worse than none."""
        if request.method == "POST" and request.content_type == "multipart/form-data":
            _ = request.POST
            if getattr(request, "upload_too_large", False):
                return _refusal(request)
            if fault := getattr(request, "upload_fault", None):
                return _unkept(request, fault)
        return None


def _unkept(request: HttpRequest, fault: OSError) -> HttpResponse:
    """Only a full disk is one: time mends it. Whatever else it was is a fault like any other."""
    if fault.errno in FULL:
        return errors.unavailable(request, NoRoom.sentence, retry_after=300)
    raise fault


def _promised(request: HttpRequest) -> int:
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def _refusal(request: HttpRequest, limit: int | None = None, what: str = "") -> HttpResponse:
    limit = limit or settings.UPLOAD_LIMIT
    page = errors.too_large(request, limit_mb=limit // 2**20, what=what)
    answer = Lingering(page.content, status=413)
    answer.source = request.META.get("wsgi.input")
    answer.expected = min(_promised(request), LISTEN_BYTES)
    return answer


class Lingering(HttpResponse):
    """Once sent, throws away what still arrives: closing at once would lose the answer."""

    source, expected = None, 0

    def close(self) -> None:
        super().close()
        until, left = time.monotonic() + LISTEN_SECONDS, self.expected
        while self.source and left > 0 and time.monotonic() < until:
            try:
                piece = self.source.read(min(PIECE, left))
            except OSError:
                return
            if not piece:
                return
            left -= len(piece)
