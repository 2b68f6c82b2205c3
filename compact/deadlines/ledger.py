"""Keeping the ledger true to the facts. Actions call `settle` in their own transaction."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models, transaction

from compact.agreements.models import Provision
from compact.areas.models import Area
from compact.audit.models import key_of
from compact.audit.moves import move
from compact.dates.civil import civil_date, civil_text, end_of, start_of
from compact.deadlines import conditions
from compact.deadlines.ladder import next_visit
from compact.deadlines.models import Deadline
from compact.deadlines.registry import rules_of
from compact.deadlines.rule import Clock, Rule
from compact.deadlines.turns import Turn, turns_of

#: The confirmed clauses in force in an area on a day, by the key of their rule.
Clauses = dict[str, list[Provision]]


@transaction.atomic
def settle(
    subject: models.Model,
    *,
    at: datetime,
    by=None,
    why: str = "",
    clauses: Clauses | None = None,
) -> list[Deadline]:
    """Bring the deadlines of `subject` in line with the clauses in force and with what was done.

    New clocks are opened, met ones judged, moved ones replaced; kept and broken ones never change.
    Standing conditions are judged as things are now. `at` is the moment of the deed, `why` stands
    on the record of a deadline that falls away; `clauses` are those in force, where somebody who
    settles much has asked for them already. Returns the deadlines that stand now.
    """
    standing: list[Deadline] = []
    clauses = clauses_in_force(subject.area, at) if clauses is None else clauses
    for rule in rules_of(subject):
        bound = clauses.get(rule.key, []) if rule.asks_of(subject, civil_date(at)) else []
        if rule.clocks:
            standing += _settle_rule(rule, subject, bound, at, by, why)
        if rule.stands:
            conditions.judge(rule, subject, bound, at=at, by=by)
    return standing


def clauses_in_force(area: Area, at: datetime) -> Clauses:
    grouped: Clauses = {}
    for provision in Provision.objects.in_force(area, civil_date(at)):
        # All count by one calendar, which is then asked for once.
        provision.clause.version.agreement.area = area
        grouped.setdefault(provision.rule, []).append(provision)
    return grouped


def _settle_rule(
    rule: Rule, subject: models.Model, provisions: list[Provision], at: datetime, by, why: str
) -> list[Deadline]:
    held = {
        (row.provision_id, row.occurrence): row
        for row in Deadline.objects.filter(rule_key=rule.key, subject_key=key_of(subject))
    }
    standing = []
    for turn in turns_of(rule, subject, provisions, at):
        row = held.pop(turn.key, None)
        if row is None and turn.is_past:
            continue
        if row is None:
            row = _open(rule, subject, turn, at)
        else:
            _update(row, rule, subject, turn, at)
        _judge(row, turn.clock, at, by)
        standing.append(row)
    for row in held.values():
        end(row, at=at, by=by, why=why or "It no longer applies.")
    return standing


def _facts(
    rule: Rule,
    subject: models.Model,
    turn: Turn,
    extended_until: date | None = None,
) -> dict:
    body = rule.about(subject)
    people = list(rule.responsible(subject))
    clock = turn.clock
    due_on = max(clock.due_on, extended_until or clock.due_on)
    due_at = clock.ends_at if due_on == clock.due_on else end_of(due_on)
    return {
        "clause_words": turn.words[:300],
        "clause_url": turn.url[:300],
        "subject_words": str(subject)[:300],
        "subject_url": rule.link(subject)[:300],
        "body_key": key_of(body) if body else "",
        "body_words": str(body or "")[:200],
        "task": turn.task[:300],
        "enforcement": turn.enforcement,
        "responsible_keys": "".join(f" {person.key} " for person in people)[:500],
        "responsible_words": ", ".join(person.name for person in people)[:300],
        "due_on": due_on,
        "due_at": due_at,
        "due_civil": civil_text(due_at),
    }


def _open(rule: Rule, subject: models.Model, turn: Turn, at: datetime) -> Deadline:
    facts, clock = _facts(rule, subject, turn), turn.clock
    arises = start_of(clock.arises_on) if clock.arises_on else at
    row = Deadline(
        area=subject.area,
        rule_key=rule.key,
        provision=turn.provision,
        subject_key=key_of(subject),
        occurrence=clock.occurrence,
        arises_at=arises,
        **facts,
    )
    row.next_at = next_visit(row, rule, at)
    row.save(force_insert=True)
    return row


def _update(
    row: Deadline,
    rule: Rule,
    subject: models.Model,
    turn: Turn,
    at: datetime,
) -> None:
    if row.status == Deadline.ENDED:
        move(
            row,
            Deadline.OPEN,
            by=None,
            at=at,
            verb="deadline-reopened",
            reason="",
            effective_at=None,
            recorded_at=None,
        )
    elif row.status != Deadline.OPEN:
        return
    due_before = row.due_on
    facts = _facts(rule, subject, turn, row.extended_until)
    changed = {name: value for name, value in facts.items() if getattr(row, name) != value}
    for name, value in changed.items():
        setattr(row, name, value)
    # A reminder whose hour has come and which no sweep has sent yet must not be skipped over.
    if row.due_on != due_before or row.next_at is None or row.next_at > at:
        next_at = next_visit(row, rule, at)
        if next_at != row.next_at:
            row.next_at = changed["next_at"] = next_at
    if changed:
        row.save(update_fields=list(changed))


def _judge(row: Deadline, clock: Clock, at: datetime, by) -> None:
    """The deed was done: in time when its instant lies before the due day's end."""
    if clock.met_at is None or row.status not in (Deadline.OPEN, Deadline.BROKEN):
        return
    outcome = Deadline.KEPT if clock.met_at < row.due_at else Deadline.LATE
    move(
        row,
        outcome,
        by=by,
        at=at,
        verb=f"deadline-{outcome}",
        met_at=clock.met_at,
        effective_at=clock.met_at,
        recorded_at=at,
        next_at=None,
        details={
            "clause": row.clause_words,
            "due": row.due_on.isoformat(),
            "late_by_days": max(0, (civil_date(clock.met_at) - row.due_on).days),
        },
    )


def break_(row: Deadline, *, at: datetime, seen: datetime) -> None:
    """Put on the record that the day passed without the deed: when it did, and when that was
    seen.
    """
    move(
        row,
        Deadline.BROKEN,
        by=None,
        at=at,
        verb="deadline-broken",
        effective_at=row.due_at,
        recorded_at=seen,
        next_at=None,
        details={"clause": row.clause_words, "due": row.due_on.isoformat()},
    )


def end(row: Deadline, *, at: datetime, by, why: str) -> None:
    """The duty falls away; but one whose day has passed was broken, swept or not."""
    if row.status == Deadline.OPEN and row.due_at <= at:
        break_(row, at=at, seen=at)
    elif row.status == Deadline.OPEN:
        move(
            row,
            Deadline.ENDED,
            by=by,
            at=at,
            verb="deadline-ended",
            reason=why,
            effective_at=at,
            recorded_at=at,
            next_at=None,
            details={"clause": row.clause_words, "due": row.due_on.isoformat()},
        )
        Deadline.objects.filter(pk=row.pk).update(reason=why)
