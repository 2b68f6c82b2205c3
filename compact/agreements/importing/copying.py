"""A new draft made from a wording that exists, so that nobody types an unchanged clause again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from compact.agreements.importing.actions import BATCH, new_version
from compact.agreements.models import Clause, Note, Provision, Term, Version
from compact.audit.record import record


@transaction.atomic
def draft_from(version: Version, *, label: str, by, at: datetime) -> Version:
    """A draft with the same clauses, terms, notes and rules as `version`, ready to amend."""
    draft = new_version(version.agreement, label=label, read_at=at, source_name=version.source_name)
    clauses = _copy_clauses(version, draft)
    Term.objects.bulk_create(
        [
            Term(
                version=draft,
                term=one.term,
                meaning=one.meaning,
                is_abbreviation=one.is_abbreviation,
            )
            for one in version.terms.all()
        ],
        batch_size=BATCH,
    )
    for rows in (_copied_provisions(version, clauses), _copied_notes(version, clauses)):
        if rows:
            type(rows[0]).objects.bulk_create(rows, batch_size=BATCH)
    record(
        version.area,
        "draft-begun",
        draft,
        by=by,
        at=at,
        details={"from": version.label, "clauses": len(clauses)},
    )
    return draft


def _copy_clauses(version: Version, draft: Version) -> dict[int, Clause]:
    """The copies by the place of the clause each was made from; places stay the same."""
    copies = [
        Clause(
            version=draft,
            **{
                name: getattr(one, name)
                for name in (
                    "place",
                    "label",
                    "path",
                    "numbered",
                    "level",
                    "heading",
                    "words",
                    "kind",
                    "bound",
                )
            },
        )
        for one in version.clauses.all()
    ]
    return {one.place: one for one in Clause.objects.bulk_create(copies, batch_size=BATCH)}


def _copied_provisions(version: Version, clauses: dict[int, Clause]) -> list[Provision]:
    standing = Provision.objects.standing().filter(clause__version=version).select_related("clause")
    return [
        Provision(
            clause=clauses[one.clause.place],
            **{
                name: getattr(one, name)
                for name in (
                    "rule",
                    "params",
                    "force",
                    "enforcement",
                    "scope",
                    "quote",
                    "confirmed_by",
                    "confirmed_at",
                )
            },
        )
        for one in standing
    ]


def _copied_notes(version: Version, clauses: dict[int, Clause]) -> list[Note]:
    notes = Note.objects.filter(clause__version=version).select_related("clause", "target")
    return [
        Note(
            clause=clauses[one.clause.place],
            kind=one.kind,
            words=one.words,
            target=clauses[one.target.place] if one.target else None,
            law_status=one.law_status,
            checked_on=one.checked_on,
        )
        for one in notes
    ]
