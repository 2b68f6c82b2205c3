"""Two versions of an agreement side by side."""

from __future__ import annotations

from collections import Counter

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from compact.agreements.catalogue.gate import agreement_or_404
from compact.agreements.comparing.compare import compare
from compact.agreements.models import Version
from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.ui.forms import FilterForm

SAYS = {"changed": "changed", "added": "added", "removed": "taken out", "moved": "moved"}


class CompareForm(FilterForm):
    """Which two; the choices are the versions the reader may see."""

    button = "Compare"
    old = forms.TypedChoiceField(label="From", coerce=int)
    new = forms.TypedChoiceField(label="To", coerce=int)
    everything = forms.BooleanField(label="Show the clauses that are the same as well")

    def __init__(self, *args, versions: list[Version], **options) -> None:
        super().__init__(*args, **options)
        for name in ("old", "new"):
            self.fields[name].choices = [(str(one.number), one.label) for one in versions]

    def add_prefix(self, field_name: str) -> str:
        return {"old": "from", "new": "to"}.get(field_name, field_name)


@area_view(PUBLIC)
@require_safe
def comparison(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """`?from=1&to=2`: clause by clause; without them, the two newest."""
    agreement = agreement_or_404(request, area, slug)
    versions = list(agreement.versions.visible_to(request.user, area))
    if not versions:
        raise Http404
    newest, before = versions[0].number, versions[min(1, len(versions) - 1)].number
    form = CompareForm({"from": before, "to": newest} | request.GET.dict(), versions=versions)
    context = {"agreement": agreement, "versions": versions, "form": form}
    if form.is_valid():
        by_number = {one.number: one for one in versions}
        context |= _compared(
            by_number[form.cleaned_data["old"] or before],
            by_number[form.cleaned_data["new"] or newest],
            everything=form.cleaned_data["everything"],
        )
    return render(request, "agreements/comparing/comparison.html", context)


def _compared(old: Version, new: Version, *, everything: bool) -> dict:
    rows = compare(list(old.clauses.all()), list(new.clauses.all()))
    counts = Counter(row.change for row in rows)
    return {
        "old": old,
        "new": new,
        "same": counts["same"],
        "rows": rows if everything else [row for row in rows if row.change != "same"],
        "counts": [(counts[change], says) for change, says in SAYS.items() if counts[change]],
    }
