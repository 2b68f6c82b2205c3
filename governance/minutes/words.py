"""The whole words of the minutes as one value: what is handed over, compared, hashed and shown."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass, field

from compact.agreements.comparing.words import Run, changed_words
from governance.minutes.models import ActionPoint, Decision, Minutes, MinutesVersion

METHODS = dict(Decision.METHODS)


@dataclass
class Part:
    """What stands under one item. `is_public` False leaves number and reason for the public."""

    item: int
    number: str
    title: str
    is_public: bool
    closed_reason: str = ""
    words: str = ""
    decisions: list[str] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Everything under the item as plain text, for comparing."""
        return "\n".join(filter(None, [self.words, *self.decisions, *self.actions]))


def parts_of(minutes: Minutes, *, full: bool) -> list[Part]:
    """The minutes item by item in three queries; without `full`, closed items lose their words."""
    rows = list(minutes.parts.select_related("item").filter(item__is_removed=False))
    items = [row.item_id for row in rows]
    decisions, actions = _decisions(items), _actions(items)
    parts = []
    for row in rows:
        is_public = not (row.item.is_closed or minutes.meeting.is_closed)
        part = Part(
            row.item_id,
            row.item.number,
            row.item.title,
            is_public,
            row.item.closed_reason or minutes.meeting.closed_reason,
        )
        if full or is_public:
            part.words = row.words
            part.decisions = decisions.get(row.item_id, [])
            part.actions = actions.get(row.item_id, [])
        else:
            part.title = "Closed item"
        parts.append(part)
    return parts


def _decisions(items: list[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for row in Decision.objects.filter(item__in=items).order_by("pk"):
        minority = f" Minority view: {row.minority_view}" if row.minority_view else ""
        found.setdefault(row.item_id, []).append(f"{row.words}{_method(row)}{minority}")
    return found


def _method(decision: Decision) -> str:
    """How it was decided, unless the words say so themselves: "The figures were noted." """
    method = METHODS[decision.method].lower()
    said = re.search(rf"(?<!not )\b{method}\b", decision.words, re.IGNORECASE)
    return "" if said else f" ({method})"


def _actions(items: list[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for row in ActionPoint.objects.filter(item__in=items).select_related("owner").order_by("pk"):
        who = row.owner.name if row.owner else row.owner_words
        by = f", by {row.due_on:%-d %B %Y}" if row.due_on else ""
        found.setdefault(row.item_id, []).append(f"{row.words} ({who or 'nobody named'}{by})")
    return found


def as_kept(parts: list[Part]) -> list[dict]:
    """The words as a version keeps them."""
    return [asdict(part) for part in parts]


def sha256_of(parts: list[Part]) -> str:
    """The hash that an approval names: the words that were read, and no others."""
    return hashlib.sha256(json.dumps(as_kept(parts), sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class Changed:
    """An item as the chair reads it: what is new since she last read it is marked."""

    part: Part
    runs: list[Run]
    is_changed: bool
    is_new: bool


def since_read(minutes: Minutes, parts: list[Part]) -> list[Changed] | None:
    """The parts beside those of the version read before; None when this is the first reading."""
    read = minutes.versions.order_by("-number").filter(was_read=True).first()
    return read and _beside(read, parts)


def since_handed_over(minutes: Minutes, parts: list[Part]) -> list[Changed] | None:
    """The parts beside those that were last handed to the chair; None when they never were."""
    handed = minutes.versions.order_by("-number").first()
    return handed and _beside(handed, parts)


def _beside(version: MinutesVersion, parts: list[Part]) -> list[Changed]:
    before = {kept["item"]: Part(**kept) for kept in version.words}
    return [_changed(part, before.get(part.item)) for part in parts]


def _changed(part: Part, before: Part | None) -> Changed:
    old = before.text if before else ""
    return Changed(part, changed_words(old, part.text), old != part.text, before is None)
