"""Seats: how many, whose, where; the least number of representatives."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.amounts import MIN_BEFORE, NEVER
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.membership import NOT_SEATS, PEOPLE, in_a_list, tidied
from compact.agreements.reading.grammar.quorum import UNLESS
from compact.agreements.reading.grammar.seat_parts import (
    KEPT_FOR,
    and_from,
    and_the_others,
    given_to,
    group,
    in_brackets,
    made_up_of,
    of_the_members,
    of_them,
    one_more,
    shared_out,
)
from compact.agreements.reading.grammar.seat_shares import shares
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.numbers import TOLD, number

MANY = re.compile(
    rf"(?:(?P<min>\b{MIN_BEFORE}|\b(?:fewer|less)\s+than)\s+)?(?P<count>{TOLD})(?P<more>\s+or\s+more)?"
    rf"(?:,?\s+(?:nor|and|but)\s+(?:not?\s+)?more\s+than\s+{TOLD})?"
    r"(?!\s*(?:%|per\s*cent|[-\s]?(?:thirds?(?!\s+sector)|quarters?|half|fifths?|tenths?)\b"
    r"|(?:[\w-]+\s+){0,2}(?:days?|weeks?|months?|years?|hours?|times|occasions|meetings|terms|pages|sides|minutes)\b))\s+"
    rf"(?P<before>(?:(?!(?:shall|will|must|should|are|is|be|has|have|holds?|nor|by)\b|and\s+(?:an?|the|{TOLD})\s)[\w'’&/-]+\s+){{0,6}}?)(?P<people>{PEOPLE})\b"
    r"(?P<after>\s+(?:of|from|for|to\s+represent|representing|drawn\s+from|elected\s+by"
    r"|nominated\s+by|appointed\s+by|chosen\s+by)"
    r"\s+(?P<of>[^.;,(\n]{2,80}?)(?=\s*\(|\s+(?:on|onto|to\s+sit|at|in|will|shall|must|and\s+(?:no|not|at"
    rf"|\w+\s+from|{TOLD}(?=\s))|of\s+whom)(?!\w)|[.;,\n]|$))?"
    rf"(?P<sit>[^.;,\n]{{0,20}}?\b(?:on|onto|to)\s+(?:the\s+|its\s+|each\s+(?:of\s+)?|every\s+"
    rf"|all\s+|any\s+)(?P<on>(?:(?!\s+and\s+(?:{MIN_BEFORE}\s+)?{TOLD}\b|\s+(?:are|is|shall|will|must|should)\s)[^.;,\n]){{2,100}}))?",
    re.IGNORECASE,
)
GIVEN = re.compile(
    r"\b(?:there\s+(?:will|shall|must|should)\s+(?:always\s+|never\s+|also\s+)?be|there\s+are|compris\w*|consist(?:s|ing)?\s+of"
    r"|(?:made\s+up|formed)\s+of|have|has|includes?|including|contain"
    r"|appoint\w*|nominat\w*|elect\w*|picks?|chooses?|entitled\s+to|holds?|held|reserved?|offer\w*|allocat\w*"
    r"|(?:will|shall|must|should|each\s+\w+)\s+names?|invit\w*|provide|guarantee\w*|sit"
    r"|seats?|places?|membership|represented\s+(?:on\s+[^.;,]{2,40}?\s+)?by|composed\s+(?:of|as\s+follows)|made\s+up\s+as\s+follows|puts?\s+forward|room\s+for|composition|members(?=\s*:)|constituted|sends?"
    r"|select\w*|fill(?:ed)?|(?:group|board|committee|panel|team|forum"
    r"|body)\s+(?:of|with)(?=\s*$))\b",
    re.IGNORECASE,
)
OFFICE_HOLDERS = re.compile(r"(?:councillor|officer|trustee|volunteer|observer)", re.IGNORECASE)
NEXT_IN_LIST = re.compile(r"\s*(?:[,;]|,?\s*\b(?:and|plus|together\s+with|with))\s*", re.IGNORECASE)
MADE_UP_OF = re.compile(
    r"\b(?:compris\w*|consist(?:s|ing)?\s+of|(?:made\s+up|formed)\s+of|composed\s+of)\b[^.;]*$",
    re.IGNORECASE,
)
MEMBERS = re.compile(
    r"\W*(?:(?:\w+\s+)?(?:membership|composition|members)\b|who\s+(?:belongs|sits|is\s+(?:on|round)))",
    re.IGNORECASE,
)
# "Three people from each of the four partners.": a list of members may do without a verb.
FROM_EACH = re.compile(r"\s+(?:from|for)\s+each\b", re.IGNORECASE)
# "The chair and four others form the executive"
FORM = re.compile(
    r"(?:\s+[\w-]+){0,6}?\s+(?:form|make\s+up|constitute|shall\s+be)\s+(?:the|its|an?)\s+(?:\w+\s+)?"
    r"(?:board|executive|committee|panel|group|forum|council|team|partnership)\b",
    re.IGNORECASE,
)
MOST_SEATS = 100
# "The chair may invite up to two observers": nobody holds a seat by that.
PERMITTED = re.compile(r"\bmay\s+(?:also\s+)?(?:invite|ask)\b[^.;]{0,40}$", re.IGNORECASE)
# "Housing group. It must have at least four …": the body is named before.
OF_IT = re.compile(r"\W*(?:it|they)\s+(?:must|shall|will|should|has|have)\b", re.IGNORECASE)
AT_MOST = re.compile(
    r"\b(?:(?:no|not)\s+more\s+than|(?:a\s+)?maximum\s+of|not\s+exceeding)\s+$",
    re.IGNORECASE,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """seats-minimum and seats."""
    text = sentence.text
    listed = in_a_list(sentence)
    if listed:
        yield listed
        yield from of_them(text)
        yield from _counts(sentence, listed)
        return
    if NOT_SEATS.search(text) or UNLESS.search(f"{sentence.lead} {text}"):
        return
    counted = [*_counts(sentence, None)]
    yield from counted
    yield from of_them(text)
    for one in of_the_members(sentence):
        if not any(other.start < one.end and one.start < other.end for other in counted):
            yield one
    yield from shared_out(sentence)
    yield from in_brackets(sentence)
    for one in made_up_of(text):
        if not any(other.start < one.end and one.start < other.end for other in counted):
            yield one
    yield from given_to(text)
    yield from shares(text)
    yield from group(text)


def _counts(sentence: Sentence, one: Found | None) -> Iterator[Found]:
    """Each count of people with a seat; after the item `one` only those that go on from it."""
    text, listed = sentence.text, one is not None
    last = one.end if one else 0
    for found in MANY.finditer(text, last):
        head = text[last : found.start()]
        # "two councillors, two officers and three carers": one list, one duty.
        joined = one is not None and NEXT_IN_LIST.fullmatch(head)
        if listed and not joined:
            return
        one = _counted(sentence, found, text[:last] if joined else head)
        last = found.end()
        if one:
            yield one
            yield from one_more(text, found)
            kept = KEPT_FOR.match(text, found.end())
            after = found.end("of") if found["of"] else found.end("people")
            yield from and_from(text, kept.end() if kept and not found["of"] else after)
            if re.match("seat|place", found["people"], re.IGNORECASE):
                yield from and_the_others(text, found)


def _counted(sentence: Sentence, found: re.Match, head: str) -> Found | None:
    count = number(found["count"])
    if not count or not (
        GIVEN.search(head)
        or GIVEN.search(sentence.lead)
        or re.match(r"seat|place", found["people"], re.I)
        or (
            (found["min"] or FROM_EACH.match(sentence.text, found.end("people")))
            and MEMBERS.match(sentence.titles)
        )
        or (found["on"] and re.match(r"rep|nominee|delegate|member", found["people"], re.I))
        or FORM.match(sentence.text, found.end("people"))
    ):
        return None
    if _is_no_seat(sentence, found, head):
        return None
    params = {"count": count, **(_of(found) or _of_holder(head, found))}
    if found["min"] or found["more"]:
        on = tidied(found["on"] or "")
        if (to := re.search(r"\s+to\s+(?:the\s+)?", on)) and "of" not in params:
            params["of"], on = on[to.end() :], on[: to.start()]
        return Found(
            "seats-minimum", {**params, "on": on} if on else params, found.start(), found.end()
        )
    return Found("seats", params, found.start(), found.end(), 0.8)


def _is_no_seat(sentence: Sentence, found: re.Match, head: str) -> bool:
    """A count of people that gives nobody a seat."""
    context = f"{sentence.lead} {head} {found['people']}"
    if MEMBERS.match(sentence.titles):
        context += " membership"
    if found["min"] and OF_IT.match(head):
        context += f" {sentence.before} " + sentence.titles.split("\n")[0]
    if (number(found["count"]) or 0) > MOST_SEATS or PERMITTED.search(head):
        return True
    # "six members or fewer": "fewer than" bounds from below only where it is denied.
    if found["min"] and found["min"][:4].lower() in ("fewe", "less") and not NEVER.search(head):
        return True
    if sentence.is_past(found.start(), found.end()) or re.search(
        r"\bone\s+of\b", found[0][:8], re.I
    ):
        return True
    # How many there may be is no seat that somebody holds.
    if AT_MOST.search(sentence.text[: found.start("count")]):
        return True
    # "One place to meet" is a chance, not a seat.
    if re.match(r"(?:seat|place)", found["people"], re.I) and re.match(
        r"\s+(?:to\b(?!\s+(?:represent|the))|where|for\s+\w+ing)\b", text_after(sentence, found)
    ):
        return True
    # "the five members of the group" counts what is there already, "made up of the three officers"
    # says who belongs.
    if (
        not MADE_UP_OF.search(f"{sentence.lead} {head}")
        and re.search(
            r"\b(?:the|these|those|all|both|other"
            r"|each\s+of\s+the)\s+$",
            head,
            re.I,
        )
        and not found["min"]
    ):
        return True
    generic = re.match(r"(?:member|person|people|officer|volunteer|other)", found["people"], re.I)
    return bool(
        generic
        and not (found["on"] or FORM.match(sentence.text, found.end("people")))
        and not re.search(
            r"\b(?:there\s+(?:shall|will|are|must)|compris|consist|made\s+up|composed|membership|appoint|nominat|elect|pick|choose|formed|board"
            r"|committee|group|panel|partnership|forum|executive|assembly)\w*",
            context,
            re.I,
        )
    )


def text_after(sentence: Sentence, found: re.Match) -> str:
    return sentence.text[found.end("people") :]


HOLDER = re.compile(
    r"(?:^|[.;,]\s|\band\s)\s*(?P<of>(?!it\b|they\b|we\b)[A-Za-z][\w'’& ]{2,50}?)\s+"
    r"(?:(?:will|shall)\s+)?(?:has|have|holds?|gets?|takes?|fills?|is\s+given|is\s+entitled\s+to)\s+$",
    re.IGNORECASE,
)
BODY_ITSELF = re.compile(
    r"the\s+.*\b(?:board|forum|committee|group|panel|partnership|table|council)$", re.IGNORECASE
)


def _of_holder(head: str, found: re.Match) -> dict:
    """ "Civil society holds eight places": whoever has them, unless it is the body they are on."""
    said = HOLDER.search(head) if re.match("seat|place", found["people"], re.I) else None
    if not said or BODY_ITSELF.match(said["of"]):
        return {}
    return {"of": tidied(said["of"])}


# "four of the ten places", "eight other members", "three of the Board's places": not whose.
NOT_WHOSE = re.compile(
    rf"(?:and|or|to|but)\b|(?:other|further|more)\s*$|of\s+(?:(?:the|its|these)\s+)?(?:{TOLD}\s*|(?:[\w-]+\s+)*[\w-]+['’]s?\s*)?$",
    re.IGNORECASE,
)


THE_BODY = re.compile(r"(?:table|board|group|committee|panel|forum|partnership)", re.IGNORECASE)


def _of(found: re.Match) -> dict:
    before = found["before"] or ""
    kept = KEPT_FOR.match(found.string, found.end())
    whose = tidied(found["of"] or (kept["of"] if kept else ""))
    if re.match(r"\s+for\b", found["after"] or "") and THE_BODY.fullmatch(whose):
        whose = ""  # "eight people for the table": on it
    whose = whose or tidied("" if NOT_WHOSE.match(before) else before)
    if not whose and OFFICE_HOLDERS.match(found["people"]):
        whose = found["people"]
    return {"of": whose} if whose else {}
