"""Going round an area: after its clauses changed, and once a day for what time alone changes."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime

from django.db import models

from compact.agreements.models import Provision
from compact.areas.models import Area
from compact.audit.models import key_of
from compact.dates.civil import civil_date
from compact.deadlines import ledger
from compact.deadlines.models import Condition, Deadline
from compact.deadlines.registry import watched_rules
from compact.deadlines.rule import Rule
from compact.deadlines.subjects import find

log = logging.getLogger(__name__)


def rebind(area: Area, *, at: datetime, by=None, why: str) -> None:
    """After a version came into force or ended: settle every subject of every rule in the area."""
    clauses = ledger.clauses_in_force(area, at)
    for subject in _subjects(watched_rules(), area, at).values():
        ledger.settle(subject, at=at, by=by, why=why, clauses=clauses)
    _end_unbound(area, at=at, by=by, why=why)


def look_again(area: Area, *, at: datetime) -> int:
    """Once a day: rules that come round by time alone (a new quarter) get their clocks, and what
    stands is judged anew (a term ran out, a body is no more). One subject that fails stops no
    other; returns how many failed.
    """
    clauses = ledger.clauses_in_force(area, at)
    moved_by_time = [rule for rule in watched_rules() if rule.recurs or rule.stands]
    # Without a clause in force nothing can begin; what is held of one that ended is found below.
    subjects = _subjects((rule for rule in moved_by_time if rule.key in clauses), area, at)
    failed = sum(not _settled(one, clauses, at) for one in subjects.values())
    for key in _held(area, moved_by_time) - subjects.keys():
        left = find(key)
        failed += left is not None and not _settled(left, clauses, at)
    return failed


def _settled(subject: models.Model, clauses: ledger.Clauses, at: datetime) -> bool:
    try:
        ledger.settle(subject, at=at, clauses=clauses)
    except Exception:
        log.exception("The clocks of %s could not be looked at again", subject)
        return False
    return True


def _held(area: Area, rules: list[Rule]) -> set[str]:
    """What the ledger still holds something open about under these rules."""
    keys = [rule.key for rule in rules]
    clocks = Deadline.objects.in_area(area).filter(rule_key__in=keys, status=Deadline.OPEN)
    standing = Condition.objects.in_area(area)
    return {
        key for rows in (clocks, standing) for key in rows.values_list("subject_key", flat=True)
    }


def _subjects(rules: Iterable[Rule], area: Area, at: datetime) -> dict[str, models.Model]:
    """What the rules look at, each once, by its key."""
    day = civil_date(at)
    return {key_of(one): one for rule in rules for one in rule.subjects(area, day)}


def _end_unbound(area: Area, *, at: datetime, by, why: str) -> None:
    """Open deadlines of clauses that are in force no more, whose subject is no longer looked at."""
    in_force = Provision.objects.in_force(area, civil_date(at)).values("pk")
    Condition.objects.in_area(area).exclude(provision__in=in_force).delete()
    rows = Deadline.objects.filter(area=area, status=Deadline.OPEN)
    for row in rows.exclude(provision=None).exclude(provision__in=in_force):
        ledger.end(row, at=at, by=by, why=why)
    # What was decided on for a wording ends with it: the agreement itself knows whether it did.
    for key in set(rows.filter(provision=None).values_list("subject_key", flat=True)):
        if subject := find(key):
            ledger.settle(subject, at=at, by=by, why=why)
