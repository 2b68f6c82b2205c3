"""What happened to a meeting or a paper, in sentences, from the audit record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import models
from django.db.models import OuterRef, Subquery

from compact.audit.models import Entry, Private
from compact.dates.wording import moment
from compact.ui.timeline import Happening


def _moved(facts: dict) -> str:
    """What was another before, from old to new; only the day and hour of entries that know no
    more."""
    old, new = (datetime.fromisoformat(facts[end]) for end in ("from", "to"))
    changes = [f"from {moment(old)} to {moment(new)}"] if old != new else []
    place = facts.get("place", "")
    place_before = facts.get("place_before", place)
    if place != place_before:
        changes.append(f"from {place_before or 'online'} to {place or 'online'}")
    return f"Moved {', and '.join(changes)}" if changes else "Its end, or how to join, was changed"


#: Verb → sentence. A verb that is not here is not for this page (who read a closed paper, say).
SENTENCES: dict[str, Callable[[dict], str]] = {
    "meeting-called": lambda facts: "Called",
    "meeting-moved": lambda facts: _moved(facts),
    "meeting-cancelled": lambda facts: "Cancelled",
    "meeting-held": lambda facts: "Held",
    "papers-sent": lambda facts: (
        f"Papers sent{', late' * bool(facts.get('late'))}: "
        f"{facts.get('by_email', 0)} by email, {facts.get('by_post', 0)} by post"
    ),
    "late-papers-sent": lambda facts: "More papers sent",
    "papers-posted": lambda facts: "Last letter with the papers posted",
    "late-item-added": lambda facts: f"Item {facts['item']} added after the papers went out",
    "item-removed": lambda facts: f"Item {facts['item']} taken off",
    "item-closed": lambda facts: f"Item {facts['item']} closed to the public",
    "item-opened": lambda facts: f"Item {facts['item']} opened to the public",
    "paper-final": lambda facts: "Made final",
    "paper-back-to-draft": lambda facts: "Taken back to draft",
    "paper-withdrawn": lambda facts: "Withdrawn",
    "minutes-submitted": lambda facts: "Minutes handed to the chair",
    "minutes-approved": lambda facts: "Minutes approved",
    "minutes-published": lambda facts: "Minutes published",
    "minuted": lambda facts: "Minutes handed to the chair",
    "approved": lambda facts: "Minutes approved",
    "published": lambda facts: "Minutes published",
}


def timeline(subject: models.Model, *, names: bool, limit: int = 20) -> list[Happening]:
    """The latest happenings, newest first, in one query; `names` for those who may know who
    did it."""
    entries = Entry.objects.about(subject).filter(verb__in=SENTENCES)
    if names:
        actors = Private.objects.filter(entry=OuterRef("pk"), name="actor").values("value")
        entries = entries.annotate(by_name=Subquery(actors))
    return [_happening(entry, names) for entry in entries[:limit]]


def _happening(entry: Entry, names: bool) -> Happening:
    by = (entry.by_name or "") if names else ""
    return Happening(
        SENTENCES[entry.verb](entry.details),
        at=entry.at,
        by=by,
        why=entry.details.get("reason", ""),
    )
