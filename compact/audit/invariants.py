"""I5: the record is whole, and is looked at every six hours. Registered when the app starts."""

from compact.areas.models import Area
from compact.audit.chain import verify
from compact.work import health, invariants


def chain_faults() -> list[str]:
    """Every fault in the chain of every area."""
    verdicts = (verify(area) for area in Area.objects.order_by("pk"))
    return [f"{verdict.area}: {fault}" for verdict in verdicts for fault in verdict.faults]


invariants.register(
    "I5", "The record of every area is an unbroken chain up to its head.", chain_faults
)
health.expect("verify-chains", 6 * 3600)
