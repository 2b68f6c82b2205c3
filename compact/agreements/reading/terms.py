"""What the text itself says its words and abbreviations mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from compact.agreements.reading.results import Clause, Term
from compact.agreements.reading.short_forms import (
    QUOTES,
    is_short,
    long_form,
    stands_for,
)

MEANS = r"means|shall\s+mean|will\s+mean|refers?\s+to|is\s+defined\s+as|includes|are\s+defined\s+as"
ANYWHERE = re.compile(
    rf"[“\"‘](?P<term>[^“”\"‘’\n]{{2,60}})[”\"’]\s+(?:{MEANS})\s+(?P<meaning>[^\n;]{{3,400}}?)(?=[.;]\s|[.;]?$|\n)",
    re.MULTILINE,
)
#: "(LSP)", "(the “Network”)", "(M & E)", "(Rt. Hon.)".
SHORT = re.compile(
    r"\((?:the\s+)?[“\"‘']?(?P<short>[A-Z][A-Za-z&]{1,9}?|[A-Z][A-Za-z]{0,3}\.?"
    r"(?:\s?[&/]?\s?[A-Z][A-Za-z]{0,4}\.?){1,6})s?[”\"’']?\)"
)
#: Clauses in which each line may explain a word.
OF_WORDS = re.compile(
    r"definition|glossary|interpretation|abbreviation|acronym|jargon|\bterms\b(?! of)"
    r"|meanings?\b|what we mean",
    re.I,
)
#: What may stand between a word and its meaning, the surest first.
BETWEEN = tuple(
    re.compile(one)
    for one in (
        r"[ ]*\t[\s–—:=-]*|[ ]+[–—=]+[ ]+|[ ]+-+[ ]+|[ ]*[–—][ ]+",
        r"[”\"’']?[ ]*\.{3,}[ ]*|[ ]{3,}",
        r"[”\"’']?:[ ]+",
        rf"[”\"’']?[ ]+(?:{MEANS})[ ]+",
    )
)
OPENS = re.compile(r"(?:\t[\s–—-]*|[–—-]+[\s]+)(?=\S)")
CLOSES = re.compile(r"[ ]*(?:\t[\s–—=-]*|[ ][–—=-]+|:)[ ]*$")
ALIKE = re.compile(r"[A-Z0-9][A-Za-z0-9]{0,2}(?:[A-Z0-9&/. -]{0,9}[A-Z0-9.]|[A-Z]s)")
TITLES = re.compile(
    r"(?:terms?|words?|abbreviations?|acronyms?|initials|short forms?|names?)", re.IGNORECASE
)
LONGEST_TERM = 9


def definitions(clauses: list[Clause]) -> list[Term]:
    """Terms from definitions and glossaries, and "X" means … anywhere; the first meaning stands."""
    found: dict[str, Term] = {}
    for clause in clauses:
        for term in _defined(clause):
            found.setdefault(term.term.lower(), term)
    return list(found.values())


def _defined(clause: Clause) -> Iterator[Term]:
    for one in ANYWHERE.finditer(clause.text):
        yield Term(one["term"].strip(), one["meaning"].strip(" .;"))
    if _explains_words(clause):
        for entry in _entries(clause):
            if not entry.short:
                yield entry.as_term()


def abbreviations(clauses: list[Clause]) -> list[Term]:
    """Short forms the text explains: "Local Strategic Partnership (LSP)", glossary lines."""
    found: dict[str, Term] = {}
    for clause in clauses:
        for term in _explained(clause):
            found.setdefault(term.term, term)
    return list(found.values())


def _explained(clause: Clause) -> Iterator[Term]:
    words = f"{clause.heading}\n{clause.text}"
    for one in SHORT.finditer(words):
        named = long_form(words[max(0, one.start() - 120) : one.start()], one["short"])
        if named:
            yield Term(one["short"], named)
    if _explains_words(clause):
        for entry in _entries(clause):
            if entry.short:
                yield entry.as_term()


def _explains_words(clause: Clause) -> bool:
    return clause.kind == "definition" or bool(OF_WORDS.search(clause.heading))


@dataclass
class Entry:
    """A word with its meaning; `short` where the word is a short form of the meaning."""

    term: str
    meaning: str
    short: bool = False
    spelt: bool = False  # and its letters are those of the meaning's words

    def as_term(self) -> Term:
        words = self.meaning.rstrip(" ;") if self.short else self.meaning.strip()
        return Term(self.term.strip(QUOTES + ":-–—"), words.strip(" \t-–—"))


@dataclass
class _Lines:
    """Reads a glossary line by line; `waiting` are words whose other half is still to come."""

    found: list[Entry] = field(default_factory=list)
    waiting: str = ""
    #: Whether a dash, a tab or a colon at their end says that the other half follows.
    surely: bool = False

    def take(self, line: str) -> None:
        opened = OPENS.match(line)
        words = line[opened.end() :] if opened else line.strip()
        if self.waiting and self._completes(words, opened is not None):
            return
        if self._goes_on(words, opened is not None):
            self.found[-1].meaning += f" {words}"
        elif entry := _both_halves(words):
            self._keep(entry)
        elif opened and self._was_left_behind(words):
            return
        else:
            closed = CLOSES.search(line)
            self.surely = closed is not None
            self.waiting = line[: closed.start()].strip() if closed else words

    def _completes(self, words: str, opened: bool) -> bool:
        """The words that wait and these make an entry, or these are its end (a wrapped line)."""
        wrapped = _both_halves(f"{self.waiting} {words}")
        if not self.surely and not opened and wrapped and wrapped.short and wrapped.spelt:
            return self._keep(wrapped)
        if entry := _oriented(self.waiting, words):
            return self._keep(entry)
        own = _both_halves(words)
        if own is None and _is_term(self.waiting) and (self.surely or _is_meaning(words)):
            return self._keep(Entry(self.waiting, words))
        return False

    def _goes_on(self, words: str, opened: bool) -> bool:
        """The end of a meaning that was broken over two lines."""
        if not self.found or opened or self.waiting or not words:
            return False
        last = self.found[-1]
        if last.short and not last.spelt:
            last.spelt = stands_for(last.term, f"{last.meaning} {words}".rstrip(".;,").split())
            return last.spelt
        return words[0].islower() and (last.meaning[-1] not in ".;" or not _both_halves(words))

    def _was_left_behind(self, short: str) -> bool:
        """Two long forms were put on one line: the last words are those of this short form."""
        last = self.found[-1] if self.found else None
        if last is None or not last.short or not is_short(short):
            return False
        words = last.meaning.split()
        for size in range(1, len(words)):
            rest, own = words[:-size], words[-size:]
            if stands_for(short, own) and stands_for(last.term, rest):
                last.meaning = " ".join(rest).rstrip(".,;")
                return self._keep(Entry(short, " ".join(own), short=True))
        return False

    def _keep(self, entry: Entry) -> bool:
        self.waiting, self.surely = "", False
        if not (TITLES.fullmatch(entry.term.strip(QUOTES)) and len(entry.meaning.split()) < 4):
            self.found.append(entry)
        return True


def _entries(clause: Clause) -> list[Entry]:
    lines = _Lines()
    if clause.heading and clause.text and not OF_WORDS.search(clause.heading):
        lines.take(clause.heading)  # a word that was printed as a title, or a line taken for one
        lines.surely = bool(lines.waiting)
    for line in filter(str.strip, clause.text.split("\n")):
        lines.take(line.rstrip())
    return lines.found


def _both_halves(line: str) -> Entry | None:
    """A line that holds a word and its meaning: short forms first, wherever the dash stands."""
    fallback = None
    for between in BETWEEN:
        for one in between.finditer(line):
            left, right = line[: one.start()].strip(), line[one.end() :].strip()
            if not left or not right:
                continue
            if (entry := _oriented(left, right)) and (entry.spelt or is_short(left)):
                return entry
            fallback = fallback or entry or _plain(left, right)
    return fallback or _side_by_side(line.split())


def _side_by_side(words: list[str]) -> Entry | None:
    """ "LTC Larkmere Town Council": a table whose columns nothing is left of."""
    for size in range(1, min(4, len(words) - 1)):
        short, full = " ".join(words[:size]), words[size:]
        if is_short(short) and stands_for(short, full):
            return Entry(short, " ".join(full), short=True, spelt=True)
    return None


def _oriented(left: str, right: str) -> Entry | None:
    """An abbreviation, whichever side it stands on."""
    left, right = left.strip(QUOTES), right.strip(QUOTES)
    for short, full in ((left, right), (right, left)):
        if is_short(short) and stands_for(short, full.rstrip(".;,").split()):
            return Entry(short, full, short=True, spelt=True)
    if is_short(left) and not is_short(right) and " " in right:
        return Entry(left, right, short=True)
    if ALIKE.fullmatch(right) and right.isupper() and 1 < len(left.split()) <= LONGEST_TERM:
        return Entry(right, left, short=True)
    return None


def _plain(left: str, right: str) -> Entry | None:
    return Entry(left, right) if _is_term(left) and len(right) > 2 else None


def _is_term(words: str) -> bool:
    """Few words that end no sentence; what is added in brackets is not counted."""
    bare = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", "", words).strip(QUOTES)
    return (
        1 < len(bare) <= 80
        and len(bare.split()) <= LONGEST_TERM
        and bare[-1] not in ".;,!?:"
        and not re.search(r"[.;!?]\s", bare)
        and (bare[0].isupper() or bare[0].isdigit() or len(bare.split()) <= 4)
    )


def _is_meaning(words: str) -> bool:
    return len(words.split()) >= 3 and (words[-1] in ".;" or len(words) > 40)
