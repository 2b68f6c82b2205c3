"""After a correction: what the clause suggests now."""

from __future__ import annotations

from compact.agreements import reading
from compact.agreements.models import Clause, Suggestion
from compact.agreements.reading.suggesting import suggest


def reread(clause: Clause) -> None:
    """Bring open suggestions in line with the clause's words; what was decided already stays."""
    # Read among its neighbours: the words that lead to a list item stand in the clause above it.
    clauses = [clause if one.pk == clause.pk else one for one in clause.version.clauses.all()]
    found = suggest([_as_read(one) for one in clauses], only=clauses.index(clause))
    clause.suggestions.filter(status=Suggestion.OPEN).delete()
    decided = [(one.rule, one.params) for one in clause.suggestions.all()]
    decided += [(one.rule, one.params) for one in clause.provisions.standing()]
    Suggestion.objects.bulk_create(
        [
            Suggestion(
                clause=clause,
                rule=one.rule,
                params=one.params,
                force=one.force,
                quote=one.quote,
                start=one.start,
                end=one.end,
            )
            for one in found
            if (one.rule, one.params) not in decided
        ]
    )


def _as_read(clause: Clause) -> reading.Clause:
    return reading.Clause(
        label=clause.label,
        path=list(clause.path),
        heading=clause.heading,
        text=clause.words,
        bound=clause.bound or "shared",
        kind=clause.kind,
        level=clause.level,
        numbered=clause.numbered,
    )
