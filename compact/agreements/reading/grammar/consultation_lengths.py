"""How long a consultation lasts: the standard, the minimum, or both told in one breath."""

import re

from compact.agreements.reading.grammar.amounts import MIN_BEFORE, Amount, amounts
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.numbers import TOLD, number

CONSULTATION = re.compile(
    r"\bconsult(?:ations?|ing|ed|ees?|s)?\b|\bengagement\s+(?:exercise|process|period)s?\b"
    # "Engagement on a change lasts ten weeks"
    r"|\bengagement\b(?=[^.;]{0,50}\b(?:lasts?|runs?|(?:is|stays|remains)\s+open)\b)",
    re.IGNORECASE,
)
# A consultation that does not say its name: "ten weeks to comment on proposals".
HAVE_A_SAY = re.compile(
    r"\bto\s+(?:comment|respond|reply|give\s+(?:\w+\s+)?(?:views|comments)|have\s+(?:their|your)\s+say|let\s+\w+\s+have\s+\w+\s+(?:views|comments)"
    r"|tell\s+\w+\s+what\s+\w+\s+think(?:\s+of|\s+about)?)\b[^.;]{0,40}"
    r"\b(?:proposals?|polic(?:y|ies)|plans?|drafts?|strateg(?:y|ies))\b"
    r"|\bviews\s+(?:are|is)\s+(?:sought|invited|asked)\b"
    r"|\b(?:know|hear|ask|find\s+out)\s+(?:\w+\s+){0,2}?what\s+(?:you|people|groups|others|residents)\s+(?:think|want|say)\b"
    r"|\b(?:open|out)\s+(?:for|to)\s+(?:public\s+)?(?:comments?|views|responses?)\b"
    r"|\b(?:days|weeks|months)\s+(?:in\s+which\s+)?to\s+(?:respond|reply|comment|answer|have\s+\w+\s+say)\b"
    r"|\b(?:seek(?:s|ing)?|want(?:s|ing)?|ask(?:s|ing)?\s+for|invit(?:e|es|ing)|gather(?:s|ing)?)\s+"
    r"(?:the\s+|your\s+|their\s+|local\s+|people['’]s\s+)*(?:views?|comments|opinions?)\b",
    re.IGNORECASE,
)
LONGEST_WEEKS = 60
SHORTER = re.compile(
    r"\b(?:not\s+possible|cannot|can\s+not|shorter\s+than|less\s+than|fewer\s+than"
    r"|excess\s+of|not\s+practicable|reduced\s+from|unable|departure)\b",
    re.I,
)
NOT_LENGTH = re.compile(
    r"\s*['’]?\s*(?:(?:written\s+)?(?:notice|warning)|before|prior|in\s+advance|ahead"
    r"|(?:after|following)(?!\s+(?:it|the\s+consultation|its)\s+(?:is\s+|has\s+been\s+)?(?:launch|open|start|begin|issu|publi))"
    r"|of\s+(?:the\s+)?(?:clos|end|deadline|receipt|receiv|publication|complet)|later"
    r"|from\s+(?:receipt|the\s+clos|clos)|around|over\s+(?:christmas|easter|the\s+summer))",
    re.IGNORECASE,
)
ABOUT_LENGTH = re.compile(
    r"\b(?:period|last(?:s|ing)?|allow(?:s|ed|ing)?|time|run(?:s|ning)?|open|duration|respond"
    r"|response|give[ns]?|length|timescale|consult(?:ation)?s?|for|take|minimum|weeks?|drop|below"
    r"|timetable|shorter|deadline|comment|in\s+which\s+to)\b",
    re.IGNORECASE,
)
# A list under these words counts weeks of consultation, whatever its items say.
LEADS = re.compile(
    r"\bconsult\w*\b[^.;]{0,80}\b(?:last|lasts|run|runs|be|open|allow\w*|period|periods|length|take"
    r"|for|of|are|is)\b[^.;]{0,30}[:–—-]$",
    re.IGNORECASE,
)
OTHER = re.compile(
    r"\b(?:acknowledg\w*|publish\w*|feedback|feed\s+back|outcomes?|summar(?:y|ies)|meetings?"
    r"|papers|agenda|review(?:ed|s)?|notify|calendar|register|forthcoming|advance)\b",
    re.IGNORECASE,
)
STILL_LENGTH = re.compile(
    r"\b(?:period|allow\w*|last\w*|run\w*|minimum|at\s+least)\b", re.IGNORECASE
)
LENGTHENED = re.compile(
    r"\b(?:(?:lengthened|extended|prolonged|longer|increased|extend|lengthen|increase)\s+(?:\w+\s+){0,4}?by"
    r"|add(?:s|ed|ing)?)\s+"
    r"(?:an?\s+(?:extra\s+|further\s+)?|another\s+|up\s+to\s+|at\s+least\s+)?$",
    re.IGNORECASE,
)
# "two extra weeks", "two weeks more where it falls in August", "two weeks are added"
ON_TOP = re.compile(
    r"\s*(?:more|longer|extra|on\s+top|(?:(?:are|is|shall|will|should|must)\s+)+(?:be\s+)?added)\b"
    r"(?!\s+than)",
    re.IGNORECASE,
)
FOR_A_PERIOD = re.compile(
    r"\bconsult\w*\b[^.;]{0,60}\b(?:for|over)\s+(?:a\s+)?(?:period\s+of\s+)?(?:at\s+least\s+|from\s+)?$",
    re.IGNORECASE,
)
DESCRIBES = re.compile(
    r"\b(?:this|the)\s+consultation\s+(?:is|was|has|runs|ran|will\s+(?:run|close|end|open)"
    r"|opens|closes)\b|\busually\s+accepted\b|\b(?:closing|closes|ends)\s+(?:on|date\s+is)\b",
    re.I,
)
LEAST = re.compile(
    r"\s*(?:\w+\s+){0,2}(?:minimum|least|shortest)\b"
    r"|[^.;]{0,60},?\s+(?:which|that|this)\s+is\s+the\s+(?:least|minimum|shortest)\b",
    re.IGNORECASE,
)
AND_USUALLY = re.compile(
    rf",?\s+(?:and|but|or)\s+(?:normally|usually|ideally|preferably|generally|as\s+a\s+rule)\s+(?:(?:should|will|shall)\s+(?:be|last|run(?:\s+for)?)\s+)?(?P<n>{TOLD})\b",
    re.I,
)
# "ten weeks as a rule, and at least eight however pressed we are"
AND_LEAST = re.compile(
    rf"(?:\s+as\s+a\s+rule|\s+normally|\s+usually|\s+wherever\s+possible)?,?\s+(?:and|but)\s+{MIN_BEFORE}\s+(?P<n>{TOLD})"
    r"(?=\s*(?:[.;,]|$)|\s+(?:however|even|whatever|where|when|if|in\s+(?:any|every|all))\b)",
    re.I,
)
# "thirty working days, which is to say six weeks": the same once more
SAID_AGAIN = re.compile(
    r"(?:\d|days|weeks|months)\)?,?\s+\(?(?:which\s+is(?:\s+to\s+say)?|that\s+is(?:\s+to\s+say)?|i\.e\.),?\s+$",
    re.I,
)
WHOLE_PHRASE = re.compile(
    r"\s+(?:(?:written|formal|public|full)\s+)*(?:for\s+)?(?:consultations?(?:\s+period)?"
    r"|period)\b",
    re.I,
)


def length(sentence: Sentence, one: Amount) -> Found | None:
    """consultation-length when `one` says how long people have to answer."""
    weeks = one.weeks()
    if not weeks or weeks > LONGEST_WEEKS or not _is_length(sentence, one):
        return None
    text = sentence.text
    more = WHOLE_PHRASE.match(text, one.end)
    standard = re.search(r"(?:a\s+)?standard\s+period\s+of\s+$", text[: one.start], re.I)
    return Found(
        "consultation-length",
        _params(text, one, weeks),
        standard.start() if standard else one.start,
        more.end() if more else one.end,
    )


def _is_length(sentence: Sentence, one: Amount) -> bool:
    text = sentence.text
    near = text[max(0, one.start - 90) : one.end + 60]
    named = CONSULTATION.search(text) or re.search(
        r"\b(?:comment|respond|what\s+\w+\s+think|responses?|repl(?:y|ies)|views|consultees|this|periods?|allows?|give"
        r"|the\s+(?:rule|norm|standard|default|least|shortest)|answer)\b",
        text,
        re.I,
    )
    # "Should that be too long, it will not drop below five weeks": of the length just told.
    told = amounts(sentence.before) or re.search(r"\b(?:fall|drop|go)\s+below\b", text, re.I)
    named = named or (re.search(r"\b(?:it|they|that)\b", text, re.I) and told)
    not_length = NOT_LENGTH.match(text, one.end)
    # "Those affected are consulted for a period of ten weeks before it is altered"
    if not_length and re.search("before", not_length[0], re.I):
        not_length = not FOR_A_PERIOD.search(text[: one.core])
    if not_length or DESCRIBES.search(text) or one.bound == "max":
        return False
    if _is_exception(text, one) or _of_something_else(text, one):
        return False
    return bool((named and ABOUT_LENGTH.search(near)) or LEADS.search(sentence.lead.rstrip()))


def _is_exception(text: str, one: Amount) -> bool:
    """ "Where less than 12 weeks …", "… or six weeks if it is urgent": not the rule itself."""
    rest = re.split(r"\b(?:and|or|but)\b", text[one.end : one.end + 30])[0]
    if LEAST.match(text, one.end):
        return False
    if (
        SAID_AGAIN.search(text[: one.start])
        or LENGTHENED.search(text[: one.core])
        or ON_TOP.match(text, one.end)
    ):
        return True
    shorter = SHORTER.search(rest) or (
        SHORTER.search(text[max(0, one.start - 20) : one.core]) and one.bound != "min"
    )
    other_case = re.search(r"\bor\s+(?:for\s+)?$", text[: one.start], re.I) and re.match(
        r"\s*(?:where|if|when|for)\b", text[one.end :], re.I
    )
    return bool(shorter or other_case)


def _of_something_else(text: str, one: Amount) -> bool:
    head = text[max(0, one.start - 60) : one.start]
    return bool(OTHER.search(head) and not STILL_LENGTH.search(head + text[one.start : one.core]))


def _params(text: str, one: Amount, weeks: int) -> dict:
    if one.bound == "range":
        most = Amount(one.high, one.high, one.unit, "", 0, 0, 0).weeks()
        return {"minimum_weeks": weeks, "standard_weeks": most or weeks}
    minimum = one.bound == "min" or LEAST.match(text, one.end)
    params = {"minimum_weeks" if minimum else "standard_weeks": weeks}
    usual = AND_USUALLY.match(text, one.end)
    if usual and number(usual["n"]):
        params.setdefault("standard_weeks", number(usual["n"]))
    least = AND_LEAST.match(text, one.end)
    if one.unit == "weeks" and least and number(least["n"]):
        params.setdefault("minimum_weeks", number(least["n"]))
    return params
