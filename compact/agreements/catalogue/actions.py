"""What is said of an agreement beside its words."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from compact.agreements.changes import clauses_changed
from compact.agreements.models import Agreement
from compact.audit.moves import NotPossible
from compact.audit.record import record
from compact.dates.civil import civil_date

FACTS = (
    "title",
    "kind",
    "topic",
    "purpose",
    "legal_status",
    "parties",
    "parent",
    "scope",
    "is_announced",
)


@transaction.atomic
def change_agreement(agreement: Agreement, *, by, at: datetime, **facts) -> None:
    """Change what is said of an agreement (`FACTS`); its address stays. No circle of parents."""
    changed = {
        name: facts[name]
        for name in FACTS
        if name in facts and getattr(agreement, name) != facts[name]
    }
    if "parent" in changed:
        _no_circle(agreement, changed["parent"])
    if not changed:
        return
    for name, value in changed.items():
        setattr(agreement, name, value)
    agreement.save(update_fields=list(changed))
    record(
        agreement.area,
        "agreement-changed",
        agreement,
        by=by,
        at=at,
        details={
            name: str(value) if name == "parent" else value for name, value in changed.items()
        },
    )
    version = agreement.version_in_force(civil_date(at))
    if version and {"scope", "title"} & changed.keys():
        clauses_changed(version, by=by, at=at, why=f"{agreement} was changed.")


def _no_circle(agreement: Agreement, parent: Agreement | None) -> None:
    while parent is not None:
        if parent.pk == agreement.pk:
            raise NotPossible("An agreement cannot stand under itself.")
        parent = parent.parent
