"""Correcting what was read: only the clauses of a draft, and every correction on the record."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import F

from compact.agreements.clauses.rereading import reread
from compact.agreements.models import Clause, Note, Version
from compact.audit.moves import AlreadyDone, NotPossible, Stale
from compact.audit.record import record

FIELDS = ("label", "heading", "words", "kind", "bound", "level")
#: Further than any text has clauses: places pass through it so that two never meet.
FAR = 1_000_000
MEANWHILE = "Somebody else changed this clause or took it out a moment ago."


@transaction.atomic
def correct_clause(clause: Clause, *, by, at: datetime, **facts) -> None:
    """Correct a draft clause (`FIELDS`). Changed words are read again for what they suggest.

    Raises Stale when somebody changed it after `clause` was fetched.
    """
    _draft(clause.version)
    changed = {
        name: facts[name]
        for name in FIELDS
        if name in facts and getattr(clause, name) != facts[name]
    }
    if not changed:
        return
    if "label" in changed:
        changed |= {
            "path": [*clause.path[:-1], changed["label"]],
            "numbered": bool(changed["label"]),
        }
    details = {
        name: {"from": getattr(clause, name), "to": value} for name, value in changed.items()
    }
    if not _updated(clause, FIELDS, changed):
        raise Stale(Clause.objects.filter(pk=clause.pk).first() or clause)
    _put_on_record(clause, "clause-corrected", by, at, details)
    if "words" in changed:
        reread(clause)


@transaction.atomic
def split_clause(clause: Clause, *, second: str, label: str, by, at: datetime) -> Clause:
    """Cut a clause in two where the words `second` begin; the rest becomes a clause of its own."""
    _draft(clause.version)
    start = clause.words.find(second)
    if not second.strip() or start <= 0:
        raise NotPossible("The second clause must begin inside the words of this one.")
    whole = clause.words
    if not _updated(clause, ("words",), {"words": whole[:start].strip()}):
        raise AlreadyDone(MEANWHILE)
    _make_room(clause.version, after=clause.place)
    rest = Clause.objects.create(
        version=clause.version,
        place=clause.place + 1,
        label=label,
        level=clause.level,
        path=[*clause.path[:-1], label or clause.path[-1]] if clause.path else [label],
        words=whole[start:].strip(),
        kind=clause.kind,
        bound=clause.bound,
        numbered=bool(label),
    )
    reread(clause)
    reread(rest)
    _put_on_record(clause, "clause-split", by, at, {"second": rest.name, "begins": second[:80]})
    return rest


@transaction.atomic
def merge_clause(clause: Clause, *, by, at: datetime) -> Clause:
    """Put a clause's words, number and heading at the end of the clause before it."""
    _draft(clause.version)
    before = clause.version.clauses.filter(place__lt=clause.place).order_by("-place").first()
    if before is None:
        raise NotPossible("This is the first clause: there is none before it.")
    own = "\n".join(part for part in (clause.label, clause.heading, clause.words) if part)
    _take_out(clause)
    if not _updated(before, ("words",), {"words": f"{before.words}\n{own}".strip()}):
        raise AlreadyDone(MEANWHILE)
    reread(before)
    _put_on_record(before, "clause-merged", by, at, {"with": clause.name})
    return before


@transaction.atomic
def delete_clause(clause: Clause, *, by, at: datetime) -> None:
    """Take a clause out of a draft. Its words stay on the record."""
    _draft(clause.version)
    _put_on_record(
        clause, "clause-deleted", by, at, {"heading": clause.heading, "words": clause.words}
    )
    _take_out(clause)


@transaction.atomic
def add_clause(version: Version, *, after: Clause | None, by, at: datetime, **facts) -> Clause:
    """Put a new clause into a draft, after another one or (None) at the beginning."""
    _draft(version)
    place = after.place if after else 0
    _make_room(version, after=place)
    path = (
        [*after.path[:-1], facts.get("label", "")]
        if after and after.path
        else [facts.get("label", "")]
    )
    clause = Clause.objects.create(
        version=version, place=place + 1, path=path, numbered=bool(facts.get("label")), **facts
    )
    reread(clause)
    _put_on_record(clause, "clause-added", by, at, {"words": clause.words})
    return clause


@transaction.atomic
def add_note(
    clause: Clause,
    *,
    kind: str,
    words: str,
    target: Clause | None = None,
    law_status: str = "",
    checked_on: date | None = None,
    by,
    at: datetime,
) -> Note:
    """Say something about a clause of any version without touching its words."""
    note = Note.objects.create(
        clause=clause,
        kind=kind,
        words=words,
        target=target,
        law_status=law_status,
        checked_on=checked_on,
    )
    _put_on_record(clause, "note-added", by, at, {"kind": kind, "words": words})
    return note


@transaction.atomic
def remove_note(note: Note, *, by, at: datetime) -> None:
    _put_on_record(note.clause, "note-removed", by, at, {"kind": note.kind, "words": note.words})
    note.delete()


def _draft(version: Version) -> None:
    if version.status != Version.DRAFT:
        raise NotPossible(
            "Only a draft that has not gone out yet can be corrected. "
            "Begin a new draft from this version, or add a note to the clause."
        )


def _make_room(version: Version, *, after: int) -> None:
    later = version.clauses.filter(place__gt=after)
    later.update(place=F("place") + FAR)
    version.clauses.filter(place__gt=FAR).update(place=F("place") - FAR + 1)


def _take_out(clause: Clause) -> None:
    """Rules of a draft bind nobody and no deadline knows them, so they may go with their clause."""
    clause.provisions.all().delete()
    if not Clause.objects.filter(pk=clause.pk, words=clause.words).delete()[0]:
        raise AlreadyDone(MEANWHILE)


def _updated(clause: Clause, names: tuple[str, ...], values: dict) -> bool:
    """One conditional UPDATE: of two who change the same clause at once only the first does."""
    fetched = {name: getattr(clause, name) for name in names}
    if not Clause.objects.filter(pk=clause.pk, **fetched).update(**values):
        return False
    clause.refresh_from_db()
    return True


def _put_on_record(clause: Clause, verb: str, by, at: datetime, details: dict) -> None:
    record(
        clause.area, verb, clause.version, by=by, at=at, details={"clause": clause.name} | details
    )
