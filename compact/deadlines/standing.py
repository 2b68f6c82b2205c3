"""How things stand today against the clauses that say how they should be: the public list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse

from compact.agreements.provision_words import title
from compact.areas.access import PUBLIC, area_view
from compact.areas.models import Area
from compact.dates.civil import civil_date
from compact.deadlines.models import Condition
from compact.ui.exports import Column
from compact.ui.forms import FilterForm
from compact.ui.lists import ListPage


@dataclass(frozen=True)
class Tally:
    """How many of the conditions that clauses set are kept."""

    kept: int
    of: int

    @property
    def words(self) -> str:
        return f"{self.kept} of {self.of} {'is' if self.of == 1 else 'are'} kept today"


def tally(area: Area) -> Tally:
    """One query, however many conditions there are."""
    rows = Condition.objects.in_area(area).order_by()
    found = rows.aggregate(kept=Count("pk", filter=Q(is_kept=True)), of=Count("pk"))
    return Tally(**found)


class StandingFilters(FilterForm):
    kept = forms.ChoiceField(
        label="How it stands",
        choices=[("", "Kept or not"), ("no", "Not kept"), ("yes", "Kept")],
        required=False,
    )


class StandingList(ListPage):
    """Every condition that a clause in force sets, kept or not, with the clause."""

    title = "How things stand today"
    intro = "What clauses say about how things are: judged with every change, and every night."
    filters = StandingFilters
    columns = [
        Column("What", lambda one: title(one.rule_key)),
        Column("Of whom", lambda one: one.subject_words, link=True),
        Column("How it stands", lambda one: one.words),
        Column(
            "Kept",
            lambda one: "Kept" if one.is_kept else "Not kept",
            colour=lambda one: "green" if one.is_kept else "red",
        ),
        Column("Since", lambda one: civil_date(one.since)),
        Column("Clause", lambda one: one.clause_words, link=lambda one: one.clause_url),
    ]
    empty = "No clause in force says how things should be."

    def rows(self, request: HttpRequest, area: Area, chosen: dict[str, Any]) -> QuerySet[Condition]:
        rows = Condition.objects.in_area(area)
        return rows.filter(is_kept=chosen["kept"] == "yes") if "kept" in chosen else rows

    def crumbs(self, request: HttpRequest, area: Area) -> list[Any]:
        return [area, "Rules", reverse("rules", args=[area.slug])]


standing_list = area_view(PUBLIC)(StandingList.as_view_function())
