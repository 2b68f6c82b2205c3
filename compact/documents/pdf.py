"""The one place where a PDF is made: `render_pdf`. What fails is said, never hidden."""

from __future__ import annotations

import hashlib
import logging
import time
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import Any, Literal

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from compact.dates import clock
from compact.documents import storage
from compact.documents.confined.helper import Died, Faulted, Helper, Limits, NotStarted
from compact.documents.models import Rendering
from compact.documents.refusals import Missing, PdfFailed, PdfUnavailable

log = logging.getLogger(__name__)

#: Ordinary print is 12 point, large 18, giant 24: the same template, the same words.
Print = Literal["normal", "large", "giant"]
PRINTS: tuple[Print, ...] = ("normal", "large", "giant")
LIMITS = Limits(cpu=30, wall=60, memory=1024**3, file=50 * 1024**2)
BUNDLED = ("print.css",)

_helper = Helper("compact.documents.confined.layout")


@dataclass(frozen=True)
class Pdf:
    """A document as PDF, and the HTML it was made from: the version of record."""

    data: bytes
    pages: int
    html: str
    sha256: str


def render_pdf(
    template: str,
    context: dict[str, Any],
    *,
    print: Print = "normal",
    draft: bool = False,
    archive: bool = False,
) -> Pdf:
    """Lay out `template` (it extends `documents/base_pdf.html`) as tagged PDF/UA-1.

    `archive` makes it PDF/A-3a as well, and its last line says where it can be checked: for
    documents that will be sealed. The same HTML is laid
    out once and found again. Raises PdfUnavailable where the server lacks Pango, PdfFailed where
    the document could not be laid out within the limits. Call it outside every transaction.
    """
    marks = {"print_size": print, "is_draft": draft}
    if archive:
        marks["check_at"] = settings.SITE_URL + reverse("verify")
    html = render_to_string(template, {**context, **marks})
    return pdf_of(html, archive=archive)


def pdf_of(html: str, *, archive: bool = False, limits: Limits = LIMITS) -> Pdf:
    """The PDF of finished HTML, from the store where it was made before."""
    key = _key(html, archive)
    known = Rendering.objects.filter(html_sha256=key).first()
    if known:
        try:
            data = storage.fetch(known.pdf_sha256)
            return Pdf(data, known.pages, html, known.pdf_sha256)
        except Missing as gone:
            log.error("A rendering is made again: %s", gone)
    data, pages = _lay_out(html, key, archive, limits)
    sha256 = storage.keep(data)
    Rendering.objects.update_or_create(
        html_sha256=key, defaults={"pdf_sha256": sha256, "pages": pages, "made_at": clock.now()}
    )
    return Pdf(data, pages, html, sha256)


def _lay_out(html: str, key: str, archive: bool, limits: Limits) -> tuple[bytes, int]:
    facts = {
        "bundle": bundle(),
        "base_url": settings.SITE_URL,
        "archive": archive,
        "identifier": key[:16],
    }
    began = time.monotonic()
    try:
        head, data = _helper.ask("pdf", facts, html.encode(), limits)
    except NotStarted as missing:
        raise PdfUnavailable(str(missing)) from missing
    except (Died, Faulted) as fault:
        log.warning("No PDF after %.1f s: %s", time.monotonic() - began, fault)
        raise PdfFailed(str(fault)) from fault
    if head["refused"]:
        log.warning("A PDF asked for what is not ours: %s", head["refused"][:5])
    return data, head["pages"]


def _key(html: str, archive: bool) -> str:
    """The hash of everything the bytes depend on."""
    parts = (html, *bundle().values(), settings.SITE_URL, str(archive), version("weasyprint"))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def bundle() -> dict[str, str]:
    """What a document may name as `bundle:print.css`. Nothing else is ever fetched."""
    return dict(_bundle()) if not settings.DEBUG else _read_bundle()


@cache
def _bundle() -> tuple[tuple[str, str], ...]:
    return tuple(_read_bundle().items())


def _read_bundle() -> dict[str, str]:
    folder = settings.BASE_DIR / "static"
    return {name: (folder / name).read_text() for name in BUNDLED}
