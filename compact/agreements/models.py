"""The text in force: agreement → version → clause → provision (a clause's number, made a rule)."""

from compact.agreements.catalogue.models import Agreement, HistoryEntry, Version
from compact.agreements.clauses.models import Clause, Note, Term
from compact.agreements.endorsing.models import Endorsement
from compact.agreements.provisions.models import Provision, Suggestion
from compact.agreements.reviews.models import Review

__all__ = [
    "Agreement",
    "Clause",
    "Endorsement",
    "HistoryEntry",
    "Note",
    "Provision",
    "Review",
    "Suggestion",
    "Term",
    "Version",
]
