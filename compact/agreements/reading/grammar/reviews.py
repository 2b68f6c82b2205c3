"""When an agreement, or a body, is looked at again."""

import re
from collections.abc import Iterator
from dataclasses import replace

from compact.agreements.reading.grammar import body_reviews
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.frequencies import frequencies
from compact.agreements.reading.grammar.sentences import Sentence

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}
# "after its first year", "in its second year", "not later than the fifth anniversary of signing"
NTH_YEAR = re.compile(
    rf"\b(?:after|at\s+the\s+end\s+of|following|in|during|by|before|on|than|until|within)\s+(?:the\s+end\s+of\s+)?"
    rf"(?:its|the|a|their)\s+(?P<order>{'|'.join(ORDINALS)})\s+(?:full\s+)?"
    r"(?:year\b(?!\s+of\s+each)|anniversary\b|birthday\b)(?!\s+meeting)",
    re.IGNORECASE,
)
DOCUMENT = (
    r"(?:compact|covenant|protocol|charter|leaflet|booklet|code|agreement|constitution|concordat|scheme|memorandum"
    r"|arrangements|document|terms\s+of\s+reference)"
)
REVIEW = re.compile(
    r"\b(?:review(?:s|ed|ing)?|refresh(?:ed)?|revisit(?:ed)?|reconsider(?:ed)?"
    r"|re-?evaluate[sd]?|renew(?:ed)?|revis(?:e|ion)"
    r"|revised(?=\s+(?:in|on|by|every|at|after|again|each|within|annually|when|regularly|and|or)\b|[.,;]|$)"
    rf"|(?<=\b){DOCUMENT}\s+(?:will|shall|should|must|is|are)\s+(?:\w+\s+)?(?:be\s+)?(?:\w+\s+and\s+)?"
    r"(?:evaluated|updated|assessed|examined|checked|rewritten)"
    r"|looked\s+at(?=\s+(?:every|each|annually|yearly|quarterly|at\s+least|once\s+(?:a|every))\b)"
    rf"|considers?\s+whether\s+{body_reviews.OWN}{body_reviews.ASPECT}\b"
    rf"|(?:evaluat|assess|apprais|examin|consider)(?:es?|s|ing)?(?=\s+(?:\w+\s+){{0,3}}?{body_reviews.OWN}{body_reviews.ASPECT}\b)"
    rf"|(?<=\b){body_reviews.ASPECT}(?:\s+of\s+(?:[\w'’-]+\s+){{0,5}}?{body_reviews.BODY})?\s+(?:will|shall|should|must|is|are)"
    r"\s+(?:\w+\s+)?(?:be\s+)?(?:evaluated|assessed|appraised)"
    rf"|asks?\s+(?:\w+\s+)?(?:whether|if)\s+(?:the|this|our)\s+{DOCUMENT}\s+(?:is|still|works?|does)"
    r"|rewritten(?=\s+(?:every|each|annually|at\s+least)\b)"
    rf"|check\s+(?:that|whether|how)\s+(?:the|this|our)\s+{DOCUMENT}"
    r"|(?:fresh|new|second)\s+look"
    r"|tak(?:e|es|en|ing)\s+stock|stock-?take"
    r"|com(?:e|es|ing)\s+back\s+to|go(?:ne|es)?\s+(?:back\s+)?over|read\s+over"
    r"|(?:read|consider|examine|go\s+through)(?:s|ed)?\s+(?:\w+\s+){0,4}?(?:again|afresh|anew)"
    r"|look(?:s|ed|ing)?\s+(?:at\s+(?:\w+\s+){0,4}?(?:again|afresh)"
    r"|(?:again|afresh)\s+(?:(?:each|every|once\s+a)\s+\w+\s+)?at)"
    r"|(?:brought|bring|brings)\s+(?:\w+\s+){0,3}?up\s+to\s+date)\b",
    re.IGNORECASE,
)
NOUN = re.compile(
    r"\b(?:(?P<annual>annual|yearly|biennial|triennial|quarterly|six-monthly|half-yearly"
    r"|three-yearly|two-yearly|monthly)\s+(?:\w+\s+){0,3}?reviews?)\b",
    re.IGNORECASE,
)
MONTHS = {
    "annual": 12,
    "yearly": 12,
    "biennial": 24,
    "triennial": 36,
    "quarterly": 3,
    "six-monthly": 6,
    "half-yearly": 6,
    "three-yearly": 36,
    "two-yearly": 24,
    "monthly": 1,
}
NOT_REVIEW = re.compile(
    r"\b(?:(?<!these\s)terms?\b(?!\s+of\s+reference)[^.;]{0,40}\brenew\w*|interim\s+reviews?|peer\s+reviews?|performance\s+reviews?|literature"
    r"|judicial\s+review|review\s+(?:group|panel|body|officer|team)"
    r"|appraisal|case\s+review|files?|funding\s+reviews?|ask(?:s|ed)?\s+for\s+a\s+review"
    r"|request\s+(?:a|for)\s+review|appeals?|complain\w*|review\s+of\s+(?:the\s+)?disputes?"
    r"|salar\w*|review\s+of\s+(?:the|a|that|their)\s+decision|decisions?\s+reviewed"
    r"|progress\s+reviews?|progress\b[^.;]{0,40}\breviewed|grants?|contracts?|register|budgets?|risks?|rent|leases?|training|skills|declarations?"
    r"|(?:membership|subscription|mailing|contact)s?\s+(?:fees?|lists?|rates?|details))\b",
    re.IGNORECASE,
)
# Reviewed too, but neither the text nor a body.
OTHER_THING = re.compile(
    r"\b(?:(?:action|business|work|delivery|project|community|annual)\s+plans?|(?:work\s+)?programmes?|strateg(?:y|ies)"
    r"|priorities|targets|objectives|indicators|fees|charges|prices|spending|finances|progress|performance"
    r"|polic(?:y|ies)|workload|needs|services|projects|outcomes|caseload|insurance|premises)\b",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"\s*(?:['’]\s*)?(?:time\b|after\s+(?:its|the|it|signing|adoption|agreement|launch|coming"
    r"|implementation|being)|of\s+(?:its|the|signing|adoption|launch|agreement|being"
    r"|implementation)|from\s+(?:its|the|signing|adoption|date|now|launch|agreement)"
    r"|following\s+(?:its|the|adoption|launch|signing|agreement)|on\b|later)?",
    re.IGNORECASE,
)
HALF_WAY = re.compile(r"\b(?:half-?\s?way|mid-?\s?(?:point|term|way))\b", re.IGNORECASE)
THEREAFTER = re.compile(
    r"\b(?:thereafter|after\s+that|from\s+then(?:\s+on)?|from\s+there\s+on|subsequently|then)\b",
    re.IGNORECASE,
)
# "Review date: 12 months from adoption."
NAMED = re.compile(r"\W*(?:\w+\s+){0,2}review(?:\s+\w+){0,2}\s*:", re.IGNORECASE)
# "… which was reviewed only once in ten years": told of what is past.
HAS_BEEN = re.compile(
    r"\b(?:was|were|(?:has|have|had)\s+(?:\w+\s+)?been)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
WITHHELD = re.compile(
    r"\b(?:respond|reply|response|notice|papers?|agendas?|minutes|serve|term\s+of\s+office"
    r"|meet)\b",
    re.I,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """review-interval {months} and body-review {months}: the text, a body, or both together."""
    if (parts := _parts(sentence)) is not None:
        yield from parts
        return
    told = [*_reviews(sentence)]
    if not told:
        yield from body_reviews.of_itself(sentence)
    of_body = body_reviews.is_of_a_body(sentence.text)
    for one in told:
        if not of_body or body_reviews.names_document(sentence.text):
            yield one
        if of_body:
            yield replace(one, rule="body-review")


def _parts(sentence: Sentence) -> list[Found] | None:
    """ "The terms are reviewed every other year and the board's working each year": two rhythms.

    None when the sentence does not speak of a text in one part and of a body in the other.
    """
    text = sentence.text
    often = [one for one in frequencies(text) if one.months >= 1]
    if len(often) != 2 or not REVIEW.search(text[: often[1].end]) or NOT_REVIEW.search(text):
        return None
    cut = often[0].end
    of_body = [body_reviews.is_of_a_body(part) for part in (text[:cut], text[cut : often[1].end])]
    if sum(of_body) != 1 or sentence.is_past(often[0].start, often[1].end):
        return None
    rules = ["body-review" if own else "review-interval" for own in of_body]
    return [
        Found(rule, {"months": round(one.months)}, one.start, one.end, 0.85)
        for rule, one in zip(rules, often, strict=True)
    ]


def _reviews(sentence: Sentence) -> Iterator[Found]:
    """The first review, or the rhythm, or each of them."""
    text = sentence.text
    if not REVIEW.search(text) or NOT_REVIEW.search(text):
        return
    about_text = body_reviews.names_document(text) or body_reviews.is_of_a_body(text)
    if OTHER_THING.search(text) and not about_text:
        return
    named = _annual(sentence)
    rhythm = [named] if named else [*_regular(sentence)]
    first, told = (_once(sentence), _nth_year(sentence)), [one.params for one in rhythm]
    once = next((one for one in first if one and one.params not in told), None)
    # "Reviewed after 18 months and annually thereafter" says two things.
    if once and (not rhythm or THEREAFTER.search(text)):
        yield once
    yield from rhythm


def _annual(sentence: Sentence) -> Found | None:
    found = NOUN.search(sentence.text)
    if not found or re.search(
        r"\b(?:last|previous|first|following|after"
        r"|since)\s+(?:\w+\s+)?$",
        sentence.text[: found.start()],
        re.I,
    ):
        return None
    if sentence.is_past(found.start(), found.end()):
        return None
    return Found(
        "review-interval",
        {"months": MONTHS[found["annual"].lower()]},
        found.start(),
        found.end(),
        0.88,
    )


def _regular(sentence: Sentence) -> Iterator[Found]:
    """A light review each year and a full one every fifth: each with its own word."""
    said_at = set()
    for one in frequencies(sentence.text):
        said = _near(sentence.text, one.start, one.end)
        if said and HAS_BEEN.search(sentence.text[: said[0]]):
            continue
        if said and one.months >= 1 and not sentence.is_past(one.start, one.end):
            if said[0] not in said_at:
                start, end = min(said[0], one.start), max(said[1], one.end)
                yield Found("review-interval", {"months": round(one.months)}, start, end, 0.92)
            said_at.add(said[0])


def _once(sentence: Sentence) -> Found | None:
    """ "Reviewed 12 months after its agreement", "within two years of signing"."""
    text = sentence.text
    said_first = REVIEW.search(text).start()
    # "It lasts for five years and is reviewed after two": the length after the word counts first.
    for one in sorted(sentence.amounts, key=lambda one: one.start < said_first):
        months = one.high if one.unit == "months" else None
        # "It stands for six years and is reviewed half-way."
        if months and one.start < said_first and HALF_WAY.search(text, one.end):
            months //= 2
        said = _near(text, one.start, one.end)
        if said and HAS_BEEN.search(text[: said[0]]):
            continue
        if months is None or not said or sentence.is_past(one.start, one.end):
            continue
        if re.match(
            r"\s*['’]?\s*(?:notice|before|prior|in\s+advance|ahead)\b", text[one.end :], re.I
        ):
            continue
        end = AFTER.match(text, one.end).end()
        return Found(
            "review-interval", {"months": months}, min(said[0], one.start), max(said[1], end), 0.9
        )
    return None


def _nth_year(sentence: Sentence) -> Found | None:
    found = NTH_YEAR.search(sentence.text)
    said = found and _near(sentence.text, found.start(), found.end())
    if not found or not said or sentence.is_past(found.start(), found.end()):
        return None
    start, end = min(said[0], found.start()), max(said[1], found.end())
    months = 12 * ORDINALS[found["order"].lower()]
    return Found("review-interval", {"months": months}, start, end, 0.8)


def _near(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The word review close before the time, shortly after it or round it."""
    # Asked of the whole sentence: some words are a review only by what follows them.
    whole = REVIEW.finditer(text, max(0, start - 120))
    before = [one for one in whole if one.end() <= start]
    between = text[before[-1].end() : start] if before else ""
    if (
        before
        and not WITHHELD.search(between)
        and (not re.search(r"[;:]", between) or NAMED.match(text))
    ):
        return before[-1].span()
    # "Next revised in 2009 and three-yearly after that": the year between is no matter.
    after = REVIEW.search(text[end : end + 45])
    # "We look again each year at our membership": the time stands within the words.
    within = next((one for one in REVIEW.finditer(text) if one.start() < start < one.end()), None)
    if within:
        return within.span()
    if after and not re.search(r"[;:]|\bmeet\b", text[end : end + after.start()]):
        return end + after.start(), end + after.end()
    return None
