"""Which provisions the words of the clauses suggest, each with the exact words that say it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from compact.agreements.reading.grammar import (
    agendas,
    conduct,
    consultations,
    funding,
    meetings,
    minutes,
    offices,
    papers,
    quorum,
    reports,
    reviews,
    seats,
)
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence, sentences
from compact.agreements.reading.results import Clause, Suggestion

FAMILIES = (
    papers,
    minutes,
    meetings,
    seats,
    quorum,
    offices,
    reviews,
    consultations,
    conduct,
    funding,
    agendas,
    reports,
)
SILENT = ("signature",)
# A sentence without any of these says no rule of ours: most sentences are passed over at once.
WORTH = re.compile(
    r"\d|week|fortnight|month|quarter|year|annual|ennial|agm\b|\bdays?\b|hours?\b|interest"
    r"|gift|hospitality|standing"
    r"|agenda|acknowledg|audit|examin|quor|majority|half|third|sheet|\ba4\b|page"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty"
    r"|thirty|forty|fifty|dozen|couple)\b",
    re.IGNORECASE,
)
LONGEST = 1_500
LONGEST_NAME = 200
COVERS = ("cover", "preamble")


def suggest(clauses: list[Clause]) -> list[Suggestion]:
    """Suggestions of all clauses in printed order, none said twice by one clause."""
    by_path: dict[tuple, Clause] = {}
    found: list[Suggestion] = []
    name = clauses[0].text[:LONGEST_NAME] if clauses and clauses[0].path[0] in COVERS else ""
    for index, clause in enumerate(clauses):
        by_path[tuple(clause.path)] = clause
        if clause.kind not in SILENT:
            above = [
                by_path[key]
                for size in range(1, len(clause.path))
                if (key := tuple(clause.path[:size])) in by_path
            ]
            found += [one.placed(index, clause) for one in _of_clause(clause, above, name)]
    return found


def sentences_of(clause: Clause, above: list[Clause], name: str = "") -> Iterator[Sentence]:
    """The clause's sentences with the words that lead to them. `name`: the title page's words."""
    titles = "\n".join([clause.heading, *(one.heading for one in reversed(above)), name])
    lead = _lead_from(above, clause)
    before = ""
    for start, text in sentences(clause.text):
        yield Sentence(text[:LONGEST], start, lead, titles, before, clause.kind)
        if text.endswith(":") or (
            not text.endswith((".", ";", ","))
            and len(text.split()) <= 6
            and not re.search(r"\d", text)
        ):
            lead = text
        elif not _is_item(clause.text, start) and text.endswith(".") and len(text.split()) > 12:
            lead = ""
        before = text


def _is_item(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start] == "- "


def _lead_from(above: list[Clause], clause: Clause) -> str:
    """What stands over (a): the last words of the clause above, or a title that says will."""
    own = clause.heading if clause.heading.rstrip().endswith((":", "will", "shall")) else ""
    if own or not above:
        return own
    last = above[-1].text.rstrip().rsplit("\n", 1)[-1]
    return last if last.endswith((":", "–", "-")) else above[-1].heading


def _of_clause(clause: Clause, above: list[Clause], name: str) -> list[Suggestion]:
    kept: list[Suggestion] = []
    for sentence in sentences_of(clause, above, name):
        if not WORTH.search(sentence.text) or sentence.is_told():
            continue
        for family in FAMILIES:
            for found in family.find(sentence):
                _keep(kept, _suggestion(clause, sentence, found))
    return sorted(kept, key=lambda one: one.start)


def _suggestion(clause: Clause, sentence: Sentence, found: Found) -> Suggestion:
    start, end = sentence.start + found.start, sentence.start + found.end
    quote = clause.text[start:end]
    start += len(quote) - len(quote.lstrip())
    quote = quote.strip(" \n\t,;")
    return Suggestion(
        found.rule,
        found.params,
        sentence.force(found.start, found.end),
        quote,
        start,
        start + len(quote),
        found.sure,
    )


def _keep(kept: list[Suggestion], new: Suggestion) -> None:
    """No duplicates; two halves of one consultation rule become one."""
    for at, old in enumerate(kept):
        if old.rule != new.rule:
            continue
        if (
            old.params == new.params
            or not new.params
            or (not old.params and new.rule != "standing-item")
        ):
            if new.params and not old.params:
                kept[at] = new
            return
        if new.rule in ("consultation-length", "term-length") and not set(old.params) & set(
            new.params
        ):
            kept[at] = replace(old, params={**old.params, **new.params})
            return
    kept.append(new)
