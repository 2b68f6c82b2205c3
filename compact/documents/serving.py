"""Handing out a document's bytes: always as a download, never as a page of this site."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.http import FileResponse, HttpResponse
from django.utils.http import content_disposition_header

from compact.documents import storage
from compact.documents.models import Document

PRIVATE = "no-store, private"
PUBLIC = "public, max-age=300"


def serve(document: Document, *, public: bool = False) -> HttpResponse:
    """The stored file. Ask permission before: this asks nobody. `public` lets caches keep it."""
    response = _file(storage.place_of(document.sha256), document.content_type)
    return _guarded(response, document.name, document.content_type, public)


def serve_bytes(data: bytes, *, name: str, content_type: str, public: bool = False) -> HttpResponse:
    """Bytes that were made just now, under the same guard as stored ones."""
    return _guarded(HttpResponse(data), name, content_type, public)


def _file(path: Path, content_type: str) -> HttpResponse:
    prefix = getattr(settings, "ACCEL_PREFIX", "")
    if not prefix:
        return FileResponse(path.open("rb"), content_type=content_type)
    response = HttpResponse()
    response["X-Accel-Redirect"] = f"{prefix}{path.relative_to(settings.MEDIA_ROOT)}"
    return response


def _guarded(response: HttpResponse, name: str, content_type: str, public: bool) -> HttpResponse:
    response["Content-Type"] = content_type
    response["Content-Disposition"] = content_disposition_header(True, name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["Cache-Control"] = PUBLIC if public else PRIVATE
    return response
