"""Which bodies a clause may bind. Agreements know no bodies: the floor that does lends its list."""

from __future__ import annotations

from collections.abc import Callable

from compact.areas.models import Area

#: From a text to the keys of the bodies it names.
Named = Callable[[str], list[str]]

#: Lists of (key, words) for an area, such as ("partnerships.body:3", "Health Partnership").
lists: list[Callable[[Area], list[tuple[str, str]]]] = []

#: Makes, for an area, what tells the keys of the bodies that a text names.
readers: list[Callable[[Area], Named]] = []

#: Makes, for an area, what tells the name of a body in a text that names none of the area's.
strangers: list[Callable[[Area], Callable[[str], str]]] = []


def bodies_of(area: Area) -> list[tuple[str, str]]:
    return [choice for choices in lists for choice in choices(area)]


def names_of(area: Area, keys: list[str]) -> list[str]:
    """The names of the bodies with these keys; no question asked where there are no keys."""
    known = dict(bodies_of(area)) if keys else {}
    return [known.get(key, key) for key in keys]


def named_in(area: Area) -> Named:
    """What tells whom of the bodies of `area` a text names; they are asked for once."""
    reading = [reader(area) for reader in readers]
    return lambda text: [key for named in reading for key in named(text)]


def unknown_in(area: Area) -> Callable[[str], str]:
    """What tells which body a text means by a name that nobody in `area` has; "" for none."""
    reading = [reader(area) for reader in strangers]
    return lambda text: next(filter(None, (unknown(text) for unknown in reading)), "")
