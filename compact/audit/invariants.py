"""I1, I5 and I7. Registered when the app starts; I5 is looked at every six hours."""

from compact.areas.models import Area, Submission
from compact.audit.chain import verify
from compact.audit.standing import strays
from compact.work import health, invariants


def chain_faults() -> list[str]:
    """Every fault in the chain of every area."""
    verdicts = (verify(area) for area in Area.objects.order_by("pk"))
    return [f"{verdict.area}: {fault}" for verdict in verdicts for fault in verdict.faults]


def unanswered_submissions() -> list[str]:
    """Forms whose key was kept and whose deed was not: they are committed together or not at
    all.
    """
    rows = Submission.objects.filter(answer="").order_by("pk")
    return [f"the form sent to {row.path} at {row.at} has no answer" for row in rows]


invariants.register(
    "I1", "Every form that was acted on has the answer it was given.", unanswered_submissions
)
invariants.register("I7", "Every status is the one its record last led to.", strays)
invariants.register(
    "I5", "The record of every area is an unbroken chain up to its head.", chain_faults
)
health.expect("verify-chains", 6 * 3600)
