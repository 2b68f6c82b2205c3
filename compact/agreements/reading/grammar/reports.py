"""Reports owed each year."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence

REPORT = re.compile(
    r"\b(?:annual|yearly)\s+(?:(?!general|meeting|conference)[\w-]+\s+){0,3}?"
    r"(?:reports?|statements?|account)\b"
    r"|\b(?:annually|yearly|(?:each|every)\s+year)\s+in\s+(?:a|an|its)\s+(?:[\w-]+\s+){0,2}?reports?\b"
    r"|\breports?\s+(?:for|on|of)\s+the\s+(?:past\s+|preceding\s+|previous\s+)?year\b"
    r"|\breports?\b[^.;]{0,60}?\b(?:annually|yearly|each\s+year|every\s+year|once\s+a\s+year"
    r"|(?:at\s+least\s+)?on\s+(?:at\s+least\s+)?an?\s+(?:annual|yearly)\s+basis"
    r"|every\s+twelve\s+months)\b"
    r"|\breports?\b[^.;]{0,90}?\b(?:at|by|after|following|before)\s+the\s+(?:end|close)\s+of\s+(?:each|every)\s+"
    r"(?:financial\s+|calendar\s+|municipal\s+)?year\b"
    r"|\breport(?:ed|s)?\b[^.;]{0,160}?\b(?:on\s+(?:at\s+least\s+)?an?\s+(?:annual"
    r"|yearly)\s+basis|annually|each\s+year|every\s+year|once\s+a\s+year|yearly)\b"
    r"|\b(?:annually|each\s+year|every\s+year|once\s+a\s+year),?\s+(?:\w+\s+){0,8}?(?:publish"
    r"|produce|prepare|bring\s+out|draw\s+up|compile|provide|deliver|issue|present|submit|put|give|lay|send|make)\w*\s+(?:\w+\s+){0,6}?"
    r"(?:reports?|statements?\s+of\s+(?:progress|activit))\w*"
    r"|\bend\s+of\s+(?:each|every|the)\s+(?:financial\s+|calendar\s+|municipal\s+)?year\b[^.;]{0,60}?\breports?\b"
    r"|\bstatements?\s+of\b[^.;]{0,80}?\b(?:(?:every|each)\s+year|annually)\b"
    r"|\breports?\s+(?:of|on)\s+(?:the|its|their|each)\s+(?:past\s+|last\s+)?year['’]?s?\b"
    r"|\bannual\s+(?:general\s+)?meeting\b[^.;]{0,40}?\b(?:written|full|progress)\s+reports?\b"
    r"|\breports?\b[^.;]{0,60}?\b(?:to|at|before)\s+(?:the|each|every|its)\s+(?:annual\b|AGM\b)",
    re.IGNORECASE,
)
MADE = re.compile(
    r"\b(?:produc\w*|publish\w*|prepar\w*|present\w*|provid\w*|submit\w*|issu\w*|compil\w*"
    r"|writ(?:e|ten|es)|draw\s+up|receiv\w*|reports?|reported|make|made|give|send|lay"
    r"|deliver\w*|agree|circulat\w*|there\s+(?:will|shall)\s+be|required)\b",
    re.IGNORECASE,
)
MENTION = re.compile(
    r"\b(?:in|from|of|into|with|through|via|as\s+part\s+of|alongside)\s+(?:the|its|their|this"
    r"|an|each|our)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
ELECTION = re.compile(
    r"\b(?:elect\w*|meets?|review(?:ed)?|audit\w*|appoint\w*)\b[^.;]{0,40}$", re.IGNORECASE
)


def find(sentence: Sentence) -> Iterator[Found]:
    """annual-report {}."""
    text = sentence.text
    for found in REPORT.finditer(text):
        noun = re.match(r"(?:annual|yearly)\b", found[0], re.IGNORECASE)
        head = text[: found.start()]
        if noun and (MENTION.search(head) or not _made(sentence, head, text[found.end() :])):
            continue
        if not noun and (
            sentence.is_past(found.start(), found.end())
            or ELECTION.search(found[0].rsplit(" ", 1)[0][-40:])
        ):
            continue
        if sentence.is_past(found.start(), found.end()):
            continue
        yield Found("annual-report", {}, found.start(), found.end())
        return


def _made(sentence: Sentence, head: str, tail: str) -> bool:
    passive = re.match(
        r"[^.;]{0,70}?\b(?:will|shall|must|should|is|are"
        r"|to)\s+(?:also\s+)?be\s+(?:\w+\s+)?(?:produced|published|prepared|presented"
        r"|provided|submitted|issued|compiled|written|made|agreed|circulated|sent)\b",
        tail,
        re.I,
    )
    return bool(MADE.search(head) or passive or MADE.search(sentence.lead))
