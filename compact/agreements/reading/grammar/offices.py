"""How long somebody serves, and how many times in a row."""

import re
from collections.abc import Iterator
from dataclasses import replace

from compact.agreements.reading.grammar.amounts import MIN_BEFORE, Amount
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.frequencies import frequencies
from compact.agreements.reading.grammar.numbers_of_terms import STANDS_DOWN, most_terms
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.grammar.terms_by_meetings import by_rotation, until_meeting
from compact.agreements.reading.numbers import TOLD

HOLDERS = (
    r"(?:representatives?|members?|chairs?|chairpersons?|chairm[ae]n|chairwom[ae]n|vice|deput(?:y|ies)|officers?|office"
    r"|champions?|trustees?|holders?|councillors?|person|delegates?|secretary|treasurer|nominees?"
    r"|observers?|tenure|steering|convenors?|presidents?|seats?|places?|posts?|directors?)"
)
# Being in office for a time.
HOLDING = (
    r"(?:terms?\s+of\b(?!\s+reference)|(?:sits?|stays?|acts?|continues?)\s+(?:(?:at|on|round)\s+the\s+\w+\s+)?(?:for|as|on|again)|stands?\s+(?:again|on)\b"
    r"|serv(?:e|es|ed|ing)|hold(?:s|ing)?\s+(?:(?:the\s+)?same\s+)?"
    r"(?:office|(?:(?:their|his|her|the|that)\s+)?(?:seats?|posts?|positions?|places?|chair|role))"
    r"|in\s+office|in\s+post|in\s+place|be\s+on\s+(?:it|the\s+\w+)|commitment\s+of|remain|tenure|chairs\b|chair\s+the"
    rf"|be\s+(?:an?\s+|the\s+)?{HOLDERS}|{HOLDERS}\s+(?:[\w-]+\s+){{0,2}}?(?:is|are|will\s+be|shall\s+be)\s+held"
    r"|commit(?:s|ted|ting)?\s+to|period\s+of\s+office|(?:retires?|stands?\s+down|steps?\s+down)"
    r"|\w+[-\s](?:years?|months?)[-\s]terms?|terms?\s+(?:will|shall|is|are|lasts?|for))"
)
# Coming into it.
CHOSEN = (
    r"(?:(?:re-?)?elect(?:ed|s)?|elections?\s+(?:for|of|to)|(?:re-?)?appoint(?:ed|s)?|(?:re-?)?appointments?|chosen|chooses?|picks?|picked"
    r"|nominated|named|select(?:s|ed)?)"
)
# One after the other.
CHANGING = (
    r"(?:rotates?|rotated|swaps?|moves?|changes?\s+hands|alternates?"
    r"|pass(?:es)?\s+(?:from|between|to)|passes)"
)
OFFICE = re.compile(
    rf"\b(?:{HOLDING}|{CHOSEN}|{CHANGING}|(?:consecutive|successive|further)\s+(?:terms?|periods?)"
    rf"|{TOLD}\s+(?:\w+\s+)?terms?)\b(?!\s+of\s+reference)",
    re.IGNORECASE,
)
WHO = re.compile(
    rf"\b(?:{HOLDERS}|they|those|you|people|nobody|no-one|no\s+one|anyone|appointments?|serve|terms?)\b",
    re.IGNORECASE,
)
NOT_OFFICE = re.compile(
    r"\b(?:funding|grants?|contracts?|agreement\s+(?:will|shall)|compact\s+(?:will|shall)"
    r"|reports?|consultations?|papers|agendas?|notice"
    r"|experience|strategy|plan\b|employ\w*|resident|lived|review(?:ed)?|council\s+term|councillors\s+are\s+elected)\b",
    re.IGNORECASE,
)


YEARS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
TERMED = re.compile(
    r"once|twice|term|period|occasion|stretch|spell|stint|appointments", re.IGNORECASE
)
# "Members stand down at the end of their second year"
LEAVES_AFTER = re.compile(
    r"\b(?:retires?|(?:stands?|steps?)\s+down|(?:go(?:es)?|leaves?)\s+(?:out\s+of\s+)?office|leaves?)\s+(?:at|after|by)\s+"
    rf"(?:the\s+end\s+of\s+)?(?:his\s+or\s+her|their|his|her|the)\s+(?P<order>{'|'.join(YEARS)})\s+(?:full\s+)?year\b",
    re.IGNORECASE,
)
# "Trustees step down for at least a year after six years' service"
LEAVES_THEN = re.compile(
    rf"\b{STANDS_DOWN}(?P<away>\s+for\s+(?:{MIN_BEFORE}\s+)?[\w-]+\s+(?:years?|months?))?\s+after\s+(?P<serving>serving\s+(?:for\s+)?)?$",
    re.IGNORECASE,
)
# "After six years' service a trustee stands down"
AFTER = re.compile(r"\bafter\s+$", re.IGNORECASE)
OF_SERVICE = re.compile(
    r"\s*(?:of\s+)?(?:(?:continuous|unbroken|consecutive)\s+)?(?:service|in\s+(?:office|post)|on\s+the\s+\w+)\b"
    rf"(?P<leaves>[^.;]{{0,60}}?\b{STANDS_DOWN}\b)?",
    re.IGNORECASE,
)
# "The chair rotates between the council and the sector (every twelve months)"
NEW_ONE = re.compile(
    rf"\b(?:{CHOSEN}|{CHANGING}|new\s+{HOLDERS})\b"
    r"(?:\s+between\b[^.;,]{3,60}|(?:(?!\b(?:and|meets?|reviewed|published)\b)[^.;,]){0,50})$",
    re.IGNORECASE,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """term-length {min_months?, max_months?, max_terms?}: one for the sentence."""
    text = sentence.text
    if not (
        sentence.amounts
        or frequencies(text)
        or TERMED.search(text)
        or LEAVES_AFTER.search(text)
        or until_meeting(text)
        or by_rotation(text)
    ):
        return
    titled = re.search(
        r"\b(?:terms?\s+of\s+office|tenure"
        r"|length\s+of\s+service)\b",
        sentence.titles.split("\n")[0],
        re.I,
    )
    if (
        not (OFFICE.search(text) or titled)
        or not WHO.search(f"{sentence.titles} {text}")
        or NOT_OFFICE.search(text)
    ):
        return
    lengths = [
        replace(one, bound="max") if _leaves_after(text, one) == "most" else one
        for one in sentence.amounts
        if one.unit == "months" and _of_office(sentence, one)
    ]
    params, places = _lengths(lengths)
    most, place = most_terms(sentence)
    params.update(most)
    places += place
    if not lengths and (leaves := LEAVES_AFTER.search(text)):
        params["max_months"] = 12 * YEARS[leaves["order"].lower()]
        places.append(leaves.span())
    elif not lengths and (until := until_meeting(text)):
        params["max_months"] = until[0]
        places.append(until[1])
    elif not lengths and (turn := by_rotation(text)):
        params.update(turn[0])
        places.append(turn[1])
    elif not lengths and (every := _chosen_every(sentence)):
        params.update(every[0])
        places += every[1]
    if params:
        yield Found(
            "term-length", params, min(start for start, _ in places), max(end for _, end in places)
        )


def _of_office(sentence: Sentence, one: Amount) -> bool:
    text = sentence.text
    if sentence.is_past(one.start, one.end):
        return False
    if _leaves_after(text, one):
        return True
    if re.match(
        r"\s*(?:of|after|before(?!\s+(?:facing|re-?elect|standing|stepping|seeking))|prior"
        r"|notice|break|gap|have\s+elapsed)\b",
        text[one.end :],
        re.I,
    ):
        return False
    return not re.search(
        r"\b(?:in|per|each|every|once|times|within|break\s+of|gap\s+of|after|interval\s+of"
        r"|until|(?:(?:stands?|steps?)\s+(?:aside|back|out|down)|retires?|leaves?(?:\s+office)?)\s+for|wait|absence\s+of)\s*(?:a\s+)?$",
        text[: one.core],
        re.I,
    )


def _leaves_after(text: str, one: Amount) -> str:
    """How `one` ends in leaving: a "term" of so long, or the "most" that anybody serves."""
    left, served = LEAVES_THEN.search(text[: one.start]), OF_SERVICE.match(text, one.end)
    if left:
        return "most" if left["away"] or left["serving"] or served else "term"
    return "most" if AFTER.search(text[: one.start]) and served and served["leaves"] else ""


def _lengths(lengths: list[Amount]) -> tuple[dict, list[tuple[int, int]]]:
    params: dict = {}
    places = []
    for one in lengths:
        if one.bound in ("", "range") and not params:
            params.update(min_months=one.low, max_months=one.high)
        elif one.bound == "min" and "min_months" not in params:
            params["min_months"] = one.low
        elif one.bound == "max" and params.get("max_months") in (None,):
            params["max_months"] = one.low
        elif one.bound == "max" and one.low > params["max_months"]:
            continue  # "three years … up to six years in all": the second is a sum of terms
        else:
            continue
        places.append((one.start, one.end))
    return params, places


def _chosen_every(sentence: Sentence) -> tuple[dict, list[tuple[int, int]]] | None:
    """ "The chair is elected annually", "rotates every two years": a term of that at most."""
    text = sentence.text
    for one in frequencies(text):
        said = NEW_ONE.search(text[max(0, one.start - 90) : one.start])
        if said and one.months >= 6 and not sentence.is_past(one.start, one.end):
            start = max(0, one.start - 90) + said.start()
            return {"max_months": int(one.months)}, [(start, one.end)]
    return None
