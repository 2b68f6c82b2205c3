"""Which short lines are titles, and which are only short."""

import re

MODAL = re.compile(
    r"\b(?:will|shall|must|should|may|can|cannot|is|are|was|were|has|have|agrees"
    r"|(?<!to )agree|meets?)\b",
    re.I,
)
LEAD_IN = re.compile(
    r"(?:the |our |all |both |we,? )?[\w\s,&’'()/-]{0,90}"
    r"\b(?:sectors?|bod(?:y|ies)|partners?|parties|organisations?|council|groups?|signatories"
    r"|agencies"
    r"|authorit(?:y|ies)|funders?|commissioners?|representatives?|members?|we|boards?"
    r"|network|departments|vc[a-z]{1,4}|trusts?|services|providers|charities|schools|forum|partnership|committee)\b,?\s*"
    r"(?:(?:both|all|jointly|therefore|also|together|each)\s+)?"
    r"(?:will|shall|agrees?(?: to)?|undertakes?(?: to)?|commits?(?: to)?|must|should"
    r"|undertakings|commitments|responsibilities)\s*(?:(?:both|jointly|all|each|aim to)\s*)?[:–-]?",
    re.IGNORECASE,
)
NOT_TITLES = re.compile(
    r"(?:signed|signature|sign\b|dated?\b|dear\b|yours\b|tel\b|telephone|fax|e-?mail|website|c/o"
    r"|report to|subject|for and on behalf|on behalf|to:|from:|author|cllr|mr\b|mrs\b|ms\b"
    r"|logos? of)"
    r"|.*(?:@|https?://|www\.|\.{4,}|_{3,})"
    r"|\(.*\)$|[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}$"
    r"|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|may|june|july|august"
    r"|september"
    r"|october|november|december)\s+\d{4}$|\d+$",
    re.IGNORECASE,
)
COUNTED = re.compile(r"\(\d+\)\s*$|[–-]\s*\(?\d+\)?\s*$")
LEADING = re.compile(
    r"(?:this|these|those|the following|they|it|we|to|for example|such as|please|you|includes?"
    r"|including|in particular|that|key areas)\b",
    re.IGNORECASE,
)
DIVISION = re.compile(
    r"(?:appendi(?:x|ces)|annexe?s?|schedules?|glossary|definitions?|abbreviations|acronyms"
    r"|checklist"
    r"|signator(?:y|ies)|signatures?|interpretation|jargon)\b",
    re.IGNORECASE,
)
DOCUMENT = re.compile(
    r"\b(?:codes?|compact|covenant|agreement|protocols?|constitution|terms of reference|charter"
    r"|concordat|statement|framework|memorandum|pack)\b",
    re.IGNORECASE,
)
ASKED = re.compile(
    # "Who is round the table", "How often we meet": asked without a question mark
    r"(?:how|what|why|who|when|where)\s+(?:(?:(?:often|far|soon|long|well|much)\s+)?(?:we|you|they|it|the\s+\w+)\s+\w+\b[^.;:,]*$"
    r"|(?:is|are|sits|does|can)\b[^.;:,]*$)"
    r"|(?:how|what|why|who|when|where)\s+(?:\w+\s+){1,4}(?:will|shall|must|should|may|is|are|can|do)\b",
    re.I,
)
SIGNING = re.compile(r"\b(?:signator(?:y|ies)|signatures?|signed by|signing)\b", re.IGNORECASE)


def is_lead_in_title(text: str) -> bool:
    """ "The statutory sector will:" is a title that says who is bound."""
    return (
        len(text) <= 120
        and bool(LEAD_IN.fullmatch(text.strip()))
        and (
            text.rstrip().endswith((":", "–", "-"))
            or bool(
                re.search(
                    r"\b(?:will|shall|undertakings|commitments|responsibilities)$", text.rstrip()
                )
            )
        )
    )


def is_title(text: str, *, marked: bool, numbered: bool) -> bool:
    """Whether a line that stands alone is a title. `marked`: bold or a markdown heading."""
    plain = text.strip()
    words = plain.split()
    longest = 24 if marked else 16 if not numbered else 12
    if not words or len(words) > longest or len(plain) > 160 or "\t" in plain:
        return False
    if not re.match(r"[\W_]*[A-Z0-9]", plain) or NOT_TITLES.match(plain) or COUNTED.search(plain):
        return False
    if not marked and not numbered and sum(map(str.isalpha, plain)) < 4:
        return False
    if not marked and re.search(r"[.;,]$", plain) and not plain.isupper():
        return False
    if plain.endswith(":"):
        return marked or (not LEADING.match(plain) and len(words) <= 5)
    return _says_nothing(plain, marked)


def _says_nothing(plain: str, marked: bool) -> bool:
    """A title states nothing: no verb of duty, unless it asks."""
    if plain.endswith("?") or (ASKED.match(plain) and not plain.endswith(".")):
        return True
    if marked:
        return not (re.search(r"\b(?:will|shall|must|should|may)\b", plain) and plain.endswith("."))
    return not MODAL.search(plain) or plain.isupper()


def is_division(text: str) -> bool:
    """Appendix, glossary, checklist, signatures: stands beside the numbered sections."""
    return bool(DIVISION.match(text.strip()))
