"""I13: a meeting and its minutes. Registered when the app starts."""

from __future__ import annotations

from compact.work import invariants
from governance.meetings.models import Meeting
from governance.minutes.models import Minutes

#: Where a meeting stands once its minutes stand there. A draft sent back changes no meeting.
TOGETHER = {Minutes.APPROVED: Meeting.APPROVED, Minutes.PUBLISHED: Meeting.PUBLISHED}
AFTER = (Meeting.MINUTED, Meeting.APPROVED, Meeting.PUBLISHED)


def meetings_apart_from_their_minutes() -> list[str]:
    """Meetings that say of their minutes what the minutes do not."""
    faults = []
    rows = Meeting.objects.filter(status__in=AFTER) | Meeting.objects.filter(
        minutes__status__in=TOGETHER
    )
    found = rows.order_by("pk").distinct().values_list("pk", "status", "minutes__status")
    for pk, meeting, minutes in found:
        if minutes is None:
            faults.append(f"meeting {pk} is {meeting} and has no minutes")
        elif TOGETHER.get(minutes, Meeting.MINUTED) != meeting:
            faults.append(f"meeting {pk} is {meeting}, its minutes are {minutes}")
    return faults


invariants.register(
    "I13", "A meeting and its minutes stand at the same place.", meetings_apart_from_their_minutes
)
