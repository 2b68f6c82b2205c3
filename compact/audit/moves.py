"""The only door for a status: one conditional UPDATE naming the old one, plus the entry."""

from __future__ import annotations

from datetime import datetime

from django.db import models, transaction

from compact.audit.record import record


class NotPossible(Exception):
    """The deed cannot be done as things stand; the message is a sentence for the person, `see` the
    record that stands in its way, if they may want to open that instead.
    """

    def __init__(self, words: str = "", *, see: models.Model | None = None) -> None:
        super().__init__(words)
        self.see = see


class AlreadyDone(NotPossible):
    """Somebody, or a second click, did it before."""


class ReasonNeeded(NotPossible):
    """The agreement asks for a reason before this is done."""


class Stale(NotPossible):
    """Somebody saved this after it was shown; nothing was saved now. `theirs` is what stands."""

    def __init__(self, theirs: models.Model) -> None:
        super().__init__("Somebody else changed this while you were typing.")
        self.theirs = theirs


@transaction.atomic
def move(
    row: models.Model,
    to: str,
    *,
    by,
    at: datetime,
    verb: str = "",
    reason: str = "",
    details: dict | None = None,
    **fields,
) -> None:
    """Bring `row` to status `to`, setting `fields` in the same UPDATE, and put it on the record.

    `row.MOVES` says which statuses follow which. Raises NotPossible where the step is not one of
    them, AlreadyDone where another request moved the row first; then nothing has changed.
    """
    before = row.status
    if before == to:
        raise AlreadyDone(f"This is {to.replace('-', ' ')} already.")
    if to not in row.MOVES.get(before, ()):
        raise NotPossible(
            f"What is {before.replace('-', ' ')} cannot become {to.replace('-', ' ')}."
        )
    changed = type(row)._default_manager.filter(pk=row.pk, status=before)
    if not changed.update(status=to, **fields):
        raise AlreadyDone("Somebody else changed this a moment ago.")
    row.status = to
    for name, value in fields.items():
        setattr(row, name, value)
    facts = {"from": before, "to": to} | (details or {}) | ({"reason": reason} if reason else {})
    record(row.area, verb or to, row, by=by, at=at, details=facts)
