"""Correcting what is kept about an organisation, a person, a body or a seat."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import F
from django.utils.text import slugify

from compact.audit.moves import NotPossible, Stale
from compact.audit.record import record


@transaction.atomic
def change(
    row: models.Model,
    values: dict[str, Any],
    *,
    seen: int | None,
    by,
    at: datetime,
    verb: str,
    words: str = "",
) -> list[str]:
    """Write `values` if the record is still as it was `seen`, and name the changed fields on
    record.

    Values never stand in the record, and `words` stand there instead of a name that must not.
    Returns the names of the fields that changed; raises Stale when the record moved on meanwhile.
    """
    model = type(row)
    current = model.objects.get(pk=row.pk)
    changed = [name for name, value in values.items() if getattr(current, name) != value]
    if not changed:
        return []
    unmoved = model.objects.filter(pk=row.pk, version=current.version if seen is None else seen)
    if not _update(unmoved, {name: values[name] for name in changed}):
        raise Stale(current)
    row.refresh_from_db()
    record(
        row.area,
        verb,
        row,
        by=by,
        at=at,
        words=words,
        details={"changed": [_label(model, name) for name in changed]},
    )
    return changed


def _update(rows: models.QuerySet, values: dict[str, Any]) -> int:
    try:
        with transaction.atomic():
            return rows.update(version=F("version") + 1, **values)
    except IntegrityError as taken:
        raise NotPossible("Somebody or something else here has that already.") from taken


def _label(model: type[models.Model], name: str) -> str:
    return str(model._meta.get_field(name).verbose_name)


def free_slug(rows: models.QuerySet, name: str, taken: tuple[str, ...] = ()) -> str:
    """An address for `name` that none of `rows` has: its words, and a number where they are
    taken."""
    stem = slugify(name)[:70] or "unnamed"
    used = set(rows.filter(slug__startswith=stem).values_list("slug", flat=True)) | set(taken)
    tries = (stem if n == 1 else f"{stem}-{n}" for n in range(1, len(used) + 2))
    return next(slug for slug in tries if slug not in used)
