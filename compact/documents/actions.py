"""Taking documents in: the row first, then the bytes; it is ready once they are safe."""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.core.files import File

from compact.areas.models import Area
from compact.documents import storage
from compact.documents.checking import clean_name, kind_of
from compact.documents.inspecting import inspect
from compact.documents.kinds import Kind
from compact.documents.models import Document
from compact.documents.refusals import Refused


def store_upload(area: Area, file: File, *, title: str, by, at: datetime) -> Document:
    """Check an uploaded file, store it and read its words.

    Raises Refused with a sentence for what we do not take, NoRoom when the disk is full. Opening a
    large file takes seconds: call it outside a transaction where you can.
    """
    kind, data, text = _opened(file)
    return _store(
        area,
        data,
        kind.content_type,
        name=clean_name(file.name),
        title=title,
        by=by,
        at=at,
        text=text,
    )


def store_bytes(
    area: Area, data: bytes, *, name: str, title: str, content_type: str, by, at: datetime
) -> Document:
    """Store bytes this site made itself, such as a finished PDF."""
    return _store(area, data, content_type, name=name, title=title, by=by, at=at)


def _opened(file: File) -> tuple[Kind, bytes, str]:
    kind = kind_of(file)
    file.seek(0)
    data = file.read()
    found = inspect(data, kind)
    if found.problem:
        raise Refused(found.problem)
    return kind, data, found.text


def _store(
    area: Area,
    data: bytes,
    content_type: str,
    *,
    name: str,
    title: str,
    by,
    at: datetime,
    text: str = "",
) -> Document:
    document = Document.objects.create(
        area=area,
        name=name,
        title=title[:200],
        content_type=content_type,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        added_by=by,
        added_at=at,
        text=text,
    )
    try:
        storage.keep(data)
    except Exception:
        document.delete()
        raise
    document.status = Document.READY
    document.save(update_fields=["status"])
    return document
