"""How long a consultation lasts, when its outcome is due, whether a response is acknowledged."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.amounts import Amount, amounts
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.numbers import TOLD, number

CONSULTATION = re.compile(r"\bconsult(?:ations?|ing|ed|ees?|s)?\b", re.IGNORECASE)
STANDARD = re.compile(
    r"\b(?:standard|normal(?:ly)?|usual(?:ly)?|generally|typically|default|ideally"
    r"|wher(?:e\s?)?ever\s+possible|where\s+possible)\b",
    re.IGNORECASE,
)
SHORTER = re.compile(
    r"\b(?:not\s+possible|cannot|can\s+not|shorter\s+than|less\s+than|fewer\s+than"
    r"|excess\s+of|not\s+practicable|reduced\s+from|unable|departure)\b",
    re.I,
)
NOT_LENGTH = re.compile(
    r"\s*['’]?\s*(?:(?:written\s+)?notice|before|prior|in\s+advance|ahead|after|following"
    r"|of\s+(?:the\s+)?(?:clos|end|deadline|receipt|receiv|publication|complet)|later"
    r"|from\s+(?:receipt|the\s+clos|clos))",
    re.IGNORECASE,
)
ABOUT_LENGTH = re.compile(
    r"\b(?:period|last(?:s|ing)?|allow(?:s|ed|ing)?|time|run(?:s|ning)?|open|duration|respond"
    r"|response|give[ns]?|length|timescale|consult(?:ation)?s?|for|take|minimum|weeks?"
    r"|timetable|shorter|deadline)\b",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"\b(?:acknowledg\w*|publish\w*|feedback|feed\s+back|outcomes?|summar(?:y|ies)|meetings?"
    r"|papers|agenda|review(?:ed|s)?|notify|calendar|register|forthcoming|advance)\b",
    re.IGNORECASE,
)
OUTCOME = re.compile(
    r"\b(?:publish\w*|feed\s?back|report\w*|summar(?:y|ies|ise\w*)|outcomes?|results?"
    r"|findings|response\s+to\s+the\s+consultation|respond|made\s+available|tell|inform\w*"
    r"|explain\w*)\b",
    re.IGNORECASE,
)
REPLIES = re.compile(
    r"\b(?:responses?|comments|views|replies|feedback|what\s+(?:was|people"
    r"|respondents)\s+sa(?:id|y))\b",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"\s*(?:of|after|following|from)\s+(?:[\w'’-]+\s+){0,6}?(?:clos(?:e|es|ing|ed)|end(?:s"
    r"|ing)?|deadline|consultation|completion|conclusion|date)\b(?:\s+(?:date"
    r"|of\s+the\s+consultation|of\s+consultation))?",
    re.IGNORECASE,
)
ACKNOWLEDGE = re.compile(
    r"\backnowledg(?:e|es|ed|ing|ements?)\b(?P<words>[^.;]{0,60}?)\b(?:responses?"
    r"|submissions?|comments|repl(?:y|ies)|contributions|respondents?|views)\b"
    r"|\b(?:responses?|submissions?|comments|repl(?:y|ies)|respondents?"
    r"|contributions)\b[^.;]{0,60}?\backnowledg(?:e|ed|ements?)\b"
    r"|\backnowledg(?:e|ed|ements?)\b(?=[^.;]{0,30}\bwithin\b)|\backnowledg(?:e"
    r"|ement\s+of)\s+(?:the\s+)?receipt\b",
    re.IGNORECASE,
)
DESCRIBES = re.compile(
    r"\b(?:this|the)\s+consultation\s+(?:is|was|has|runs|ran|will\s+(?:run|close|end|open)"
    r"|opens|closes)\b|\busually\s+accepted\b|\b(?:closing|closes|ends)\s+(?:on|date\s+is)\b",
    re.I,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """consultation-length, consultation-outcome and acknowledge-response."""
    text = sentence.text
    yield from _acknowledgement(sentence)
    consults = bool(CONSULTATION.search(sentence.about))
    for one in amounts(text):
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
        elif consults and (found := _length(sentence, one)):
            yield found


def _length(sentence: Sentence, one: Amount) -> Found | None:
    text = sentence.text
    weeks = one.weeks()
    if not weeks or weeks > 60 or NOT_LENGTH.match(text, one.end) or DESCRIBES.search(text):
        return None
    head = text[max(0, one.start - 90) : one.start]
    near = text[max(0, one.start - 90) : one.end + 60]
    if SHORTER.search(text[one.end : one.end + 30]) or (
        SHORTER.search(text[max(0, one.start - 20) : one.core]) and one.bound != "min"
    ):
        return None
    own = CONSULTATION.search(text)
    if not own and not re.search(
        r"\b(?:respond|responses?|consultees|this|periods?)\b", text, re.I
    ):
        return None
    if OTHER.search(head[-60:]) and not re.search(
        r"\b(?:period|allow\w*|last\w*|run\w*|minimum"
        r"|at\s+least)\b",
        head[-60:] + text[one.start : one.core],
        re.I,
    ):
        return None
    if not ABOUT_LENGTH.search(near):
        return None
    other_case = re.search(r"\bor\s+(?:for\s+)?$", text[: one.start], re.I) and re.match(
        r"\s*(?:where|if|when|for)\b", text[one.end :], re.I
    )
    if one.bound == "max" or other_case:
        return None
    least = r"\s*(?:\w+\s+){0,2}(?:minimum|least|shortest)\b"
    minimum = one.bound == "min" or re.match(least, text[one.end :], re.I)
    key = "minimum_weeks" if minimum else "standard_weeks"
    params = {key: weeks}
    if one.bound == "range":
        params = {
            "minimum_weeks": weeks,
            "standard_weeks": Amount(one.high, one.high, one.unit, "", 0, 0, 0).weeks() or weeks,
        }
    usual = re.compile(
        rf",?\s+(?:and|but|or)\s+(?:normally|usually|ideally"
        rf"|preferably)\s+(?P<n>{TOLD})\b",
        re.I,
    ).match(text, one.end)
    if usual and number(usual["n"]) and "standard_weeks" not in params:
        params["standard_weeks"] = number(usual["n"])
    more = re.compile(
        r"\s+(?:(?:written|formal|public|full)\s+)*(?:for\s+)?(?:consultations?(?:\s+period)?"
        r"|period)\b",
        re.I,
    ).match(text, one.end)
    start = one.start
    standard = re.search(r"(?:a\s+)?standard\s+period\s+of\s+$", text[:start], re.I)
    return Found(
        "consultation-length",
        params,
        standard.start() if standard else start,
        more.end() if more else one.end,
    )


def _acknowledgement(sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    found = ACKNOWLEDGE.search(text)
    if not found or not re.search(
        r"\b(?:consult\w*|respon\w*|submission\w*|comments"
        r"|replies)\b",
        sentence.about,
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
            for one in amounts(text)
            if one.start >= found.start()
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
