"""Recording that a body was reviewed: who sits on it, how it works, and what came of it."""

from __future__ import annotations

from datetime import date, datetime

from django.db import IntegrityError, transaction

from compact.audit.moves import AlreadyDone, NotPossible
from compact.audit.record import record
from compact.dates.civil import civil_date
from compact.deadlines import ledger
from partnerships.bodies.models import Body
from partnerships.reviews.models import BodyReview


@transaction.atomic
def record_review(body: Body, *, held_on: date, outcome: str, by, at: datetime) -> BodyReview:
    """A review was held on a day; the clock for the next one begins there (CW-18.2).

    Raises NotPossible for a day to come or before the body was there, AlreadyDone for a second
    review of one day.
    """
    if held_on > civil_date(at):
        raise NotPossible("The review has not been held yet. Record it on the day or after.")
    if body.established_on and held_on < body.established_on:
        raise NotPossible(f"{body} did not exist on that day.")
    try:
        with transaction.atomic():
            review = BodyReview.objects.create(
                body=body, held_on=held_on, outcome=outcome, recorded_by=by
            )
    except IntegrityError as twice:
        raise AlreadyDone("A review on this day is recorded already.") from twice
    record(
        body.area,
        "body-reviewed",
        body,
        by=by,
        at=at,
        details={"on": held_on.isoformat(), "outcome": outcome},
    )
    ledger.settle(body, at=at, by=by)
    return review
