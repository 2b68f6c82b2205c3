"""How an entry's hash is made, and how a whole chain is checked."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC

from django.db.models import Max

from compact.areas.models import Area
from compact.audit.models import Entry, Head, Private

DOMAIN = "compact-record-1"
START = "0" * 64


def commitment(salt: str, value: str) -> str:
    """What the chain keeps of a personal value: its salted hash."""
    return hashlib.sha256(f"{salt}|{value}".encode()).hexdigest()


def entry_hash(entry: Entry) -> str:
    """SHA-256 over the entry's place, the hash before it, and its canonical content."""
    content = {
        "at": entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "actor": entry.actor_id,
        "verb": entry.verb,
        "key": entry.subject_key,
        "words": entry.subject_words,
        "details": entry.details,
        "commitments": entry.commitments,
    }
    text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    whole = f"{DOMAIN}|{entry.area_id}|{entry.seq}|{entry.prev_hash}|{text}"
    return hashlib.sha256(whole.encode()).hexdigest()


@dataclass(frozen=True)
class Verdict:
    """What a check of one area's chain found; `faults` is empty when all is well."""

    area: str
    entries: int
    head: str
    faults: list[str]
    holds_head: bool | None = None


def verify(area: Area, known_head: str = "") -> Verdict:
    """Recompute the chain of `area`. `known_head` is a printed head (or its beginning) to find
    in it.

    It goes as far as the head stood when it began: what is written meanwhile is no fault.
    """
    faults: list[str] = []
    found = known_head == ""
    seq, previous = 0, START
    head = Head.objects.filter(area=area).first() or Head(area=area, seq=0, hash=START)
    chain = Entry.objects.filter(area=area, seq__lte=head.seq)
    for entry in chain.order_by("seq").iterator(2000):
        faults.extend(_faults(entry, seq, previous))
        seq, previous = entry.seq, entry.hash
        found = found or entry.hash.startswith(known_head)
    if (head.seq, head.hash) != (seq, previous):
        faults.append(f"the head says {head.seq} entries, the chain ends at {seq}")
    faults.extend(_beyond_the_head(area))
    faults.extend(_private_faults(area))
    if not found:
        faults.append(f"the published head {known_head} is not in this chain")
    return Verdict(area.slug, seq, previous, faults, found if known_head else None)


def _faults(entry: Entry, seq: int, previous: str) -> Iterator[str]:
    if entry.seq != seq + 1:
        yield f"entry {seq + 1} is missing before entry {entry.seq}"
    if entry.prev_hash != previous:
        yield f"entry {entry.seq} does not follow the entry before it"
    if entry.hash != entry_hash(entry):
        yield f"entry {entry.seq} was changed after it was written"


def _beyond_the_head(area: Area) -> Iterator[str]:
    """Entries no head knows of. Head and entry are written together, so the head is asked last."""
    newest = Entry.objects.filter(area=area).aggregate(last=Max("seq"))["last"] or 0
    head = Head.objects.filter(area=area).first()
    if head is None and newest:
        yield "the chain has no head"
    elif head and newest > head.seq:
        yield f"the head says {head.seq} entries, the chain ends at {newest}"


def _private_faults(area: Area) -> Iterator[str]:
    held = Private.objects.filter(entry__area=area).select_related("entry")
    for private in held.iterator(2000):
        if private.entry.commitments.get(private.name) != commitment(private.salt, private.value):
            yield f"entry {private.entry.seq}: its {private.name} is not what was recorded"
