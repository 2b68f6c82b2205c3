"""How long somebody serves, and how many times in a row."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.amounts import NEVER, Amount
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.frequencies import frequencies
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.grammar.terms_by_meetings import by_rotation, until_meeting
from compact.agreements.reading.numbers import TOLD, number

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
    r"|commit(?:s|ted|ting)?\s+to|period\s+of\s+office|(?:retires?|stand\s+down|step\s+down)"
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
TERMS = re.compile(
    rf"(?P<bound>\b(?:(?:no|not)\s+)?(?:more|longer)\s+than|\bmaximum\s+of|\bup\s+to|\bonly|\bat\s+most"
    rf"|\bexceed(?:ing)?|\blimit\s+of|\bmax\.?)?\s*(?P<count>{TOLD}|\bsecond|\bthird"
    rf"|\bfurther|\bone\s+further)\s+"
    r"(?:(?:consecutive|successive|further|full|such|additional|more"
    r"|continuous|\w+[-\s]year)\s+){0,2}"
    r"(?:terms?\b(?!\s+of\s+reference)|(?<=such\s)(?:periods?|appointments?)\b|(?<=further\s)(?:periods?|spells?|stints?)\b|(?:stretches|spells|stints)\b"
    r"|periods\b(?=\s+(?:of\s+(?:office|service|\w+\s+(?:years?|months))|in\s+(?:office|post|a\s+row|succession|all)|running)\b|\s*(?:[.;,]|$)))"
    r"(?P<row>\s+(?:running|back\s+to\s+back|in\s+(?:a\s+row|succession|all|total)|altogether|of\s+office))?",
    re.IGNORECASE,
)
MAY_SERVE = re.compile(r"\b(?:may|can)\s+(?:only\s+)?(?:serve|hold|sit|do|have)\s+$", re.IGNORECASE)
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
AGAIN = re.compile(
    r"\brenewable\s+(?:only\s+)?once\b|\b(?:re-?elected|re-?appointed|re-?nominated|renewed"
    r"|re-?appointment|re-?election|re-?nomination|extended"
    r"|(?:elected|appointed|stand|serve|chosen)\s+again|put\s+\w+\s+forward)"
    r"\s+(?:only\s+|(?:not\s+)?more\s+than\s+)?(?:once|on\s+one\s+(?:further\s+)?occasion"
    r"|for\s+(?:one|a)\s+(?:single\s+)?(?:more|further|second|final)\s+(?:term|period))\b",
    re.IGNORECASE,
)
TWICE = re.compile(
    r"\b(?:renewable|renewed|re-?elected|re-?appointed)\s+(?:only\s+|(?:not\s+|no\s+)?more\s+than\s+)?twice\b",
    re.I,
)
TERMED = re.compile(
    r"once|twice|term|period|occasion|stretch|spell|stint|appointments", re.IGNORECASE
)
# "After two stretches they must make way", "a member retires after three terms"
STANDS_DOWN = (
    r"(?:stands?\s+(?:down|aside)|steps?\s+(?:down|aside|back)|retires?|leaves?|makes?\s+way"
    r"|gives?\s+up)"
)
STRETCHES = r"(?:\w+\s+){0,2}?(?:terms|periods|stretches|spells|stints)\b"
AFTER_TERMS = re.compile(
    rf"\bafter\s+(?:serving\s+|having\s+served\s+)?(?P<count>{TOLD})\s+{STRETCHES}[^.;]{{0,60}}?"
    rf"\b(?:{STANDS_DOWN}|(?:may|can|shall|will|must)\s*not\s+(?:be|stand|serve|seek|hold|sit)"
    r"|(?:nobody|no-one|no\s+\w+)\s+(?:may|can|shall|will)\s+(?:be|stand|serve|seek|hold|sit))\b"
    rf"|\b{STANDS_DOWN}\s+after\s+(?:serving\s+)?(?P<then>{TOLD})\s+{STRETCHES}",
    re.IGNORECASE,
)
SECOND = {"second": 2, "third": 3, "further": 2, "one further": 2}
MORE = re.compile(r"\bfurther|additional|more\s+terms?\b", re.IGNORECASE)
IN_A_ROW = re.compile(r"consecutive|successive|further|second|such", re.IGNORECASE)
# "Members stand down at the end of their second year"
LEAVES_AFTER = re.compile(
    r"\b(?:retires?|(?:stands?|steps?)\s+down|(?:go(?:es)?|leaves?)\s+(?:out\s+of\s+)?office|leaves?)\s+(?:at|after|by)\s+"
    rf"(?:the\s+end\s+of\s+)?(?:his\s+or\s+her|their|his|her|the)\s+(?P<order>{'|'.join(YEARS)})\s+(?:full\s+)?year\b",
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
        one for one in sentence.amounts if one.unit == "months" and _of_office(sentence, one)
    ]
    params, places = _lengths(lengths)
    most, place = _most_terms(sentence)
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
    if sentence.is_past(one.start, one.end) or re.match(
        r"\s*(?:of|after|before(?!\s+(?:facing|re-?elect|standing|stepping|seeking))|prior"
        r"|notice|break|gap|have\s+elapsed)\b",
        text[one.end :],
        re.I,
    ):
        return False
    if re.search(r"\b(?:retires?|stand\s+down|step\s+down)\s+after\s+$", text[: one.start], re.I):
        return True
    return not re.search(
        r"\b(?:in|per|each|every|once|times|within|break\s+of|gap\s+of|after|interval\s+of"
        r"|until|(?:(?:stands?|steps?)\s+(?:aside|back|out|down)|retires?|leaves?(?:\s+office)?)\s+for|wait|absence\s+of)\s*(?:a\s+)?$",
        text[: one.core],
        re.I,
    )


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


def _most_terms(sentence: Sentence) -> tuple[dict, list[tuple[int, int]]]:
    text = sentence.text
    if again := AGAIN.search(text):
        return {"max_terms": 2}, [again.span()]
    if twice := TWICE.search(text):
        return {"max_terms": 3}, [twice.span()]
    if after := AFTER_TERMS.search(text):
        return {"max_terms": number(after["count"] or after["then"])}, [after.span()]
    for found in TERMS.finditer(text):
        words = found["count"].lower()
        count = SECOND.get(words) or number(words)
        # "a further two terms" come on top of the first.
        more = MORE.search(found[0]) and words not in SECOND
        if count and _is_bound(text, found) and not sentence.is_past(found.start(), found.end()):
            return {"max_terms": count + bool(more)}, [(found.start(), found.end())]
    return {}, []


def _is_bound(text: str, found: re.Match) -> bool:
    """Whether it says how many terms at most: "no more than two", "may serve two"."""
    bound = (found["bound"] or "").lower()
    if bound.startswith(("more", "longer")):
        return bool(NEVER.search(text[max(0, found.start() - 60) : found.start()]))
    return bool(bound or found["row"] or IN_A_ROW.search(found[0])) or bool(
        MAY_SERVE.search(text[: found.start("count")])
    )


def _chosen_every(sentence: Sentence) -> tuple[dict, list[tuple[int, int]]] | None:
    """ "The chair is elected annually", "rotates every two years": a term of that at most."""
    text = sentence.text
    for one in frequencies(text):
        said = NEW_ONE.search(text[max(0, one.start - 90) : one.start])
        if said and one.months >= 6 and not sentence.is_past(one.start, one.end):
            start = max(0, one.start - 90) + said.start()
            return {"max_months": int(one.months)}, [(start, one.end)]
    return None
