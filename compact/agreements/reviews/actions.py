"""Recording that an agreement was reviewed; those who are told settle the review clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.db import transaction

from compact.agreements.models import Agreement, Review, Version
from compact.audit.moves import NotPossible
from compact.audit.record import record
from compact.dates.civil import civil_date

#: Called inside the transaction with (agreement, at, by), when a review was held or decided on: its
#: clocks are settled.
on_review: list[Callable[[Agreement, datetime, object], None]] = []


@transaction.atomic
def record_review(agreement: Agreement, *, held_on: date, outcome: str, by, at: datetime) -> Review:
    """A review was held on a day, with what came of it. Raises NotPossible for a day to come."""
    if held_on > civil_date(at):
        raise NotPossible("The review has not been held yet. Record it on the day or after.")
    if agreement.reviews.filter(held_on=held_on).exists():
        raise NotPossible("A review on this day is recorded already.")
    review = Review.objects.create(
        agreement=agreement, held_on=held_on, outcome=outcome, recorded_by=by
    )
    record(
        agreement.area,
        "review-recorded",
        agreement,
        by=by,
        at=at,
        details={"on": held_on.isoformat(), "outcome": outcome},
    )
    for tell in on_review:
        tell(agreement, at, by)
    return review


@transaction.atomic
def decide_review(version: Version, *, decided_on: date, months: int, by, at: datetime) -> None:
    """The partners decided, beside what its clauses say, to review this wording in `months`."""
    if version.status not in (Version.AGREED, Version.IN_FORCE):
        raise NotPossible("Only a wording that was agreed is reviewed.")
    if decided_on > civil_date(at):
        raise NotPossible("This has not been decided yet. Record it on the day or after.")
    version.review_decided_on, version.review_months = decided_on, months
    version.save(update_fields=["review_decided_on", "review_months"])
    record(
        version.area,
        "review-decided",
        version,
        by=by,
        at=at,
        details={"on": decided_on.isoformat(), "months": months},
    )
    for tell in on_review:
        tell(version.agreement, at, by)
