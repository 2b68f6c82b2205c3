"""The reviews of a body: what one has to look at, when the next is due, and recording one."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from compact.areas.access import OFFICER, PUBLIC, area_view
from compact.areas.models import Area
from compact.audit.answers import typed
from compact.audit.models import key_of
from compact.dates import clock
from compact.deadlines.figures import figures
from partnerships.answers import answer
from partnerships.bodies import composition
from partnerships.bodies.views import one
from partnerships.reviews import actions
from partnerships.reviews.forms import BodyReviewForm
from partnerships.reviews.upcoming import next_reviews
from partnerships.seats.seating import seating


@area_view(PUBLIC)
@require_safe
def body_reviews(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    """Who sits on it and how it keeps the rules since it was last looked at, and what came of
    every review."""
    body, now = one(area, slug), clock.now()
    reviews = list(body.reviews.all())
    since = reviews[0].held_on if reviews else None
    return render(
        request,
        "partnerships/reviews/reviews.html",
        {
            "body": body,
            "reviews": reviews,
            "since": since,
            "next": next_reviews(body),
            "findings": composition.judge(body, clock.today(), seating(body, clock.today())),
            "figures": figures(area, now, since=since, body_key=key_of(body)),
        },
    )


@area_view(OFFICER)
def body_review(request: HttpRequest, area: Area, slug: str) -> HttpResponse:
    body = one(area, slug)
    form = BodyReviewForm(typed(request), cancel_url=f"{body.get_absolute_url()}reviews/")
    return answer(
        request,
        body,
        form,
        partial(actions.record_review, body),
        "Record a review",
        says=f"The review of {body} is recorded. The time until the next one runs from its day.",
    )
