"""The pages of the print run, as web pages and as PDF."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from compact.areas.access import OFFICER, area_view
from compact.areas.models import Area
from compact.audit.answers import kept, typed
from compact.audit.record import head_of
from compact.audit.references import confirm
from compact.dates import clock
from compact.documents.pdf import render_pdf
from compact.documents.refusals import PdfFailed
from compact.documents.views import pdf_response
from compact.notices import actions
from compact.notices.forms import PostedForm
from compact.notices.post import run


@area_view(OFFICER)
def post_run(request: HttpRequest, area: Area) -> HttpResponse:
    """The letters that wait, and the list on which they are ticked off."""
    about = request.GET.get("about", "")
    letters = run.waiting(area, about)
    form = PostedForm(typed(request), letters=letters, today=clock.today())
    if form.is_valid():
        chosen = [each for each in letters if str(each.pk) in form.cleaned_data["letters"]]
        ticked = kept(
            form,
            lambda: actions.posted(
                chosen, on=form.cleaned_data["on"], by=request.user, at=clock.now()
            ),
            beside="on",
        )
        if ticked is not None:
            confirm(request, _said(len(ticked)))
            return redirect("post-run", area.slug)
    return render(
        request,
        "notices/post/run.html",
        {
            "form": form,
            "letters": letters,
            "envelopes": run.envelopes(letters),
            "about": about,
            "causes": run.causes(area),
        },
    )


def _said(number: int) -> str:
    return f"{number} letter{'' if number == 1 else 's'} recorded as posted."


@area_view(OFFICER)
@require_safe
def post_letters(request: HttpRequest, area: Area) -> HttpResponse:
    """The letters themselves, each on its own page and in its reader's size of print."""
    sheets = [run.sheet(each) for each in run.waiting(area, request.GET.get("about", ""))]
    return _printed(request, area, "letters", {"sheets": sheets, "today": clock.today()})


@area_view(OFFICER)
@require_safe
def post_labels(request: HttpRequest, area: Area) -> HttpResponse:
    """Address labels, 21 to an A4 sheet (three by seven, 63.5 by 38.1 mm)."""
    labels = [run.address_lines(each) for each in run.waiting(area, request.GET.get("about", ""))]
    return _printed(request, area, "labels", {"labels": labels})


def _printed(request: HttpRequest, area: Area, what: str, context: dict) -> HttpResponse:
    """As a PDF when asked for and possible, else as a page that says the same."""
    context |= {
        "area": area,
        "head": head_of(area),
        "about": request.GET.get("about", ""),
        "back": reverse("post-run", args=[area.slug]),
    }
    if request.GET.get("format") == "pdf" and (context.get("sheets") or context.get("labels")):
        try:
            return pdf_response(
                render_pdf(f"notices/documents/{what}.html", context), f"{area.slug}-{what}.pdf"
            )
        except PdfFailed as sorry:
            context["sorry"] = str(sorry)
    return render(request, f"notices/post/{what}.html", context)
