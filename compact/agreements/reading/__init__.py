"""From an agreement's own text to clauses and suggested provisions. Pure Python: no database.

read(data, name)   bytes of a .txt, .md or .docx file, or Unreadable with a sentence
read_text(text)    text that was pasted
"""

from compact.agreements.reading.results import Clause, Reading, Suggestion, Term, Unreadable
from compact.agreements.reading.sources import read_source
from compact.agreements.reading.splitting import split
from compact.agreements.reading.suggesting import suggest
from compact.agreements.reading.terms import abbreviations, definitions
from compact.agreements.reading.unread import unread

__all__ = ["Clause", "Reading", "Suggestion", "Term", "Unreadable", "read", "read_text"]

#: More is no agreement, and would keep everybody else waiting.
MOST_CLAUSES = 10_000


def read(data: bytes, name: str) -> Reading:
    """Read a file. Raises Unreadable with a sentence for the person who sent it."""
    return read_text(read_source(data, name))


def read_text(text: str) -> Reading:
    """Read plain or markdown text. Raises Unreadable when there is no word in it."""
    clauses, dropped, notes = split(text)
    if not clauses:
        raise Unreadable("There is no text in this file. Upload the agreement's own words.")
    if len(clauses) > MOST_CLAUSES:
        raise Unreadable(f"The text has more than {MOST_CLAUSES:,} clauses. Enter it in parts.")
    suggestions = suggest(clauses)
    return Reading(
        clauses=clauses,
        suggestions=suggestions,
        definitions=definitions(clauses),
        abbreviations=abbreviations(clauses),
        notes=notes,
        dropped=dropped,
        unread=unread(clauses),
    )
