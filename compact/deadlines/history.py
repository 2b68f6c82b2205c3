"""What became of a deadline, from the record, in words."""

from __future__ import annotations

from datetime import date

from compact.audit.models import Entry
from compact.dates.civil import civil_date
from compact.dates.wording import lateness, short_date
from compact.deadlines.models import Deadline
from compact.ui.timeline import Happening

VERBS = {
    "deadline-kept": "It was done on time",
    "deadline-late": "It was done late",
    "deadline-broken": "Its day passed and it was not done",
    "deadline-excused": "It was excused",
    "deadline-waived": "It was waived",
    "deadline-extended": "It was given more time",
    "deadline-ended": "It is no longer due",
    "deadline-reopened": "It became due again",
}


def timeline_of(deadline: Deadline, *, for_officer: bool) -> list[Happening]:
    """Newest first, down to the moment the duty arose."""
    entries = Entry.objects.about(deadline).filter(area=deadline.area, verb__in=VERBS)
    shown = [
        Happening(
            what=_what(one),
            at=one.at,
            why=_why(one.details),
            by=str(one.actor) if for_officer and one.actor else "",
        )
        for one in entries.select_related("actor")
    ]
    return [*shown, Happening(what="The duty arose", at=civil_date(deadline.arises_at))]


def _what(entry: Entry) -> str:
    """The deed; of more time, from which day to which."""
    days = [entry.details.get(end) for end in ("from", "to")]
    if entry.verb != "deadline-extended" or not all(days):
        return VERBS[entry.verb]
    old, new = (short_date(date.fromisoformat(day)) for day in days)
    return f"{VERBS[entry.verb]}: from {old} to {new}"


def _why(details: dict) -> str:
    late = details.get("late_by_days")
    return details.get("reason", "") or (lateness(late) + "." if late else "").capitalize()
