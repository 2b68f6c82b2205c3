"""No upload may fill the disk: what is too large is refused before it is read."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest, HttpResponse

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


class TooLarge:
    """Answers 413 to a request that is too large. Stands before whatever reads the body."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if _promised(request) > settings.UPLOAD_LIMIT + WRAPPING:
            return _refusal(request)
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view, args, kwargs) -> HttpResponse | None:
        """Read the form before any view acts on it: half a form is worse than none."""
        if request.method == "POST" and request.content_type == "multipart/form-data":
            _ = request.POST
            if getattr(request, "upload_too_large", False):
                return _refusal(request)
        return None


def _promised(request: HttpRequest) -> int:
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0


def _refusal(request: HttpRequest) -> HttpResponse:
    page = errors.too_large(request, limit_mb=settings.UPLOAD_LIMIT // 2**20)
    answer = Lingering(page.content, status=413)
    answer.source = request.META.get("wsgi.input")
    return answer


class Lingering(HttpResponse):
    """Once sent, throws away what still arrives: closing at once would lose the answer."""

    source = None

    def close(self) -> None:
        super().close()
        until, left = time.monotonic() + LISTEN_SECONDS, LISTEN_BYTES
        while self.source and left > 0 and time.monotonic() < until:
            try:
                piece = self.source.read(PIECE)
            except OSError:
                return
            if not piece:
                return
            left -= len(piece)
