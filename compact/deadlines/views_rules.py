"""The rules of an area, with the clause that sets each."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.dates.clock import today
from compact.deadlines.rulebook import rulebook


@area_view(PUBLIC)
@require_safe
def rules(request: HttpRequest, area: Area) -> HttpResponse:
    """For each rule the clauses in force, or that there is none."""
    return render(request, "deadlines/rules.html", {"book": rulebook(area, today())})
