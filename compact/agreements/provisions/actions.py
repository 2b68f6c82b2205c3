"""What an officer makes of a clause: a rule, or none."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import F

from compact.agreements.changes import clauses_changed
from compact.agreements.models import Clause, Provision, Suggestion
from compact.agreements.provision_words import sentence
from compact.audit.moves import AlreadyDone, NotPossible, ReasonNeeded, move
from compact.audit.record import record


@transaction.atomic
def confirm(
    suggestion: Suggestion,
    *,
    params: dict | None = None,
    force: str = "",
    enforcement: str = "",
    scope: Iterable[str] = (),
    by,
    at: datetime,
) -> Provision:
    """Make the suggested rule a provision of its clause, as read or as the officer corrected it.

    Raises AlreadyDone when somebody confirmed it before.
    """
    move(
        suggestion,
        Suggestion.CONFIRMED,
        by=by,
        at=at,
        verb="suggestion-confirmed",
        details={"rule": suggestion.rule, "clause": suggestion.clause.name},
    )
    return add_provision(
        suggestion.clause,
        rule=suggestion.rule,
        params=suggestion.params if params is None else params,
        force=force or suggestion.force or "must",
        enforcement=enforcement,
        scope=scope,
        quote=suggestion.quote,
        suggestion=suggestion,
        by=by,
        at=at,
    )


@transaction.atomic
def decline(suggestion: Suggestion, *, by, at: datetime) -> None:
    """The clause does not say this. A rule that was made of it before is withdrawn."""
    move(
        suggestion,
        Suggestion.DECLINED,
        by=by,
        at=at,
        verb="suggestion-declined",
        details={"rule": suggestion.rule, "clause": suggestion.clause.name},
    )
    for provision in suggestion.provisions.standing():
        withdraw_provision(
            provision, reason="The suggestion it was made from was declined.", by=by, at=at
        )


@transaction.atomic
def add_provision(
    clause: Clause,
    *,
    rule: str,
    params: dict,
    force: str = "must",
    enforcement: str = "",
    scope: Iterable[str] = (),
    quote: str = "",
    suggestion: Suggestion | None = None,
    by,
    at: datetime,
) -> Provision:
    """Make a clause set a rule. NotPossible when it sets the very same one already."""
    # Holds the clause to the end of the transaction: of two who set it at once the second waits.
    Clause.objects.filter(pk=clause.pk).update(level=F("level"))
    same = clause.provisions.standing().filter(rule=rule, params=params, scope=list(scope))
    if same.exists():
        raise NotPossible("This clause sets this very rule already.")
    provision = Provision.objects.create(
        clause=clause,
        rule=rule,
        params=params,
        force=force,
        enforcement=enforcement,
        scope=list(scope),
        quote=quote,
        suggestion=suggestion,
        confirmed_by=by,
        confirmed_at=at,
    )
    record(
        clause.area,
        "rule-set",
        clause.version,
        by=by,
        at=at,
        details={
            "rule": rule,
            "params": params,
            "force": force,
            "clause": clause.name,
            "says": sentence(rule, params),
        },
    )
    clauses_changed(clause.version, by=by, at=at, why=f"A rule of {clause.citation} was added.")
    return provision


@transaction.atomic
def withdraw_provision(provision: Provision, *, reason: str, by, at: datetime) -> None:
    """A rule that was made by mistake: it binds no more, and stays on the record with `reason`."""
    if not reason.strip():
        raise ReasonNeeded("Enter the reason. It is kept on the record.")
    if not Provision.objects.standing().filter(pk=provision.pk).update(withdrawn_at=at):
        raise AlreadyDone("This rule was withdrawn already.")
    clause = provision.clause
    record(
        clause.area,
        "rule-withdrawn",
        clause.version,
        by=by,
        at=at,
        details={
            "rule": provision.rule,
            "clause": clause.name,
            "reason": reason.strip(),
            "says": sentence(provision.rule, provision.params),
        },
    )
    clauses_changed(clause.version, by=by, at=at, why=f"A rule of {clause.citation} was withdrawn.")
