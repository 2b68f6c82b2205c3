"""From a text that was read to a draft version: clauses, words it defines, suggested rules."""

from __future__ import annotations

from datetime import datetime
from itertools import count

from django.db import transaction
from django.utils.text import slugify

from compact.agreements.models import Agreement, Clause, Suggestion, Term, Version
from compact.agreements.reading import Reading
from compact.areas.models import Area
from compact.audit.moves import NotPossible
from compact.audit.record import record
from compact.dates import clock

BATCH = 500
LONGEST_LABEL = 60
#: Addresses that are taken by pages of the list itself.
RESERVED = {"add", "plan", "glossary"}


@transaction.atomic
def import_reading(
    area: Area,
    *,
    kind: str,
    title: str,
    reading: Reading,
    by,
    at: datetime | None = None,
    agreement: Agreement | None = None,
    label: str = "",
    source_name: str = "",
    source_sha256: str = "",
) -> Version:
    """Keep what was read as a draft version, of `agreement` or of a new one called `title`.

    Every suggestion stays open: nothing is a rule before an officer confirms it. `label` is free
    text; without one the version is called by its number. NotPossible for a foreign agreement.
    """
    moment = at or clock.now()
    if agreement is not None and agreement.area_id != area.pk:
        raise NotPossible("This agreement belongs to another area.")
    owner = agreement or add_agreement(area, kind=kind, title=title, by=by, at=moment)
    version = new_version(
        owner,
        label=label,
        source_name=source_name[:200],
        source_sha256=source_sha256,
        read_at=moment,
    )
    clauses = _keep_clauses(version, reading)
    _keep_suggestions(clauses, reading)
    _keep_terms(version, reading)
    record(
        area,
        "version-read",
        version,
        by=by,
        at=moment,
        details={
            "clauses": len(clauses),
            "suggestions": len(reading.suggestions),
            "file": source_name[:200],
            "sha256": source_sha256,
            "left_out": len(reading.dropped),
        },
    )
    return version


def add_agreement(area: Area, *, kind: str, title: str, by, at: datetime, **facts) -> Agreement:
    """A new agreement without any words yet: a planned code, or the owner of a first draft."""
    agreement = Agreement.objects.create(
        area=area, kind=kind, title=title[:200], slug=_free_slug(area, title), **facts
    )
    record(area, "agreement-added", agreement, by=by, at=at, details={"kind": kind})
    return agreement


def new_version(agreement: Agreement, *, label: str, **facts) -> Version:
    """The next wording, a draft. Its number orders it; its label is whatever people call it."""
    last = agreement.versions.order_by("-number").values_list("number", flat=True).first() or 0
    return Version.objects.create(
        agreement=agreement, number=last + 1, label=label[:80] or f"Version {last + 1}", **facts
    )


def _free_slug(area: Area, title: str) -> str:
    stem = slugify(title)[:70].strip("-") or "agreement"
    rows = Agreement.objects.filter(area=area, slug__startswith=stem)
    taken = RESERVED | set(rows.values_list("slug", flat=True))
    return next(name for n in count(1) if (name := stem if n == 1 else f"{stem}-{n}") not in taken)


def _keep_clauses(version: Version, reading: Reading) -> list[Clause]:
    return Clause.objects.bulk_create(
        [
            Clause(
                version=version,
                place=place,
                label=one.label[:LONGEST_LABEL],
                path=list(one.path),
                numbered=one.numbered,
                level=one.level,
                heading=one.heading,
                words=one.text,
                kind=one.kind,
                bound=one.bound,
            )
            for place, one in enumerate(reading.clauses, 1)
        ],
        batch_size=BATCH,
    )


def _keep_suggestions(clauses: list[Clause], reading: Reading) -> None:
    Suggestion.objects.bulk_create(
        [
            Suggestion(
                clause=clauses[one.clause_index],
                rule=one.rule,
                params=one.params,
                force=one.force,
                quote=one.quote,
                start=one.start,
                end=one.end,
            )
            for one in reading.suggestions
        ],
        batch_size=BATCH,
    )


def _keep_terms(version: Version, reading: Reading) -> None:
    Term.objects.bulk_create(
        [
            Term(version=version, term=one.term[:120], meaning=one.meaning, is_abbreviation=short)
            for group, short in ((reading.definitions, False), (reading.abbreviations, True))
            for one in group
        ],
        batch_size=BATCH,
    )
