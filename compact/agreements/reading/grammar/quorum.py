"""Quorum: a number, a share, a number of organisations."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.amounts import MIN_BEFORE
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.numbers import SHARE, TOLD, number, share

QUORUM = re.compile(r"\b(?:quorum|quorate|inquorate)\b", re.IGNORECASE)
UNLESS = re.compile(
    r"\bno\s+(?:business|decisions?|vote)\b[^.;]{0,80}\bunless\b"
    # "Decisions need seven members in the room", "Six must be there for a decision to count".
    r"|\b(?:decisions?|meetings?|business|votes?)\b[^.;]{0,40}"
    r"\b(?:needs?|requires?|proceed|valid|only\s+(?:be\s+\w+\s+)?(?:when|if|where))\b"
    r"(?=[^.;]{0,80}\b(?:present|attend\w*|in\s+the\s+room|there|taking\s+part)\b)"
    r"|\b(?:may|can)\s+(?:act|decide|take\s+decisions|proceed|do\s+business)\s+(?:only\s+)?"
    r"(?:if|when|where|provided|so\s+long\s+as|as\s+long\s+as)\b"
    r"|\b(?:present|there|attend\w*|in\s+the\s+(?:room|hall))\b[^.;]{0,40}\b(?:before\s+(?:any\s+)?|for\s+(?:any\s+"
    r"|an?\s+|the\s+)?)(?:decisions?|business|meeting|vote)\b",
    re.IGNORECASE,
)
EACH_OF = re.compile(
    rf"\b(?:one|a)\s+(?:[\w-]+\s+){{0,2}}?(?:representatives?|members?|person)?\s*(?:of|from)\s+each\s+of\s+"
    rf"(?:{MIN_BEFORE}\s+)?(?P<count>{TOLD})\s+(?:[\w-]+\s+){{0,2}}?(?:organisations|bodies|partners|agencies)",
    re.IGNORECASE,
)
OR_COUNT = re.compile(
    rf"\s*,?\s+or\s+(?P<count>{TOLD})(?:\s+\w+){{0,2}}?,?\s+(?:\(?whichever|if\s+that\s+is)",
    re.IGNORECASE,
)
SHARES = re.compile(
    rf"(?:{MIN_BEFORE}\s+)?(?P<all>(?P<words>{SHARE})|(?:a\s+)?(?:simple\s+)?majority"
    rf"|more\s+than\s+half)"
    r"(?P<more>(?:\s+plus\s+one)?\s+(?:of\s+)?(?:the\s+|its\s+|all\s+)?(?:total\s+|full\s+"
    r"|current\s+|voting\s+)*(?:members(?:hip)?|representatives|seats|number)?)",
    re.IGNORECASE,
)
COUNTS = re.compile(
    rf"(?:{MIN_BEFORE}\s+)?(?P<count>{TOLD})(?!\s*(?:%|per\s*cent|minutes|days?|weeks?"
    rf"|months?|years?|hours?))"
    r"(?P<after>\s+(?:or\s+more\s+)?(?:[\w-]+\s+){0,3}?(?P<what>(?:from|on)\s+each\s+side|(?:member\s+)?(?:groups|associations)|members?"
    r"|organisations?|bodies|agencies"
    r"|representatives?|people|persons?|partners?|trustees?"
    r"|councillors?|seats?|sectors?|signatories)\b)?",
    re.IGNORECASE,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """quorum {count?, fraction?, organisations?}: one for the sentence."""
    text = sentence.text
    own = QUORUM.search(text) or UNLESS.search(text)
    titled = QUORUM.search(sentence.titles.split("\n")[0])
    if not (own or titled) or (
        re.search(
            r"\b(?:lacks?|lost|without|absence\s+of|fails?|not\s+(?:be\s+)?(?:quorate|present"
            r"|reached|achieved))\b",
            text,
            re.I,
        )
        and not UNLESS.search(text)
    ):
        return
    if not own and not re.search(
        r"\b(?:present|members|attend\w*|represent\w*)\b", text, re.IGNORECASE
    ):
        return
    part = _share(text)
    found = part or _count(text)
    if found and not sentence.is_past(found.start, found.end):
        yield found


def _share(text: str) -> Found | None:
    found = SHARES.search(text)
    if not found:
        return None
    words = found["all"].lower()
    fraction = (
        "1/2" if "majority" in words or words == "more than half" else share(found["words"] or "")
    )
    if not fraction:
        return None
    organisations = _organisations(text, found.end())
    least = OR_COUNT.match(text, found.end())
    count = {"count": number(least["count"])} if least and number(least["count"]) else {}
    end = least.end() if least else found.end()
    return Found("quorum", {"fraction": fraction, **count, **organisations}, found.start(), end)


def _count(text: str) -> Found | None:
    each = EACH_OF.search(text)
    if each and number(each["count"]):
        return Found("quorum", {"organisations": number(each["count"])}, each.start(), each.end())
    for found in COUNTS.finditer(text):
        count = number(found["count"])
        if not count or re.match(r"\s+of\s+(?:the|whom)\b", text[found.end("count") :]):
            continue
        if not found["what"] and not re.search(
            r"\bquor(?:um|ate)\b[^.;]{0,40}$", text[: found.start()], re.I
        ):
            continue
        if re.match(
            r"(?:organisation|bod|agenc|sector|member\s+group|group|association)",
            found["what"] or "",
            re.I,
        ):
            return Found("quorum", {"organisations": count}, found.start(), found.end())
        return Found(
            "quorum",
            {"count": count, **_organisations(text, found.end())},
            found.start(),
            found.end(),
        )
    return None


def _organisations(text: str, after: int) -> dict:
    """ "… from at least three organisations": how many must be there."""
    found = re.compile(
        rf"[^.;]{{0,40}}?\b(?:from|representing|across"
        rf"|drawn\s+from)\s+(?:{MIN_BEFORE}\s+)?(?P<count>{TOLD})\s+(?:[\w-]+\s+){{0,3}}?"
        r"(?:organisations|bodies|agencies|partners|groups)\b",
        re.IGNORECASE,
    ).match(text, after)
    count = number(found["count"]) if found else None
    return {"organisations": count} if count else {}
