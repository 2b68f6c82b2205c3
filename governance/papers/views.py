"""A paper's page, its cover sheet and its file."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.dates import clock
from compact.documents.pdf import PRINTS
from compact.documents.refusals import PdfFailed
from compact.documents.serving import serve, serve_bytes
from compact.ui import errors
from governance.meetings.models import Meeting
from governance.meetings.timeline import timeline
from governance.papers import actions, cover
from governance.papers.gates import has_words_for, paper_at
from governance.papers.models import Paper
from governance.undertakings.views import asked_first


@area_view(PUBLIC)
@require_safe
def paper(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    """The paper in full: cover sheet, words, file. A withdrawn one says so and why."""
    shown, reader = paper_at(request, area, slug, pk)
    if asked := _opened(request, shown):
        return asked
    is_gone = not has_words_for(reader, shown)
    meeting = shown.item.meeting
    can_change = reader.runs and not shown.item.is_removed and meeting.status in Meeting.AHEAD
    response = render(
        request,
        "governance/papers/paper.html",
        {
            "paper": shown,
            "item": shown.item,
            "meeting": meeting,
            "reader": reader,
            "is_gone": is_gone,
            "fields": shown.cover_fields,
            "sections": shown.sections,
            "can_change": can_change,
            "in_the_way": cover.in_the_way(shown, clock.today())
            if can_change and shown.status == Paper.DRAFT
            else [],
            "happenings": timeline(shown, names=True) if reader.sees_closed else [],
        },
    )
    return _private(response, shown)


def _opened(request: HttpRequest, shown: Paper) -> HttpResponse | None:
    """Each reading of a closed paper is on the record; before the first in a term its reader
    undertakes to keep it to themselves (HP-6)."""
    if not shown.item.is_public and (asked := asked_first(request, shown.item.meeting.body)):
        return asked
    actions.note_read(shown, by=request.user, at=clock.now())
    return None


@area_view(PUBLIC)
@require_safe
def cover_sheet(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    """The cover sheet as PDF, in ordinary, large or giant print."""
    shown, reader = paper_at(request, area, slug, pk)
    if not has_words_for(reader, shown):
        raise Http404
    if asked := _opened(request, shown):
        return asked
    size = request.GET.get("print", "normal")
    try:
        pdf = cover.lay_out(shown, size if size in PRINTS else "normal")
    except PdfFailed as failed:
        return errors.unavailable(request, str(failed))
    name = "-".join([shown.item.meeting.file_name, *str(shown).lower().split(), "cover.pdf"])
    return serve_bytes(pdf.data, name=name, content_type="application/pdf", public=shown.is_public)


@area_view(PUBLIC)
@require_safe
def paper_file(request: HttpRequest, area: Area, slug: str, pk: int) -> HttpResponse:
    """The file that came with the paper, under the same permission as the paper."""
    shown, reader = paper_at(request, area, slug, pk)
    if shown.document is None or not has_words_for(reader, shown):
        raise Http404
    if asked := _opened(request, shown):
        return asked
    return serve(shown.document, public=shown.is_public)


def _private(response: HttpResponse, shown: Paper) -> HttpResponse:
    if not shown.is_public:
        response["Cache-Control"] = "no-store, private"
    return response
