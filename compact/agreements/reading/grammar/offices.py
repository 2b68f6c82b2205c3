"""How long somebody serves, and how many times in a row."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.amounts import Amount
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.frequencies import frequencies
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.numbers import TOLD, number

OFFICE = re.compile(
    r"\b(?:terms?\s+of\b(?!\s+reference)|(?:sits?\s+for|serve|serves|served|serving|hold(?:s"
    r"|ing)?\s+(?:(?:the\s+)?same\s+)?(?:office|(?:(?:their|his|her|the)\s+)?(?:seats?|posts?|positions?|places?))"
    r"|(?:consecutive|successive|further)\s+terms?|in\s+office|in\s+post|elected|appointed"
    r"|chosen|rotates?|rotated|swap|change\s+hands|alternates?|pass(?:es)?\s+(?:from|between|to)|appointments?|named|chair\s+the|commit(?:s|ted|ting)?\s+to|(?:sits?|stays?|stands?)\s+(?:again|on\b)"
    r"|re-?elected|remain|stand\s+down|step\s+down|tenure)\b|period\s+of\s+office"
    r"|\w+[-\s]years?\s+terms?|\w+[-\s]months?\s+terms?|terms?\s+(?:will|shall|is|are|lasts?))\b",
    re.IGNORECASE,
)
TERMS = re.compile(
    rf"(?P<bound>\b(?:no|not)\s+more\s+than|\bmaximum\s+of|\bup\s+to|\bonly|\bat\s+most"
    rf"|\bexceed(?:ing)?|\blimit\s+of|\bmax\.?)?\s*(?P<count>{TOLD}|\bsecond|\bthird"
    rf"|\bfurther|\bone\s+further)\s+"
    r"(?:(?:consecutive|successive|further|full|such|additional|more"
    r"|continuous)\s+){0,2}(?:terms?\b(?!\s+of\s+reference)|(?<=such\s)periods?\b)"
    r"(?P<row>\s+(?:running|back\s+to\s+back|in\s+(?:a\s+row|succession|all|total)|altogether|of\s+office))?",
    re.IGNORECASE,
)
WHO = re.compile(
    r"\b(?:representatives?|members?|chairs?|chairpersons?|chairmen|vice|officers?|office"
    r"|champions?|trustees?|holders?|they|councillors?"
    r"|those|nobody|no-one|person|anyone|delegates?|appointments?|secretary|nominees?|observers?|steering|serve|terms?)\b",
    re.IGNORECASE,
)
NOT_OFFICE = re.compile(
    r"\b(?:funding|grants?|contracts?|agreement\s+(?:will|shall)|compact\s+(?:will|shall)"
    r"|reports?|consultations?|papers|agendas?|notice"
    r"|experience|strategy|plan\b|employ\w*|resident|lived)\b",
    re.IGNORECASE,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """term-length {min_months?, max_months?, max_terms?}: one for the sentence."""
    text = sentence.text
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
    most, place = _most_terms(sentence, lengths)
    params.update(most)
    places += place
    if not params and (yearly := _elected_yearly(sentence)):
        params, places = yearly
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
    return not re.search(
        r"\b(?:in|per|each|every|once|times|within|break\s+of|gap\s+of|after|interval\s+of"
        r"|until)\s*(?:a\s+)?$",
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


def _most_terms(sentence: Sentence, lengths: list[Amount]) -> tuple[dict, list[tuple[int, int]]]:
    renewable = re.search(
        r"\brenewable\s+(?:only\s+)?once\b|\b(?:re-?elected|re-?appointed|renewed"
        r"|re-?appointment|re-?election|(?:elected|appointed|stand|serve|chosen)\s+again)"
        r"\s+(?:only\s+)?(?:once|on\s+one\s+(?:further\s+)?occasion|for\s+one\s+(?:more|further)"
        r"\s+term|for\s+a\s+(?:second|further)\s+term)\b|\bextended\s+(?:only\s+)?once\b",
        sentence.text,
        re.I,
    )
    if renewable:
        return {"max_terms": 2}, [renewable.span()]
    for found in TERMS.finditer(sentence.text):
        words = found["count"].lower()
        count = {"second": 2, "third": 3, "further": 2, "one further": 2}.get(words) or number(
            words
        )
        further = re.search(
            r"\bfurther|additional|more\s+terms?\b", found[0], re.I
        ) and words not in ("further", "one further", "second")
        bounded = (
            found["bound"]
            or found["row"]
            or re.search(r"consecutive|successive|further|second|such", found[0], re.I)
        )
        if not count or not bounded or sentence.is_past(found.start(), found.end()):
            continue
        # "a further two terms" come on top of the first.
        return {"max_terms": count + bool(further)}, [(found.start(), found.end())]
    return {}, []


def _elected_yearly(sentence: Sentence) -> tuple[dict, list[tuple[int, int]]] | None:
    """ "The chair is elected annually": a term of a year at most."""
    for one in frequencies(sentence.text):
        head = sentence.text[max(0, one.start - 50) : one.start]
        said = re.search(
            r"\b(?:elected|appointed|chosen|rotate[sd]?|swap|change\s+hands|alternates?|pass(?:es)?|re-?elected)\b"
            r"(?:(?!\band\b)[^.;,]){0,30}$",
            head,
            re.I,
        )
        if said and one.months >= 6 and not sentence.is_past(one.start, one.end):
            return {"max_months": int(one.months)}, [
                (one.start - len(head) + said.start(), one.end)
            ]
    return None
