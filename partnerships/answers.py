"""How a deed on a record of the partnership is answered: with the record, with the form and why
not, or with both texts side by side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from compact.audit.answers import done
from compact.audit.moves import Stale
from compact.audit.references import confirm
from compact.dates import clock
from compact.ui import errors
from compact.ui.forms import Form, ModelForm


def answer(
    request: HttpRequest,
    record: models.Model,
    form: Form | ModelForm,
    deed: Callable[..., Any],
    heading: str,
    *,
    says: str = "",
    template: str = "partnerships/form.html",
    **context: Any,
) -> HttpResponse:
    """One verb of `record`: its form, then its deed with what was typed, then the record's page."""
    try:
        if form.is_valid() and done(
            form, lambda: deed(by=request.user, at=clock.now(), **form.cleaned_data)
        ):
            if says:
                confirm(request, says)
            return redirect(record)
    except Stale as stale:
        url = record.get_absolute_url()
        return errors.stale(request, form, stale.theirs, url=url, what="entry")
    return render(request, template, {"form": form, "record": record, "heading": heading} | context)
