"""The pack as page and PDF: the public's, and the full one for those who see closed items."""

from __future__ import annotations

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.audit.record import record
from compact.dates import clock
from compact.documents.pdf import PRINTS
from compact.documents.refusals import PdfFailed
from compact.documents.serving import serve
from compact.ui import errors
from governance.circulation import pack_files
from governance.circulation.pack import Pack, pack_for
from governance.meetings.gates import meeting_at, reader_at
from governance.undertakings.views import asked_first


@area_view(PUBLIC)
@require_safe
def pack(request: HttpRequest, area: Area, slug: str, full: bool = False) -> HttpResponse:
    opened = _opened(request, area, slug, full)
    if not isinstance(opened, Pack):
        return opened
    reader = reader_at(request, opened.meeting)
    response = render(
        request,
        "governance/circulation/pack.html",
        {
            "pack": opened,
            "meeting": opened.meeting,
            "reader": reader,
            "pdf": f"{opened.meeting.get_absolute_url()}pack{'/full' * full}.pdf",
        },
    )
    if full:
        response["Cache-Control"] = "no-store, private"
    return response


@area_view(PUBLIC)
@require_safe
def pack_pdf(request: HttpRequest, area: Area, slug: str, full: bool = False) -> HttpResponse:
    """The pack as PDF. A long one that nobody asked for yet is laid out by a worker meanwhile."""
    opened = _opened(request, area, slug, full)
    if not isinstance(opened, Pack):
        return opened
    size = request.GET.get("print", "normal")
    size = size if size in PRINTS else "normal"
    document = pack_files.kept(opened, size)
    if document is None and pack_files.is_long(opened):
        return _meanwhile(request, opened, size)
    try:
        return serve(document or pack_files.lay_out(opened, size), public=not full)
    except PdfFailed as failed:
        return errors.unavailable(request, str(failed))


def _meanwhile(request: HttpRequest, opened: Pack, size: str) -> HttpResponse:
    """The job's page for whoever is signed in; for the public a page that looks again by itself."""
    by = request.user if request.user.is_authenticated else None
    asked = pack_files.ask_for(opened, size, f"{request.path}?print={size}", by=by)
    if by:
        return redirect(asked)
    response = render(
        request, "governance/circulation/pack_waiting.html", {"meeting": opened.meeting}, status=202
    )
    response["Refresh"] = "5"
    return response


def _opened(request: HttpRequest, area: Area, slug: str, full: bool) -> Pack | HttpResponse:
    """The pack this reader may have. Each opening of closed papers is put on the record (HP-6)."""
    meeting = meeting_at(area, slug)
    reader = reader_at(request, meeting)
    if full and not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    if full and not reader.sees_closed:
        raise PermissionDenied
    opened = pack_for(meeting, reader, full=full)
    if full and any(not part.item.is_public for part in opened.parts):
        if asked := asked_first(request, meeting.body):
            return asked
        record(area, "closed-pack-read", meeting, by=request.user, at=clock.now())
    return opened
