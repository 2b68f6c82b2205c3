"""From how many organisations those must come who make a quorum."""

import re

from compact.agreements.reading.grammar.amounts import MIN_BEFORE
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.numbers import TOLD, number

PRESENT = (
    r"(?:present|attend\w*|in\s+(?:the\s+)?(?:room|hall|attendance)|there|tak(?:ing|en|e)\s+part"
    r"|participating|have\s+(?:arrived|come)|represented)"
)
BODIES = (
    r"(?:(?:member|partner)\s+)?(?:organisations|bodies|agencies|partners|groups|associations"
    r"|sectors|signatories|parties|funders|councils|charities)"
)
EACH_OF = re.compile(
    rf"\b(?:one|a)\s+(?:[\w-]+\s+){{0,2}}?(?:representatives?|members?|person)?\s*(?:of|from)\s+each\s+of\s+"
    rf"(?:{MIN_BEFORE}\s+)?(?P<count>{TOLD})\s+(?:[\w-]+\s+){{0,2}}?(?:organisations|bodies|partners|agencies)",
    re.IGNORECASE,
)
FROM_BODIES = re.compile(
    rf"[^.;]{{0,40}}?\b(?:from|representing|across|drawn\s+from|including(?:\s+(?:people|members|representatives|some|one)\s+of)?)\s+(?:{MIN_BEFORE}\s+)?(?P<count>{TOLD})"
    rf"\s+(?:[\w-]+\s+){{0,3}}?{BODIES}\b",
    re.IGNORECASE,
)
# "so long as at least five of the parties are represented", "and at least three partners attend"
REPRESENTED = re.compile(
    rf"[^.;]{{0,60}}?\b(?:and|but|with|if|when|(?:so|as)\s+long\s+as|provided(?:\s+that)?)\s+(?:{MIN_BEFORE}\s+)?(?P<count>{TOLD})"
    rf"\s+(?:of\s+)?(?:(?!members\b)[\w-]+\s+){{0,3}}?{BODIES}\s+(?:are|is|being|must\s+be|shall\s+be|(?:must\s+)?have)?\s*"
    rf"(?:{PRESENT}|members?\s+{PRESENT}|somebody\s+{PRESENT})\b(?!\s+(?:as|in\s+an?)\b)",
    re.IGNORECASE,
)
# "They must be drawn from at least three organisations.", said next
THEN = re.compile(
    r"\s*(?:(?:also|in\s+addition),?\s+)?(?:(?:they|these|those(?:\s+(?:present|there|attending))?|the\s+members\s+present)\s+"
    rf"(?:must|shall|should|will|are\s+to)\s+(?:\w+\s+)?(?:come|be(?:\s+drawn)?|represent|include\s+(?:people|members|representatives))\s*(?:from|of)?\s+(?:{MIN_BEFORE}\s+)?(?P<count>{TOLD})"
    rf"\s+(?:[\w-]+\s+){{0,3}}?{BODIES}\b"
    rf"|(?:{MIN_BEFORE}\s+)?(?P<first>{TOLD})\s+(?:of\s+)?(?:[\w-]+\s+){{0,3}}?{BODIES}\s+(?:must|shall|should|need\s+to|have\s+to)\s+(?:also\s+)?be\s+{PRESENT}\b)",
    re.IGNORECASE,
)


def organisations(text: str, after: int) -> dict:
    """ "… from at least three organisations", "one from each of three bodies"."""
    found = (
        FROM_BODIES.match(text, after)
        or EACH_OF.search(text, after)
        or REPRESENTED.match(text, after)
    )
    count = number(found["count"]) if found else None
    return {"organisations": count} if count else {}


def and_then(sentence: Sentence) -> dict:
    """What the sentence after the quorum adds to it."""
    rest = sentence.around.partition(sentence.text)[2] if sentence.around else ""
    found = THEN.match(rest)
    count = number(found["count"] or found["first"]) if found else None
    return {"organisations": count} if count else {}
