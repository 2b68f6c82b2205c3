"""Which provisions the words of the clauses suggest, each with the exact words that say it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from compact.agreements.reading.grammar import (
    agendas,
    auditors,
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
from compact.agreements.reading.grammar.contractions import spelt
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence, sentences
from compact.agreements.reading.grammar.weekdays import meeting_day
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
    auditors,
    funding,
    agendas,
    reports,
)
SILENT = ("signature",)
# A sentence without any of these says no rule of ours: most sentences are passed over at once.
WORTH = re.compile(
    r"\d|week|fortnight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|month|quarter|year|annual|ennial|agm\b|\bdays?\b|hours?\b|interest"
    r"|gift|hospitality|standing|stands?\sto|benefit\sfrom|conflict|anniversary|receipt|family|declare"
    r"|agenda|together\sin\b|stake\b|\bgain\b|\bprofit\b|uary\b|april|june|july|august|ember\b|october|each\s|every\s|same\stime|alongside|accounts|books|acknowledg|audit|examin|quor|majority|half|third|sheet|\ba4\b|page|\bonce\b|twice"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty"
    r"|thirty|forty|fifty|dozen|couple)\b",
)
LONGEST = 1_500
# Rules are looked for in so many letters of one clause, and of all: a text of 400 pages. What goes
# on is no agreement, and would keep everybody waiting.
MOST_OF_CLAUSE = 100_000
MOST_OF_ALL = 1_000_000
LONGEST_NAME = 200
COVERS = ("cover", "preamble")
RUN_IN = re.compile(r"[A-Z][a-z]+(?:\s+(?:[a-z]+|[A-Z][a-z]+)){0,3}\.")
LEADS = re.compile(r"[:–—-]$")


def suggest(clauses: list[Clause], only: int | None = None) -> list[Suggestion]:
    """Suggestions of all clauses in printed order, none said twice by one clause.

    `only`: the place of the one clause that is asked for; the others then say what stands round it.
    """
    by_path: dict[tuple, Clause] = {}
    found: list[Suggestion] = []
    name = clauses[0].text[:LONGEST_NAME] if clauses and clauses[0].path[0] in COVERS else ""
    sizes_searched = searched(clauses)
    meets_on = meeting_day(clause.text[: sizes_searched[at]] for at, clause in enumerate(clauses))
    for index, clause in enumerate(clauses):
        key = tuple(clause.path)
        if clause.kind not in SILENT and only in (None, index):
            # Words after a list stand under the same number as those before it.
            sizes = range(1, len(key) + (not clause.numbered and not clause.heading))
            above = [by_path[key[:size]] for size in sizes if key[:size] in by_path]
            before = _last_item(clauses[index - 1], clause) if index else ""
            given = Surroundings(tuple(above), before, name, meets_on)
            part = replace(clause, text=clause.text[: sizes_searched[index]])
            found += [one.placed(index, clause) for one in _of_clause(part, given)]
        by_path[key] = clause
    return found


def searched(clauses: list[Clause]) -> list[int]:
    """How many letters of each clause are looked at."""
    left, found = MOST_OF_ALL, []
    for clause in clauses:
        found.append(min(len(clause.text), MOST_OF_CLAUSE, left))
        left -= found[-1]
    return found


@dataclass(frozen=True)
class Surroundings:
    """What stands round a clause: the clauses above it, the list item before, the title page, and
    the one weekday on which the text says its meetings are."""

    above: tuple[Clause, ...] = ()
    before: str = ""
    name: str = ""
    meets_on: int | None = None


def _last_item(earlier: Clause, clause: Clause) -> str:
    """The last words of the item before this one in the same list."""
    siblings = earlier.path[:-1] == clause.path[:-1] and len(clause.path) > 1
    return earlier.text.rsplit("\n", 1)[-1][-LONGEST_NAME:] if siblings else ""


def sentences_of(clause: Clause, given: Surroundings) -> Iterator[Sentence]:
    """The clause's sentences with the words that lead to them."""
    above = given.above
    titles = "\n".join([clause.heading, *(one.heading for one in reversed(above)), given.name])
    lead, before = spelt(_lead_from(above, clause)).text, spelt(given.before).text
    around = spelt(clause.text[:LONGEST]).text
    for start, text in sentences(clause.text):
        said = text[:LONGEST]
        yield Sentence(said, start, lead, titles, before, clause.kind, around, given.meets_on)
        if _runs_in(clause.text, start, text):
            titles = f"{text}\n{titles}"
        elif text.endswith(":") or (
            not text.endswith((".", ";", ","))
            and not _is_item(clause.text, start)
            and len(text.split()) <= 6
            and not re.search(r"\d", text)
        ):
            lead = spelt(text).text
        elif not _is_item(clause.text, start) and text.endswith(".") and len(text.split()) > 12:
            lead = ""
        before = spelt(text).text


def _runs_in(whole: str, start: int, text: str) -> bool:
    """ "Quorum. Five members …": the title stands in the line."""
    first = start == 0 or whole[start - 1] == "\n"
    return bool(first and RUN_IN.fullmatch(text) and len(whole) > start + len(text) + 1)


def _is_item(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start] == "- "


def _lead_from(above: tuple[Clause, ...], clause: Clause) -> str:
    """What stands over (a): the last words of the clause above, or a title that says will."""
    own = clause.heading if clause.heading.rstrip().endswith((":", "will", "shall")) else ""
    if own or not above:
        return own
    last = above[-1].text.rstrip().rsplit("\n", 1)[-1]
    if LEADS.search(last):
        # "Papers:" says what it is about, the list above it who must do it.
        return f"{_lead_from(above[:-1], above[-1])}\n{last}".strip() if len(above) > 1 else last
    return above[-1].heading


def _of_clause(clause: Clause, given: Surroundings) -> list[Suggestion]:
    kept: list[Suggestion] = []
    for sentence in sentences_of(clause, given):
        if (
            not (WORTH.search(sentence.text.lower()) or _is_agenda(sentence.lead))
            or sentence.is_told()
        ):
            continue
        for family in FAMILIES:
            for found in family.find(sentence):
                _keep(kept, _suggestion(clause, sentence, found))
    return sorted(kept, key=lambda one: one.start)


def _is_agenda(lead: str) -> bool:
    """Items of an agenda need no word of a rule."""
    return "genda" in lead or "tanding" in lead


def _suggestion(clause: Clause, sentence: Sentence, found: Found) -> Suggestion:
    start, end = sentence.printed(found.start, found.end)
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
        if old.rule != new.rule or _are_two_duties(old, new):
            continue
        if (
            new.params.items() <= old.params.items()
            or not new.params
            or (not old.params and new.rule != "standing-item")
        ):
            if new.params and not old.params:
                kept[at] = new
            return
        both = {**old.params, **new.params}
        # "For two years. Once re-elected, for one more term of two years.": the second says all.
        more = new.rule == "term-length" and old.params.items() <= new.params.items()
        if more or (
            new.rule in ("consultation-length", "term-length")
            and not set(old.params) & set(new.params)
            # Four weeks for one matter and at least six for another are no halves of one rule.
            and both.get("minimum_weeks", 0) <= both.get("standard_weeks", 99)
        ):
            force = "must" if "must" in (old.force, new.force) else "should"
            kept[at] = replace(
                new if more else old, params=both, force=force if more else old.force
            )
            return
    kept.append(new)


def _are_two_duties(old: Suggestion, new: Suggestion) -> bool:
    """A register kept up to date is one, an interest declared when its matter comes up another."""
    return new.rule == "declare-interests" and (
        conduct.is_of_a_matter(old.quote) != conduct.is_of_a_matter(new.quote)
    )
