"""Seats: how many, whose, where; the least number of representatives."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.amounts import MIN_BEFORE
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.numbers import TOLD, number

PEOPLE = (
    r"(?:representatives?|reps?|members?|seats?|places?|councillors?|nominees?|delegates?"
    r"|trustees?|officers?"
    r"|co-opt(?:ed|ees?)(?:\s+members?)?|persons?|people|volunteers?|observers?)"
)
MANY = re.compile(
    rf"(?:(?P<min>\b{MIN_BEFORE})\s+)?(?P<count>{TOLD})(?!\s*(?:%|per\s*cent|days?|weeks?"
    rf"|months?|years?|times|[-\s]?(?:thirds?|quarters?|half|fifths?)\b))\s+"
    rf"(?P<before>(?:[\w'’&/-]+\s+){{0,6}}?)(?P<people>{PEOPLE})\b"
    r"(?P<after>\s+(?:of|from|for|to\s+represent|representing|drawn\s+from|elected\s+by"
    r"|nominated\s+by|appointed\s+by|chosen\s+by)"
    r"\s+(?P<of>[^.;,(\n]{2,80}?)(?=\s*\(|\s+(?:on|onto|to\s+sit|at|in|will|shall|must|and\s+(?:no|not|at"
    r"|\w+\s+from)|of\s+whom)\b|[.;,\n]|$))?"
    rf"(?P<sit>[^.;,\n]{{0,20}}?\b(?:on|onto|to)\s+(?:the\s+|its\s+|each\s+(?:of\s+)?|every\s+"
    rf"|all\s+)(?P<on>[^.;,\n]{{2,100}}))?",
    re.IGNORECASE,
)
GIVEN = re.compile(
    r"\b(?:there\s+(?:will|shall|must|should)\s+be|there\s+are|compris\w*|consists?\s+of"
    r"|made\s+up\s+of|have|has|includes?|including|contain"
    r"|appoint\w*|nominat\w*|elect\w*|entitled\s+to|holds?|held|reserved?|offer\w*|allocat\w*"
    r"|invit\w*|provide|guarantee\w*|sit"
    r"|seats?|places?|membership|represented\s+by|composed\s+of|composition|constituted|sends?"
    r"|select\w*|fill(?:ed)?|(?:group|board|committee|panel|team|forum"
    r"|body)\s+of(?=\s*$))\b",
    re.IGNORECASE,
)
MEMBERSHIP = re.compile(
    r"\b(?:members|membership|composition|constitution\s+of|seats|places|represent(?:ation|atives)"
    r"|made\s+up|sits?\s+on|sector)s?\b",
    re.IGNORECASE,
)
COUNTED_PLACES = re.compile(r"\b(?:seats|places|members)\b", re.IGNORECASE)
OFFICE_HOLDERS = re.compile(r"(?:councillor|officer|trustee|volunteer|observer)", re.IGNORECASE)
NEXT_IN_LIST = re.compile(r"\s*(?:[,;]|,?\s*\b(?:and|plus|together\s+with|with))\s*", re.IGNORECASE)
AT_MOST = re.compile(
    r"\b(?:(?:no|not)\s+more\s+than|(?:a\s+)?maximum\s+of|not\s+exceeding)\s+$", re.IGNORECASE
)
GROUP_OF = re.compile(
    rf"\b(?P<on>(?:[\w-]+\s+)?(?:group|board|committee|panel|forum|executive|council|team))\s+of\s+"
    rf"(?:up\s+to\s+)?(?P<count>{TOLD})(?=\s*(?:[,.;:–—(]|$)|\s+(?:made|drawn|elected|chosen|people"
    r"|persons|members|who|appointed|with)\b)",
    re.IGNORECASE,
)
AND_ONE = re.compile(
    rf"\s*,?\s*\band\s+(?:(?P<min>{MIN_BEFORE})\s+)?(?P<count>{TOLD})\s+(?:to|on|onto)\s+(?:the\s+|each\s+)?"
    r"(?P<on>[^.;,\n]{2,80})",
    re.IGNORECASE,
)
IN_A_LIST = re.compile(
    rf"^(?P<of>[A-Za-z][^\n()]{{2,90}}?)(?:\s*[–—:-]\s*(?P<role>[A-Z][\w ]{{2,30}}))?\s*[–—:-]?\s*"
    rf"(?:\((?P<count>\d{{1,2}}|{TOLD})(?:\s+(?:{PEOPLE}|each|apiece))?\)|(?:[–—:]|\t"
    rf"|\bx)\s*(?P<plain>\d{{1,2}}|{TOLD})(?:\s+{PEOPLE})?)\s*(?:[;,.]|;?\s+and)?\s*$",
    re.IGNORECASE,
)
LIST_FIRST = re.compile(
    rf"^(?P<count>{TOLD})\s+(?:x\s+)?(?P<of>(?:[\w'’&/-]+\s+){{0,7}}?{PEOPLE}\b[^.;\n]{{0,90}})",
    re.IGNORECASE,
)
OF_THEM = re.compile(
    rf"(?:(?P<min>\b{MIN_BEFORE})\s+)?(?P<count>{TOLD})\s+(?:of\s+(?:them|these|which|whom)\s+"
    rf"(?:(?:shall|will|must|should)\s+(?:be|come)\s+|are\s+|being\s+|come\s+)?(?:for|from)|(?:of\s+(?:them|these|which|whom)\s+)?"
    r"(?:(?:shall|will|must)\s+be\s+|are\s+|being\s+)?(?:chosen\s+by|reserved\s+for|drawn\s+from|nominated\s+by|appointed\s+by|elected\s+by"
    r"|held\s+by)|(?:are|is|will\s+be|shall\s+be)\s+for(?!\s+(?:the\s+)?(?:a\s+)?(?:purpose|\w+ing)\b))\s+(?:the\s+)?(?P<of>[^.;,\n]{2,60})",
    re.IGNORECASE,
)
NOT_SEATS = re.compile(
    r"\b(?:quorum|quorate|inquorate|terms?\s+of\s+office|votes?|voting(?!\s+(?:members|seats|places|representatives))|written\s+request"
    r"|request\s+of|requisition|present|signed\s+by"
    r"|petition|staff\s+members?|meetings?\s+(?:a|per|each)|business\s+(?:may|shall)"
    r"|attend\w*|absent|panel\s+of)\b",
    re.IGNORECASE,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """seats-minimum and seats."""
    text = sentence.text
    listed = _in_a_list(sentence)
    if listed:
        yield listed
        yield from _of_them(text)
        return
    if NOT_SEATS.search(text):
        return
    last, one = 0, None
    for found in MANY.finditer(text):
        head = text[last : found.start()]
        # "two councillors, two officers and three carers": one list, one duty.
        joined = one is not None and NEXT_IN_LIST.fullmatch(head)
        one = _counted(sentence, found, text[:last] if joined else head)
        last = found.end()
        if one:
            yield one
            yield from _one_more(text, found)
    yield from _of_them(text)
    yield from _group(text)


def _of_them(text: str) -> Iterator[Found]:
    """ "… of whom at least two from rural groups"."""
    for found in OF_THEM.finditer(text):
        if re.match(r"[\w-]+\s+(?:are|is|\w+\s+be)\s+for\b", found[0]) and not COUNTED_PLACES.search(
            text[: found.start()]
        ):
            continue
        if count := number(found["count"]):
            yield Found(
                "seats-minimum" if found["min"] else "seats",
                {"count": count, "of": _clean(found["of"])},
                found.start(),
                found.end(),
                0.75,
            )


def _one_more(text: str, first: re.Match) -> Iterator[Found]:
    """ "two people to the board and at least one to the safety group": the second count."""
    found = AND_ONE.search(text, first.start("people"))
    if found and (count := number(found["count"])):
        rule = "seats-minimum" if found["min"] else "seats"
        params = {"count": count, "on": _clean(found["on"])}
        yield Found(rule, params, found.start("min" if found["min"] else "count"), found.end(), 0.75)


def _group(text: str) -> Iterator[Found]:
    """ "A steering group of nine"."""
    found = GROUP_OF.search(text)
    if found and (count := number(found["count"])) and count > 2:
        yield Found("seats", {"count": count}, found.start(), found.end(), 0.75)


def _counted(sentence: Sentence, found: re.Match, head: str) -> Found | None:
    count = number(found["count"])
    context = f"{sentence.lead} {head} {found['people']}"
    if not count or not (
        GIVEN.search(head)
        or GIVEN.search(sentence.lead)
        or re.match(r"seat|place", found["people"], re.I)
        or (found["on"] and re.match(r"rep", found["people"], re.I))
    ):
        return None
    if sentence.is_past(found.start(), found.end()) or re.search(
        r"\bone\s+of\b", found[0][:8], re.I
    ):
        return None
    # How many there may be is no seat that somebody holds.
    if AT_MOST.search(sentence.text[: found.start("count")]):
        return None
    # "One place to meet" is a chance, not a seat.
    if re.match(r"(?:seat|place)", found["people"], re.I) and re.match(
        r"\s+(?:to\b(?!\s+(?:represent|the))|where|for\s+\w+ing)\b", text_after(sentence, found)
    ):
        return None
    # "the five members of the group" counts what is there already.
    if (
        re.search(
            r"\b(?:the|these|those|all|both|other"
            r"|each\s+of\s+the)\s+$",
            head,
            re.I,
        )
        and not found["min"]
    ):
        return None
    generic = re.match(r"(?:member|person|people|officer|volunteer)", found["people"], re.I)
    if (
        generic
        and not found["on"]
        and not re.search(
            r"\b(?:there\s+(?:shall|will|are|must)|compris|consist|made\s+up|composed|membership|appoint|nominat|elect|board"
            r"|committee|group|panel|partnership|forum|executive|assembly)\w*",
            context,
            re.I,
        )
    ):
        return None
    params = {"count": count, **_of(found)}
    if found["min"]:
        on = _clean(found["on"] or "")
        if (to := re.search(r"\s+to\s+(?:the\s+)?", on)) and "of" not in params:
            params["of"], on = on[to.end() :], on[: to.start()]
        return Found(
            "seats-minimum", {**params, "on": on} if on else params, found.start(), found.end()
        )
    return Found("seats", params, found.start(), found.end(), 0.8)


def text_after(sentence: Sentence, found: re.Match) -> str:
    return sentence.text[found.end("people") :]


def _of(found: re.Match) -> dict:
    own = "" if re.match(r"(?:and|or|to|but)\b", found["before"] or "", re.I) else found["before"]
    whose = _clean(found["of"] or "") or _clean(own or "")
    if not whose and OFFICE_HOLDERS.match(found["people"]):
        whose = found["people"]
    return {"of": whose} if whose else {}


def _clean(words: str) -> str:
    return re.sub(
        r"\s+",
        " ",
        re.sub(r"^(?:the|of|each)\s+(?:of\s+)?", "", words.strip(" ,.;:–-"), flags=re.I),
    ).strip()


def _in_a_list(sentence: Sentence) -> Found | None:
    """A line of a membership list: "Borough Council – Councillors (5)", "2 faith members"."""
    if not MEMBERSHIP.search(f"{sentence.titles} {sentence.lead} {sentence.before}"):
        return None
    text = sentence.text
    found = IN_A_LIST.match(text)
    if found and not re.search(
        r"\b(?:page|section|clause|paragraph|appendix|year|days?|weeks?"
        r"|months?)\b",
        found["of"],
        re.I,
    ):
        count = number(found["count"] or found["plain"]) or 0
        role = f" {found['role'].strip()}" if found["role"] else ""
        return Found(
            "seats",
            {"count": count, "of": _clean(found["of"]) + role},
            found.start(),
            len(text.rstrip()),
        )
    first = LIST_FIRST.match(text)
    short = len(text.split()) <= 22
    if (
        first
        and short
        and not NOT_SEATS.search(text)
        and re.search(
            r"\b(?:compris|consist|made\s+up|members|membership|composition"
            r"|composed)\w*",
            f"{sentence.lead} {sentence.titles}",
            re.I,
        )
    ):
        count = number(first["count"])
        return (
            Found("seats", {"count": count, "of": _clean(first["of"])}, 0, first.end())
            if count
            else None
        )
    return None
