"""Withdrawing an endorsement that was entered wrongly."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from compact.agreements import actions
from compact.agreements.catalogue.gate import version_or_404
from compact.agreements.endorsing.forms import WithdrawEndorsementForm
from compact.areas.access import OFFICER, area_view
from compact.areas.models import Area
from compact.audit.answers import done, typed
from compact.dates import clock


@area_view(OFFICER)
def withdraw(request: HttpRequest, area: Area, slug: str, number: int, pk: int) -> HttpResponse:
    version = version_or_404(request, area, slug, number)
    rows = version.endorsements.select_related("version__agreement__area")
    endorsement = get_object_or_404(rows, pk=pk)
    form = WithdrawEndorsementForm(typed(request), cancel_url=version.get_absolute_url())
    if form.is_valid() and done(
        form,
        lambda: actions.withdraw_endorsement(
            endorsement, by=request.user, at=clock.now(), **form.cleaned_data
        ),
    ):
        return redirect(version)
    return render(
        request,
        "agreements/endorsing/withdraw.html",
        {"form": form, "version": version, "endorsement": endorsement},
    )
