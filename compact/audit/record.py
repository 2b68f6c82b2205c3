"""Writing to the record. Called inside the action's transaction, so deed and entry stand or
fall together.
"""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import models, transaction

from compact.areas.models import Area
from compact.audit.chain import START, commitment, entry_hash
from compact.audit.models import Entry, Head, Private, key_of
from compact.audit.references import note
from compact.dates import clock


@transaction.atomic
def record(
    area: Area,
    verb: str,
    subject: models.Model,
    *,
    by=None,
    at: datetime | None = None,
    details: dict | None = None,
    private: dict[str, str] | None = None,
    words: str = "",
) -> Entry:
    """Append one entry: `by` (None for the clock's own work) did `verb` to `subject`.

    `details` are public facts and become part of the chain; `private` values (names, addresses)
    stay beside it and can be erased. The actor's name is private by itself.
    """
    kept = {name: (secrets.token_hex(16), value) for name, value in (private or {}).items()}
    if by is not None:
        kept["actor"] = (secrets.token_hex(16), str(by))
    head = _claim(area)
    entry = Entry(
        area=area,
        seq=head.seq,
        at=at or clock.now(),
        actor=by,
        verb=verb,
        subject_key=key_of(subject),
        subject_words=(words or str(subject))[:300],
        details=details or {},
        prev_hash=head.hash,
        commitments={name: commitment(*pair) for name, pair in kept.items()},
    )
    entry.hash = entry_hash(entry)
    entry.save(force_insert=True)
    Private.objects.bulk_create(
        Private(entry=entry, name=name, salt=salt, value=value)
        for name, (salt, value) in kept.items()
    )
    Head.objects.filter(area=area).update(hash=entry.hash)
    note(entry)
    return entry


def _claim(area: Area) -> Head:
    """Take the next place. The UPDATE holds the head's row until the transaction ends, on
    PostgreSQL
    by its row lock, on SQLite because writing is one at a time; whoever comes next waits here."""
    if not Head.objects.filter(area=area).update(seq=models.F("seq") + 1):
        Head.objects.get_or_create(area=area)
        Head.objects.filter(area=area).update(seq=models.F("seq") + 1)
    return Head.objects.get(area=area)


def head_of(area: Area) -> str:
    """The end of the chain, as it is printed in notices and PDF footers (the first 16 signs)."""
    return end_of(next(iter(Head.objects.filter(area=area)), None))


def end_of(head: Head | None) -> str:
    return (head.hash if head else START)[:16]
