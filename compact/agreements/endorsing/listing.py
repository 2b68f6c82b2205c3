"""Which parties have endorsed a wording and which have not."""

from __future__ import annotations

from dataclasses import dataclass

from compact.agreements.endorsing.actions import OPEN_TO
from compact.agreements.models import Endorsement, Version


@dataclass(frozen=True)
class Party:
    """A party by name, with its endorsement where there is one."""

    name: str
    endorsement: Endorsement | None = None


def parties_of(version: Version) -> list[Party]:
    """The parties in the agreement's order; one that is no party any more keeps its endorsement."""
    if not version.agreement.parties or version.status not in OPEN_TO:
        return [Party(name) for name in version.agreement.parties]
    if not hasattr(version, "standing_endorsements"):  # asked for twice on an officer's page
        version.standing_endorsements = list(version.endorsements.standing())
    given = {one.party: one for one in version.standing_endorsements}
    names = dict.fromkeys([*version.agreement.parties, *given])
    return [Party(name, given.get(name)) for name in names]


def can_be_endorsed(version: Version) -> bool:
    """Whether an officer may record one: the wording is agreed and a party is left."""
    return version.status in OPEN_TO and any(not one.endorsement for one in parties_of(version))
