"""What a print run holds: the letters that wait, all of them or those of one cause."""

from __future__ import annotations

from dataclasses import dataclass

from compact.areas.models import Area
from compact.notices.models import Notice
from compact.notices.post import enclosures
from compact.notices.post.enclosures import Enclosed
from compact.notices.twin import Block, blocks, letter_size


@dataclass(frozen=True)
class Sheet:
    """A letter as it is printed: the window of the envelope, the words, the size of print."""

    notice: Notice
    blocks: list[Block]
    small_print: list[Block]

    @property
    def lines(self) -> list[str]:
        return address_lines(self.notice)

    @property
    def size(self) -> str:
        return letter_size(self.notice)


def waiting(area: Area, cause: str = "") -> list[Notice]:
    rows = Notice.objects.in_area(area).to_post().select_related("area").light()
    return list(
        (rows.caused_by(cause) if cause else rows).order_by("subject", "recipient_name", "pk")
    )


def causes(area: Area) -> list[tuple[str, str]]:
    """What the letters that wait are about: (cause, words), each once."""
    rows = (
        Notice.objects.in_area(area).to_post().order_by("subject").values_list("cause", "subject")
    )
    return list(dict(rows).items())


def envelopes(letters: list[Notice]) -> list[tuple[Notice, Enclosed | None]]:
    """Each letter with what is put into its envelope, as far as whoever wrote it can say."""
    known = enclosures.enclosed(letters)
    return [(letter, known.get(letter.pk)) for letter in letters]


def sheet(notice: Notice) -> Sheet:
    return Sheet(notice, *blocks(notice.body))


def address_lines(notice: Notice) -> list[str]:
    """The name and the lines of the address; the name is not said twice."""
    lines = [line.strip() for line in notice.address.splitlines() if line.strip()]
    named = bool(lines) and lines[0].casefold() == notice.recipient_name.casefold()
    return lines if named else [notice.recipient_name, *lines]
