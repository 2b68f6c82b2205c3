"""Minutes after a meeting: drafted and sent round, approved and published."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence

GATHERED = r"(?:meetings?|conferences?|sessions?|discussions?|gatherings?|forums?|events?|agms?)"
MINUTES = re.compile(
    r"\b(?:(?:the|an?|each|full|draft|approved)\s+minute|notes?\s+of\s+(?:the\s+)?(?:decisions|actions)|(?:agreed|draft|written)\s+record"
    r"|what\s+(?:happened|was\s+\w+)\s+(?:is|will\s+be|shall\s+be)\s+written\s+up"
    rf"|minutes|notes?\s+of\s+(?:\w+\s+){{0,3}}?{GATHERED}|notes?\s+of\s+what|draft\s+notes"
    r"|(?:circulates?|issues?|sends?|shares?|distributes?|agrees?|writes?)\s+(?:the\s+|draft\s+)*notes"
    r"|(?:our|the)\s+notes(?=\s+(?:online|on\s+the|up\b|go(?:es)?\b|out\b|round\b|within))"
    r"|notes\s+(?:are|will|shall|should|must|to)\s+(?:be\s+)?(?:circulated|issued|sent|shared|distributed)"
    r"|(?:actions?|decisions?)\s+"
    r"(?:notes?|logs?|lists?|sheets?|points)|record\s+of\s+decisions"
    r"|(?:notes?|lists?|records?|summar(?:y|ies))\s+of\s+(?:the\s+|all\s+)?decisions\s+(?:taken|made|reached)"
    r"|(?:notes?|records?)\s+of\s+who\s+(?:attended|was\s+(?:there|present)|came)"
    rf"|{GATHERED}\s+notes|(?:record|summary)\s+of\s+(?:the|each|every|a|any)\s+(?:\w+\s+)?{GATHERED}"
    r"|(?:write|writes|type|types|note|notes)\s+(?:up\s+|down\s+)?what\s+(?:was|is|has\s+been|we)\s+"
    r"(?:\w+\s+)?(?:agreed|decided|said|discussed))\b",
    re.IGNORECASE,
)
# Without any of these no words speak of minutes: asked first because it is quick.
WRITTEN = re.compile(r"minute|note|record|summary|action|decision|writ|type", re.IGNORECASE)
PUBLISH = re.compile(
    r"\b(?:publish\w*|web\s?sites?|web\s?pages?|public(?:ly)?|online|internet"
    r"|made\s+available\s+to\s+(?:the\s+)?public|posted\s+on)\b",
    re.IGNORECASE,
)
DRAFT = re.compile(
    r"\b(?:drafts?|drafted|circulat\w*|sent|sends?|issue[sd]?|distribut\w*|produced|prepared"
    r"|available|provided|emailed|agreed\s+with|written\s+up|reach|typed"
    r"|shared)\b",
    re.IGNORECASE,
)
IN = re.compile(r"\bin\s+$", re.IGNORECASE)
JUST_AFTER = re.compile(r"\s*(?:after(?:wards)?|later)\s*(?:[.;,]|$)", re.IGNORECASE)
STAND_FOR = re.compile(r"\b(?:they|these|it|draft|approved|confirmed|agreed)\b", re.IGNORECASE)
AFTER = re.compile(
    r"\s*(?:['’]\s*)?(?:time\s+)?(?:of|after|following|from)\b(?:\s+(?:the|each|any|every|a"
    r"|its|their|date|end|of|meetings?"
    r"|being|approved|approval|taking|place|board|group|that|which|to|relate"
    r"|they))*",
    re.IGNORECASE,
)


def _minutes_in(words: str) -> re.Match | None:
    return MINUTES.search(words) if WRITTEN.search(words) else None


def find(sentence: Sentence) -> Iterator[Found]:
    """draft-minutes and publish-minutes."""
    text = sentence.text
    said = _minutes_in(text)
    # "Once agreed, they will be published …", said of the minutes in the sentence before.
    carried = not said and _minutes_in(f"{sentence.titles} {sentence.before}")
    if not said and not (carried and STAND_FOR.search(text)):
        return
    at = 0
    for amount in sentence.amounts:
        after = AFTER.match(text, amount.end)
        own = text[at : amount.end + 60]
        if not after and not (
            (amount.bound == "max" or IN.search(text[: amount.start]))
            and (said or carried or re.search(r"\bmeeting\b", own, re.I))
        ):
            continue
        if re.match(r"\s*(?:before|prior|in\s+advance|ahead)", text[amount.end :], re.I):
            continue
        if sentence.is_past(amount.start, amount.end) or re.search(
            r"\b(?:requests?|requested|correct\w*|(?<!for )comment\w*|challenge\w*|object\w*)\b",
            text[at : amount.start],
            re.I,
        ):
            continue
        end = after.end() if after else amount.end
        before = text[at : amount.start]
        if PUBLISH.search(before) or (PUBLISH.search(text) and not DRAFT.search(before)):
            yield Found("publish-minutes", amount.params(), amount.start, end)
        elif (
            DRAFT.search(own)
            or (said and JUST_AFTER.match(text, amount.end))
            or (said and not after)
            or (said and amount.bound == "max")
        ):
            yield Found("draft-minutes", amount.params(), amount.start, end)
        at = end
