"""Recording that an agreement was reviewed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from compact.agreements import actions
from compact.agreements.catalogue.gate import agreement_or_404
from compact.agreements.reviews.forms import ReviewForm
from compact.areas.access import OFFICER, area_view
from compact.areas.models import Area
from compact.audit.answers import done, typed
from compact.dates import clock


@area_view(OFFICER)
def record(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    agreement = agreement_or_404(request, area, slug)
    form = ReviewForm(typed(request), cancel_url=agreement.get_absolute_url())
    if form.is_valid() and done(
        form,
        lambda: actions.record_review(
            agreement, by=request.user, at=clock.now(), **form.cleaned_data
        ),
    ):
        return redirect(agreement)
    return render(
        request,
        "agreements/reviews/record.html",
        {"form": form, "agreement": agreement, "reviews": agreement.reviews.all()},
    )
