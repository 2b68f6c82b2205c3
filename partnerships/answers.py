"""How a view answers when an action refuses: the sentence on the form, or both texts side by
side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse, QueryDict

from compact.audit.moves import NotPossible
from compact.ui import errors
from compact.ui.forms import Form, ModelForm
from partnerships.changing import Stale


def typed(request: HttpRequest) -> QueryDict | None:
    """What was posted; None on a page that is only being opened. A form may post nothing at all."""
    return request.POST if request.method == "POST" else None


def done(form: Form | ModelForm, deed: Callable[[], Any]) -> bool:
    """Whether `deed` went through; where it did not, the form says why. Stale edits pass
    through."""
    try:
        deed()
    except Stale:
        raise
    except NotPossible as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def show_both(request: HttpRequest, form: ModelForm, stale: Stale) -> HttpResponse:
    """409: what this person typed, and the record as somebody else has left it meanwhile."""
    theirs = stale.theirs
    now = {name: getattr(theirs, name) for name in form.cleaned_data if hasattr(theirs, name)}
    return errors.stale(
        request, yours=_listed(form, form.cleaned_data), theirs=_listed(form, now),
        url=theirs.get_absolute_url(), what="entry")


def _listed(form: ModelForm, values: dict[str, Any]) -> str:
    return "\n".join(f"{form.fields[name].label}: {_plain(values[name])}"
                     for name in form.fields if name in values)


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(value)
    if isinstance(value, models.Model):
        return str(value)
    return "" if value is None else str(value)
