"""How often a body meets, and the meetings, events and reports it owes each year."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.frequencies import (
    Frequency,
    frequencies,
    per_interval,
)
from compact.agreements.reading.grammar.rates import MONTH_NAMES
from compact.agreements.reading.grammar.sentences import Sentence

MEETS = re.compile(
    r"\b(?:meets?|meeting\b(?=\s+(?:at\s+least|quarterly|monthly|every|no\s+less|not\s+less"
    r"|up\s+to|(?:two|three|four|six)\s+times))"
    r"|sits?(?!\s+(?:on|in|as|for)\b)|assembles?"
    r"|convenes?|be\s+convened|gathers?|(?:comes?|gets?)\s+together)\b",
    re.IGNORECASE,
)
GATHERINGS = (
    r"(?:meetings?|events?|summits?|assembl(?:y|ies)|conferences?|forums?|gatherings?|sessions?|seminars?|workshops?|(?:open|public|community)\s+evenings?"
    r"|networking|get-togethers?|(?:open|compact|covenant|charter|celebration|partnership|network(?:ing)?|away|community"
    r"|forum|assembly|members)\s+days?)"
)
HELD = re.compile(
    rf"\b{GATHERINGS}\b[^.;:]{{0,40}}?\b(?:held|take\s+place|takes\s+place|convened|called"
    rf"|arranged|organised|scheduled|occur|be)\b"
    rf"|\b(?:hold|holds|arrange|organise|convene|support|run|host|call|schedule|plan|have"
    rf"|facilitate|service)\b[^.;:]{{0,60}}$"
    # "Ordinary meetings: six-weekly", "Ordinary meetings six-weekly" in a row of a table
    rf"|\bfrequency\s+of\s+meetings\b|\b{GATHERINGS}\s*(?:[:–-]|are|is|to\s+be|will\s+be"
    rf"|shall\s+be)\s*$|(?:^|\t)(?:(?:ordinary|regular|full|board)\s+)?{GATHERINGS}\s*$",
    re.IGNORECASE,
)
NOT_MEETING = re.compile(
    r"\b(?:report\w*|review\w*|monitor\w*|publish\w*|updat\w*|elect\w*|appoint\w*|circulat\w*"
    r"|receiv\w*|audit\w*"
    r"|newsletters?|bulletin|evaluat\w*|consult\w*|refresh\w*|paid|payments?|declar\w*"
    r"|training|minutes|rotat\w*"
    r"|submit\w*|produc\w*)\b",
    re.IGNORECASE,
)
TITLED = re.compile(
    r"\b(?:frequency|meetings|how\s+often|(?:when|how)\s+(?:do|does|will|shall)\b.*\bmeet)\b", re.I
)
# "The dates of meetings will be fixed before the start of (each year)": no meeting a year
DATES = re.compile(
    rf"\b(?:dates?|calendar|timetable|programme|schedule)\s+(?:of|for)\s+(?:[\w'’-]+\s+){{0,4}}?{GATHERINGS}\b"
    r"[^.;]{0,60}\b(?:fixed|set|agreed|decided|settled|drawn\s+up|known|announced|circulated|published|put)\b[^.;]*$"
    rf"|\b{GATHERINGS}\b[^.;]{{0,40}}\b(?:fixed|set|agreed|decided|settled|planned|arranged|scheduled)\s+"
    r"(?:before|by|ahead\s+of)\s+(?:the\s+)?(?:start|beginning|end)\s+of\s+$",
    re.IGNORECASE,
)
UNTIL_FREQUENCY = 110
# "The board shall meet: (a) at least once in each quarter"
LED_TO = re.compile(r"\b(?:meets?|sits?|assembles?|gathers?|convenes?)\s*[:–—-]\s*$", re.IGNORECASE)
ANNUAL_MEETING = re.compile(
    r"\b(?:(?:an?|the|its|our|their|one|each)\s+)?(?:joint\s+|open\s+|public\s+|local\s+"
    r"|compact\s+)*(?:annual|yearly)"
    r"(?:\s+(?:general|review|compact|public|joint|open|networking|stakeholder|partnership"
    r"|liaison|members|covenant|celebration|voluntary|sector|community|progress))*\s+(?:meeting|conference|event|assembly"
    r"|gathering|forum|summit|seminar|day)\b"
    # "Once a year there will be a general meeting"
    r"|\b(?P<owed>(?:once\s+a|each|every)\s+year\s+(?:there\s+(?:(?:will|shall|must)\s+be|is)|(?:we|it|they)\s+(?:\w+\s+)?holds?)\s+"
    r"an?\s+(?:\w+\s+){0,2}?(?:meeting|conference|event|assembly|gathering|forum|evening))\b"
    rf"|\b(?:an?|one)\s+(?:\w+\s+){{0,3}}?(?:meeting|conference|event|assembly|gathering|forum)"
    rf"\s+(?:(?:in|each|every)\s+)+(?:{MONTH_NAMES}|year)\b"
    r"|\bAGM\b",
    re.IGNORECASE,
)
HOLDS = re.compile(
    r"\b(?:including|one\s+of\s+(?:which|them|these)\s+(?:(?:shall|will|must)\s+be|is)|doubles?\s+as|serves?\s+as|acts?\s+as|counts?\s+as|hold|holds|held|host|hosts|hosted|organise\w*|arrange\w*|convene\w*|take\s+place"
    r"|there\s+(?:(?:will|shall|must|should)\s+be|is)"
    r"|have|run|call|called|stage|plan|put\s+on|attend\s+an|meet\s+together)\b",
    re.IGNORECASE,
)
OPEN_TO = re.compile(
    r"\s*,?\s*(?:(?:which|that)\s+(?:is|will\s+be)\s+)?(?:open\s+to|to\s+which|for\s+all|of\s+all)\b",
    re.IGNORECASE,
)
# "Every year (the partners will host a joint conference)"
YEARLY_EVENT = re.compile(
    r"[^.;:]{0,90}?\b(?:hold|holds|host|hosts|organise\w*|arrange\w*|convene\w*|run|stage|put\s+on|have|call)"
    rf"\s+(?:an?|one|its|our|their)\s+(?:[\w-]+\s+){{0,4}}?(?:{GATHERINGS}|\w+\s+day)\b",
    re.IGNORECASE,
)
# "the first Tuesday of (every month)"
DAY_OF = re.compile(
    r"\b(?:on\s+)?the\s+(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\s+"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+(?:of|in)\b",
    re.IGNORECASE,
)
# "We meet all together once a year": the yearly meeting of everybody, not how often a board meets.
EVERYBODY = re.compile(
    r"\b(?:all\s+together|everyone|everybody|open\s+to\s+all"
    r"|all\s+(?:the\s+|our\s+)?members(?!\s+of\s+(?:the|each|its)\b))\b",
    re.IGNORECASE,
)
BETWEEN_MEETINGS = re.compile(
    r"\bbetween\s+(?:(?:its|their|the|any|two|successive|consecutive|ordinary|board|one)\s+){0,3}meetings?\b",
    re.IGNORECASE,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """meeting-frequency and annual-meeting."""
    text = sentence.text
    annual = _annual_meeting(sentence)
    if annual:
        yield annual
    if apart := _apart(sentence):
        yield apart
    for frequency in frequencies(text):
        if sentence.is_past(frequency.start, frequency.end):
            continue
        if annual and annual.start <= frequency.start < annual.end:
            continue
        found = _frequency(sentence, frequency, bool(annual))
        if found:
            yield found


def _frequency(sentence: Sentence, often: Frequency, annual: bool) -> Found | None:
    text, params = sentence.text, often.params()
    if params is None:
        return None
    start = _says_meeting(sentence, often)
    if start is None and _one_a_year(often) and not annual:
        return _yearly_event(text, often)
    if start is None:
        return None
    everybody = often.bound != "max" and EVERYBODY.search(text)
    if _one_a_year(often) and (everybody or not MEETS.search(text[: often.start])):
        return (
            None
            if annual
            else Found("annual-meeting", {}, min(start, often.start), often.end, 0.85)
        )
    end = often.end
    more = re.compile(rf"\s+(?:\w+\s+){{0,2}}{GATHERINGS}\b", re.IGNORECASE).match(text, end)
    return Found("meeting-frequency", params, often.start, more.end() if more else end, 0.92)


def _yearly_event(text: str, often: Frequency) -> Found | None:
    said = YEARLY_EVENT.match(text, often.end)
    return Found("annual-meeting", {}, often.start, said.end(), 0.85) if said else None


def _apart(sentence: Sentence) -> Found | None:
    """ "No more than three months shall pass between meetings": how often, said by the gap."""
    text = sentence.text
    for one in sentence.amounts:
        near = text[max(0, one.start - 90) : one.end + 60]
        if one.bound != "max" or not BETWEEN_MEETINGS.search(near):
            continue
        if params := per_interval(one.unit, one.low):
            return Found("meeting-frequency", params, one.start, one.end, 0.85)
    return None


def _one_a_year(often: Frequency) -> bool:
    return often.per == "year" and often.low == often.high == 1


def _says_meeting(sentence: Sentence, often: Frequency) -> int | None:
    """Where the words begin that make it a frequency of meetings; None when of something else."""
    text = sentence.text
    head = text[max(0, often.start - UNTIL_FREQUENCY) : often.start]
    offset = often.start - len(head)
    if re.search(r"\b(?:miss\w*|attend\w*|absen\w*|fail\w*)\b", head[-60:], re.IGNORECASE):
        return None
    if re.search(rf"\b{GATHERINGS}\b", text[often.start : often.end], re.IGNORECASE):
        return often.start
    if not head.strip() and LED_TO.search(sentence.lead):
        return often.start
    if DATES.search(head):
        return None
    verbs = [*MEETS.finditer(head)]
    if verbs and not NOT_MEETING.search(head[verbs[-1].end() :]):
        return offset + verbs[-1].start()
    held = [*HELD.finditer(head)]
    if (
        held
        and not NOT_MEETING.search(head[max(0, held[-1].start() - 12) :])
        and _of_gathering(text, head, held[-1], often)
    ):
        return offset + held[-1].start()
    tail = re.compile(
        r"\s+(?:\w+\s+){0,3}?(?:meetings|events|conferences)\b"
        r"(?:\s+(?:(?:will|shall|should|must|are|to)\s+)?(?:be\s+)?(?:held|take|convened|arranged))?",
        re.IGNORECASE,
    ).match(text, often.end)
    if (
        tail
        and (re.search(r"held|take|convened|arranged", tail[0]) or HOLDS.search(head))
        and not NOT_MEETING.search(tail[0])
    ):
        return often.start
    titled = TITLED.search(sentence.titles.split("\n")[0])
    named = re.match(r"(?:frequency|meetings?|timing|how\s+often)\b[^:–-]{0,30}[:–-]", text, re.I)
    words = DAY_OF.sub(" ", text[named.end() if named else 0 : often.start]).split()
    if (titled or named) and len(words) <= 2 and not NOT_MEETING.search(text):
        return often.start
    return None


def _of_gathering(text: str, head: str, held: re.Match, often: Frequency) -> bool:
    gathering = re.compile(rf"\b{GATHERINGS}\b", re.IGNORECASE)
    return bool(
        gathering.search(held[0])
        or gathering.match(text[often.end :].lstrip())
        or gathering.search(text[often.end : often.end + 30])
    )


def _annual_meeting(sentence: Sentence) -> Found | None:
    text = sentence.text
    said = ANNUAL_MEETING.search(text)
    # "presented to an annual meeting, open to all": that there is one is said by the way.
    shown = said and re.match(r"an?\b", said[0], re.I) and OPEN_TO.match(text, said.end())
    if said is None or (
        not shown
        and re.search(
            r"\b(?:at|before|after|until|by|following|from|between|of|to|next|previous)\s+(?:\w+\s+){0,2}$",
            text[: said.start()],
            re.I,
        )
    ):
        return None
    if re.match(
        r"(?:the\s+)?(?:annual|yearly)\s+review\s+meeting", said[0], re.I
    ) and not HOLDS.search(text):
        return None
    owed = (
        said["owed"]
        or HOLDS.search(text[: said.start()])
        or re.match(
            r"[^.;:]{0,60}?\b(?:held|takes?\s+place|convened|organised|hosted|arranged|called"
            r"|open\s+to|shall\s+be)\b",
            text[said.end() :],
            re.I,
        )
    )
    # A row of a timetable: "Annual general meeting | September each year"
    owed = owed or re.match(rf"\s*\t[^\t]*(?:{MONTH_NAMES}|year|annual)", text[said.end() :], re.I)
    if not (owed or shown) and not HOLDS.search(sentence.lead[-60:]):
        return None
    return Found("annual-meeting", {}, said.start(), said.end(), 0.92)
