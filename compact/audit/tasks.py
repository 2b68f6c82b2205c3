import logging

from celery import shared_task

from compact.areas.models import Area
from compact.audit.chain import verify
from compact.work.periods import once_per

log = logging.getLogger(__name__)


@shared_task
def verify_chains() -> None:
    """Every six hours: recompute each area's chain; a fault is logged as an error and seen in
    /health/.
    """
    with once_per("verify-chains", seconds=6 * 3600) as turn:
        if not turn:
            return
        faults = [f"{v.area}: {f}" for v in map(verify, Area.objects.all()) for f in v.faults]
        for fault in faults:
            log.error("The record is broken: %s", fault)
        turn.note(f"{len(faults)} faults", failed=bool(faults))
