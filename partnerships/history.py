"""What happened to a body, an organisation or a person, from the record, in words."""

from __future__ import annotations

from datetime import date

from django.db import models

from compact.audit.models import Entry
from compact.dates.wording import short_date
from compact.ui.timeline import Happening

MOST = 40
#: Deeds as the public reads them; what is not listed is office work and shown to officers only.
PUBLIC = {
    "body-added": "The body was entered here",
    "body-renamed": "“{from}” was renamed “{to}” from {on}",
    "body-rested": "It became dormant",
    "body-woken": "It became active again",
    "body-reviewed": "It was reviewed on {on}",
    "body-dissolved": "It was dissolved from {on}",
    "body-linked": "It was linked: {how} {other}",
    "body-unlinked": "A link ended: {how} {other}",
    "seats-added": "Seats were added: {number} × {title}",
    "seat-abolished": "A seat was abolished from {on}: {seat}",
    "appointed": "Appointed to {seat} from {since}",
    "term-ended": "{seat}: the holder stopped, last day {last_day}",
    "substitute-named": "A substitute was named for {seat}",
    "condition-broken": "A clause is not kept: {clause}",
    # What the same was called until release 0.2.
    "composition-broken": "A clause is not kept: {clause}",
    "composition-kept": "A clause is kept again: {clause}",
    "condition-kept": "A clause is kept again: {clause}",
    "organisation-added": "The organisation was entered here",
    "organisation-succeeded": "{successor} followed it from {on}",
}
OFFICE = {
    "body-changed": "Changed: {changed}",
    "seat-changed": "A seat was corrected: {seat}",
    "organisation-changed": "Changed: {changed}",
    "person-added": "The person was entered here",
    "person-changed": "Changed: {changed}",
    "preferences-set": "How we write to them was changed: {changed}",
    "sign-in-given": "A sign-in was given",
    "sign-in-ended": "The sign-in was ended",
    "calendar-given-up": "The address of their own calendar was made void",
}
DAYS = ("on", "since", "until", "last_day")


def timeline_of(subject: models.Model, *, for_officer: bool) -> list[Happening]:
    """Newest first, the latest forty; names of those who did it are for officers."""
    verbs = PUBLIC | OFFICE if for_officer else PUBLIC
    entries = Entry.objects.about(subject).filter(verb__in=verbs).select_related("actor")
    return [_happening(entry, verbs[entry.verb], for_officer) for entry in entries[:MOST]]


def _happening(entry: Entry, words: str, for_officer: bool) -> Happening:
    said = _Said({name: _in_words(name, value) for name, value in entry.details.items()})
    why = said["words"] or said["reason"] or said["outcome"]
    return Happening(
        what=words.format_map(said),
        at=entry.at,
        why=why,
        by=str(entry.actor) if for_officer and entry.actor else "",
    )


def _in_words(name: str, value) -> str:
    if name in DAYS and value:
        return short_date(date.fromisoformat(value))
    return ", ".join(value) if isinstance(value, list) else str(value)


class _Said(dict):
    def __missing__(self, name: str) -> str:
        return ""
