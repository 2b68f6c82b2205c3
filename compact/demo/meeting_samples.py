"""One object per state behind every address of a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from compact.areas.models import Area
from compact.demo.sample import Sample
from governance.models import ActionPoint, AgendaItem, Circulation, Decision, Meeting, Minute, Paper


def meetings(area: Area) -> Iterator[Sample]:
    for row in Meeting.objects.in_area(area):
        yield Sample(row.status, {"slug": row.slug})


def items(area: Area) -> Iterator[Sample]:
    for row in AgendaItem.objects.filter(meeting__area=area).select_related("meeting"):
        kind = "removed" if row.is_removed else "closed" if row.is_closed else "open"
        yield Sample(f"{kind}, {row.meeting.status}", {"slug": row.meeting.slug, "pk": row.pk})


def papers(area: Area) -> Iterator[Sample]:
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
        yield Sample(state, {"slug": row.item.meeting.slug, "pk": row.pk})


def _is_over(paper: Paper) -> bool:
    return paper.item.meeting.status not in Meeting.AHEAD


def files_of_papers(area: Area) -> Iterator[Sample]:
    with_file = Paper.objects.filter(item__meeting__area=area).exclude(document=None)
    known = set(with_file.values_list("pk", flat=True))
    return (sample for sample in papers(area) if sample.parts["pk"] in known)


def circulations(area: Area) -> Iterator[Sample]:
    for row in Circulation.objects.filter(meeting__area=area).select_related("meeting"):
        yield Sample("", {"slug": row.meeting.slug, "number": row.number})


def minutes(area: Area) -> Iterator[Sample]:
    """By how far the minutes are; a meeting that has none stands for itself."""
    for row in Meeting.objects.in_area(area).select_related("minutes"):
        found = getattr(row, "minutes", None)
        yield Sample(found.status if found else f"none, {row.status}", {"slug": row.slug})


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
