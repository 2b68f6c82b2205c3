"""What became of a deadline, from the record, in words."""

from __future__ import annotations

from compact.audit.models import Entry
from compact.dates.civil import civil_date
from compact.dates.wording import lateness
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
            what=VERBS[one.verb],
            at=one.at,
            why=_why(one.details),
            by=str(one.actor) if for_officer and one.actor else "",
        )
        for one in entries.select_related("actor")
    ]
    return [*shown, Happening(what="The duty arose", at=civil_date(deadline.arises_at))]


def _why(details: dict) -> str:
    late = details.get("late_by_days")
    return details.get("reason", "") or (lateness(late) + "." if late else "").capitalize()
