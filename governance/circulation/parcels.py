"""What one sending holds: the whole pack the first time, afterwards only what was added since."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from governance.agendas.models import AgendaItem
from governance.circulation.models import Circulation
from governance.meetings.models import Meeting
from governance.papers.models import Paper

#: What the public record says in place of the title of what is closed.
CLOSED = "Closed item"


@dataclass(frozen=True)
class Parcel:
    """`papers` go out now; `drafts` would not; `items` are what the sending announces."""

    meeting: Meeting
    is_first: bool
    items: list[AgendaItem]
    papers: list[Paper]
    drafts: list[Paper]
    has_closed: bool

    @property
    def is_empty(self) -> bool:
        return not (self.items or self.papers)

    @property
    def has_nothing_new(self) -> bool:
        """Whether all that is final has gone out already."""
        return self.is_empty and not self.is_first

    @property
    def listing(self) -> list[dict[str, str]]:
        """Numbers and titles as the public record keeps them, items and their papers in the order
        of the pack: a closed title is not among them.
        """
        items = [(item, item.number, item.title) for item in self.items]
        papers = [(paper.item, paper.label, paper.title) for paper in self.papers]
        lines = sorted(items + papers, key=lambda line: line[0].place)
        return [_line(*line) for line in lines]

    @property
    def has_files(self) -> bool:
        return any(paper.document_id for paper in self.papers)


def parcel(meeting: Meeting) -> Parcel:
    """What would go out if the papers were sent now; two queries."""
    is_first = meeting.status == Meeting.CALLED
    items = list(meeting.items.standing_there())
    for item in items:
        item.meeting = meeting
    by_pk = {item.pk: item for item in items}
    waiting = list(
        Paper.objects.of(meeting)
        .on_agenda()
        .filter(circulated_at=None)
        .exclude(status=Paper.WITHDRAWN)
    )
    for paper in waiting:
        paper.item = by_pk[paper.item_id]
    papers = [paper for paper in waiting if paper.waits_to_go]
    told = items if is_first else _new(items, meeting)
    return Parcel(
        meeting,
        is_first,
        told,
        papers,
        drafts=[p for p in waiting if p.status == Paper.DRAFT],
        has_closed=meeting.is_closed or any(item.is_closed for item in items),
    )


def _new(items: list[AgendaItem], meeting: Meeting) -> list[AgendaItem]:
    """Items nobody was told of yet."""
    known = announced(meeting.circulations.all())
    return [item for item in items if item.number not in known]


def announced(circulations: Iterable[Circulation]) -> set[str]:
    """The numbers that members were told of."""
    return {line["number"] for sent in circulations for line in sent.items}


def _line(item: AgendaItem, number: str, title: str) -> dict[str, str]:
    """`item` is the number it stands under: closed later, its papers are not named either."""
    return {"number": number, "title": title if item.is_public else CLOSED, "item": item.number}
