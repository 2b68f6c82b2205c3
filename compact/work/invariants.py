"""What must always be true of the tables, whoever was killed when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Check = Callable[[], list[str]]


@dataclass(frozen=True)
class Invariant:
    """A promise: its name (such as I5), what it says, and the check that lists breaches."""

    name: str
    says: str
    check: Check


_invariants: dict[str, Invariant] = {}


def register(name: str, says: str, check: Check) -> None:
    """Add a promise. Each floor registers its own from its `AppConfig.ready`."""
    _invariants[name] = Invariant(name, says, check)


def check_all(only: str = "") -> list[tuple[Invariant, list[str]]]:
    """Each promise (or the one named `only`) with its breaches, in the order of their numbers."""
    chosen = [each for each in _invariants.values() if only in ("", each.name)]
    return [(each, each.check()) for each in sorted(chosen, key=_number)]


def _number(invariant: Invariant) -> tuple[int, str]:
    digits = invariant.name.lstrip("I")
    return (int(digits) if digits.isdigit() else 99, invariant.name)
