"""The picture and the period of the public compliance figures."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from compact.areas.models import Area
from compact.deadlines.figures import Figure
from compact.ui import fields
from compact.ui.charts import BarChart
from compact.ui.forms import FilterForm


class PeriodForm(FilterForm):
    """Which stretch of days the figures are for."""

    button = "Show these days"
    since = fields.DateField(label="From", named="the first day", required=False)
    until = fields.DateField(label="To", named="the last day", required=False)

    def clean(self) -> dict:
        cleaned = super().clean()
        since, until = cleaned.get("since"), cleaned.get("until")
        if since and until and until < since:
            self.add_error("until", "To must be the same day as From or later")
        return cleaned


def chosen(form: PeriodForm, usual: tuple[date, date]) -> tuple[date, date]:
    """The days the reader chose where they make sense, else the area's own year."""
    if not form.is_bound or not form.is_valid():
        return usual
    return form.cleaned_data["since"] or usual[0], form.cleaned_data["until"] or usual[1]


def chart(lines: list[Figure], area: Area) -> BarChart:
    """One bar a rule, in its four parts; the table beneath it says the same."""
    return BarChart(
        title="How well the rules are kept",
        description="Duties under each rule: done on time, done late, overdue, and not yet due.",
        first_column="Rule",
        categories=["On time", "Late", "Overdue", "Not yet due"],
        rows=[(line.says, [line.on_time, line.late, line.overdue, line.open]) for line in lines],
        csv_url=reverse("compliance", args=[area.slug]) + "?format=csv",
    )
