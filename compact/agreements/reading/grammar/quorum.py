"""Quorum: a number, a share, a number of organisations, or two of them at once."""

import re
from collections.abc import Iterator
from dataclasses import replace

from compact.agreements.reading.grammar.amounts import MIN_BEFORE
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.quorum_organisations import (
    BODIES,
    EACH_OF,
    PRESENT,
    and_then,
    organisations,
)
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.numbers import SHARE, TOLD, number, share

QUORUM = re.compile(r"\b(?:quorum|quorate|inquorate)\b", re.IGNORECASE)
DEALING = r"(?:decisions?|meetings?|business|votes?)"
DECIDE = (
    r"(?:decide|act|vote|proceed|go\s+ahead|do\s+business|transact|settle"
    r"|(?:take|make|reach)\s+(?:an?\s+|any\s+)?(?:\w+\s+)?decisions?)\b"
)
UNLESS = re.compile(
    rf"\bno\s+{DEALING}\b[^.;]{{0,80}}\bunless\b"
    rf"|\bnot\s+(?:\w+\s+){{0,2}}?(?:constituted|valid)\b[^.;]{{0,20}}\bunless\b(?=[^.;]{{0,80}}\b{PRESENT}\b)"
    rf"|\bno\s+{DEALING}\b[^.;]{{0,60}}\b(?:with|if|when|where)\b[^.;]{{0,20}}\b(?:fewer|less)\s+than\b"
    rf"(?=[^.;]{{0,60}}\b{PRESENT}\b)"
    # "Decisions need seven members in the room", "Six must be there for a decision to count".
    rf"|\b{DEALING}\b[^.;]{{0,40}}"
    r"\b(?:needs?|requires?|proceed|valid|only\s+(?:be\s+\w+\s+)?(?:when|if|where))\b"
    rf"(?=[^.;]{{0,80}}\b{PRESENT}\b)"
    rf"|\b{DEALING}\b\s+(?:may|can)\s+(?:only\s+)?(?:be\s+\w+|proceed|go\s+ahead)\s+(?:only\s+)?(?:if|when|where|provided|(?:so|as)\s+long\s+as)\b"
    rf"(?=[^.;]{{0,80}}\b{PRESENT}\b)"
    # "The board needs four members present"
    rf"|\b(?:meetings?|boards?|(?:sub-?)?groups?|(?:sub-?)?committees?|panels?|forums?|partnerships?|executive|trust|it|we|they)\s+"
    rf"(?:(?:will|shall|must|may)\s+)?(?:needs?|requires?|(?:must|shall)\s+have)\s+(?:{MIN_BEFORE}\s+)?(?:{TOLD}|half|a\s+third|a\s+quarter)\s+(?:of\s+)?"
    rf"(?:[\w-]+\s+){{0,3}}?(?:members(?:hip)?|representatives|trustees|partners|councillors|us)\s+(?:to\s+be\s+)?{PRESENT}\b"
    # "At least six members shall be present at a meeting", "Half the membership must attend"
    rf"|(?:\b{MIN_BEFORE}\s+{TOLD}|\b(?:half|thirds?|quarter|majority)\b)\s+(?:of\s+)?(?:[\w-]+\s+){{0,3}}?(?:members(?:hip)?|board|committee|representatives)\s+"
    rf"(?:plus\s+one\s+)?(?:must|shall|need\s+to|have\s+to)\s+(?:be\s+)?(?:present|there|in\s+attendance|attend)"
    r"(?:\s+(?:at\s+)?(?:a|any|each|every|the)\s+meetings?)?\s*[.;,]"
    r"|\b(?:may|can)\s+(?:act|decide|take\s+decisions|proceed|do\s+business)\s+(?:only\s+)?"
    r"(?:if|when|where|provided|so\s+long\s+as|as\s+long\s+as)\b"
    rf"|\b{PRESENT}\b[^.;]{{0,40}}\b(?:before\s+(?:any\s+)?|for\s+(?:any\s+"
    rf"|an?\s+|the\s+)?){DEALING}\b"
    r"|\b(?:cannot|(?:may|will|shall|must|can)\s+not)\b[^.;]{0,30}\b(?:votes?|decisions?|business|decide|proceed|act)\b"
    rf"[^.;]{{0,30}}\bunless\b(?=[^.;]{{0,110}}\b{PRESENT}\b)"
    r"|\bnot\s+(?:take|make)\s+(?:any\s+)?decisions?\b"
    rf"[^.;]{{0,80}}\bunless\b(?=[^.;]{{0,110}}\b{PRESENT}\b)"
    rf"|\b{PRESENT}\b[^.;]{{0,60}}\bor\s+(?:there\s+(?:will|can|shall)\s+be\s+)?no\s+{DEALING}\b"
    # "cannot decide anything with fewer than six present", "For decisions to be made there must be"
    r"|\b(?:cannot|(?:may|will|shall|must|can)\s+not)\b[^.;]{0,60}"
    rf"\b(?:with|if)\b[^.;]{{0,20}}\b(?:fewer|less)\s+than\b(?=[^.;]{{0,60}}\b{PRESENT}\b)"
    rf"|\b(?:for|before)\s+(?:any\s+|an?\s+|the\s+)?{DEALING}\b[^.;]{{0,40}}\b(?:there\s+)?(?:must|need|has|have)\b"
    rf"(?=[^.;]{{0,80}}\b{PRESENT}\b)"
    rf"|\b{PRESENT}\b[^.;]{{0,60}}\b(?:before|for)\s+(?:anything|any\s+matter|a\s+vote|a\s+matter)\s+"
    r"(?:can|may|to|is)\s+(?:be\s+)?(?:decided|settled|agreed|taken|voted)"
    rf"|\b{PRESENT}\b[^.;]{{0,40}}\bor\s+nothing\s+(?:can|may|will)\b"
    r"|\benough\s+(?:to\s+(?:take|make)|for)\s+(?:an?\s+|any\s+)?decisions?\b"
    rf"|\b{PRESENT}\b[^.;]{{0,40}}\bbefore\s+(?:we|they|it|the\s+\w+)\s+(?:can\s+)?(?:votes?|decides?|takes?\s+(?:a\s+)?decisions?)\b"
    # "present for the panel to act", "enough for it to decide", "places filled before business"
    rf"|\b(?:{PRESENT}|enough)\b[^.;]{{0,20}}\b(?:(?:for|before)\s+(?:[\w-]+\s+){{1,4}}?)?(?:to|can|may)\s+{DECIDE}"
    r"|\b(?:seats|places)\b[^.;]{0,50}\b(?:filled|taken(?:\s+up)?|occupied)\s+(?:before|for)\s+(?:any\s+)?"
    r"(?:business|decisions?|votes?)\b"
    # "If there are not seven of us, we decide nothing"
    rf"|\bif\s+there\s+are\s+(?:not|fewer\s+than|less\s+than)\s+(?={TOLD})[^.;]{{0,90}}\b(?:nothing|no\s+{DEALING}"
    rf"|(?:not|cannot)\s+(?:\w+\s+)?{DECIDE})"
    # "Without six members present, no decision …", "Unless a third attend, it may not decide"
    rf"|\b(?:without|unless|(?:if|where|when|with)\s+(?:fewer|less)\s+than)\b(?=[^.;]{{0,80}}\b{PRESENT}\b)"
    rf"[^.;]{{0,120}}\b(?:no\s+(?:{DEALING}|power|authority)|nothing\s+(?:can|may|will|shall)\b"
    rf"|(?:not|cannot|nor)\s+(?:\w+\s+){{0,2}}?{DECIDE})",
    re.IGNORECASE,
)
# "The meeting is quorate only if …", not "when the meeting is not quorate …".
LACKING = re.compile(
    r"\b(?:lacks?|lost|without|absence\s+of|fails?|not\s+(?:be\s+)?(?:quorate|present"
    r"|reached|achieved))\b",
    re.IGNORECASE,
)
PEOPLE_THERE = re.compile(r"\b(?:present|members|attend\w*|represent\w*)\b", re.IGNORECASE)
SHARES = re.compile(
    rf"(?:{MIN_BEFORE}\s+)?(?P<all>(?P<words>{SHARE})|(?:a\s+)?(?:simple\s+)?majority"
    rf"|more\s+than\s+half)"
    r"(?P<more>(?:\s+plus\s+one)?\s+(?:of\s+)?(?:the\s+|its\s+|all\s+)?(?:total\s+|full\s+"
    r"|current\s+|voting\s+|whole\s+)*(?:members(?:hip)?|representatives|seats|number)?)",
    re.IGNORECASE,
)
COUNTS = re.compile(
    rf"(?:(?:{MIN_BEFORE}|(?:fewer|less)\s+than)\s+)?(?P<count>{TOLD})(?!\s*(?:%|per\s*cent|minutes|days?|weeks?"
    rf"|months?|years?|hours?|[-\s]?(?:thirds?|quarters?|half|fifths?|tenths?)\b))"
    rf"(?P<after>\s+(?:or\s+more\s+)?(?:[\w-]+\s+){{0,3}}?(?P<what>(?:from|on)\s+each\s+side"
    rf"|{BODIES}|of\s+(?:those|them|us|its\s+members)(?=\s)|members?|organisations?|representatives?|people|persons?|partners?|trustees?"
    r"|councillors?|seats?|(?:elected|voting)\s+members?)\b)?",
    re.IGNORECASE,
)
BODY = re.compile(
    r"(?:member|partner)\s+(?:organisation|bod|group|association)|organisation|bod|agenc|sector|group|association"
    r"|parties|funders|councils|charities",
    re.IGNORECASE,
)
# What joins a number and a share into one quorum.
JOINED = re.compile(
    r"[\w\s,-]{0,30}?,?\s*(?:\bor\b|\band\b|\bsubject\s+to\b|\bbut\b|\bwith\b|\bprovided(?:\s+that)?\b)\s*,?"
    r"(?:\s*(?:in\s+(?:no|any)\s+(?:case|event)|not|never|always|a|an|the|be|of|absolute|shall|should|may|must|will|can|is|are"
    r"|there|it|that|this|number|quorum|fall|drop|go|below))*\s*$",
    re.IGNORECASE,
)
ENDS_HERE = re.compile(
    r"\s*(?:of\s+(?:them|those\s+(?:present|there|attending))\b[^.;,]{0,60})?\s*(?:[.,;]|$|(?=if\b))",
    re.IGNORECASE,
)
# "…; provided that where more than a third are disqualified": another case, not the quorum.
OTHER_CASE = re.compile(r";\s*(?:provided|except|save|but\s+where)\b", re.IGNORECASE)
# "…; below that the meeting is not quorate", "… present, otherwise it is inquorate": once more.
FAILING = re.compile(
    r"[;,–—]\s*(?:and\s+|or\s+)?(?:below|under|short\s+of|failing|without|otherwise|(?:or\s+)?else|with\s+(?:fewer|less)"
    r"|if\s+(?:fewer|less|not)|where\s+(?:fewer|less))\b",
    re.IGNORECASE,
)
# "six is a quorum"
MAKE_IT = re.compile(
    r"\s+(?:is|are|makes?|forms?|constitutes?)\s+(?:an?|the|our)\s+quorum\b"
    rf"|\s+of\s+(?:them|us|its\s+members)\s+(?:must|shall|need\s+to)\s+be\s+{PRESENT}\b",
    re.IGNORECASE,
)
ALSO_BOUND = re.compile(
    r"\b(?:whichever|in\s+(?:no|any)\s+(?:case|event)|if\s+that\s+is|minimum|never|no\s+fewer|not\s+fewer"
    r"|at\s+least|subject\s+to|(?:fall|drop|go)\s+below)\b",
    re.IGNORECASE,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """quorum {count?, fraction?, organisations?}: one for the sentence."""
    whole = OTHER_CASE.split(sentence.text)[0]
    own = QUORUM.search(whole) or UNLESS.search(whole)
    text = FAILING.split(whole)[0]
    lead = sentence.lead if sentence.lead.rstrip().endswith((":", "–", "-", "—")) else ""
    led = lead and (QUORUM.search(lead) or UNLESS.search(f"{lead} {text}"))
    titled = QUORUM.search(sentence.titles.split("\n")[0])
    if not (own or led or titled) or (LACKING.search(text) and not UNLESS.search(text)):
        return
    if not (own or led) and not PEOPLE_THERE.search(text):
        return
    found = _quorum(text, bool(own or led))
    if found and not sentence.is_past(found.start, found.end):
        yield replace(found, params={**and_then(sentence), **found.params})


def _quorum(text: str, bare: bool) -> Found | None:
    part, count = _share(text), _count(text, bare)
    if part and count:
        first, second = sorted((part, count), key=lambda one: one.start)
        between = text[first.end : second.start]
        joined = JOINED.fullmatch(between) and ALSO_BOUND.search(text, first.end)
        if joined or second.start < first.end:
            params = {**count.params, **part.params}
            return Found("quorum", params, first.start, max(first.end, second.end))
        return part if "fraction" in part.params else first
    return part or count


def _share(text: str) -> Found | None:
    found = SHARES.search(text)
    if not found:
        return None
    words = found["all"].lower()
    half = "majority" in words or words == "more than half"
    fraction = "1/2" if half else share(found["words"] or "")
    if not fraction:
        return None
    params = {"fraction": fraction, **organisations(text, found.end())}
    return Found("quorum", params, found.start(), found.end())


def _count(text: str, bare: bool) -> Found | None:
    each = EACH_OF.search(text)
    for found in COUNTS.finditer(text):
        count = number(found["count"])
        if not count or re.match(r"\s+of\s+(?:the|whom)\b", text[found.end("count") :]):
            continue
        if each and found.start("count") >= each.start():
            break
        if not found["what"] and not (bare and _stands_alone(text, found)):
            continue
        if BODY.match(found["what"] or ""):
            return Found("quorum", {"organisations": count}, found.start(), found.end())
        params = {"count": count, **organisations(text, found.end())}
        return Found("quorum", params, found.start(), found.end())
    return _each(each)


def _stands_alone(text: str, found: re.Match) -> bool:
    """ "The quorum is four", "in no case fewer than three": a count without a noun."""
    head = text[: found.start("count")]
    return bool(
        re.search(r"\bquor(?:um|ate)\b[^.;]{0,40}$", head, re.IGNORECASE)
        or MAKE_IT.match(text, found.end("count"))
        or (
            ALSO_BOUND.search(text[max(0, len(head) - 30) :]) and ENDS_HERE.match(text, found.end())
        )
    )


def _each(found: re.Match | None) -> Found | None:
    count = number(found["count"]) if found else None
    return Found("quorum", {"organisations": count}, *found.span()) if count else None
