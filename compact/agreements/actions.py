"""The verbs of the agreements, from the folders where each is at home."""

from compact.agreements.catalogue.actions import change_agreement
from compact.agreements.changes import on_change, what_follows
from compact.agreements.clauses.actions import (
    MEANWHILE,
    add_clause,
    add_note,
    correct_clause,
    delete_clause,
    merge_clause,
    remove_note,
    split_clause,
)
from compact.agreements.endorsing.actions import endorse, withdraw_endorsement
from compact.agreements.importing.actions import add_agreement, import_reading
from compact.agreements.importing.copying import draft_from
from compact.agreements.provisions.actions import (
    add_provision,
    confirm,
    decline,
    withdraw_provision,
)
from compact.agreements.reviews.actions import decide_review, on_review, record_review
from compact.agreements.versions.actions import (
    NO_COMMENTS,
    add_to_history,
    agree,
    bring_into_force,
    circulate,
    describe_version,
    record_consultation,
    take_hold,
    withdraw,
)

__all__ = [
    "MEANWHILE",
    "NO_COMMENTS",
    "add_agreement",
    "add_clause",
    "add_note",
    "add_provision",
    "add_to_history",
    "agree",
    "bring_into_force",
    "change_agreement",
    "circulate",
    "confirm",
    "correct_clause",
    "decide_review",
    "decline",
    "delete_clause",
    "describe_version",
    "draft_from",
    "endorse",
    "import_reading",
    "merge_clause",
    "on_change",
    "on_review",
    "record_consultation",
    "record_review",
    "remove_note",
    "split_clause",
    "take_hold",
    "what_follows",
    "withdraw",
    "withdraw_endorsement",
    "withdraw_provision",
]
