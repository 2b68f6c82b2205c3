"""Two things timed in turns, so that whatever else the machine does falls on both alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Figure:
    """A median beside its baseline's, in milliseconds. `mark` is the ratio it must not exceed."""

    name: str
    candidate_ms: float
    baseline_ms: float
    mark: float | None
    rounds: int

    @property
    def ratio(self) -> float:
        return self.candidate_ms / self.baseline_ms

    @property
    def kept(self) -> bool | None:
        return None if self.mark is None else self.ratio <= self.mark

    def as_json(self) -> dict[str, object]:
        return asdict(self) | {"ratio": round(self.ratio, 3), "kept": self.kept}


@dataclass(frozen=True)
class Reading:
    """A figure without a baseline: seconds, MiB, queries. `mark` is what it must not exceed."""

    name: str
    value: float
    unit: str
    mark: float | None = None

    @property
    def kept(self) -> bool | None:
        return None if self.mark is None else self.value <= self.mark

    def as_json(self) -> dict[str, object]:
        return asdict(self) | {"kept": self.kept}


def measure(
    name: str,
    candidate: Callable[[], object],
    baseline: Callable[[], object],
    *,
    rounds: int = 30,
    mark: float | None = None,
) -> Figure:
    """Time both by turns, `rounds` times after a warm-up, and compare the medians."""
    pair = {"candidate": candidate, "baseline": baseline}
    times: dict[str, list[float]] = {key: [] for key in pair}
    for _ in range(3):
        candidate(), baseline()
    for turn in range(rounds):
        order = list(pair) if turn % 2 else list(reversed(pair))
        for key in order:
            times[key].append(_once(pair[key]))
    medians = {key: statistics.median(spent) * 1000 for key, spent in times.items()}
    return Figure(name, round(medians["candidate"], 3), round(medians["baseline"], 3), mark, rounds)


def _once(work: Callable[[], object]) -> float:
    gc.collect()
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
