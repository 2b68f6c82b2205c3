"""A wording as it is read: its clauses with their headings, rules and notes, and its contents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import models

from compact.agreements.models import Clause, Note, Provision, Version
from compact.agreements.provision_words import sentence

BULLET = "- "
LOWEST_HEADING = 6
MOST_CONTENTS = 80


@dataclass(frozen=True)
class Block:
    """A piece of a clause's words: a paragraph, a list or a table, line by line."""

    kind: str
    lines: list[str] = field(default_factory=list)

    def rows(self) -> list[list[str]]:
        return [line.split("\t") for line in self.lines]


@dataclass(frozen=True)
class RuleShown:
    """A rule that a clause sets, in words."""

    provision: Provision
    says: str


@dataclass
class ClauseShown:
    """A clause on the page: `depth` is the level of its heading there, which never skips one."""

    clause: Clause
    depth: int
    rules: list[RuleShown]
    notes: list[Note]

    @property
    def title(self) -> str:
        return " ".join(part for part in (self.clause.mark, self.clause.heading) if part)

    @property
    def blocks(self) -> list[Block]:
        return blocks_of(self.clause.words)


@dataclass
class Text:
    """The whole of a version, ready for a page or for paper."""

    version: Version
    clauses: list[ClauseShown]

    @property
    def contents(self) -> list[ClauseShown]:
        """What has a heading; only the upper levels where the whole would be too long."""
        headed = [one for one in self.clauses if one.clause.heading]
        for deepest in (4, 3, 2):
            entries = [one for one in headed if one.depth <= deepest]
            if len(entries) <= MOST_CONTENTS:
                break
        return entries if headed else []

    @property
    def rule_count(self) -> int:
        return sum(len(one.rules) for one in self.clauses)


def text_of(version: Version) -> Text:
    """Three queries, however long the text is."""
    provisions = _by_clause(Provision.objects.standing().filter(clause__version=version))
    notes = _by_clause(Note.objects.filter(clause__version=version).select_related("target"))
    shown, depths = [], _Depths()
    for clause in version.clauses.all():
        clause.version = version
        depth = depths.of(clause)
        rules = [RuleShown(one, sentence(one.rule, one.params)) for one in provisions[clause.pk]]
        shown.append(ClauseShown(clause, depth, rules, notes[clause.pk]))
    return Text(version, shown)


class _Depths:
    """Levels of headings on a page: none is skipped, and those of one level stay of one level."""

    def __init__(self) -> None:
        self.open: list[int] = []

    def of(self, clause: Clause) -> int:
        if clause.heading:
            self.open = [*(level for level in self.open if level < clause.level), clause.level]
        return min(len(self.open) + 1, LOWEST_HEADING)


def blocks_of(words: str) -> list[Block]:
    """Lines that begin with a dash are a list, lines with tabs a table, every other a paragraph."""
    found: list[Block] = []
    for line in filter(None, (line.strip(" ") for line in words.split("\n"))):
        kind = "list" if line.startswith(BULLET) else "table" if "\t" in line else "paragraph"
        if kind == "paragraph" or not found or found[-1].kind != kind:
            found.append(Block(kind))
        found[-1].lines.append(line.removeprefix(BULLET))
    return found


def _by_clause(rows: Iterable[models.Model]) -> dict[int, list]:
    grouped: dict[int, list] = defaultdict(list)
    for row in rows:
        grouped[row.clause_id].append(row)
    return grouped
