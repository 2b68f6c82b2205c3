"""Whether a review is of a body, of its membership or its working, or of the text that binds it."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.frequencies import frequencies
from compact.agreements.reading.grammar.sentences import Sentence

BODY = (
    r"(?:boards?|partnerships?|forums?|fora|committees?|(?:(?:sub|working|steering|task|project"
    r"|reference|liaison|thematic|support|mirror)[-\s]?)?groups?|bod(?:y|ies)|networks?|panels?"
    r"|assembl(?:y|ies)|executives?|teams?|sub-?committees?|councils?|alliances?|consorti(?:um|a))"
)
# What a body has and a text has not.
MEMBERS = (
    r"(?:membership(?!\s+(?:fees?|lists?|forms?|subscriptions?|rates?|charges?))|composition"
    r"|make-?up|who\s+(?:belongs|sits\s+(?:on|round)|should\s+(?:sit|belong))|representativeness|(?:size|number|balance)\s+of\s+(?:the\s+|its\s+)?membership"
    r"|working\s+(?:arrangements|methods|practices|relationships?)|(?:ways?|methods?)\s+of\s+working)"
)
# What either may have: whose it is must be said.
WORKING = (
    r"(?:operations?|effectiveness|functioning|workings?|performance|structures?|governance"
    r"(?:\s+arrangements)?|size|work(?!\s+(?:programmes?|plans?|streams?))|role|remit|purpose|continued\s+(?:need|existence)|future)"
)
ASPECT = rf"(?:{MEMBERS}|{WORKING})"
ASPECTS = (
    rf"{ASPECT}(?:(?:\s*,\s*|\s*,?\s+(?:and|or)\s+)(?:the\s+|its\s+|their\s+)?{ASPECT}){{0,4}}"
)
DOCUMENT = (
    r"(?:compact|covenant|protocols?|charter|codes?|agreement|constitution|concordat|scheme"
    r"|memorandum|framework|document|terms\s+of\s+reference|(?:these|the)\s+terms|standing\s+orders)"
)
NAMES_DOCUMENT = re.compile(rf"\b{DOCUMENT}\b", re.IGNORECASE)
WORKS = (
    r"(?:is|works?|operates?|functions?|performs?"
    r"|ha(?:s|ve)\s+(?:worked|performed|done|been\s+\w+ing))"
)
OWN = r"(?:its|their|our)\s+(?:own\s+)?(?:overall\s+)?"
# "the composition and operation of the bodies", "each board's effectiveness", "Forum membership"
OF_A_BODY = re.compile(
    rf"\b{ASPECTS}\s+of\s+(?:(?!{DOCUMENT}\b)[\w'’-]+\s+){{0,5}}?{BODY}(?!['’\w])(?!\s+{DOCUMENT}\b)"
    rf"|\b{BODY}(?:['’]s|s['’])?\s+(?:own\s+)?{ASPECTS}\b"
    # "the Board will review its membership", "we look again each year at our working"
    rf"|\b(?:{BODY}|we|members|they|it)\b(?:(?!\b{DOCUMENT}\b)[^.;:]){{0,120}}?\b{OWN}{ASPECTS}\b"
    rf"|\b(?:its|their|our|the)?\s*{MEMBERS}\b"
    # "how the forum is working", "the board looks again at how it works"
    rf"|\bhow\s+(?:\w+\s+)?(?:the|each|every|its|this|our)\s+(?:(?!{DOCUMENT}\b)[\w-]+\s+){{0,3}}?{BODY}\s+{WORKS}\b"
    rf"|\b{BODY}\b(?:(?!\b{DOCUMENT}\b)[^.;:]){{0,120}}?\bhow\s+(?:\w+\s+)?it\s+{WORKS}\b",
    re.IGNORECASE,
)
# "Each working group shall be reviewed …": the body itself. A partnership may be the agreement.
THE_BODY = re.compile(
    rf"^\W*(?:the|each|every|all|any|this|these)\s+(?:(?!{DOCUMENT}\b)[\w'’-]+\s+){{0,4}}?(?!partnership){BODY}\s+"
    r"(?:will|shall|must|should|is|are)\s+(?:\w+\s+)?(?:be\s+)?(?:(?:subject\s+to|kept\s+under)"
    r"\s+(?:\w+\s+)?review|reviewed)\b",
    re.IGNORECASE,
)


def is_of_a_body(words: str) -> bool:
    return bool(OF_A_BODY.search(words) or THE_BODY.search(words))


def names_document(words: str) -> bool:
    return bool(NAMES_DOCUMENT.search(words))


# "a short self-assessment of how effectively it is working", "ask itself how well it has worked"
HOW_IT_WORKS = (
    rf"how\s+(?:(?:well|effective(?:ly)?|far|efficiently|usefully)\s+)?(?:it|we|they|the\s+{BODY})\s+(?:itself\s+)?"
    r"(?:is|are|has|have|works?|operates?|functions?|performs?|does|do)\b"
    rf"|whether\s+(?:it|we|they|the\s+{BODY})\s+(?:(?:is|are)\s+)?(?:still|works?|working|should\s+(?:go\s+on|continue))\b"
)
OF_ITSELF = re.compile(
    rf"\bself-?\s?(?:assess(?:ment|es)?|evaluat(?:ion|es)|reviews?|appraisal)\b|\bhealth\s+check\s+of\s+(?:its|the\s+{BODY})"
    r"|\b(?:asks?\s+(?:itself|ourselves|themselves|its\s+members|members)|assess(?:es)?|evaluates?|considers?|looks?\s+(?:back\s+)?(?:(?:(?:at\s+least\s+)?once\s+(?:a|each|every|in\s+every)|each|every|every\s+other)\s+year\s+)?at"
    rf"|reflects?\s+on|discuss(?:es)?|examines?|reviews?|measures?)\s+(?:\w+\s+){{0,5}}?(?:{HOW_IT_WORKS}|{OWN}{ASPECT}\b)",
    re.IGNORECASE,
)
# "The terms are reviewed annually. At the same time the board will …"
AT_THAT_TIME = re.compile(
    r"\b(?:at\s+the\s+same\s+time|at\s+that\s+time|alongside\s+(?:this|that|it)|as\s+part\s+of\s+(?:this|that|the)\s+review"
    r"|on\s+(?:the\s+same|that)\s+occasion|when\s+(?:it|they)\s+do(?:es)?\s+so|together\s+with\s+(?:this|that))\b",
    re.IGNORECASE,
)
ANOTHERS_WORK = re.compile(
    rf"\b(?:applicants?|funded|projects?|pilots?|providers?|staff|{DOCUMENT})\b", re.IGNORECASE
)


def of_itself(sentence: Sentence) -> Iterator[Found]:
    """body-review where a body asks how well it works, in a rhythm told here or just before."""
    text = sentence.text
    said = OF_ITSELF.search(text)
    if not said or ANOTHERS_WORK.search(text):
        return
    then = AT_THAT_TIME.search(text)
    often = frequencies(text) or (frequencies(sentence.before) if then else ())
    rhythm = next((one for one in often if one.months >= 1), None)
    if rhythm is None or sentence.is_past(*said.span()):
        return
    own = (rhythm.start, rhythm.end) if frequencies(text) else then.span()
    start, end = min(said.start(), own[0]), max(said.end(), own[1])
    yield Found("body-review", {"months": round(rhythm.months)}, start, end, 0.8)
