"""Fetching what a reader may know of; what she may not know of is 404."""

from __future__ import annotations

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from compact.agreements.models import Agreement, Clause, Version
from compact.areas.models import Area


def agreement_or_404(request: HttpRequest, area: Area, slug: str) -> Agreement:
    rows = Agreement.objects.visible_to(request.user, area).select_related("area", "parent__area")
    return get_object_or_404(rows, slug=slug)


def version_or_404(request: HttpRequest, area: Area, slug: str, number: int) -> Version:
    rows = Version.objects.visible_to(request.user, area).select_related(
        "agreement__area", "agreement__parent__area"
    )
    return get_object_or_404(rows, agreement__slug=slug, number=number)


def clause_or_404(request: HttpRequest, area: Area, slug: str, number: int, place: int) -> Clause:
    rows = Clause.objects.filter(version__in=Version.objects.visible_to(request.user, area))
    return get_object_or_404(
        rows.select_related("version__agreement__area"),
        version__agreement__slug=slug,
        version__number=number,
        place=place,
    )
