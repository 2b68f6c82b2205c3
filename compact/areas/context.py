"""What every page's frame needs: the area, its navigation, the footer."""

from contextlib import suppress
from functools import lru_cache

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.urls.base import get_script_prefix

NAVIGATION = [
    ("To do", "todo"),
    ("Agreements", "agreement-list"),
    ("Bodies", "body-list"),
    ("Meetings", "meeting-list"),
    ("Rules kept", "compliance"),
    ("Consultations", "consultation-list"),
    ("Registers", "register-list"),
]
FOOTER = [
    ("Accessibility statement", "accessibility"),
    ("Privacy notice", "privacy"),
    ("Cookies", "cookies"),
    ("Help", "help"),
]

Rooms = tuple[tuple[str, str, str], ...]


def frame(request: HttpRequest) -> dict[str, object]:
    area, below = getattr(request, "area", None), get_script_prefix()
    return {
        "area": area,
        "nav": _navigation(request, _rooms(area.slug, below)) if area else [],
        "footer_links": _footer(below),
        "runs_area": bool(area and area.is_run_by(request.user)),
    }


def _navigation(request: HttpRequest, rooms: Rooms) -> list[tuple[str, str, bool]]:
    return [
        (label, url, request.path.startswith(url))
        for label, name, url in rooms
        if name != "todo" or request.user.is_authenticated
    ]


# The same addresses stand on every page of an area: they are worked out once. `below` is where
# the site begins on its host; addresses depend on it.


@lru_cache(maxsize=1000)
def _rooms(slug: str, below: str) -> Rooms:
    """(label, name, address) of the rooms that exist: a name without an address is not shown."""
    rooms = []
    for label, name in NAVIGATION:
        with suppress(NoReverseMatch):
            rooms.append((label, name, reverse(name, args=[slug])))
    return tuple(rooms)


@lru_cache
def _footer(below: str) -> tuple[tuple[str, str], ...]:
    return tuple((label, reverse(name)) for label, name in FOOTER)
