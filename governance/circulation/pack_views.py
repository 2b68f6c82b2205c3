"""The pack as page, PDF and print copy: the public's, and the full one for those who see closed
items."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.audit.record import record
from compact.dates import clock
from compact.documents.pdf import PRINTS
from compact.documents.refusals import PdfFailed
from compact.documents.serving import serve
from compact.ui import errors
from governance.circulation import pack_files, print_copies
from governance.circulation.pack import Pack, pack_for, pack_sent
from governance.meetings.gates import meeting_at, meeting_run, reader_at
from governance.meetings.readers import RUNS, SEES_CLOSED
from governance.undertakings.views import asked_first


@area_view(PUBLIC)
@require_safe
def pack(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    return _page(request, area, slug, full=False)


@area_view(SEES_CLOSED)
@require_safe
def pack_full(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    return _page(request, area, slug, full=True)


@area_view(PUBLIC)
@require_safe
def pack_pdf(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    return _pdf(request, area, slug, full=False)


@area_view(SEES_CLOSED)
@require_safe
def pack_full_pdf(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    return _pdf(request, area, slug, full=True)


def _page(request: HttpRequest, area: Area, slug: str, *, full: bool) -> HttpResponse:
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


def _pdf(request: HttpRequest, area: Area, slug: str, *, full: bool) -> HttpResponse:
    """The pack as PDF. A long one that nobody asked for yet is laid out by a worker meanwhile."""
    opened = _opened(request, area, slug, full)
    if not isinstance(opened, Pack):
        return opened
    size = _size(request)
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


@area_view(RUNS)
@require_safe
def print_copy(request: HttpRequest, area: Area, slug: str, number: int) -> HttpResponse:
    """What one sending put into the envelopes, for those who print and post it."""
    meeting = meeting_run(request, area, slug)
    sent = get_object_or_404(meeting.circulations.all(), number=number)
    sent.meeting = meeting
    size, full = print_copies.asked_for(request.get_full_path())
    held = pack_sent(sent, full=full)
    if asked := _noted(request, held):
        return asked
    copy = print_copies.kept(sent, held, size, full=full)
    if copy is None and print_copies.is_long(held):
        return redirect(print_copies.ask_for(sent, size, full=full, by=request.user))
    try:
        return serve((copy or print_copies.make(sent, held, size, full=full)).document)
    except PdfFailed as failed:
        return errors.unavailable(request, str(failed))


def _size(request: HttpRequest) -> str:
    size = request.GET.get("print", "normal")
    return size if size in PRINTS else "normal"


def _opened(request: HttpRequest, area: Area, slug: str, full: bool) -> Pack | HttpResponse:
    """The pack this reader may have. Each opening of closed papers is put on the record (HP-6)."""
    meeting = meeting_at(area, slug)
    reader = reader_at(request, meeting)
    if full and not reader.sees_closed:
        raise PermissionDenied
    opened = pack_for(meeting, reader, full=full)
    return (_noted(request, opened) if full else None) or opened


def _noted(request: HttpRequest, opened: Pack) -> HttpResponse | None:
    """Put the opening of what is closed on the record; before the first in a term its reader is
    asked to undertake to keep it to themselves."""
    if opened.holds_closed:
        if asked := asked_first(request, opened.meeting.body):
            return asked
        record(
            opened.meeting.area,
            "closed-pack-read",
            opened.meeting,
            by=request.user,
            at=clock.now(),
        )
    return None
