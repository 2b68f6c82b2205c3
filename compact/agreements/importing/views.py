"""Entering a text, and beginning a draft from one that is here."""

from __future__ import annotations

import hashlib

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from compact.agreements import actions
from compact.agreements.catalogue.gate import agreement_or_404, version_or_404
from compact.agreements.importing.forms import AddForm, DraftForm
from compact.agreements.models import Agreement
from compact.areas.access import OFFICER, area_view
from compact.areas.models import Area
from compact.areas.submissions import once
from compact.audit.answers import kept, typed
from compact.dates import clock


@area_view(OFFICER, atomic=False)
def add(request: HttpRequest, area: Area, slug: str = "") -> HttpResponse:
    """Paste or upload a text; it becomes a draft of clauses with the rules they suggest.

    It is read outside every transaction: that may take seconds, and nobody else could write.
    """
    owner = agreement_or_404(request, area, slug) if slug else None
    initial = {"agreement": owner, "title": owner.title, "kind": owner.kind} if owner else {}
    form = AddForm(
        typed(request),
        request.FILES or None,
        initial=initial,
        agreements=Agreement.objects.in_area(area),
    )
    if form.is_valid() and (
        answer := kept(form, lambda: once(request, lambda: _imported(area, form, request.user)))
    ):
        for sentence in form.reading.unread:
            messages.warning(request, sentence)
        return answer
    return render(request, "agreements/importing/add.html", {"form": form, "owner": owner})


def _imported(area: Area, form: AddForm, user) -> HttpResponse:
    facts = form.cleaned_data
    upload = facts["file"]
    version = actions.import_reading(
        area,
        kind=facts["kind"],
        title=facts["title"],
        reading=form.reading,
        by=user,
        at=clock.now(),
        agreement=facts["agreement"],
        label=facts["label"],
        source_name=upload.name if upload else "Pasted text",
        source_sha256=hashlib.sha256(form.data_read).hexdigest(),
    )
    return redirect("suggestions", area.slug, version.agreement.slug, version.number)


@area_view(OFFICER)
def draft(request: HttpRequest, area: Area, slug: str, number: int) -> HttpResponse:
    """Begin a draft as a copy of this version, with its rules, to amend it clause by clause."""
    version = version_or_404(request, area, slug, number)
    form = DraftForm(typed(request), cancel_url=version.get_absolute_url())
    if form.is_valid():
        made = actions.draft_from(
            version, label=form.cleaned_data["label"], by=request.user, at=clock.now()
        )
        return redirect(made)
    return render(request, "agreements/versions/draft.html", {"form": form, "version": version})
