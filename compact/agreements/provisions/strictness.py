"""Which of several clauses on the same matter asks for most: the target people work to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from compact.agreements.models import Provision

#: Roughly how many calendar days one of each unit is: only to say which clause asks for more.
DAYS = {
    "hours": 1 / 24,
    "calendar-days": 1,
    "clear-days": 1.01,
    "working-days": 1.4,
    "clear-working-days": 1.41,
    "weeks": 7,
    "months": 30.4,
}
PER_YEAR = {"month": 12, "quarter": 4, "year": 1}
#: Clauses that differ in one of these speak of different matters and are not compared.
APART = ("channel", "of", "on", "title")

#: Rules about one body each: compared only where the clauses say which bodies.
OF_A_BODY = {"meeting-frequency", "seats-minimum", "quorum"}

Weight = Callable[[dict[str, Any]], float]


def _time(params: dict[str, Any]) -> float:
    return params["amount"] * DAYS[params["unit"]]


def _meetings(params: dict[str, Any]) -> float:
    return params["min"] * PER_YEAR[params["per"]]


#: How much a clause asks for; the greater, the stricter.
WEIGHTS: dict[str, Weight] = {
    "papers-before-meeting": _time,
    "notice-of-meeting": _time,
    "funding-notice": _time,
    "draft-minutes": lambda p: -_time(p),
    "publish-minutes": lambda p: -_time(p),
    "consultation-outcome": lambda p: -_time(p),
    "acknowledge-response": lambda p: -_time(p),
    "declare-interests": lambda p: -_time(p),
    "declare-gifts": lambda p: -p["threshold"],
    "meeting-frequency": _meetings,
    "seats-minimum": lambda p: p["count"],
    "quorum": lambda p: p["count"],
    "review-interval": lambda p: -p["months"],
    "body-review": lambda p: -p["months"],
    "consultation-length": lambda p: p.get("standard_weeks") or p["minimum_weeks"],
    "cover-sheet-pages": lambda p: -p["pages"],
}


def strictest(provisions: Iterable[Provision]) -> set[int]:
    """The keys of the targets, where two or more on one matter ask for different things."""
    groups: dict[tuple, list[tuple[float, int]]] = defaultdict(list)
    for one in provisions:
        weight = _weight(one)
        if weight is not None:
            matter = (one.rule, tuple(one.scope), *(str(one.params.get(name)) for name in APART))
            groups[matter].append((weight, one.pk))
    targets = set()
    for weighed in groups.values():
        most = max(weight for weight, _ in weighed)
        if any(weight < most for weight, _ in weighed):
            targets |= {pk for weight, pk in weighed if weight == most}
    return targets


def _weight(provision: Provision) -> float | None:
    if provision.rule in OF_A_BODY and not provision.scope:
        return None
    try:
        return WEIGHTS[provision.rule](provision.params)
    except (KeyError, TypeError):
        return None
