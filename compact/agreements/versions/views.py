"""One version: its page, its stages, and its PDF."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from compact.agreements.catalogue.gate import agreement_or_404, version_or_404
from compact.agreements.versions.page import render_agreement
from compact.agreements.versions.stages import STAGES
from compact.areas.access import OFFICER, PUBLIC, area_view
from compact.areas.models import Area
from compact.audit.answers import done, typed
from compact.dates import clock
from compact.ui import errors


@area_view(PUBLIC)
@require_safe
def version(request: HttpRequest, area: Area, slug: str, number: int) -> HttpResponse:
    return render_agreement(request, agreement_or_404(request, area, slug), number)


@area_view(OFFICER)
def stage(request: HttpRequest, area: Area, slug: str, number: int, deed: str) -> HttpResponse:
    """A stage of the wording: what will follow is listed before it is done."""
    shown, declared = version_or_404(request, area, slug, number), STAGES[deed]
    initial = {name: getattr(shown, name, None) for name in declared.form.base_fields}
    form = declared.form(
        typed(request), wording=shown, initial=initial, cancel_url=shown.get_absolute_url()
    )
    if both := errors.overtaken(request, form, request.path):
        return both
    if form.is_valid() and done(
        form, lambda: declared.act(shown, by=request.user, at=clock.now(), **form.cleaned_data)
    ):
        return redirect(shown)
    return render(
        request,
        "agreements/versions/stage.html",
        {
            "form": form,
            "version": shown,
            "stage": declared,
            "follows": declared.follows(shown),
            "possible": declared.is_next_for(shown),
        },
    )
