"""A version on paper: cover, contents, clauses, definitions, glossary, history, signature sheet."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from compact.agreements.catalogue.gate import version_or_404
from compact.agreements.endorsing.listing import parties_of
from compact.agreements.models import Version
from compact.agreements.versions.text import Text, text_of
from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.audit.models import Entry, key_of
from compact.documents.pdf import PRINTS, Pdf, Print, render_pdf
from compact.documents.refusals import PdfFailed, PdfUnavailable
from compact.documents.views import pdf_response


class PrintForm(forms.Form):
    """What is asked for in the address: `?print=large&history=no`."""

    print = forms.ChoiceField(choices=[(size, size) for size in PRINTS], required=False)
    history = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")], required=False)


@area_view(PUBLIC)
@require_safe
def agreement_pdf(request: HttpRequest, area: Area, slug: str, number: int) -> HttpResponse:
    """The tagged PDF in normal, large or giant print, without the document history if asked."""
    version = version_or_404(request, area, slug, number)
    form = PrintForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    size = asked.get("print") or "normal"
    try:
        pdf = printed(version, size, with_history=asked.get("history") != "no")
    except (PdfFailed, PdfUnavailable) as fault:
        messages.error(request, f"{fault} The page below has the same words and can be printed.")
        return redirect(version)
    name = f"{version.agreement.slug}-{slugify(version.label) or version.number}"
    suffix = "" if size == "normal" else f"-{size}-print"
    return pdf_response(pdf, f"{name}{suffix}.pdf")


def printed(version: Version, size: Print = "normal", *, with_history: bool = True) -> Pdf:
    """The version as PDF. A draft is marked as one on every page."""
    return render_pdf(
        "agreements/versions/agreement_pdf.html",
        paper(version, with_history=with_history),
        print=size,
        draft=version.is_draft,
    )


def paper(version: Version, *, with_history: bool) -> dict:
    """What the paper template needs. No time stands in it: the same words, the same bytes."""
    text, parties = text_of(version), parties_of(version)
    agreement = version.agreement
    return {
        "area": agreement.area,
        "agreement": agreement,
        "version": version,
        "text": text,
        "signed": [one for one in parties if one.endorsement],
        "unsigned": [one for one in parties if not one.endorsement],
        "sections": _sections(text, version, with_history, bool(parties)),
        "terms": list(version.terms.all()),
        "history": list(version.history.all()) if with_history else [],
        "audit_head": _anchor(version),
    }


def _anchor(version: Version) -> str:
    """Where the record of this agreement ends: until that grows, the PDF stays the same."""
    subjects = [key_of(version), key_of(version.agreement)]
    entries = Entry.objects.filter(area=version.area, subject_key__in=subjects).order_by("-seq")
    return (entries.values_list("hash", flat=True).first() or "")[:16]


def _sections(text: Text, version: Version, with_history: bool, signatures: bool) -> list[dict]:
    """The contents page: the headings of the text, then what follows it."""
    sections = [
        {"id": one.clause.anchor, "title": one.title, "level": one.depth} for one in text.contents
    ]
    if version.terms.filter(is_abbreviation=False).exists():
        sections.append({"id": "definitions", "title": "Definitions, A to Z", "level": 2})
    if version.terms.filter(is_abbreviation=True).exists():
        sections.append({"id": "glossary", "title": "Abbreviations, A to Z", "level": 2})
    if with_history and version.history.exists():
        sections.append({"id": "history", "title": "Document history", "level": 2})
    if signatures:
        sections.append({"id": "signatures", "title": "Signatures", "level": 2})
    return sections
