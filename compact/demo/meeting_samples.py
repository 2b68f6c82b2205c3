"""One object per state behind every address of a meeting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from compact.areas.access import PUBLIC, Who
from compact.areas.models import Area
from compact.demo.sample import Sample
from governance.meetings.readers import RUNS, SEES_CLOSED, Reader
from governance.minutes.gates import may_know_of
from governance.models import ActionPoint, AgendaItem, Circulation, Decision, Meeting, Minute, Paper
from governance.papers.gates import has_words_for

#: Every reader there is at a meeting, whoever sees least first: the gates are asked for each.
READERS = {
    PUBLIC: Reader(),
    SEES_CLOSED: Reader(sits=True),
    RUNS: Reader(runs=True),
}


def let_in(gate: Callable[[Reader], bool]) -> Who:
    """The widest kind of reader that a gate lets in."""
    return next(who for who, reader in READERS.items() if gate(reader))


def meetings(area: Area) -> Iterator[Sample]:
    for row in Meeting.objects.in_area(area):
        yield Sample(row.status, {"slug": row.slug})


def items(area: Area) -> Iterator[Sample]:
    for row in AgendaItem.objects.filter(meeting__area=area).select_related("meeting"):
        kind = "removed" if row.is_removed else "closed" if row.is_closed else "open"
        yield Sample(f"{kind}, {row.meeting.status}", {"slug": row.meeting.slug, "pk": row.pk})


def papers(area: Area) -> Iterator[Sample]:
    known = _known(area)
    for row, state in _papers(area):
        who = let_in(lambda reader, row=row: row.pk in known[reader])
        yield Sample(state, _parts(row), who)


def words_of_papers(area: Area) -> Iterator[Sample]:
    """What was withdrawn keeps its address, its cover sheet and its file no more."""
    known = _known(area)
    for row, state in _papers(area):
        who = let_in(lambda reader, row=row: row.pk in known[reader] and has_words_for(reader, row))
        yield Sample(state, _parts(row), who)


def files_of_papers(area: Area) -> Iterator[Sample]:
    with_file = Paper.objects.filter(item__meeting__area=area).exclude(document=None)
    known = set(with_file.values_list("pk", flat=True))
    return (sample for sample in words_of_papers(area) if sample.parts["pk"] in known)


def _known(area: Area) -> dict[Reader, set[int]]:
    """The papers that each kind of reader may know of."""
    rows = Paper.objects.filter(item__meeting__area=area)
    return {
        reader: set(rows.visible_to(reader).values_list("pk", flat=True))
        for reader in READERS.values()
    }


def _parts(row: Paper) -> dict[str, Any]:
    return {"slug": row.item.meeting.slug, "pk": row.pk}


def _papers(area: Area) -> Iterator[tuple[Paper, str]]:
    """A paper that went out stays known when it is withdrawn; one that did not, never was. Papers
    of meetings that lie ahead come first; after them, what went out for one that is over.
    """
    went = {
        Paper.FINAL: ("final", "circulated"),
        Paper.DRAFT: ("draft", "draft"),
        Paper.WITHDRAWN: ("withdrawn unsent", "withdrawn once sent"),
    }
    rows = Paper.objects.filter(item__meeting__area=area).select_related("item__meeting")
    for row in sorted(rows, key=_is_over):
        state = went[row.status][row.circulated_at is not None]
        if not row.item.is_public:
            state += ", closed"
        elif state == "circulated" and _is_over(row):
            state += " once over"
        yield row, state


def _is_over(paper: Paper) -> bool:
    return paper.item.meeting.status not in Meeting.AHEAD


def circulations(area: Area) -> Iterator[Sample]:
    for row in Circulation.objects.filter(meeting__area=area).select_related("meeting"):
        yield Sample("", {"slug": row.meeting.slug, "number": row.number})


def minutes(area: Area) -> Iterator[Sample]:
    """By how far the minutes are; a meeting that has none stands for itself."""
    for row in Meeting.objects.in_area(area).select_related("minutes"):
        found = getattr(row, "minutes", None)
        who = let_in(lambda reader, found=found: may_know_of(reader, found)) if found else None
        state = found.status if found else f"none, {row.status}"
        yield Sample(state, {"slug": row.slug}, who)


def parts_of_minutes(area: Area) -> Iterator[Sample]:
    for row in Minute.objects.filter(minutes__meeting__area=area).select_related(
        "minutes__meeting"
    ):
        yield Sample(row.minutes.status, {"slug": row.minutes.meeting.slug, "pk": row.item_id})


def put_down(area: Area) -> Iterator[Sample]:
    """Decisions and actions, by how far the minutes are that they stand in."""
    for kind, model in (("decision", Decision), ("action", ActionPoint)):
        for row in (
            model.objects.filter(item__meeting__area=area)
            .exclude(item__meeting__minutes=None)
            .select_related("item__meeting__minutes")
        ):
            meeting = row.item.meeting
            yield Sample(
                f"{kind}, {meeting.minutes.status}",
                {"slug": meeting.slug, "kind": kind, "pk": row.pk},
            )
