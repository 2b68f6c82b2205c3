"""The filters a reader has chosen, in words, each with the address that takes it off."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django import forms
from django.http import QueryDict

from compact.dates.wording import short_date, time_of_day
from compact.ui.widgets import DateBoxes


@dataclass(frozen=True)
class Chosen:
    label: str
    value: str
    remove_url: str


def chosen_filters(form: forms.Form, query: QueryDict) -> list[Chosen]:
    """One entry for each valid value in the filter form, several for a field of several choices."""
    found = []
    for name, value in getattr(form, "cleaned_data", {}).items():
        field = form.fields[name]
        if value in (None, "", False) or field.widget.is_hidden:
            continue
        many = isinstance(field, (forms.MultipleChoiceField, forms.ModelMultipleChoiceField))
        for one in value if many else [value]:
            raw = str(getattr(one, "pk", one)) if many else None
            url = _without(query, form, name, raw)
            found.append(Chosen(str(field.label), in_words(field, one), url))
    return found


def in_words(field: forms.Field, value: Any) -> str:
    """A single answer to `field` as a person would say it."""
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, time):
        return time_of_day(value)
    if isinstance(value, bool):
        return "Yes"
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        return str(_choices(field).get(str(field.prepare_value(value)), value))
    return str(value)


def _choices(field: forms.ChoiceField) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for value, label in field.choices:
        options = label if isinstance(label, (list, tuple)) else [(value, label)]
        flat.update({str(key): words for key, words in options})
    return flat


def _without(query: QueryDict, form: forms.Form, name: str, one: str | None) -> str:
    left = query.copy()
    for key in _keys(form, name):
        values = [v for v in left.getlist(key) if one is not None and v != one]
        left.setlist(key, values)
    left.pop("page", None)
    return f"?{left.urlencode()}"


def _keys(form: forms.Form, name: str) -> list[str]:
    prefixed = form.add_prefix(name)
    if isinstance(form.fields[name].widget, DateBoxes):
        return [f"{prefixed}_{part}" for part in DateBoxes.PARTS]
    return [prefixed]
