"""What one reader sees of the minutes, on the page and in print, in a fixed number of queries."""

from __future__ import annotations

from functools import partial

from compact.audit.models import Entry
from compact.audit.record import head_of
from governance.attendance.models import Attendance
from governance.attendance.quorum import presence
from governance.minutes.models import ActionPoint, Minutes
from governance.minutes.words import parts_of

GROUPS = [
    ("Present", (Attendance.PRESENT,)),
    ("Present as substitutes", (Attendance.SUBSTITUTE,)),
    ("In attendance", (Attendance.IN_ATTENDANCE,)),
    ("Apologies", (Attendance.APOLOGIES,)),
    ("Absent", (Attendance.ABSENT,)),
]


def attended(minutes: Minutes) -> list[tuple[str, list[str]]]:
    """The names under each heading, in the order of the seats; one query."""
    rows = list(minutes.meeting.attendances.select_related("person", "stands_in_for", "seat"))
    groups = [
        (title, [_name(row) for row in rows if row.status in statuses])
        for title, statuses in GROUPS
    ]
    return [(title, names) for title, names in groups if names]


def _name(row: Attendance) -> str:
    facts = [f"left for {row.note}"] if row.note else []
    if row.status == Attendance.SUBSTITUTE and row.stands_in_for:
        unnamed = ", not the named substitute" if row.is_unnamed_substitute else ""
        facts.insert(0, f"for {row.stands_in_for.name}{unnamed}")
    return f"{row.person.name} ({'; '.join(facts)})" if facts else row.person.name


def shown(minutes: Minutes, *, full: bool) -> dict[str, object]:
    """What the page and the PDF say, the same words from the same template.

    Parts and names are fetched where the template asks for them: see `{% unchanged %}`.
    """
    return {
        "minutes": minutes,
        "meeting": minutes.meeting,
        "area": minutes.area,
        "parts": partial(parts_of, minutes, full=full),
        "attended": partial(attended, minutes),
        "presence": partial(presence, minutes.meeting),
    }


def printed(minutes: Minutes) -> dict[str, object]:
    """The context of the PDF: the public's words, and where the record stood when they were
    published.

    The anchor is that of the publication, not of today: made again, the file is the same file.
    """
    last = Entry.objects.about(minutes).filter(verb="minutes-published").first()
    anchor = last.hash[:16] if last else head_of(minutes.area)
    return {**shown(minutes, full=False), "audit_head": anchor}


def matters_arising(minutes: Minutes) -> list[ActionPoint]:
    """Actions of the body's earlier meetings that are not done: they come back by themselves."""
    return list(
        ActionPoint.objects.filter(
            done_on=None,
            item__meeting__body=minutes.meeting.body_id,
            item__meeting__begins_at__lt=minutes.meeting.begins_at,
        )
        .select_related("owner", "item__meeting")
        .order_by("due_on", "pk")
    )
