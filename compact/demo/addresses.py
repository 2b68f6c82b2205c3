"""Every address of ours: its name, its methods, who may open it, and samples of it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from compact.areas.access import PUBLIC, Who
from compact.areas.models import Area
from compact.demo.samples import FINDERS, Finder, Sample

AREA = "<slug:area>/"
EVERY_METHOD = ["GET", "HEAD", "POST"]


@dataclass(frozen=True)
class Address:
    """An address of the site. `below` is its pattern below the area; None for one outside all."""

    name: str
    pattern: str
    methods: list[str]
    who: Who

    @property
    def below(self) -> str | None:
        return self.pattern.removeprefix(AREA) if self.pattern.startswith(AREA) else None

    def samples(self, area: Area) -> dict[str, Sample]:
        """The first object found in each state."""
        found: dict[str, Sample] = {}
        for sample in self._finder()(area):
            found.setdefault(sample.state, sample)
        return found

    def path(self, area: Area, sample: Sample) -> str:
        """The address of `sample`, or of what has the same place in another area."""
        return reverse(self.name, kwargs={"area": area.slug} | sample.parts)

    def who_for(self, sample: Sample) -> Who:
        """Who may open it in the state of this sample. A door that is not open to all names its
        gate itself."""
        return sample.who if sample.who and self.who is PUBLIC else self.who

    def _finder(self) -> Finder:
        fitting = [start for start in FINDERS if (self.below or "").startswith(start)]
        return FINDERS[max(fitting, key=len)]


def addresses() -> list[Address]:
    """Ours alone: what allauth and the site administration bring along is theirs to list."""
    return [
        Address(entry.name, pattern, methods_of(entry.callback), entry.callback.who)
        for pattern, entry in _patterns(get_resolver())
        if hasattr(entry.callback, "who")
    ]


def methods_of(view: Callable) -> list[str]:
    """Django's `require_…` decorators keep what they allow in their closure, and nowhere else."""
    while view:
        found = inspect.getclosurevars(view).nonlocals.get("request_method_list")
        if found:
            return list(found)
        view = getattr(view, "__wrapped__", None)
    return EVERY_METHOD


def _patterns(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in resolver.url_patterns:
        pattern = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _patterns(entry, pattern)
        else:
            yield pattern, entry
