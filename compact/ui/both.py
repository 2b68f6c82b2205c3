"""What a person typed beside what somebody else has saved meanwhile, answer by answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import models

from compact.ui.chosen import in_words

NOTHING = (None, "", [], ())


@dataclass(frozen=True)
class Both:
    """One question: its label, and the answers in words. `theirs` is None where nothing that is
    saved answers it, as with a decision to be added.
    """

    label: str
    yours: str
    theirs: str | None


def differing(form: forms.Form, saved: models.Model | dict[str, Any]) -> list[Both]:
    """The answers of a valid `form` that are not what is saved now, in the form's order."""
    found = []
    for name, field in form.fields.items():
        if field.widget.is_hidden:
            continue
        yours = _said(field, form.cleaned_data.get(name))
        there, value = _kept(saved, name)
        theirs = _said(field, value) if there else None
        if yours != (theirs or ""):
            found.append(Both(str(field.label), yours, theirs))
    return found


def _kept(saved: models.Model | dict[str, Any], name: str) -> tuple[bool, Any]:
    """Whether `saved` has an answer of that name, and which."""
    if isinstance(saved, dict):
        return name in saved, saved.get(name)
    return hasattr(saved, name), getattr(saved, name, None)


def _said(field: forms.Field, value: Any) -> str:
    if isinstance(value, models.Manager):
        value = value.all()
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, list | tuple | models.QuerySet):
        return ", ".join(in_words(field, one) for one in value)
    if isinstance(field, forms.ModelChoiceField) and not isinstance(value, models.Model):
        value = field.queryset.filter(pk=value).first() if value not in NOTHING else None
    return "" if value in NOTHING else in_words(field, value)
