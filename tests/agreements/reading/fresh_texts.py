"""Texts written before the grammar had seen them, and what a person reads in each.

A text stands beside its rows: the labels in order, then "clause | rule | parameters | force". A row
that begins with "optional:" may be suggested or not. `sentences.lines` holds single sentences, the
rules of each indented under it; a sentence with none must stay silent.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from compact.agreements.reading import Suggestion, read, read_text

FOLDER = Path(__file__).parent / "fresh"
WORDS = ("of", "on", "title")  # told in words: part of them is enough
PARAM = re.compile(r"(\w+)=((?:(?!\s\w+=).)*)")


@dataclass
class Tally:
    wanted: int = 0
    found: int = 0
    exact: int = 0
    extra: list = field(default_factory=list)
    missed: list = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found / self.wanted

    @property
    def precision(self) -> float:
        return self.found / (self.found + len(self.extra))

    def take(self, rows: list, given: list[Suggestion], optional: set = frozenset()) -> None:
        left = list(given)
        for label, rule, params, force in rows:
            self.wanted += 1
            match = next((one for one in left if says(one, label, rule, params)), None)
            if match is None:
                self.missed.append((label, rule, params))
                continue
            left.remove(match)
            self.found += 1
            more = set(match.params) - set(params) - set(WORDS)
            self.exact += not more and force in (None, match.force)
        self.extra += [one for one in left if (one.label, one.rule) not in optional]


def says(one: Suggestion, label: str | None, rule: str, params: dict) -> bool:
    return (
        one.rule == rule
        and label in (None, one.label)
        and all(
            key in one.params and same(key, value, one.params[key]) for key, value in params.items()
        )
    )


def same(key: str, wanted, given) -> bool:
    if key not in WORDS:
        return wanted == given
    return str(wanted).lower() in str(given).lower() or str(given).lower() in str(wanted).lower()


def params_of(words: str) -> dict:
    return {
        key: int(value) if value.strip().isdigit() else value.strip()
        for key, value in PARAM.findall(words)
    }


def rows_of(path: Path) -> tuple[list[str], list, set]:
    """(labels, rows, optional)."""
    labels, rows, optional = [], [], set()
    for line in path.read_text(encoding="utf-8").splitlines():
        head, _, rest = line.partition(": ")
        if head == "labels":
            labels = [one.strip() for one in rest.split(";")]
        elif head == "optional":
            optional.add(tuple(one.strip() for one in rest.split("|"))[:2])
        elif line.strip():
            label, rule, params, force = (one.strip() for one in line.split("|"))
            rows.append((label, rule, params_of(params), force))
    return labels, rows, optional


def texts_of(name: str) -> list[Path]:
    return sorted(one for one in (FOLDER / name).iterdir() if one.suffix in (".txt", ".md"))


def read_texts(name: str) -> Tally:
    tally = Tally()
    for path in texts_of(name):
        _, rows, optional = rows_of(path.with_suffix(".rows"))
        tally.take(rows, read(path.read_bytes(), path.name).suggestions, optional)
    return tally


def read_sentences(name: str) -> Tally:
    tally = Tally()
    for words, rows in sentences_of(FOLDER / name / "sentences.lines"):
        tally.take(rows, read_text(f"1. Rules\n\n1.1 {words}").suggestions)
    return tally


def sentences_of(path: Path) -> list[tuple[str, list]]:
    found: list[tuple[str, list]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            rule, _, params = line.strip().partition(" | ")
            found[-1][1].append((None, rule.rstrip(" |"), params_of(params), None))
        else:
            found.append((line, []))
    return found
