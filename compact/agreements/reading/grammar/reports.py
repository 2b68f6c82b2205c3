"""Reports owed each year."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.rates import MONTH_NAMES
from compact.agreements.reading.grammar.sentences import Sentence

NAMED = re.compile(
    r"\b(?:annual|yearly)\s+(?:(?!general|meeting|conference)[\w-]+\s+){0,3}?"
    r"(?:reports?|statements?|account)\b",
    re.IGNORECASE,
)
TOLD = (
    r"(?:reports?|reported|statements?\s+(?:of|on|about)|account\s+of\s+(?:its|their|the|our)\s+"
    r"(?:year['’]s\s+)?(?:work|activities|year)"
    # "gives an account of the code each year"
    r"|(?:gives?|renders?)\s+(?:an?\s+|public\s+)*account\s+of\s+(?:\w+\s+){1,3}?\w+"
    r"|tells?\s+(?:everyone|everybody|the\s+public|residents|people|all\s+\w+)(?=[^.;]{0,40}\bhow\b))"
)
YEARLY = (
    r"(?:annually|yearly|(?:in\s+)?(?:each|every)\s+(?:financial\s+|calendar\s+|municipal\s+)?year"
    r"|(?:at\s+least\s+)?once\s+(?:a|every|each|in\s+every|in\s+each)\s+year|every\s+twelve\s+months|per\s+annum"
    r"|(?:at\s+least\s+)?on\s+(?:at\s+least\s+)?an?\s+(?:annual|yearly)\s+basis"
    r"|(?:the\s+)?(?:end|close)\s+of\s+(?:each|every|the)\s+(?:financial\s+|calendar\s+|municipal\s+)?year"
    r"|(?:in|by|before)\s+(?:the\s+end\s+of\s+)?[A-Z][a-z]+\s+(?:each|every)\s+year"
    rf"|(?:each|every)\s+(?:{MONTH_NAMES}))"
)
BOTH = re.compile(
    rf"\b{TOLD}\b(?P<between>[^.;]{{0,160}}?)\b{YEARLY}\b|\b{YEARLY}\b(?P<behind>[^.;]{{0,120}}?)\b{TOLD}\b"
    r"|\b(?:reports?|account)\s+(?:for|on|of)\s+(?:the|its|their|each)\s+(?:past\s+|preceding\s+|previous\s+|last\s+)?year['’]?s?\b"
    r"|\bannual\s+(?:general\s+)?meeting\b[^.;]{0,40}?\b(?:written|full|progress)\s+reports?\b"
    r"|\breports?\b[^.;]{0,60}?\b(?:to|at|before)\s+(?:the|each|every|its)\s+(?:annual\b|AGM\b)",
    re.IGNORECASE,
)
MADE = re.compile(
    r"\b(?:produc\w*|publish\w*|prepar\w*|present\w*|provid\w*|submit\w*|issu\w*|compil\w*"
    r"|writ(?:e|ten|es)|dr[ae]wn?\s+up|receiv\w*|reports?|reported|make|made|give[ns]?|send|sent|la(?:y|id)"
    r"|tells?|deliver\w*|agree|circulat\w*|there\s+(?:will|shall)\s+be|required|bring\s+out|put|set\s+out)\b",
    re.IGNORECASE,
)
MENTION = re.compile(
    r"\b(?:in|from|of|into|with|through|via|as\s+part\s+of|alongside)\s+(?:the|its|their|this"
    r"|an|each|our)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# "An audit is made each year, and a summary included in the annual report"
ELSEWHERE = re.compile(
    r"\b(?:in|into|with|alongside)\s+(?:the|its|their|our)\s+(?:annual|yearly)\s+(?:\w+\s+)?(?:reports?|statements?)$",
    re.IGNORECASE,
)
SET_OUT = re.compile(
    r"\b(?:set\s+out|described|summarised|recorded|told|covered)\s+in\s+an?\s+$", re.IGNORECASE
)
# What is done yearly is something else: "reports to the board, which meets annually".
OTHER_DEED = re.compile(
    r"\b(?:elect\w*|meets?|meet\w*|review\w*|audit\w*|appoint\w*|attend\w*|grants?|funded|paid|employs?)\b",
    re.IGNORECASE,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """annual-report {}."""
    found = _named(sentence) or _yearly(sentence)
    if found:
        yield found


def _named(sentence: Sentence) -> Found | None:
    text = sentence.text
    for one in NAMED.finditer(text):
        head = text[: one.start()]
        mentioned = MENTION.search(head) and not SET_OUT.search(head)
        if mentioned or sentence.is_past(one.start(), one.end()):
            continue
        if SET_OUT.search(head) or _made(sentence, head, text[one.end() :]):
            return Found("annual-report", {}, one.start(), one.end())
    return None


def _yearly(sentence: Sentence) -> Found | None:
    text = sentence.text
    for one in BOTH.finditer(text):
        between = one["between"] or ""
        if ELSEWHERE.search(one[0]):
            continue
        if OTHER_DEED.search(between[-40:]) or sentence.is_past(one.start(), one.end()):
            continue
        # "A report … each year" as a thing must be made by somebody; "reports annually" is a deed.
        if sentence.owes() or MADE.search(text):
            return Found("annual-report", {}, one.start(), one.end())
    return None


def _made(sentence: Sentence, head: str, tail: str) -> bool:
    passive = re.match(
        r"[^.;]{0,40}?\b(?:goes|(?:will|shall|must|should)\s+go)\s+to\b|[^.;]{0,70}?\b(?:will|shall|must|should|is|are"
        r"|to)\s+(?:also\s+)?be\s+(?:\w+\s+)?(?:produced|published|prepared|presented"
        r"|provided|submitted|issued|compiled|written|made|agreed|circulated|sent|laid|given|brought|taken|put|drawn\s+up)\b",
        tail,
        re.I,
    )
    return bool(MADE.search(head) or passive or MADE.search(sentence.lead))
