"""Who a clause binds: both sides, the public bodies or the sector. Said by titles and subjects."""

import re

from compact.agreements.reading.results import Bound, Clause

SECTOR = re.compile(
    r"\b(?:voluntary|community sector|community (?:and|&) voluntary|third sector|3rd sector"
    r"|vc[sf]s?[ef]{0,2}s?|civil society|charit(?:y|ies)"
    r"|(?:community|local|voluntary) (?:groups|organisations)"
    r"|group commitments|faith sector"
    r"|social enterprises?"
    r"|not[- ]for[- ]profit)\b",
    re.IGNORECASE,
)
# "Groups will", "The sector undertakes", "Commitments of the sector": in these agreements the other
# side of the public bodies, where no word before it says which groups or which sector.
BARE = r"(?:(?:the|our|all|these|local|small|smaller|member|frontline)\s+){0,2}(?:groups|sector)"
SECTOR_ALONE = re.compile(
    rf"\W*(?:what\s+)?{BARE}(?:['’]s?)?(?:\s+(?:will|shall|must|should|agrees?|undertakes?|commits?|promises?|pledges?"
    r"|undertakings?|commitments?|responsibilities|obligations|do|to)\b){0,3}\W*"
    rf"|\W*(?:undertakings?|commitments?|promises|pledges|responsibilities|obligations)\s+(?:of|by|from)\s+{BARE}\W*",
    re.IGNORECASE,
)
PUBLIC = re.compile(
    r"\b(?:statutory|public (?:sector|services?|bod(?:y|ies)|agenc(?:y|ies)"
    r"|authorit(?:y|ies)|partners)"
    r"|councils?"
    r"|local authorit(?:y|ies)|local government|government|nhs|commissioners|funders|health board"
    r"|strategic partnership board|partnership board|integrated care board"
    r"|police)\b",
    re.IGNORECASE,
)
BOTH = re.compile(
    r"\b(?:both|all (?:the )?(?:partners|parties|signatories|sectors|members|organisations)"
    r"|shared|joint"
    r"|jointly|mutual|together we|partners|parties)\b",
    re.IGNORECASE,
)
BINDING = re.compile(
    r"\b(?:will|shall|must|should|undertak\w*|commit\w*|responsibilit\w*|agrees?|pledg\w*|roles?"
    r"|obligations?|promises?|expect\w*)\b",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"(?:we,? )?(?P<subject>[^.;:\n]{2,90}?),?\s+(?:also |jointly |both |all |each )*"
    r"(?:will|shall|must|should|agrees?|undertakes?|commits?)\b",
    re.IGNORECASE,
)


def who_is_bound(heading: str, text: str, above: Clause | None) -> Bound:
    """The clause's own title first, then its first subject, then what stands above it."""
    named = _of_title(heading)
    inherited = above.bound if above is not None else None
    if named:
        return named
    if inherited in ("public", "sector"):
        return inherited
    subject = SUBJECT.match(text.lstrip("- ")[:200])
    return (subject and _of_words(subject["subject"])) or inherited or "shared"


def _of_title(title: str) -> Bound | None:
    short = len(title.split()) <= 5
    if not title or not (BINDING.search(title) or short):
        return None
    # "Commitment of A to support B" binds A.
    return _of_words(re.split(r"\bto (?:support|help|assist|work)\b", title)[0]) or (
        "sector"
        if re.match(r"commitments? of\b", title, re.I)
        and PUBLIC.search(title) is None
        and BOTH.search(title) is None
        else None
    )


def _of_words(words: str) -> Bound | None:
    sector, public = bool(SECTOR.search(words)), bool(PUBLIC.search(words))
    if BOTH.search(words) and not (
        sector ^ public and not re.search(r"\b(?:both|all|shared)\b", words, re.I)
    ):
        return "shared"
    if sector and public:
        return "shared"
    sector = sector or bool(SECTOR_ALONE.fullmatch(words))
    return "sector" if sector else "public" if public else None
