"""The list of agreements, one agreement, and what an officer says of it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from compact.agreements import actions
from compact.agreements.catalogue.forms import ChangeAgreementForm, PlanForm
from compact.agreements.catalogue.gate import agreement_or_404
from compact.agreements.catalogue.register import AgreementList
from compact.agreements.versions.page import render_agreement
from compact.areas.access import OFFICER, PUBLIC, area_view
from compact.areas.models import Area
from compact.audit.answers import done, typed
from compact.dates import clock
from compact.ui import errors

agreement_list = area_view(PUBLIC)(AgreementList.as_view_function())


@area_view(PUBLIC)
@require_safe
def agreement(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """The version in force, else the newest the reader may see; before there is one, the plan."""
    return render_agreement(request, agreement_or_404(request, area, slug))


@area_view(OFFICER)
def change(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    shown = agreement_or_404(request, area, slug)
    initial = {name: getattr(shown, name) for name in ChangeAgreementForm.base_fields}
    form = ChangeAgreementForm(
        typed(request),
        initial=initial,
        area=area,
        agreement=shown,
        cancel_url=shown.get_absolute_url(),
    )
    if both := errors.overtaken(request, form, request.path):
        return both
    if form.is_valid() and done(
        form,
        lambda: actions.change_agreement(
            shown, by=request.user, at=clock.now(), **form.cleaned_data
        ),
    ):
        return redirect(shown)
    return render(request, "agreements/catalogue/change.html", {"form": form, "agreement": shown})


@area_view(OFFICER)
def plan(request: HttpRequest, area: Area) -> HttpResponse:
    """Put a code that is only promised on the public register."""
    form = PlanForm(typed(request))
    if form.is_valid():
        made = actions.add_agreement(
            area, by=request.user, at=clock.now(), is_announced=True, **form.cleaned_data
        )
        return redirect(made)
    return render(request, "agreements/catalogue/plan.html", {"form": form})
