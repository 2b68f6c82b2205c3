"""What reading a text gives: clauses, suggested provisions, definitions, abbreviations."""

from dataclasses import dataclass, field, replace
from typing import Literal

Bound = Literal["shared", "public", "sector"]
Force = Literal["must", "should"]


class Unreadable(Exception):
    """The file cannot be read; `str()` is the sentence for the person who sent it."""


@dataclass(frozen=True)
class Clause:
    """One clause as printed. `label` is how people cite it; `path` leads to it from the top.

    `heading` holds the printed title, `text` the words under it; together with the printed number
    (last element of `path` when `numbered`) they hold every word of that place in the source.
    """

    label: str
    path: list[str]
    heading: str = ""
    text: str = ""
    bound: Bound = "shared"
    kind: str = "text"
    level: int = 1
    numbered: bool = True

    def as_json(self) -> dict:
        return {
            "label": self.label,
            "path": self.path,
            "heading": self.heading,
            "text": self.text,
            "bound": self.bound,
            "kind": self.kind,
            "level": self.level,
            "numbered": self.numbered,
        }


@dataclass(frozen=True)
class Suggestion:
    """A provision that words suggest: `quote` is text[start:end] of clause `clause_index`."""

    rule: str
    params: dict
    force: Force
    quote: str
    start: int
    end: int
    sure: float = 0.9
    clause_index: int = -1
    label: str = ""
    path: list[str] = field(default_factory=list)

    def placed(self, index: int, clause: Clause) -> "Suggestion":
        return replace(self, clause_index=index, label=clause.label, path=clause.path)

    def as_json(self) -> dict:
        return {
            "clause": self.label,
            "path": self.path,
            "index": self.clause_index,
            "clause_index": self.clause_index,
            "rule": self.rule,
            "params": self.params,
            "force": self.force,
            "quote": self.quote,
            "start": self.start,
            "end": self.end,
            "sure": self.sure,
        }


@dataclass(frozen=True)
class Term:
    """A word and what the text says it means."""

    term: str
    meaning: str

    def as_json(self) -> dict:
        return {"term": self.term, "meaning": self.meaning}


@dataclass(frozen=True)
class Reading:
    """All that was read. `dropped`: the lines left out (contents, page numbers), as printed.

    `unread`: sentences for whoever sent it, where a limit kept some of it from being read in full.
    """

    clauses: list[Clause]
    suggestions: list[Suggestion]
    definitions: list[Term] = field(default_factory=list)
    abbreviations: list[Term] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)

    def suggestions_for(self, index: int) -> list[Suggestion]:
        return [one for one in self.suggestions if one.clause_index == index]

    def as_json(self) -> dict:
        """The shape of the contract, with more keys beside the promised ones."""
        return {
            "clauses": [one.as_json() for one in self.clauses],
            "suggestions": [one.as_json() for one in self.suggestions],
            "definitions": [one.as_json() for one in self.definitions],
            "abbreviations": [one.as_json() for one in self.abbreviations],
            "notes": self.notes,
            "dropped": self.dropped,
            "unread": self.unread,
        }
