"""What kind of clause it is: principle, commitment, definition, checklist, signature or text."""

import re

from compact.agreements.reading.outline import Place
from compact.agreements.reading.results import Clause

BY_TITLE = (
    ("signature", re.compile(r"\b(?:signator(?:y|ies)|signatures?|signed|signing)\b", re.I)),
    (
        "definition",
        re.compile(
            r"\b(?:definitions?|glossary|interpretation|abbreviations|acronyms"
            r"|jargon|terms used|what we mean)\b",
            re.I,
        ),
    ),
    ("checklist", re.compile(r"\bcheck[- ]?list\b", re.I)),
    ("principle", re.compile(r"\b(?:principles?|values)\b", re.I)),
)
SIGNED = re.compile(
    r"(?:^|\n)\s*(?:signed|signature)\s*(?::|\.{3,}|_{3,}|on behalf)", re.IGNORECASE
)
DUTY = re.compile(
    r"\b(?:will|shall|must|should|agrees? to|undertakes? to|commits? to|are to|is to)\b",
    re.IGNORECASE,
)
INHERITED = ("definition", "checklist", "principle", "signature")


def kind_of(place: Place, heading: str, text: str, above: Clause | None) -> str:
    """Its own title, what stands above it, then its words. Rules are marked once suggested."""
    if place.kind == "cover":
        return "text"
    own = f"{heading} {place.name}"
    for kind, words in BY_TITLE:
        if words.search(own):
            return kind
    if above is not None and above.kind in INHERITED:
        return above.kind
    if SIGNED.search(text):
        return "signature"
    lead = above.heading if above is not None else ""
    return "commitment" if DUTY.search(text) or DUTY.search(lead) else "text"
