"""How long a consultation lasts, when its outcome is due, whether a response is acknowledged."""

import re
from collections.abc import Iterator
from functools import lru_cache

from compact.agreements.reading.grammar.consultation_lengths import (
    CONSULTATION,
    HAVE_A_SAY,
    NOT_LENGTH,
    length,
)
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence

OUTCOME = re.compile(
    r"\b(?:you\s+said,?\s+we\s+did|publish\w*|feed(?:s|ing)?\s?back|fed\s+back|account\s+of|report\w*|summar(?:y|ies|ise\w*)|outcomes?|results?"
    r"|findings|response\s+to\s+the\s+consultation|respond|made\s+available|tells?|inform\w*|set(?:s|ting)?\s+out\s+(?:its|the|their|our)\s+(?:decisions?|response|reasons)"
    r"|(?:make|made)\s+known|what\s+(?:was|is|has\s+been|we)\s+(?:have\s+)?decided"
    r"|shar(?:e|es|ed|ing)\s+(?:\w+\s+)?what\b"
    r"|put\s+on\s+(?:our|the|its)\s+website"
    r"|set(?:s|ting)?\s+out\s+in\s+public|explain\w*|say\s+in\s+public)\b",
    re.IGNORECASE,
)
REPLIES = re.compile(
    r"\b(?:responses?|comments|views|replies|answers?|feedback|what\s+(?:was|people|we|they|you|groups"
    r"|respondents)\s+(?:have\s+)?(?:sa(?:id|y)|heard|told))\b",
    re.IGNORECASE,
)
CLOSING = re.compile(
    r"\s*(?:of|after|following|from)\s+(?:[\w'’-]+\s+){0,6}?(?:last\s+day|clos(?:e|es|ing|ed)|closure|shut(?:s|ting)?|finish(?:es|ing)?|end(?:s"
    r"|ing|ed)?|deadline|consultation|completion|conclusion|date)\b(?:\s+(?:date"
    r"|of\s+the\s+consultation|of\s+consultation|ending|closing|finishing|ends|closes))?",
    re.IGNORECASE,
)
CLOSES = re.compile(r"\bconsultation\s+clos|\bclosing\s+date\b", re.IGNORECASE)
ANSWERS = (
    r"(?:responses?|submissions?|comments|repl(?:y|ies)|contributions?|respondents?|views?|answers?"
    r"|representations?|letters?)"
)
ARRIVED = r"(?:arrived|came|arrives|received|come|reached|got|safely\s+in)"
SAYS = r"(?:says?|confirm(?:s|ed)?|tells?|lets?|hears?|told|know|informs?|e-?mails?|writes?)"
ACKNOWLEDGE = re.compile(
    # "we will let you know we have got your comments", "you will hear that your reply has arrived"
    rf"\b{SAYS}\b[^.;]{{0,60}}?\b(?:{ANSWERS}\s+(?:to\s+(?:the|a)\s+consultation\s+)?(?:(?:ha(?:s|ve)|is|are)\s+)?(?:been\s+)?(?:safely\s+)?{ARRIVED}"
    rf"|(?:got|received|ha(?:s|ve))\s+(?:\w+\s+){{0,2}}?{ANSWERS})\b"
    rf"|\b{SAYS}\b[^.;]{{0,60}}?\b(?:got|received|have)\s+(?:it|them)\b"
    rf"|\b(?:confirms?|acknowledges?)\s+(?:the\s+)?receipt\s+of\s+(?:\w+\s+){{0,3}}?{ANSWERS}\b"
    rf"|\breceipts?\b(?:\s+(?:will|shall|must|should|is|be|\w+ed|sent|goes|given)){{0,3}}\s+(?:out\s+)?(?:for|to)\s+(?:\w+\s+){{0,3}}?{ANSWERS}\b"
    rf"|\breceipt\s+of\b[^.;]{{0,40}}\b(?:{ANSWERS}\b[^.;]{{0,30}})?\b(?:confirmed|acknowledged)\b"
    r"|\bthank-?\s?yous?\b[^.;]{0,40}?\b(?:who|that)\s+(?:repl(?:y|ies)|respond|answer|take\s+part|comment)\w*\b"
    rf"|\b{ANSWERS}\b[^.;]{{0,60}}?\b(?:acknowledg(?:e|ed|ements?)|confirmed\s+as\s+(?:received|having)|thank-?\s?you)\b"
    rf"|\backnowledg(?:e|es|ed|ing|ements?)\b[^.;]{{0,60}}?\b{ANSWERS}\b"
    r"|\b(?:answers?|respond\w*|repl(?:y|ies)|takes?\s+part)\b[^.;]{0,40}?\bthanked\b[^.;]{0,30}"
    r"|\backnowledg(?:e|ed|ements?)\b(?=[^.;]{0,30}\bwithin\b)|\backnowledg(?:e"
    r"|ement\s+of)\s+(?:the\s+)?receipt\b",
    re.IGNORECASE,
)
# "Even then it should not fall below five weeks": of what the words before speak of
CARRIED = re.compile(r"\b(?:it|they)\b[^.;]{0,40}\b(?:fall|drop|go|last)\b", re.IGNORECASE)
# "Applicants hear the outcome within a month of the closing date": no consultation
APPLIED = re.compile(r"\b(?:applicants?|applications?|bids?|bidders?|tenders?)\b", re.IGNORECASE)
# "The outcome is published within sixty days.", in a clause that speaks of consultations
ENDED_IN = re.compile(
    r"\b(?:the|its|their)\s+(?:outcomes?|results?|findings)\s+(?:is|are|(?:will|shall|must)\s+be)\s+"
    r"(?:published|made\s+(?:known|public)|put\s+on)\b",
    re.IGNORECASE,
)
# "A summary of what was heard is published within …": of a consultation, whatever it is called
HEARD = re.compile(r"\b(?:summary|report|account)\s+of\s+what\s+was\s+heard\b", re.IGNORECASE)


# The time belongs to an acknowledgement, unless an outcome is told of in between.
ACKNOWLEDGED_BY = re.compile(
    r"acknowledg(?!.*\b(?:summar|outcome|result|publish|feedback|findings))",
    re.IGNORECASE | re.DOTALL,
)
RECEIPT = re.compile(
    r"\s*(?:of|after|from|following)\s+(?:its\s+|their\s+)?(?:rece|getting|arriv)", re.IGNORECASE
)


@lru_cache(maxsize=256)
def _consults(words: str) -> bool:
    """Whether words speak of consulting. Remembered: a clause is asked for each sentence."""
    return bool(CONSULTATION.search(words) or HAVE_A_SAY.search(words))


def find(sentence: Sentence) -> Iterator[Found]:
    """consultation-length, consultation-outcome and acknowledge-response."""
    text = sentence.text
    yield from _acknowledgement(sentence)
    if not sentence.amounts or (APPLIED.search(text) and not CONSULTATION.search(text)):
        return
    carried = sentence.before if CARRIED.search(text) else ""
    consults = any(map(_consults, (sentence.about, sentence.around, carried)))
    for one in sentence.amounts:
        if not consults and not (REPLIES.search(text) or CLOSES.search(text)):
            continue
        if sentence.is_past(one.start, one.end):
            continue
        closing = CLOSING.match(text, one.end)
        if closing and OUTCOME.search(text) and not ACKNOWLEDGED_BY.search(text[: one.start][-80:]):
            yield Found("consultation-outcome", one.params(), one.start, closing.end(), 0.9)
        elif (consults or HEARD.search(text)) and (
            one.bound == "max" and _tells_of_answers(text, one.start)
        ):
            yield Found("consultation-outcome", one.params(), one.start, one.end, 0.8)
        elif consults and (found := length(sentence, one)):
            yield found


def _tells_of_answers(text: str, end: int) -> bool:
    """ "A summary of what was said will follow inside two months.": the outcome, of course."""
    head = text[:end]
    told = (OUTCOME.search(head) and REPLIES.search(head)) or ENDED_IN.search(head)
    return bool(told) and not re.search(r"\backnowledg|\bthank", head, re.IGNORECASE)


def _acknowledgement(sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    found = ACKNOWLEDGE.search(text)
    if not found or not re.search(
        r"\b(?:consult\w*|answer\w*|respon\w*|repl(?:y|ies)|submission\w*|comments?"
        r"|replies|what\s+(?:you|people)\s+think)\b",
        f"{sentence.about}\n{sentence.around}",
        re.IGNORECASE,
    ):
        return
    if re.search(r"\backnowledged\s+(?:however\s+)?that\b", found[0], re.I) or (
        re.search(r"\b(?:complaint|application|grant|enquir)\w*", text, re.I)
        and not re.search(r"\bconsult|\bresponses?\b", text, re.I)
    ):
        return
    # A letter is an answer where one is asked what one thinks.
    letter = re.search(r"\bletters?\b", text, re.I) and not re.search(
        r"\bconsult|\bresponses?\b", text, re.I
    )
    if letter and not (HAVE_A_SAY.search(sentence.around) or HAVE_A_SAY.search(sentence.about)):
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
        amount is not None and RECEIPT.match(text, amount.end)
    ):
        yield Found(
            "acknowledge-response",
            amount.params(),
            min(found.start(), amount.start),
            max(amount.end, found.end()),
        )
    else:
        yield Found("acknowledge-response", {}, found.start(), found.end(), 0.85)
