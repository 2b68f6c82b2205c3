"""Minutes after a meeting: drafted and sent round, approved and published."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence

MINUTES = re.compile(
    r"\b(?:minutes|notes?\s+of\s+(?:\w+\s+){0,3}?meetings?|notes?\s+of\s+what|draft\s+notes|(?:actions?|decisions?)\s+"
    r"(?:notes?|logs?|lists?|sheets?|points)|record\s+of\s+decisions"
    r"|meeting\s+notes|record\s+of\s+(?:the|each)\s+meeting)\b",
    re.IGNORECASE,
)
PUBLISH = re.compile(
    r"\b(?:publish\w*|website|web\s?site|public(?:ly)?|online"
    r"|made\s+available\s+to\s+(?:the\s+)?public|posted\s+on)\b",
    re.IGNORECASE,
)
DRAFT = re.compile(
    r"\b(?:drafts?|drafted|circulat\w*|sent|sends?|issue[sd]?|distribut\w*|produced|prepared"
    r"|available|provided|emailed|agreed\s+with|written\s+up|reach|typed"
    r"|shared)\b",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"\s*(?:['’]\s*)?(?:time\s+)?(?:of|after|following|from)\b(?:\s+(?:the|each|any|every|a"
    r"|its|their|date|end|of|meetings?"
    r"|being|approved|approval|taking|place|board|group|that|which|to|relate"
    r"|they))*",
    re.IGNORECASE,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """draft-minutes and publish-minutes."""
    text = sentence.text
    said = MINUTES.search(text)
    if not said and not MINUTES.search(f"{sentence.titles} {sentence.before}"):
        return
    if not said and not re.search(
        r"\b(?:they|these|it|draft|approved|confirmed)\b", text, re.IGNORECASE
    ):
        return
    at = 0
    for amount in sentence.amounts:
        after = AFTER.match(text, amount.end)
        own = text[at : amount.end + 60]
        if not after and not (
            amount.bound == "max" and (said or re.search(r"\bmeeting\b", own, re.I))
        ):
            continue
        if re.match(r"\s*(?:before|prior|in\s+advance|ahead)", text[amount.end :], re.I):
            continue
        if sentence.is_past(amount.start, amount.end) or re.search(
            r"\b(?:requests?|requested|correct\w*|comment\w*|challenge\w*|object\w*)\b",
            text[at : amount.start],
            re.I,
        ):
            continue
        end = after.end() if after else amount.end
        before = text[at : amount.start]
        if PUBLISH.search(before) or (PUBLISH.search(text) and not DRAFT.search(before)):
            yield Found("publish-minutes", amount.params(), amount.start, end)
        elif DRAFT.search(own) or (said and amount.bound == "max"):
            yield Found("draft-minutes", amount.params(), amount.start, end)
        at = end
