"""What one reader sees of a meeting, in a number of queries that never grows."""

from __future__ import annotations

from dataclasses import dataclass, field

from compact.audit.models import key_of
from compact.dates.civil import civil_date
from compact.dates.wording import lateness, short_date
from compact.deadlines.models import Condition, Deadline
from governance.agendas.models import AgendaItem
from governance.circulation.models import Circulation
from governance.circulation.parcels import announced
from governance.meetings.models import Meeting
from governance.meetings.readers import Reader
from governance.minutes.models import Minutes
from governance.minutes.queries import latest_approved
from governance.papers.models import Paper

#: A list of thirty papers needs their headings, not their words.
HEADINGS = ("item", "place", "number", "status", "title", "is_late", "added_on", "circulated_at")


@dataclass
class Line:
    """An agenda item as this reader sees it; of a closed one the public sees number and reason."""

    item: AgendaItem
    is_hidden: bool
    papers: list[Paper] = field(default_factory=list)

    @property
    def title(self) -> str:
        return "Closed item" if self.is_hidden else self.item.title

    @property
    def what_for(self) -> str:
        """ "For decision, 25 minutes" """
        if self.is_hidden:
            return "Not public"
        item = self.item
        return f"{item.get_purpose_display()}, {item.minutes} minute{'s' * (item.minutes != 1)}"


@dataclass
class Agenda:
    """The lines in their order, and what was left out with a published reason."""

    lines: list[Line]
    left_out: list[AgendaItem]


def agenda(meeting: Meeting, reader: Reader) -> Agenda:
    """The agenda, papers under their items; two queries however long it is."""
    items = list(meeting.items.order_by("place", "pk"))
    for item in items:
        item.meeting = meeting
    papers: dict[int, list[Paper]] = {}
    for paper in Paper.objects.of(meeting).on_agenda().visible_to(reader).only(*HEADINGS):
        papers.setdefault(paper.item_id, []).append(paper)
    lines = [_line(item, reader, papers.get(item.pk, [])) for item in items if not item.is_removed]
    left_out = [
        item
        for item in items
        if item.is_removed and item.removed_reason and (reader.sees_closed or item.is_public)
    ]
    return Agenda(lines, left_out)


def _line(item: AgendaItem, reader: Reader, papers: list[Paper]) -> Line:
    line = Line(item, is_hidden=not (reader.sees_closed or item.is_public))
    line.papers = [] if line.is_hidden else papers
    for paper in line.papers:
        paper.item = item
    return line


def last_minutes(meeting: Meeting, reader: Reader, lines: list[Line]) -> Minutes | None:
    """The approved minutes that an item of the agenda deals with; the public's once published."""
    if not any(line.item.role == "minutes" for line in lines):
        return None
    minutes = latest_approved(meeting.body, meeting.begins_at)
    if minutes and (reader.sees_closed or minutes.status == Minutes.PUBLISHED):
        return minutes
    return None


def deadlines(meeting: Meeting) -> list[Deadline]:
    """Every duty about the meeting that stands, the earliest first; one query."""
    rows = Deadline.objects.about(key_of(meeting)).exclude(status=Deadline.ENDED)
    shown = list(rows.with_editions())
    for row in shown:
        row.area = meeting.area
    return shown


def unkept(meeting: Meeting) -> list[Condition]:
    """What clauses ask of the agenda and is not so; one query, none once the meeting is over."""
    if meeting.status not in Meeting.AHEAD:
        return []
    return list(Condition.objects.about(key_of(meeting)).broken())


@dataclass(frozen=True)
class Sent:
    """One circulation, in the words of the public record."""

    circulation: Circulation
    words: str


def circulations(meeting: Meeting, clocks: list[Deadline]) -> list[Sent]:
    """How and when the papers went out; one query."""
    missed = [
        row
        for row in clocks
        if row.rule_key == "papers-before-meeting" and row.status != Deadline.WAIVED
    ]
    return [
        Sent(sent, _words(sent, meeting, missed))
        for sent in meeting.circulations.order_by("number")
    ]


def may_send(agenda: Agenda, sent: list[Sent]) -> bool:
    """Whether there is something to send: the whole pack, or what no circulation held."""
    if not sent:
        return True
    known = announced(each.circulation for each in sent)
    return any(
        line.item.number not in known or any(paper.waits_to_go for paper in line.papers)
        for line in agenda.lines
    )


def _words(sent: Circulation, meeting: Meeting, clocks: list[Deadline]) -> str:
    """ "Papers went out on 16 March 2026, 9 days before the meeting, in time." """
    on = civil_date(sent.at)
    days = (meeting.starts_on - on).days
    before = (
        "on the day of the meeting"
        if days == 0
        else f"{days} day{'s' * (days != 1)} before the meeting"
    )
    what = "Papers went out" if sent.number == 1 else "More papers went out"
    passed = [(on - row.due_on).days for row in clocks if sent.at >= row.due_at]
    if sent.is_late:
        judged = f", {lateness(max(passed))}" if any(passed) else ", late"
    else:
        judged = ", in time" if clocks else ""
    return f"{what} on {short_date(on)}, {before}{judged}."
