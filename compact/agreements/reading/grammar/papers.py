"""Papers before a meeting, by channel, and notice of the meeting itself."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.amounts import Amount
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence

PAPERS = re.compile(
    r"\b(?:papers?|paperwork|agendas?|reports?|anything\s+(?:we|you|they|members)\s+needs?\s+to\s+read|what\s+(?:we|you|they|members)\s+needs?\s+to\s+read|minutes|documents?|documentation|packs?|briefings?"
    r"|(?:hard|paper|printed|postal|electronic|e-?mail)\s+(?:cop(?:y|ies)|sets?)|reading\s+material|supporting\s+(?:material"
    r"|information))\b",
    re.IGNORECASE,
)
MEETING = re.compile(
    r"\b(?:meetings?|meets?|plenar(?:y|ies)|sits?|sessions?|board|agm|date\s+of\s+(?:the|each|a)|assembl(?:y|ies)"
    r"|forums?)\b",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"\s*(?:\)|,)?\s*(?:to\s+(?:read|consider|study)\s+(?:it|them|(?:the\s+)?papers)\s+)?(?:in\s+advance|before(?:hand)?|prior(?:\s+to)?|ahead(?:\s+of)?"
    r"|preceding|previous\s+to"
    r"|earlier\s+than|previously|notice|clear\s+of)\b(?:\s*(?:of|to))?"
    r"(?:\s+(?:the|each|any|every|a|all|date|dates|day|of|meeting|meetings|next|board"
    r"|scheduled|start"
    r"|for|which|such|ordinary|forum|sessions?|group|partnership)(?:['’]s?)?\b)*",
    re.IGNORECASE,
)
AFTER = re.compile(r"\s*(?:of|after|following|from|since|later)\b", re.IGNORECASE)
POST = re.compile(
    r"\b(?:post(?:al|ed|s)?|hard\s+cop(?:y|ies)|paper\s+cop(?:y|ies)|printed|print"
    r"|(?<![-\w])mailed|in\s+paper\s+form"
    r"|by\s+mail|paper\s+form(?:at)?|royal\s+mail)\b",
    re.IGNORECASE,
)
EMAIL = re.compile(
    r"\b(?:e-?mail(?:ed|s)?|inbox(?:es)?|electronic(?:ally)?|online|website)\b", re.IGNORECASE
)
# What members hand in, and what is not about the papers of a meeting.
HANDED_IN = re.compile(
    r"\b(?:submit(?:ted|s)?\s+(?:\w+\s+){0,6}to|(?:sent|given|forwarded|notified|returned"
    r"|sends?|forwards?|provided|passed|supplied)"
    r"\s+to\s+(?:the\s+)?(?:chair|secretar|clerk|support\s+(?:team|officer)|officer"
    r"|co-?ordinator|administrator)"
    r"|items?\s+(?:\w+\s+){0,3}to\s+(?:the\s+)?(?:chair|secretar|clerk|officer|co-?ordinator"
    r"|administrator|support)"
    r"|(?:lodged|deposited|left|handed\s+in)\s+with\b"
    r"|items?\s+for\s+(?:inclusion|the\s+agenda|any\s+agenda|discussion)"
    r"|agenda\s+items?\s+(?:\w+\s+){0,4}(?:submitted|received|sent|raised|notified)"
    r"|not\s+(?:normally\s+)?be\s+(?:considered|accepted|taken|included)"
    r"|deadline\s+for|received\s+by\s+(?!(?:all|every|each|any|the)?\s*(?:members?|partners?|represent|them|those|everyone))"
    r"|reach(?:es)?\s+the\s+(?:secretar|chair|clerk)|requests?\s+for"
    r"|contact\s+the|(?:wish(?:es|ing)?|want(?:s|ing)?)\s+to\s+(?:raise|add|place|put|suggest|have)|propos(?:e|ed|als?|ing)|nominations?"
    r"|motions?|resolutions?"
    r"|amendments?|apolog(?:y|ies)|questions?)\b",
    re.IGNORECASE,
)
OTHER_MATTER = re.compile(
    r"\b(?:consultations?|consultees|responses?|funding|grants?)\b", re.IGNORECASE
)
NOTICE = re.compile(
    r"\b(?:notices?|warning|notif(?:y|ied|ication)|called|convened|summon(?:s|ed)?|call\s+a|dates?\s+of"
    r"|hear\s+(?:about|of)|told\s+(?:about|of)|invitations?|advertised|announced|publicised)\b",
    re.I,
)
NOTICE_OF_ELSE = re.compile(
    r"\b(?:dates\s+[^.;]{0,40}?\b(?:set|agreed|fixed|planned)|terminat\w*|withdraw\w*|resign\w*|funding|grants?|amend\w*|alter\w*|chang\w*|motion"
    r"|resolution|propos\w*"
    r"|cease|leav(?:e|ing)|clos(?:e|ing|ure)|ending|contract|dissol\w*|called\s+off|cancel\w*|postpon\w*|election|nominat\w*|absence"
    r"|apolog\w*|consultation|decommission\w*|remov\w*|dispute|complaint"
    r"|vacanc\w*)\b",
    re.IGNORECASE,
)
LEADS_BEFORE = re.compile(
    r"\b(?:before|prior\s+to|ahead\s+of|in\s+advance(?:\s+of)?)\b[^.;:]{0,40}[:–—-]\s*$",
    re.IGNORECASE,
)
LATE = re.compile(r"(?:fewer|less)\s+than\b", re.IGNORECASE)
GATHERS = (
    r"\b(?:meetings?|meets?|together|agm|plenar(?:y|ies)|assembl(?:y|es?)|gathering|conference"
    r"|get-togethers?)\b"
)
OF_DATE = re.compile(r"\bof\s+(?:the|each|every|any|its)\s+dates?\b", re.IGNORECASE)
SENT = re.compile(
    r"\b(?:send|sends|sent|post|posts|e-?mails?|issues?|circulates?)\s+(?:them|these|it)\b"
    r"|\b(?:they|these)\s+(?:will|shall|must|should|are)\s+(?:\w+\s+)?(?:be\s+)?(?:sent|posted|issued|circulated|e-?mailed)",
    re.IGNORECASE,
)
NOTHING = re.compile("")
# "…, and those who cannot receive e-mail": other people, another way of sending.
OTHERS = re.compile(
    r",?\s+(?:and|but|while|with)\s+(?:those|anyone|anybody|others|people|members|hard|paper|printed)\b|;",
    re.IGNORECASE,
)
JOINT = re.compile(r";|,?\s+(?:and|with|but|while|whereas|or)\b|,", re.IGNORECASE)


def find(sentence: Sentence) -> Iterator[Found]:
    """papers-before-meeting and notice-of-meeting."""
    text = sentence.text
    if not (_named(sentence) or NOTICE.search(f"{sentence.lead}\n{text}")):
        return
    spans = [one for one in sentence.amounts if one.bound != "range"]
    last = LEADS_BEFORE.search(sentence.lead)
    for at, amount in enumerate(spans):
        before = BEFORE.match(text, amount.end)
        # "e-mailed five days, or posted eight, before it meets": said once for both.
        if before is None and at + 1 < len(spans) and spans[at + 1].borrowed:
            before = BEFORE.match(text, spans[at + 1].end) and NOTHING.match(text, amount.end)
        # "five days before, or seven by post"; "Papers go out before each meeting: (a) …"
        if before is None and last and (amount.borrowed or not at):
            before = NOTHING.match(text, amount.end)
        last = before or last
        earlier = spans[at - 1].end if at else 0
        later = spans[at + 1].start if at + 1 < len(spans) else len(text)
        if AFTER.match(text, amount.end) or sentence.is_past(amount.start, amount.end):
            continue
        own = text[
            _from(text, earlier, amount.start, at) : _until(text, amount.end, later, at, spans)
        ]
        found = _papers(sentence, amount, before, own, at) or _notice(sentence, amount, before)
        if found:
            yield found


def _from(text: str, earlier: int, start: int, at: int) -> int:
    joint = JOINT.search(text, earlier, start) if at else None
    return joint.start() if joint else earlier


def _until(text: str, end: int, later: int, at: int, spans: list[Amount]) -> int:
    joint = JOINT.search(text, end, later) if at + 1 < len(spans) else None
    return joint.start() if joint else later


def _papers(sentence: Sentence, amount: Amount, before, own: str, at: int) -> Found | None:
    text = sentence.text
    named = _named(sentence)
    # "A notice of it, with the agenda, shall be put up": the notice is what is sent.
    notice = re.search(
        r"\ba\s+(?:written\s+)?notice\b[^.;]{0,20}\bwith\s+the\s+agenda\b", text, re.I
    )
    if not named or notice or not before or OTHER_MATTER.search(text) or HANDED_IN.search(text):
        return None
    only_notice = re.match(r"\s*['’]?\s*notice\b", text[amount.end :], re.IGNORECASE)
    meeting = (
        MEETING.search(f"{text}\n{sentence.lead}")
        or re.search(
            r"\b(?:agendas?|minutes"
            r"|meeting\s+papers)\b",
            own,
            re.I,
        )
        or re.search(r"\b(?:meetings?|(?:we|they)\s+meet|papers|agendas?)\b", sentence.titles, re.I)
        or re.search(r"\bmeetings?\b|\bmeets?\b", sentence.before, re.IGNORECASE)
        # "Papers land a week before.": before what else?
        or (
            re.search(r"\b(?:papers?|agendas?|packs?)\b", named.string, re.IGNORECASE)
            and re.match(r"\s*(?:[.;,]|$|and\s+minutes\b)", text[before.end() :])
        )
    )
    # "Papers received fewer than three days before" are late ones: no rule says so.
    late = amount.bound == "max" and LATE.match(text, amount.start)
    if only_notice or not meeting or late:
        return None
    if not PAPERS.search(own) and at == 0 and NOTICE.search(own):
        return None
    params = {**amount.params(), "channel": _channel(OTHERS.split(own)[0] or own)}
    return Found("papers-before-meeting", params, amount.start, before.end(), 0.95)


def _named(sentence: Sentence) -> re.Match | None:
    """The papers, here, above or, as "it will send them five days ahead", in what went before."""
    words = f"{sentence.text}\n{sentence.lead}\n{_titles(sentence)}"
    carried = SENT.search(sentence.text) and PAPERS.search(sentence.before)
    return PAPERS.search(words) or (
        PAPERS.search(f"{words}\n{sentence.before}") if carried else None
    )


def _titles(sentence: Sentence) -> str:
    """The two titles next above it."""
    return "\n".join([one for one in sentence.titles.split("\n") if one][:2])


def _channel(own: str) -> str:
    post, email = bool(POST.search(own)), bool(EMAIL.search(own))
    return "any" if post == email else "post" if post else "email"


def _leads_to_notice(lead: str) -> bool:
    """ "Notice of meetings:", with a time for each kind of meeting under it."""
    last = lead.rstrip().rsplit("\n", 1)[-1]
    return (
        last.endswith((":", "–", "—")) and bool(NOTICE.search(last)) and "meeting" in last.lower()
    )


def _notice(sentence: Sentence, amount: Amount, before) -> Found | None:
    text = sentence.text
    led = _leads_to_notice(sentence.lead)
    notice = NOTICE.search(text) or led
    titled = re.search(r"\bnotice\b", sentence.titles, re.IGNORECASE)
    if not (notice or titled) or NOTICE_OF_ELSE.search(text) or OTHER_MATTER.search(text):
        return None
    if not re.search(GATHERS, sentence.about, re.IGNORECASE) and not (
        OF_DATE.search(text) and re.search(GATHERS, sentence.around, re.IGNORECASE)
    ):
        return None
    around = text[max(0, amount.start - 60) : amount.end + 60]
    says = before or led or re.search(r"\b(?:notice|warning)\b", around, re.IGNORECASE)
    if not says or HANDED_IN.search(text):
        return None
    end = before.end() if before else amount.end
    more = re.compile(
        r"['’]?\s*(?:written\s+|clear\s+|prior\s+)?(?:notice|warning)(?:\s+of\s+(?:(?:the|all|any|each"
        r"|every|its|a)\s+)?"
        r"(?:\w+\s+)?meetings?)?",
        re.IGNORECASE,
    ).match(text, amount.end)
    return Found("notice-of-meeting", amount.params(), amount.start, more.end() if more else end)
