"""The pack: agenda and papers in one numbering. One text of it serves page, PDF and print alike."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from django.template.loader import render_to_string
from django.utils.functional import cached_property

from governance.agendas.models import AgendaItem
from governance.circulation.models import Circulation
from governance.meetings.models import Meeting
from governance.meetings.readers import Reader
from governance.minutes.models import Minutes
from governance.minutes.queries import latest_approved
from governance.minutes.words import Part as MinutesPart
from governance.minutes.words import parts_of
from governance.papers.models import Paper


@dataclass
class Part:
    """One agenda item as this reader gets it; of a closed one the public gets number and reason."""

    item: AgendaItem
    is_hidden: bool
    papers: list[Paper] = field(default_factory=list)
    last_minutes: LastMinutes | None = None

    @property
    def id(self) -> str:
        return f"item-{self.item.number}"

    @property
    def title(self) -> str:
        return "Closed item" if self.is_hidden else self.item.title

    @property
    def holds_closed(self) -> bool:
        """Whether words that are closed to the public stand here: its own or the last minutes'."""
        before = self.last_minutes is not None and self.last_minutes.hold_closed
        return not self.is_hidden and (before or not self.item.is_public)


@dataclass
class LastMinutes:
    """The approved minutes of the meeting before, item by item; of a closed one number and reason,
    so that the numbers run on."""

    minutes: Minutes
    parts: list[MinutesPart]

    @property
    def hold_closed(self) -> bool:
        return any(part.text and not part.is_public for part in self.parts)


@dataclass
class Pack:
    """What one kind of reader gets: `is_full` with closed items, else the public's."""

    meeting: Meeting
    is_full: bool
    parts: list[Part]

    @cached_property
    def words(self) -> str:
        """The text itself as HTML, rendered once and put into the page or the PDF as it is."""
        return render_to_string("governance/circulation/_pack.html", {"pack": self})

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.words.encode()).hexdigest()

    @property
    def print_sha256(self) -> str:
        """The hash of all that is laid out: above the words stand the day, the hours and the place,
        which are others once the meeting is moved."""
        meeting = self.meeting
        heading = (str(self.is_full), str(meeting), meeting.hours, meeting.place, meeting.body.name)
        return hashlib.sha256("\0".join([*heading, self.words]).encode()).hexdigest()

    @property
    def papers(self) -> list[Paper]:
        return [paper for part in self.parts for paper in part.papers]

    @property
    def holds_closed(self) -> bool:
        return any(part.holds_closed for part in self.parts)

    @property
    def sections(self) -> list[dict]:
        """The contents: every item, and its papers below it, by their numbers."""
        lines = []
        for part in self.parts:
            lines.append({"id": part.id, "level": 2, "title": f"{part.item.number}. {part.title}"})
            lines += [line for paper in part.papers for line in _lines_of(paper)]
        return lines


def _lines_of(paper: Paper) -> list[dict]:
    """A paper in the contents; in a print copy the pages of its file below it."""
    lines = [{"id": f"paper-{paper.label}", "level": 3, "title": f"{paper.label} {paper.title}"}]
    if paper.enclosure and paper.enclosure.pages:
        title = f"{paper.label} file: {paper.document.name}"
        lines.append({"id": paper.enclosure.anchor, "level": 3, "title": title})
    return lines


def pack_for(meeting: Meeting, reader: Reader, *, full: bool) -> Pack:
    """The pack as `reader` may see it; `full` is heeded only for those who see closed items.

    Members get what was circulated; whoever runs the meeting sees beforehand what is final.
    """
    full = full and reader.sees_closed
    allowed = reader if full else Reader()
    papers = Paper.objects.of(meeting).on_agenda().visible_to(allowed).filter(status=Paper.FINAL)
    return _built(meeting, list(papers.select_related("document")), full=full)


def pack_sent(circulation: Circulation, *, full: bool) -> Pack:
    """What one sending held, closed items too where it is `full`; what was withdrawn since is not
    in it."""
    meeting = circulation.meeting
    papers = Paper.objects.of(meeting).on_agenda().filter(status=Paper.FINAL)
    papers = papers.filter(circulated_at=circulation.at).select_related("document")
    told = {line.get("item", line["number"]) for line in circulation.items}
    built = _built(meeting, list(papers), full=full)
    parts = [part for part in built.parts if part.item.number in told]
    return Pack(meeting, any(part.holds_closed for part in parts), parts)


def words_sha256(meeting: Meeting) -> str:
    """The hash of the full pack as it stands, for the record of a circulation."""
    papers = Paper.objects.of(meeting).on_agenda().circulated().filter(status=Paper.FINAL)
    return _built(meeting, list(papers.select_related("document")), full=True).sha256


def _built(meeting: Meeting, papers: list[Paper], *, full: bool) -> Pack:
    parts = []
    for item in meeting.items.standing_there():
        item.meeting = meeting
        part = Part(item, is_hidden=not (full or item.is_public))
        if not part.is_hidden:
            part.papers = _under(item, papers)
            part.last_minutes = last_minutes(meeting, full=full) if item.role == "minutes" else None
        parts.append(part)
    return Pack(meeting, full, parts)


def _under(item: AgendaItem, papers: list[Paper]) -> list[Paper]:
    held = [paper for paper in papers if paper.item_id == item.pk]
    for paper in held:
        paper.item = item
    return held


def last_minutes(meeting: Meeting, *, full: bool) -> LastMinutes | None:
    """The latest approved minutes before this meeting, closed items' words only for `full`."""
    minutes = latest_approved(meeting.body, meeting.begins_at)
    if minutes is None:
        return None
    if not full and (minutes.status != Minutes.PUBLISHED or minutes.meeting.is_closed):
        return None
    return LastMinutes(minutes, parts_of(minutes, full=full))
