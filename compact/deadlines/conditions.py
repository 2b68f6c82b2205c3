"""Standing conditions: how things stand against a clause, each break and mending on record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import models

from compact.agreements.models import Provision
from compact.audit.models import key_of
from compact.audit.record import record
from compact.dates.civil import civil_date
from compact.deadlines.models import Condition
from compact.deadlines.rule import Finding, Rule
from compact.deadlines.terms import Terms
from compact.notices import outbox


def judge(
    rule: Rule, subject: models.Model, provisions: Iterable[Provision], *, at: datetime, by=None
) -> None:
    """Note how `subject` stands at `at` under each clause that sets `rule`.

    What breaks goes on the record and to the people responsible, except to whoever did it; what a
    clause no longer speaks of is forgotten. Called inside the transaction of `ledger.settle`.
    """
    kept = Condition.objects.filter(rule_key=rule.key, subject_key=key_of(subject))
    held = {row.provision_id: row for row in kept}
    for provision in provisions:
        if not rule.binds(provision, subject):
            continue
        found = rule.check(subject, Terms.of(provision), civil_date(at)) if rule.check else None
        if found:
            row = held.pop(provision.pk, None)
            _note(rule, subject, provision, found, row, at=at, by=by)
    Condition.objects.filter(pk__in=[row.pk for row in held.values()]).delete()


def _note(
    rule: Rule,
    subject: models.Model,
    provision: Provision,
    found: Finding,
    row: Condition | None,
    *,
    at: datetime,
    by,
) -> None:
    was_kept, facts = row.is_kept if row else True, _facts(rule, subject, provision, found)
    if was_kept != found.kept:
        facts["since"] = at
    if row is None:
        row = _first(rule, subject, provision, {"since": at} | facts)
    elif not _changed(row, facts):
        return
    if was_kept != found.kept:
        _tell(rule, subject, row, at=at, by=by)


def _first(rule: Rule, subject: models.Model, provision: Provision, facts: dict) -> Condition:
    return Condition.objects.create(
        area=subject.area,
        rule_key=rule.key,
        provision=provision,
        subject_key=key_of(subject),
        **facts,
    )


def _changed(row: Condition, facts: dict) -> bool:
    """One UPDATE that names how it stood: of two who judge at once only one puts it on record."""
    changed = {name: value for name, value in facts.items() if getattr(row, name) != value}
    as_judged = Condition.objects.filter(pk=row.pk, is_kept=row.is_kept)
    if not changed or not as_judged.update(**changed):
        return False
    for name, value in changed.items():
        setattr(row, name, value)
    return True


def _facts(rule: Rule, subject: models.Model, provision: Provision, found: Finding) -> dict:
    body = rule.about(subject)
    return {
        "clause_words": provision.clause.citation[:300],
        "clause_url": provision.clause.get_absolute_url()[:300],
        "subject_words": str(subject)[:300],
        "subject_url": subject.get_absolute_url()[:300],
        "body_key": key_of(body) if body else "",
        "is_kept": found.kept,
        "words": found.words,
        "task": "" if found.explained else rule.mend(subject, Terms.of(provision))[:300],
    }


def _tell(rule: Rule, subject: models.Model, row: Condition, *, at: datetime, by) -> None:
    record(
        row.area,
        "condition-kept" if row.is_kept else "condition-broken",
        subject,
        by=by,
        at=at,
        details={"clause": row.clause_words, "words": row.words},
    )
    if row.is_kept or not row.task:
        return
    doer = by.pk if by else None
    outbox.queue(
        row.area,
        cause=f"condition:{row.pk}:{row.since.isoformat()}",
        topic="conditions",
        subject=subject,
        to=[one for one in rule.responsible(subject) if one.user_id is None or one.user_id != doer],
        template="condition_broken",
        at=at,
        context={"condition": row},
    )
