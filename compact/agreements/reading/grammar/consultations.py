"""How long a consultation lasts, when its outcome is due, whether a response is acknowledged."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.consultation_lengths import (
    CONSULTATION,
    HAVE_A_SAY,
    NOT_LENGTH,
    length,
)
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence

OUTCOME = re.compile(
    r"\b(?:publish\w*|feed\s?back|report\w*|summar(?:y|ies|ise\w*)|outcomes?|results?"
    r"|findings|response\s+to\s+the\s+consultation|respond|made\s+available|tell|inform\w*"
    r"|explain\w*|say\s+in\s+public)\b",
    re.IGNORECASE,
)
REPLIES = re.compile(
    r"\b(?:responses?|comments|views|replies|answers?|feedback|what\s+(?:was|people"
    r"|respondents)\s+sa(?:id|y))\b",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"\s*(?:of|after|following|from)\s+(?:[\w'’-]+\s+){0,6}?(?:clos(?:e|es|ing|ed)|end(?:s"
    r"|ing|ed)?|deadline|consultation|completion|conclusion|date)\b(?:\s+(?:date"
    r"|of\s+the\s+consultation|of\s+consultation))?",
    re.IGNORECASE,
)
ACKNOWLEDGE = re.compile(
    r"\b(?:says?|confirms?|tells?\s+\w+)\b[^.;]{0,40}?\b(?:answers?|responses?|repl(?:y|ies)|comments"
    r"|submissions?)\s+(?:ha(?:s|ve)\s+)?(?:been\s+)?(?:arrived|received|come|reached)\b"
    r"|\b(?:answers?|respond\w*|repl(?:y|ies))\b[^.;]{0,40}?\bthanked\b[^.;]{0,30}"
    r"|\bconfirms?\s+receipt\s+of\s+(?:\w+\s+){0,3}(?:responses?|repl(?:y|ies)|comments|submissions?)\b"
    r"|\backnowledg(?:e|es|ed|ing|ements?)\b(?P<words>[^.;]{0,60}?)\b(?:responses?"
    r"|submissions?|comments|repl(?:y|ies)|contributions|respondents?|views)\b"
    r"|\b(?:responses?|submissions?|comments|repl(?:y|ies)|respondents?"
    r"|contributions)\b[^.;]{0,60}?\backnowledg(?:e|ed|ements?)\b"
    r"|\backnowledg(?:e|ed|ements?)\b(?=[^.;]{0,30}\bwithin\b)|\backnowledg(?:e"
    r"|ement\s+of)\s+(?:the\s+)?receipt\b",
    re.IGNORECASE,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """consultation-length, consultation-outcome and acknowledge-response."""
    text = sentence.text
    yield from _acknowledgement(sentence)
    if not sentence.amounts:
        return
    consults = bool(
        CONSULTATION.search(f"{sentence.about}\n{sentence.around}") or HAVE_A_SAY.search(text)
    )
    for one in sentence.amounts:
        if not consults and not REPLIES.search(text):
            continue
        if sentence.is_past(one.start, one.end):
            continue
        closing = CLOSING.match(text, one.end)
        if (
            closing
            and OUTCOME.search(text)
            and not re.search(r"acknowledg", text[: one.start][-80:], re.I)
        ):
            yield Found("consultation-outcome", one.params(), one.start, closing.end(), 0.9)
        elif consults and (found := length(sentence, one)):
            yield found


def _acknowledgement(sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    found = ACKNOWLEDGE.search(text)
    if not found or not re.search(
        r"\b(?:consult\w*|answer\w*|respon\w*|submission\w*|comments"
        r"|replies)\b",
        f"{sentence.about}\n{sentence.around}",
        re.IGNORECASE,
    ):
        return
    if re.search(r"\backnowledged\s+(?:however\s+)?that\b", found[0], re.I) or (
        re.search(r"\b(?:complaint|application|grant|letter|enquir)\w*", text, re.I)
        and not re.search(r"\bconsult|\bresponses?\b", text, re.I)
    ):
        return
    amount = next(
        (
            one
            for one in sentence.amounts
            if one.end > found.start() - 30
            and one.start - found.end() < 60
            and not sentence.is_past(one.start, one.end)
        ),
        None,
    )
    if (amount is not None and not NOT_LENGTH.match(text, amount.end)) or (
        amount is not None and re.match(r"\s*of\s+rece", text[amount.end :], re.I)
    ):
        yield Found(
            "acknowledge-response",
            amount.params(),
            min(found.start(), amount.start),
            max(amount.end, found.end()),
        )
    else:
        yield Found("acknowledge-response", {}, found.start(), found.end(), 0.85)
