"""What the minutes begin with: sentences made from what was recorded."""

from __future__ import annotations

from compact.dates.wording import short_date
from governance.agendas.models import AgendaItem
from governance.attendance.models import Attendance
from governance.meetings.models import Meeting
from governance.minutes.queries import latest_approved
from governance.papers.models import Paper


def first_words(meeting: Meeting) -> dict[int, str]:
    """The drafted words of each item, by the item's key; empty where nothing was recorded."""
    papers: dict[int, list[Paper]] = {}
    for paper in Paper.objects.filter(item__meeting=meeting).exclude(status=Paper.WITHDRAWN):
        papers.setdefault(paper.item_id, []).append(paper)
    rows = list(meeting.attendances.select_related("person", "stands_in_for"))
    return {
        item.pk: _words(item, papers.get(item.pk, []), rows, meeting)
        for item in meeting.items.standing_there()
    }


def _words(item: AgendaItem, papers: list[Paper], rows: list[Attendance], meeting: Meeting) -> str:
    if item.role == "apologies":
        return apologies(rows)
    if item.role == "minutes":
        return last_minutes(meeting)
    return "\n\n".join(_paper(paper) for paper in papers)


def apologies(rows: list[Attendance]) -> str:
    """ "Apologies were received from A and B. C attended in place of A." """
    away = [row.person.name for row in rows if row.status == Attendance.APOLOGIES]
    came = [
        f"{row.person.name} attended in place of {row.stands_in_for.name}."
        for row in rows
        if row.status == Attendance.SUBSTITUTE and row.stands_in_for
    ]
    first = f"Apologies were received from {listed(away)}." if away else "There were no apologies."
    return " ".join([first, *came])


def last_minutes(meeting: Meeting) -> str:
    """The minutes that went out with the agenda, and whether later ones wait for the chair."""
    approved, previous = latest_approved(meeting.body, meeting.begins_at), meeting.previous()
    considered = approved.meeting if approved else None
    said = []
    if considered:
        said.append(f"The minutes of the meeting of {_day(considered)} were considered.")
    if previous and previous != considered:
        said.append(f"The minutes of the meeting of {_day(previous)} are not approved yet.")
    return " ".join(said)


def _day(meeting: Meeting) -> str:
    return short_date(meeting.starts_on)


def _paper(paper: Paper) -> str:
    by = f", presented by {paper.author}" if paper.author else ""
    words = f"The meeting considered the paper “{paper.title}”{by}."
    asked = paper.decision_required.strip()
    if not asked or asked.casefold().startswith("none"):
        return words
    return f"{words} What was asked of the meeting: {asked}"


def listed(names: list[str]) -> str:
    """ "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
