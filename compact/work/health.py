"""How the installation is: named checks for `/health/` and `manage.py health`."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError

from compact.work.serving.database import refuse_unready

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Health:
    """What one check found: whether it is well, in words, with the figures behind it; `starting`
    where it is too early to say more.
    """

    well: bool
    words: str
    facts: dict = field(default_factory=dict)
    starting: bool = False


Check = Callable[[], Health]
_checks: dict[str, Check] = {}
_periods: dict[str, int] = {}


def register(name: str, check: Check) -> None:
    """Add a check. Floors above this one call it from their `AppConfig.ready`."""
    _checks[name] = check


def expect(job: str, seconds: int) -> None:
    """Say that `job` leaves a heartbeat every `seconds`; health then watches for its silence."""
    _periods[job] = seconds


def expected() -> dict[str, int]:
    """Every job that must not fall silent, with its period in seconds."""
    return dict(_periods)


def examine() -> dict[str, Health]:
    """Every check by name. A check that breaks is itself a finding, never an error page.

    Once one has met a database that is not ready, the others say so without asking it again.
    """
    found: dict[str, Health] = {}
    unready = ""
    for name, check in _checks.items():
        try:
            found[name] = Health(False, unready) if unready else _tried(name, check)
        except ImproperlyConfigured as refusal:
            unready = str(refusal)
            found[name] = Health(False, unready)
    return found


def as_facts(found: dict[str, Health]) -> dict:
    """The findings as JSON-ready facts, the verdict first: ok, starting or unwell."""
    return {
        "status": _verdict(list(found.values())),
        "checks": {name: asdict(health) for name, health in found.items()},
    }


def _verdict(found: list[Health]) -> str:
    if not all(health.well for health in found):
        return "unwell"
    return "starting" if any(health.starting for health in found) else "ok"


def _tried(name: str, check: Check) -> Health:
    try:
        return check()
    except Exception as fault:
        if isinstance(fault, DatabaseError):
            refuse_unready()
        log.exception("The health check %s broke", name)
        return Health(False, f"This check broke: {type(fault).__name__}")
