"""What a place of the demonstration is made of. Days are numbers: day 0 is when it was set up."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from typing import Any


@dataclass(frozen=True)
class PersonPlan:
    """Somebody invented. Who `signs_in` has a password; the others are written to, no more."""

    key: str
    name: str
    organisation: str = ""
    signs_in: bool = False
    channel: str = "email"
    format: str = "normal"
    format_note: str = ""
    address: str = ""
    #: From this day on the mail server says that there is no such mailbox.
    bounces: int | None = None


@dataclass(frozen=True)
class OrganisationPlan:
    key: str
    name: str
    sector: str
    short_name: str = ""
    serves: str = ""


@dataclass(frozen=True)
class SeatPlan:
    """A seat, or `number` vacant ones like it. A term lasts `months` from `since` on (0: no end)
    and is `renewed` for as long again on a day, where one is named."""

    title: str
    holder: str = ""
    office: str = "member"
    organisation: str = ""
    route: str = "nominated"
    capacity: str = "representing"
    since: int = -60
    months: int = 0
    renewed: int | None = None
    number: int = 1
    constituency: str = ""
    substitute: str = ""
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class BodyPlan:
    key: str
    name: str
    kind: str
    level: str = "strategic"
    short_name: str = ""
    purpose: str = ""
    parent: str = ""
    place: str = ""
    begins: time = time(14)
    support: str = ""
    seats: tuple[SeatPlan, ...] = ()
    #: (day, what came of it) of each review that was held.
    reviewed: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class Correction:
    """What the officer set right in a suggestion of the clause `label` for `rule`."""

    label: str
    rule: str
    params: dict[str, Any] | None = None
    bodies: tuple[str, ...] = ()
    declined: bool = False


@dataclass(frozen=True)
class AgreementPlan:
    """An agreement whose words are in `texts/`. `former` are the passages of its first wording
    (new words, old words); without any there is one wording. `amends` are those of the draft."""

    key: str
    file: str
    kind: str
    title: str
    parties: tuple[str, ...]
    agreed_by: str
    purpose: str = ""
    former: tuple[tuple[str, str], ...] = ()
    amends: tuple[tuple[str, str], ...] = ()
    corrections: tuple[Correction, ...] = ()
    bodies: tuple[str, ...] = ()
    #: How far its first wording comes: "in-force", or "circulated" for one that is consulted on.
    reaches: str = "in-force"
    reviewed: int | None = None
    reviewed_with: str = ""
    topic: str = ""
    parent: str = ""
    #: (party, who signed, in which office) on the day the last wording came into force.
    signed: tuple[tuple[str, str, str], ...] = ()
    #: (label of a clause, words) of an editor's note beside the first wording.
    note: tuple[str, str] | None = None


@dataclass(frozen=True)
class ItemPlan:
    """An item of an agenda, with what becomes of it."""

    title: str
    purpose: str = "discussion"
    minutes: int = 15
    closed_reason: str = ""
    paper: dict[str, str] = field(default_factory=dict)
    #: The paragraphs of a Word file that comes with the paper.
    file: tuple[str, ...] = ()
    said: str = ""
    decision: str = ""
    method: str = "consensus"
    minority: str = ""
    task: str = ""
    owner: str = ""


@dataclass(frozen=True)
class MeetingPlan:
    """A meeting on a `day`, and how many days before (-) or after (+) it each thing is done."""

    body: str
    day: int
    items: tuple[ItemPlan, ...] = ()
    kind: str = "ordinary"
    called: int = -30
    sent: int = -9
    late_reason: str = ""
    #: A paper that comes after the others have gone out: its item, days before, and why.
    late_paper: ItemPlan | None = None
    posted: int = -6
    away: tuple[str, ...] = ()
    submitted: int = 6
    approved: int = 13
    sent_back: str = ""
    cancelled: tuple[int, str] | None = None
    excused: tuple[str, int, str] | None = None
    extended: tuple[str, int, int, str] | None = None
    moved: tuple[int, int, str] | None = None
    online: str = ""


@dataclass(frozen=True)
class Place:
    """Everything there is to tell of one area."""

    slug: str
    name: str
    preset: str
    host: str
    contact: dict[str, str]
    officer: PersonPlan
    champion: PersonPlan
    organisations: tuple[OrganisationPlan, ...]
    people: tuple[PersonPlan, ...]
    bodies: tuple[BodyPlan, ...]
    agreements: tuple[AgreementPlan, ...]
    meetings: tuple[MeetingPlan, ...]
    #: The people whose sign-ins are printed, beside the officer and the champion: role and key.
    faces: tuple[tuple[str, str], ...]
    #: (a body, how it stands to, another body)
    links: tuple[tuple[str, str, str], ...] = ()
    #: (day, name) of days on which the area does not work, beside the nation's holidays.
    holidays: tuple[tuple[int, str], ...] = ()
    facts: dict[str, Any] = field(default_factory=dict)

    def address_of(self, person: PersonPlan) -> str:
        """An address nobody can have: `.example` is kept free for examples for ever."""
        return f"{person.key}@{self.host}"
