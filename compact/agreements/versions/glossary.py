"""Every word the agreements in force define, in one list that can be searched."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse

from compact.agreements.models import Term, Version
from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.dates.clock import today
from compact.ui.exports import Column
from compact.ui.forms import FilterForm
from compact.ui.lists import ListPage


class GlossaryFilters(FilterForm):
    words = forms.CharField(label="Word or meaning has")


class Glossary(ListPage):
    """Definitions and abbreviations, each with the agreement it comes from."""

    title = "Glossary"
    intro = "Words that the agreements in force define, and the abbreviations they explain."
    filters = GlossaryFilters
    columns = [
        Column("Word", lambda term: term.term),
        Column("Meaning", lambda term: term.meaning),
        Column(
            "From",
            lambda term: term.version.agreement.title,
            link=lambda term: f"{term.version.get_absolute_url()}#glossary",
        ),
    ]
    empty = "No agreement in force defines a word yet."

    def rows(self, request: HttpRequest, area: Area, chosen: dict[str, Any]) -> QuerySet[Term]:
        versions = Version.objects.in_force(today()).filter(agreement__area=area)
        rows = Term.objects.filter(version__in=versions)
        if "words" in chosen:
            rows = rows.filter(
                Q(term__icontains=chosen["words"]) | Q(meaning__icontains=chosen["words"])
            )
        return rows.select_related("version__agreement__area").order_by("term", "pk")

    def crumbs(self, request: HttpRequest, area: Area) -> list[Any]:
        return [area, "Agreements", reverse("agreement-list", args=[area.slug])]


glossary = area_view(PUBLIC)(Glossary.as_view_function())
