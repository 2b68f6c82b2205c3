"""How else a person can be reached. Whoever keeps people tells us; notices keep no address book."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Contact:
    postal_address: str = ""
    phone: str = ""


NOBODY = Contact()
Finder = Callable[[list[int]], dict[int, Contact]]
_finders: dict[str, Finder] = {}


def register(label: str, find: Finder) -> None:
    """`find` answers for keys such as "partnerships.person:12" (`label` is what stands before the
    colon) with the contacts of these ids, in one query. Called from an app's `ready`."""
    _finders[label] = find


def contacts(keys: Iterable[str]) -> dict[str, Contact]:
    """The contact of each key, as far as anybody knows it."""
    wanted: dict[str, list[int]] = {}
    for key in set(keys):
        label, _, pk = key.partition(":")
        if label in _finders and pk.isdigit():
            wanted.setdefault(label, []).append(int(pk))
    return {
        f"{label}:{pk}": contact
        for label, pks in wanted.items()
        for pk, contact in _finders[label](pks).items()
    }


def contact_of(key: str) -> Contact:
    return contacts([key]).get(key, NOBODY)
