"""One deadline, and what an officer may do to it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from compact.agreements.provision_words import sentence
from compact.areas.access import OFFICER, PUBLIC, area_view
from compact.areas.models import Area
from compact.audit.answers import done, typed
from compact.dates import clock
from compact.deadlines.deeds import DEEDS, possible
from compact.deadlines.history import timeline_of
from compact.deadlines.listing import DeadlineList, colour, standing
from compact.deadlines.models import Deadline
from compact.deadlines.registry import rule as rule_named

deadline_list = area_view(PUBLIC)(DeadlineList.as_view_function())


@area_view(PUBLIC)
@require_safe
def deadline(request: HttpRequest, area: Area, pk: int) -> HttpResponse:
    """What is to be done, by when, which clause says so, and what became of it."""
    shown, now = _deadline_or_404(area, pk), clock.now()
    officer = area.is_run_by(request.user)
    return render(
        request,
        "deadlines/deadline.html",
        {
            "deadline": shown,
            "standing": standing(shown, now),
            "colour": colour(shown, now),
            "rule": rule_named(shown.rule_key),
            "says": sentence(shown.provision.rule, shown.provision.params)
            if shown.provision
            else "",
            "deeds": possible(shown) if officer else [],
            "timeline": timeline_of(shown, for_officer=officer),
        },
    )


@area_view(OFFICER)
def deed(request: HttpRequest, area: Area, pk: int, verb: str) -> HttpResponse:
    """Excuse, waive or extend: with a reason, which is published."""
    shown, declared = _deadline_or_404(area, pk), DEEDS[verb]
    form = declared.form(typed(request), cancel_url=shown.get_absolute_url())
    if form.is_valid() and done(
        form, lambda: declared.act(shown, by=request.user, at=clock.now(), **form.cleaned_data)
    ):
        return redirect(shown)
    return render(
        request,
        "deadlines/deed.html",
        {
            "form": form,
            "deadline": shown,
            "deed": declared,
            "possible": shown.status in declared.statuses,
        },
    )


def _deadline_or_404(area: Area, pk: int) -> Deadline:
    rows = Deadline.objects.in_area(area).select_related(
        "area", "provision__clause__version__agreement__area"
    )
    return get_object_or_404(rows, pk=pk)
