"""What goes into the envelope with each letter about papers: told to the print run."""

from __future__ import annotations

from django.urls import reverse

from compact.notices.models import Notice
from compact.notices.post.enclosures import ByHand, Enclosed
from governance.circulation import print_copies
from governance.circulation.models import Circulation, PrintCopy, sending_in


def of_letters(letters: list[Notice]) -> dict[int, Enclosed]:
    """By the letters' keys; two queries however many there are."""
    sent = _sent({letter.cause for letter in letters})
    found = {}
    for letter in letters:
        if circulation := sent.get(sending_in(letter.cause)):
            copies = {(one.print, one.is_full): one for one in circulation.print_copies.all()}
            wanted = print_copies.asked_for(letter.enclosure_url)
            found[letter.pk] = _enclosed(circulation, copies.get(wanted))
    return found


def _sent(causes: set[str]) -> dict[str, Circulation]:
    rows = Circulation.objects.caused_by(causes).select_related("meeting__area")
    return {row.cause: row for row in rows.prefetch_related("print_copies")}


def _enclosed(circulation: Circulation, copy: PrintCopy | None) -> Enclosed:
    words = "Agenda and papers" if circulation.number == 1 else "What was added to the papers"
    if copy is None:
        return Enclosed(words)
    small = [
        (f"file of paper {one['paper']}", one["first"], one["first"] + one["pages"] - 1)
        for one in copy.enclosed
        if one["is_small"]
    ]
    by_hand = [_by_hand(circulation, one) for one in copy.by_hand]
    return Enclosed(words, copy.pages, copy.made_at, small, by_hand)


def _by_hand(circulation: Circulation, one: dict) -> ByHand:
    meeting = circulation.meeting
    url = reverse("paper-file", args=[meeting.area.slug, meeting.slug, one["pk"]])
    return ByHand(one["name"], url, f"paper {one['paper']}", one["why"])
