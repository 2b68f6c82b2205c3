"""Verbs of duty: what must be done, what should be, and what softens a must."""

import re

# The verb, not the month: "in May", "by 31 May", "each May".
MAY = r"(?<!\bin )(?<!\bof )(?<!\beach )(?<!\bby )(?<!\bevery )(?<!soon as )(?<!\d )may"
# A most is binding however permissive its verb. "Up to three members" may be fewer all the same:
# that is what a side may do, and only of time, terms and times does it set a limit.
AT_MOST = (
    r"(?:maximum|(?:no|not)\s+(?:more|longer)|at\s+most"
    r"|up\s+to\s+[^.;,]{0,30}\b(?:terms?|years?|months?|weeks?|days?|hours?|times|pages|sides)\b)"
)
HARD = re.compile(
    rf"\b(?:{MAY}\s+(?:not|only)\b"
    r"|(?:no|nobody|no-one|neither|none)\b[^.;,]{0,60}?\bmay"
    rf"|may(?=\s+[^.;]{{0,40}}\b{AT_MOST})"
    r"|will|shall|must|cannot|(?:is|are)\s+required\s+to|(?:is|are)\s+to|has\s+to"
    r"|have\s+to|needs?\s+to"
    r"|to\s+be"
    # "Asked to commit to two years": after a "to" these say no more than the verb before it.
    r"|(?<!\bto\s)(?:agrees?\s+to|undertakes?(?:\s+to|(?=\s*:))|commits?\s+to|pledges?\s+to"
    r"|promises?\s+to))\b",
    re.IGNORECASE,
)
WISHED = (
    r"should|aims?\s+to|endeavours?\s+to|seeks?\s+to|tr(?:y|ies)\s+to|strives?\s+to"
    r"|ought\s+to"
    r"|(?:is|are)\s+(?:encouraged|expected|asked|invited|advised|recommended)\s+to|hopes?\s+to"
    r"|(?<!that\s)(?<!who\s)(?<!which\s)intends?\s+to|(?:is|are)\s+intended\s+to|it\s+is\s+good\s+practice"
)
SOFT = re.compile(rf"\b(?:{WISHED}|{MAY}(?!\s+have\b))\b", re.IGNORECASE)
BUT_MAY = re.compile(rf"\b(?:{WISHED})\b", re.IGNORECASE)
HEDGE = re.compile(
    r"\b(?:wher(?:e\s?)?ever\s+possible|where\s+possible|when(?:ever)?\s+possible"
    r"|if\s+(?:at\s+all\s+)?possible"
    r"|where\s+practica(?:ble|l)|so\s+far\s+as\s+(?:is\s+)?(?:possible|practicable)"
    r"|as\s+far\s+as\s+possible"
    r"|reasonably\s+practicable|normal|normally|ordinarily|ideally|usually|generally|preferably"
    r"|in\s+most\s+cases"
    r"|endeavour|aim\s+(?:to|for)|strive|seek\s+to|try,?(?:\s+\w+)*\s+to|best\s+endeavours"
    r"|typically"
    r"|encouraged|expected\s+to|good\s+practice|aimed\s+for)\b",
    re.IGNORECASE,
)
# "normally six months' notice, and always at least three": the hedge is lifted.
ALWAYS = re.compile(r"\b(?:always|in\s+(?:any|every)\s+(?:case|event)|never)\s+$", re.IGNORECASE)
ADVERBS = ("normally", "ordinarily", "ideally", "usually", "generally", "preferably", "typically")
APART = re.compile(
    r";|,?\s+(?:who|which|although|but|while|whereas)\b|\s+and\s+(?=(?:must|shall)\b)",
    re.IGNORECASE,
)


def force_of(text: str, lead: str, start: int, end: int) -> str:
    """must or should: the last verb of duty up to `end`, softened by a hedge beside it."""
    plain = re.sub(r"\([^()]*\)", lambda m: " " * len(m[0]), text)
    if ALWAYS.search(plain[max(0, start - 40) : start]):
        return "must"
    begin, stop = _beside(plain, start)
    if any(not _aside(plain, one, end) for one in HEDGE.finditer(plain, begin, stop)):
        return "should"
    for words, first, last in (
        (plain, begin, end),
        (plain, begin, stop),
        (plain, 0, end),
        (lead, 0, len(lead)),
        (plain, 0, len(plain)),
    ):
        if said := _verb(words, first, last, start if words is plain else last):
            return said
    return "should" if HEDGE.search(lead) else "must"


def _aside(plain: str, hedge: re.Match, end: int) -> bool:
    """A hedge of what comes besides: "… six times a year, usually online", "…, in a hall near a
    station wherever possible"."""
    between = plain[end : hedge.start()] if hedge.start() >= end else ""
    if re.search(r",\s*[^,]*\w\s+\w[^,]*\s$", between):
        return True
    return bool(
        hedge[0].lower() in ADVERBS
        and re.search(r",[^,]*$", between)
        and re.match(r"\s+\w", plain[hedge.end() :])
    )


def _verb(words: str, first: int, last: int, told: int) -> str:
    """The force of the last verb of duty between first and last; "" without one.

    A "may" counts up to `told`: what somebody may do besides takes nothing from what goes before.
    """
    must = _last(HARD, words, first, last)
    should = max(_last(BUT_MAY, words, first, last), _last(SOFT, words, first, min(last, told)))
    return "" if must < 0 and should < 0 else "must" if must >= should else "should"


def _last(verbs: re.Pattern, words: str, first: int, last: int) -> int:
    """Where the last of `verbs` between first and last ends; -1 without one."""
    ends = [one.end() for one in verbs.finditer(words) if one[0].lower() != "to be"]
    return max((at for at in ends if first < at <= last), default=-1)


def _beside(plain: str, at: int) -> tuple[int, int]:
    """The part of a sentence round `at` that "who", "but" or a semicolon does not cut off."""
    cuts = [0, *(one.end() for one in APART.finditer(plain))]
    begin = max(cut for cut in cuts if cut <= at)
    ahead = APART.search(plain, max(at, begin))
    return begin, ahead.start() if ahead else len(plain)
