"""The record of bulk data: for every status that was written in bulk, the move that led to it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import models

from compact.areas.models import Area
from compact.audit.chain import entry_hash
from compact.audit.models import Entry, Head, key_of

BATCH = 500


def put_on_record(area: Area, rows: Iterable[tuple[models.Model, str, datetime]]) -> None:
    """Append one entry for each (row, the status it had before, when it moved), oldest first.

    What `record` does one by one, for thousands at once: the chain holds as if each had been moved.
    """
    head = Head.objects.get(area=area)
    entries = []
    for row, before, at in sorted(rows, key=lambda moved: moved[2]):
        head.seq += 1
        entry = Entry(
            area=area,
            seq=head.seq,
            at=at,
            verb=f"{row._meta.model_name}-{row.status}",
            subject_key=key_of(row),
            subject_words=str(row)[:300],
            details={"from": before, "to": str(row.status)},
            prev_hash=head.hash,
        )
        entry.hash = head.hash = entry_hash(entry)
        entries.append(entry)
    Entry.objects.bulk_create(entries, batch_size=BATCH)
    Head.objects.filter(area=area).update(seq=head.seq, hash=head.hash)
