"""What the text itself says its words and abbreviations mean."""

import re
from collections.abc import Iterator

from compact.agreements.reading.results import Clause, Term

MEANS = r"means|shall\s+mean|will\s+mean|refers?\s+to|is\s+defined\s+as|includes|are\s+defined\s+as"
LISTED = re.compile(
    rf"[\s*-]*[“\"‘']?(?P<term>[A-Z3][^\n\t:“”\"]{{1,80}}?)[”\"’']?\s*"
    rf"(?::\s|\s[–—-]+\s|\t[\s–—-]*|\s+(?:{MEANS})\s)\s*(?P<meaning>\S[^\n]{{2,}})"
)
ANYWHERE = re.compile(
    rf"[“\"‘](?P<term>[^“”\"‘’\n]{{2,60}})[”\"’]\s+(?:{MEANS})\s+(?P<meaning>[^\n;]{{3,400}}?)(?=[.;]\s|[.;]?$|\n)",
    re.MULTILINE,
)
SHORT = re.compile(r"\((?:the\s+)?[“\"‘']?(?P<short>[A-Z][A-Za-z&]{1,9}?)s?[”\"’']?\)")
SHORT_LAST = re.compile(
    r"(?:^|\n)(?P<long>[A-Z][^\n\t–]{5,90}?)[\s–.-]+"
    r"(?P<short>[A-Z][A-Za-z]{0,2}(?:[A-Z& .]{1,9}[A-Za-z])?)(?=\n|$)"
)
SHORT_FIRST = re.compile(
    r"(?:^|\n)[\s*-]*(?P<short>[A-Z][A-Za-z&]{1,9})(?:\s*[:–—\t]+\s*|\s+-+\s+"
    r"|\s{2,})(?P<long>[A-Z][^\n]{3,120})"
)
SMALL = ("of", "the", "and", "for", "in", "on", "to", "a")


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
    if clause.kind != "definition":
        return
    if (
        clause.heading
        and clause.text
        and not re.search(
            r"definition|glossary|interpretation|abbreviation|acronym|terms", clause.heading, re.I
        )
    ):
        yield Term(clause.heading.strip(" :"), clause.text.split("\n")[0].strip())
    for line in clause.text.split("\n"):
        one = LISTED.match(line)
        if one and len(one["term"].split()) <= 9:
            yield Term(one["term"].strip(" “”\"'‘’"), one["meaning"].strip())


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
        named = _long_form(words[max(0, one.start() - 120) : one.start()], one["short"])
        if named:
            yield Term(one["short"], named)
    if clause.kind == "definition":
        flat = re.sub(r"[ \t]*\n?[ \t]*-\s*\n?[ \t]*", " - ", re.sub(r"\t+", "\t", words))
        for pattern in (SHORT_FIRST, SHORT_LAST):
            for one in pattern.finditer(flat):
                short, full = one["short"].strip(), one["long"].strip(" -\t")
                if sum(letter.isupper() for letter in short) >= 2 and _spells(full.split(), short):
                    yield Term(short, full)


def _long_form(before: str, short: str) -> str | None:
    """The fewest words before the bracket whose initials spell the short form."""
    words = before.rsplit("\n", 1)[-1].split()
    for size in range(2, min(len(words), 2 * len(short) + 2) + 1):
        chosen = words[-size:]
        first = chosen[0].strip("“‘\"'(")
        if first[:1].upper() == short[0] and first.lower() not in SMALL and _spells(chosen, short):
            return " ".join(chosen).strip("“‘\"' ")
    return None


def _spells(words: list[str], short: str) -> bool:
    """Whether the capitals of `short` are initials of `words`, in order, and begin the first."""
    wanted = [letter for letter in short.upper() if letter.isalpha()]
    starts = [
        part[0].upper()
        for word in words
        for part in re.split(r"[-/]", word.strip("“‘\"'("))
        if part
    ]
    if not starts or not wanted or starts[0] != wanted[0]:
        return False
    at = 0
    for letter in starts:
        if at < len(wanted) and letter == wanted[at]:
            at += 1
    return at == len(wanted)
