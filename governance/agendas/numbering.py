"""The numbers printed beside items and papers: one numbering for agenda, pack and minutes."""

from __future__ import annotations

from itertools import count
from string import ascii_uppercase
from typing import TYPE_CHECKING

from django.db.models import F

from governance.agendas.models import AgendaItem
from governance.meetings.models import Meeting

if TYPE_CHECKING:
    from governance.papers.models import Paper

#: Room between places, so that an item can be put between two others.
STEP = 10


def hold(meeting: Meeting) -> None:
    """Hold the meeting to the end of the transaction, and learn how far it has come: of two who
    give out numbers at once the second waits, and counts what the first has added."""
    Meeting.objects.filter(pk=meeting.pk).update(sequence=F("sequence"))
    meeting.refresh_from_db(fields=["status"])


def renumber(meeting: Meeting) -> None:
    """1, 2, 3 … in the order of the agenda; only before the papers go out."""
    changed = []
    for place, item in enumerate(meeting.items.standing_there(), 1):
        if (item.number, item.place) != (str(place), place * STEP):
            item.number, item.place = str(place), place * STEP
            changed.append(item)
    AgendaItem.objects.bulk_update(changed, ["number", "place"])


def make_room(meeting: Meeting, after: AgendaItem | None) -> int:
    """The place for a new item: after another one, or last. Whatever follows moves down by one."""
    if after is None:
        last = meeting.items.order_by("-place").values_list("place", flat=True).first()
        return (last or 0) + STEP
    meeting.items.filter(place__gt=after.place).update(place=F("place") + STEP)
    return after.place + STEP


def last_of_its_number(meeting: Meeting, item: AgendaItem) -> AgendaItem:
    """The last added item that follows `item` ("12B" after "12A"), or the item itself."""
    following = meeting.items.filter(place__gte=item.place).order_by("place", "pk")
    return [other for other in following if _figures(other.number) == _figures(item.number)][-1]


def swap(item: AgendaItem, *, up: bool) -> bool:
    """Change places with the neighbour above or below. False at the end of the agenda."""
    items = list(item.meeting.items.standing_there())
    here = next((n for n, other in enumerate(items) if other.pk == item.pk), None)
    there = None if here is None else here + (-1 if up else 1)
    if there is None or not 0 <= there < len(items):
        return False
    items[here], items[there] = items[there], items[here]
    for place, other in enumerate(items, 1):
        other.number, other.place = str(place), place * STEP
    AgendaItem.objects.bulk_update(items, ["number", "place"])
    return True


def added_number(meeting: Meeting, item: AgendaItem) -> str:
    """For an item added to papers that are out: the number it follows and a letter that is free."""
    before = meeting.items.filter(place__lt=item.place).order_by("-place").first()
    return _lettered(meeting, _figures(before.number) if before else "0")


def added_paper_number(item: AgendaItem) -> str:
    """For a paper added to them: its item's number and the first letter that is free there."""
    return _lettered(item.meeting, _figures(item.number))


def close_up(withdrawn: Paper) -> None:
    """Take a withdrawn paper out of the numbers; the others under its item are 1, 2, 3 … again.
    Only before the papers go out."""
    withdrawn.number = ""
    withdrawn.save(update_fields=["number"])
    papers = list(withdrawn.item.papers.numbered().order_by("place", "pk"))
    for place, paper in enumerate(papers, 1):
        paper.place = place
    type(withdrawn).objects.bulk_update(papers, ["place"])


def _lettered(meeting: Meeting, figures: str) -> str:
    from governance.papers.models import Paper  # papers stand on agendas

    taken = set(meeting.items.values_list("number", flat=True))
    taken |= set(Paper.objects.filter(item__meeting=meeting).values_list("number", flat=True))
    return next(
        number
        for number in (f"{figures}{letters}" for letters in _letters())
        if number not in taken
    )


def _figures(number: str) -> str:
    return number.partition(".")[0].rstrip(ascii_uppercase)


def _letters():
    """A, B … Z, AA, BB …"""
    for times in count(1):
        for letter in ascii_uppercase:
            yield letter * times
