"""What an agreement says about itself: that it is looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from compact.agreements.models import Agreement, Version
from compact.agreements.reviews.clock import reviews_due
from compact.areas.models import Area
from compact.dates.civil import start_of
from compact.deadlines.officers import officers_of
from compact.deadlines.rule import Clock, Enforcement, Rule
from compact.deadlines.terms import Terms


def _agreements_in_force(area: Area, on: date):
    versions = Version.objects.in_force(on)
    return (
        Agreement.objects.in_area(area)
        .filter(versions__in=versions)
        .select_related("area")
        .distinct()
    )


def _review_clocks(agreement: Agreement, terms: Terms, on: date) -> Iterator[Clock]:
    """One clock from the day the wording was agreed, and one from each review since."""
    version = agreement.version_in_force(on)
    held = agreement.reviews.values_list("held_on", flat=True)
    for turn in reviews_due(version.agreed_on or version.in_force_from, terms["months"], held):
        yield Clock(
            due_on=turn.due_on,
            arises_on=turn.since,
            occurrence=turn.since.isoformat(),
            met_at=start_of(turn.held_on) if turn.held_on else None,
        )


REVIEW_INTERVAL = Rule(
    key="review-interval",
    says="An agreement is reviewed some months after it was agreed, and after each review.",
    sources=("HP-7", "CW-0.2", "CW-18.2", "CW-20", "C5"),
    params=("months",),
    enforcement=Enforcement.RECORDED_LATE,
    subject=lambda: Agreement,
    subjects=_agreements_in_force,
    clocks=_review_clocks,
    applies=lambda agreement, terms: terms.agreement_id == agreement.pk and bool(terms["months"]),
    responsible=lambda agreement: officers_of(agreement.area),
    do=lambda agreement, terms: f"Review {agreement}",
    reminders=(60, 14, 0),
)
