"""Meetings as an iCalendar file (RFC 5545), written out by hand: a feed is read by thousands.

The time zone is our own constant: what a library would add holds the rules of one year only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

LONDON = """\
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19810329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
END:STANDARD
END:VTIMEZONE
""".replace("\n", "\r\n")

ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None, "\0": None})


@dataclass(slots=True)
class Event:
    """One meeting in a calendar. Its `uid` never changes, `sequence` rises with every change."""

    uid: str
    sequence: int
    summary: str
    day: date
    begins: time
    ends: time | None
    place: str
    url: str
    description: str
    is_cancelled: bool
    changed_at: datetime


def calendar(name: str, events: Iterable[Event]) -> str:
    """The whole file, with CRLF line ends and folded lines."""
    head = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Compact partnership//Meetings//EN\r\n"
        "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n"
        f"{_fold('NAME:' + _text(name))}\r\n{_fold('X-WR-CALNAME:' + _text(name))}\r\n"
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"
    )
    return "".join([head, LONDON, *(_event(event) for event in events), "END:VCALENDAR\r\n"])


def _event(event: Event) -> str:
    changed = f"{event.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    day = f"{event.day:%Y%m%d}"
    return "\r\n".join(
        [
            "BEGIN:VEVENT",
            f"UID:{event.uid}",
            f"SEQUENCE:{event.sequence}",
            f"DTSTAMP:{changed}",
            f"LAST-MODIFIED:{changed}",
            f"DTSTART;TZID=Europe/London:{day}T{event.begins:%H%M%S}",
            *_ending(event, day),
            _fold("SUMMARY:" + _text(event.summary)),
            *_where(event),
            f"STATUS:{'CANCELLED' if event.is_cancelled else 'CONFIRMED'}",
            "END:VEVENT",
            "",
        ]
    )


def _ending(event: Event, day: str) -> Iterator[str]:
    if event.ends:
        yield f"DTEND;TZID=Europe/London:{day}T{event.ends:%H%M%S}"


def _where(event: Event) -> Iterator[str]:
    if event.place:
        yield _fold("LOCATION:" + _text(event.place))
    if event.description:
        yield _fold("DESCRIPTION:" + _text(event.description))
    yield _fold("URL:" + event.url)


def _text(words: str) -> str:
    return words.translate(ESCAPES)


def _fold(line: str) -> str:
    """Lines of at most 75 octets; the rest goes on after a line end and a space (RFC 5545, 3.1)."""
    if len(line) <= 75 and line.isascii():
        return line
    parts, part, size = [], "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > 75:
            parts.append(part)
            part, size = " ", 1
        part, size = part + sign, size + octets
    return "\r\n".join([*parts, part])
