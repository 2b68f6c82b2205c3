"""How many terms somebody may serve, one after the other."""

import re

from compact.agreements.reading.grammar.amounts import NEVER
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.numbers import TOLD, number

TERMS = re.compile(
    rf"(?P<bound>\b(?:(?:no|not)\s+)?(?:more|longer)\s+than|\bmaximum\s+of|\bup\s+to|\bonly|\bat\s+most"
    rf"|\bexceed(?:ing)?|\blimit\s+of|\bmax\.?)?\s*(?P<count>{TOLD}|\bsecond|\bthird"
    rf"|\bfurther|\bone\s+further)\s+"
    r"(?:(?:consecutive|successive|further|full|such|additional|more"
    r"|continuous|\w+[-\s]year)\s+){0,2}"
    r"(?:terms?\b(?!\s+of\s+reference)|(?<=such\s)(?:periods?|appointments?)\b|(?<=further\s)(?:periods?|spells?|stints?)\b|(?:stretches|spells|stints)\b"
    r"|periods\b(?=\s+(?:of\s+(?:office|service|\w+\s+(?:years?|months))|in\s+(?:office|post|a\s+row|succession|all)|running)\b|\s*(?:[.;,]|$)))"
    r"(?P<row>\s+(?:running|back\s+to\s+back|in\s+(?:a\s+row|succession|all|total)|altogether|of\s+office|at\s+(?:the\s+)?most))?",
    re.IGNORECASE,
)
MAY_SERVE = re.compile(
    r"\b(?:may|can)\s+(?:only\s+)?(?:serve|hold|sit|do|have)\s+(?:for\s+)?(?:only\s+)?$",
    re.IGNORECASE,
)
AGAIN = re.compile(
    r"\brenewable\s+(?:only\s+)?once\b|\b(?:re-?elected|re-?appointed|re-?nominated|renewed"
    r"|re-?appointment|re-?election|re-?nomination|extended"
    r"|(?:elected|appointed|stand|serve|chosen)\s+again|put\s+\w+\s+forward)"
    r"\s+(?:only\s+|(?:not\s+)?more\s+than\s+)?(?:once|on\s+one\s+(?:further\s+)?occasion"
    r"|for\s+(?:one|a)\s+(?:single\s+)?(?:more|further|second|final)\s+(?:term|period))\b",
    re.IGNORECASE,
)
TWICE = re.compile(
    r"\b(?:renewable|renewed|re-?elected|re-?appointed|re-?nominated|(?:elected|appointed|stand|serve|chosen)\s+again)\s+(?:only\s+|(?:not\s+|no\s+)?more\s+than\s+)?twice\b",
    re.I,
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


def most_terms(sentence: Sentence) -> tuple[dict, list[tuple[int, int]]]:
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
