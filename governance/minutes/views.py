"""Minutes as they are read: by everyone once published, by members before."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.documents.pdf import PRINTS, render_pdf
from compact.documents.refusals import PdfFailed, PdfUnavailable
from compact.documents.sealing import sealed_bytes
from compact.documents.serving import serve_bytes
from compact.documents.views import PDF, pdf_response
from compact.ui import errors
from governance.minutes.gates import minutes_at
from governance.minutes.page import matters_arising, printed
from governance.minutes.page import shown as words_shown
from governance.minutes.sealing import sealed


@area_view(PUBLIC)
@require_safe
def minutes(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """One address for everyone: closed items show number and reason to the public."""
    shown, reader = minutes_at(request, area, slug)
    return render(
        request,
        "governance/minutes/minutes.html",
        {
            **words_shown(shown, full=reader.sees_closed),
            "reader": reader,
            "seals": partial(sealed, shown) if shown.is_approved else {},
            "arising": matters_arising(shown) if reader.runs and shown.is_open else [],
            "may_approve": reader.chairs and shown.status == shown.SUBMITTED,
        },
    )


@area_view(PUBLIC)
@require_safe
def minutes_pdf(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """The sealed file of published minutes; of a draft, its words as they stand, marked as
    draft.
    """
    shown, _ = minutes_at(request, area, slug)
    size = request.GET.get("print", "normal")
    size = size if size in PRINTS else "normal"
    name = f"minutes-{shown.meeting.file_name}{'' if size == 'normal' else '-' + size}.pdf"
    seal = sealed(shown).get(size) if shown.is_approved else None
    if seal:
        return serve_bytes(sealed_bytes(seal), name=name, content_type=PDF, public=True)
    try:
        pdf = render_pdf(
            "governance/minutes/minutes_pdf.html",
            printed(shown),
            print=size,
            draft=not shown.is_approved,
        )
    except (PdfFailed, PdfUnavailable) as fault:
        return errors.unavailable(request, f"{fault} The page itself can be printed instead.")
    return pdf_response(pdf, name)
