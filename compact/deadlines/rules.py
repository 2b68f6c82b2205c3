"""What an agreement says about itself: that it is looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from compact.agreements.models import Agreement, Version
from compact.agreements.reviews.clock import reviews_due
from compact.areas.models import Area
from compact.dates.civil import start_of
from compact.dates.wording import long_date
from compact.deadlines.officers import officers_of
from compact.deadlines.review_clocks import review_clocks
from compact.deadlines.rule import Clock, Decided, Enforcement, Rule
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
    return review_clocks(version.agreed_on or version.in_force_from, terms["months"], held)


def _decided_review(agreement: Agreement, on: date) -> Iterator[Decided]:
    """One review was decided on for the wording in force: the first held after the decision
    answers it."""
    version = agreement.version_in_force(on)
    decided = version.review_decided_on if version else None
    if not decided or not version.review_months:
        return
    held = sorted(agreement.reviews.filter(held_on__gt=decided).values_list("held_on", flat=True))
    yield Decided(
        Clock(
            due_on=reviews_due(decided, version.review_months, [])[0].due_on,
            arises_on=decided,
            occurrence=f"decided {decided.isoformat()}",
            met_at=start_of(held[0]) if held else None,
            do=f"Review {agreement}",
        ),
        words=f"the decision of {long_date(decided)} on {version}",
        url=version.get_absolute_url(),
    )


REVIEW_INTERVAL = Rule(
    key="review-interval",
    says="An agreement is reviewed some months after it was agreed, and after each review, or as "
    "its partners decided.",
    sources=("HP-7", "CW-0.2", "CW-18.2", "CW-20", "C5"),
    params=("months",),
    enforcement=Enforcement.RECORDED_LATE,
    subject=lambda: Agreement,
    subjects=_agreements_in_force,
    clocks=_review_clocks,
    decided=_decided_review,
    applies=lambda agreement, terms: terms.agreement_id == agreement.pk and bool(terms["months"]),
    responsible=lambda agreement: officers_of(agreement.area),
    do=lambda agreement, terms: f"Review {agreement}",
    reminders=(60, 14, 0),
)
