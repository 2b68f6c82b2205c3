"""The record of an area as its officers read it, and where a reference is looked up."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse

from compact.areas.models import Area
from compact.audit.models import Entry
from compact.audit.references import place_in, reference_of
from compact.audit.verbs import in_words, verbs_like
from compact.ui.exports import Column
from compact.ui.forms import FilterForm
from compact.ui.lists import ListPage


class RecordFilters(FilterForm):
    words = forms.CharField(label="Reference, or words", max_length=100)


class RecordList(ListPage):
    """Every deed of the area, newest first: who did what to what, and when."""

    title = "The record"
    intro = "Everything that was done here, by people and by the clock. Nothing on it can change."
    filters = RecordFilters
    columns = [
        Column("Reference", reference_of, is_whole=True),
        Column("What was done", lambda entry: in_words(entry.verb)),
        Column("To what", lambda entry: entry.subject_words),
        Column("By", lambda entry: str(entry.actor) if entry.actor else "The clock"),
        Column("When", lambda entry: entry.at),
        Column("Reason", lambda entry: entry.details.get("reason", ""), only_in_files=True),
        Column("Hash", lambda entry: entry.hash, only_in_files=True),
    ]

    def rows(self, request: HttpRequest, area: Area, chosen: dict[str, Any]) -> QuerySet[Entry]:
        entries = Entry.objects.filter(area=area).select_related("area", "actor").order_by("-seq")
        words = chosen.get("words", "").strip()
        if not words:
            return entries
        seq = place_in(area, words)
        if seq is not None:
            return entries.filter(seq=seq)
        verb = words.lower().replace(" ", "-")
        return entries.filter(
            Q(subject_words__icontains=words)
            | Q(verb__icontains=verb)
            | Q(verb__in=verbs_like(words))
            | Q(actor__name__icontains=words)
        )

    def crumbs(self, request: HttpRequest, area: Area) -> list[Any]:
        return [area, "Settings", reverse("area-settings", args=[area.slug])]
