"""Interests declared, and gifts."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.numbers import TOLD, number

MAKE_KNOWN = (
    r"(?:declare[sd]?|disclose[sd]?|register(?:s|ed)?|make\s+(?:it\s+|this\s+|them\s+)?known|notif(?:y|ies|ied)|record(?:ed)?"
    r"|enter|log|list|state|say\s+so|speak\s+up|own\s+up|be\s+(?:upfront|open)|tell|inform|report)"
)
INTERESTS = (
    r"(?:interests?|DPIs?|(?:personal|financial|family)\s+(?:stake|connection)s?|something\s+to\s+gain|(?:stands?|stood)\s+to\s+(?:gain|benefit|profit)|conflicted"
    # "Members who have a link with an applicant must declare it"
    r"|(?:links?|ties|connections?)\s+(?:with|to)\s+(?:an?\s+|any\s+|the\s+)?(?:applicants?|bidders?|matter|item)"
    # "If an item touches you or your family, say so"
    r"|(?:touch|affect|concern)(?:es|s)\s+(?:you|them|him|her|a\s+member)\s+or\s+(?:\w+\s+){1,2}(?:family|relatives)"
    r"|(?:might|could|may|would)\s+(?:benefit|gain|profit)(?:\s+(?:personally|financially))?\s+(?:from|by)\s+(?:a|an|any|the)\s+(?:decisions?|items?|outcome|matter|grant))"
)
DECLARE = re.compile(
    rf"\b{MAKE_KNOWN}\b[^.;]{{0,90}}?\b{INTERESTS}\b"
    r"|\b(?:conflicts?\s+of\s+interests?|interests?)\b(?:\s+\w+){0,12}?\s+(?:must|shall"
    r"|should|will|to|are|is)\s+(?:always\s+|also\s+)?(?:be\s+)?(?:declared|disclosed"
    r"|registered|recorded|notified|reported|raised|made\s+known|brought\s+to)"
    r"(?:\s+at\s+(?:(?:each|every|all|any|the|a)\s+)?meetings?\s+(?:when|where|if|at\s+which|whenever)\b[^.;]{0,60})?"
    # "Interests | Declared at the start of each meeting": a row of a table
    r"|\b(?:conflicts?\s+of\s+)?interests?\s*[\t:–-]\s*(?:(?:are|to\s+be|must\s+be)\s+)*(?:declared|disclosed|registered)\b"
    # "A member who has an interest in any matter must disclose it", "… may gain … will say so"
    rf"|\b{INTERESTS}\b[^.;]{{0,90}}?\b(?:must|shall|should|will|to)\s+(?:\w+\s+){{0,6}}?{MAKE_KNOWN}\b"
    # "Whoever has an interest says so", "shall say whether they have any interest in it"
    rf"|\b{INTERESTS}\b[^.;]{{0,90}}?\b(?:says?\s+so|declares?\s+it|discloses?\s+it|makes?\s+it\s+known)\b"
    # "If you have a stake in it, tell the chair"
    rf"|\b{INTERESTS}\b[^.;]{{0,60}}?,\s+(?:please\s+)?(?:tell|say|declare|speak\s+up)\b"
    r"|\b(?:says?|states?|tells?\s+\w+(?:\s+\w+)?)\b[^.;]{0,60}?\b(?:whether|if|that)\s+(?:they|he\s+or\s+she|it|anything|any)\b[^.;]{0,50}?\binterests?\b"
    r"|\b(?:say|state|tell\s+\w+)\s+(?:what|which|any|of\s+any)\s+(?:\w+\s+)?interests?\b"
    # "… says at the start if they stand to gain from an item"
    rf"|\b(?:says?|tells?|states?|declares?)\b[^.;]{{0,80}}?\b(?:stands?\s+to\s+(?:gain|benefit)"
    r"|conflicted)\b"
    r"|\bdeclarations?\s+of\s+interests?\b(?:\s+\w+){0,6}?\s+(?:must|shall|should|will|to|is"
    r"|are)\s+(?:be\s+)?(?:made|given|completed|submitted|sought|taken|signed|updated|refreshed|renewed|reviewed|confirmed"
    r"|required|returned|invited)"
    r"|\b(?:anything|something|what)\s+(?:they|members|people)?\s*(?:have\s+)?to\s+declare\b"
    r"|\b(?:asks?|calls?|invites?)\s+(?:\w+\s+)?(?:for|to\s+make)\s+(?:any\s+)?declarations?\s+of\s+interests?\b"
    r"|\b(?:completes?|signs?|submit|make|give|return|updates?|fills?\s+in|renews?|refresh(?:es)?|confirms?|reviews?|provides?"
    r"|keeps?\s+up\s+to\s+date|brings?\s+up\s+to\s+date)\b[^.;]{0,40}?\b(?:declarations?"
    r"|registers?|entry\s+in\s+the\s+register)\s+(?:of\s+)?(?:\w+\s+){0,2}?interests?\b",
    re.IGNORECASE,
)
PUBLIC_INTEREST = re.compile(
    r"\b(?:public|best|mutual|common|shared|in\s+the|wider|communities\s+of|expressions?\s+of"
    r"|of)\s+interests?\b",
    re.I,
)
RULING = re.compile(
    r"\b(?:rulings?\s+on|disputes?\s+relating|scrutinise|dealing\s+with"
    r"|register\w*\s+(?:their|an|your|its)\s+interest\b|express\w*\s+(?:an?\s+)?interest)\b",
    re.I,
)
# That there is a register says nothing of who must enter what.
KEPT = re.compile(
    r"^(?:\w+\s+){0,4}?(?:a|the)\s+register\s+of\b[^.;]{0,40}\binterests?\b[^.;]{0,40}\b(?:kept|maintained|held)\b",
    re.IGNORECASE,
)
BOOKED = re.compile(r"\bgoes\s+in(?:to)?\s+the\s+[\w\s]{0,20}\b(?:register|book)\b", re.IGNORECASE)
GIFTS = re.compile(
    r"\b(?:gifts?|hospitality|presents?(?=\s+(?:worth|over|above|of|from|received|are|must|should)\b)"
    r"|benefits?\s+in\s+kind)\b",
    re.IGNORECASE,
)
DECLARED = re.compile(
    r"\b(?:declare[sd]?|declaring|register(?:ed)?|record(?:ed)?|report(?:ed)?|disclose[sd]?|notif(?:y"
    r"|ied)|own\s+up|entered|goes\s+in|noted|written\s+(?:down|in)|declaration|tell(?:ing)?|told"
    r"|inform(?:ed|ing)?)\b",
    re.IGNORECASE,
)
THRESHOLD = re.compile(
    r"(?:over|above|exceed(?:ing|s)?|more\s+than|greater\s+than|worth|valued?\s+(?:at|of)?|of"
    r"|in\s+excess\s+of|at\s+least|from)?\s*(?:a\s+value\s+of\s+"
    rf"|the\s+value\s+of\s+)?(?:£\s?(?P<pounds>\d[\d,]*)(?:\.(?P<pence>\d\d))?|(?P<told>{TOLD})\s+pounds\b)(?:\s+or\s+(?:more"
    r"|over|above))?",
    re.IGNORECASE,
)
MATTER = (
    r"(?:business|items?|matters?|agenda|decisions?|applications?|applicants?|subject|topic"
    r"|discussion|grant)"
)
# "any interest in the business", not the register that everybody fills in
OF_A_MATTER = re.compile(
    rf"\b(?:interests?|stake|connection)\b[^.;]{{0,30}}?\b(?:in|with)\s+(?:[\w-]+\s+){{0,3}}?{MATTER}\b"
    r"|\b(?:items?|matters?|business|agenda)\b[^.;]{0,40}\binterests?\b"
    # "Interests must be declared at meetings when they are relevant to an item"
    rf"|\binterests?\b[^.;]{{0,90}}?\b(?:when|where|if|whenever)\b[^.;]{{0,40}}\b{MATTER}\b",
    re.IGNORECASE,
)


def is_of_a_matter(words: str) -> bool:
    return bool(OF_A_MATTER.search(words))


def find(sentence: Sentence) -> Iterator[Found]:
    """declare-interests and declare-gifts."""
    yield from _interests(sentence)
    yield from _gifts(sentence)


def is_owed(sentence: Sentence) -> bool:
    """A duty, or a plain statement of what is done; not a mere mention."""
    return bool(
        sentence.owes()
        or sentence.kind == "commitment"
        or BOOKED.search(sentence.text)
        or re.search(
            r"\b(?:undertak\w*|commitments?|promises?|responsibilities)\b", sentence.titles, re.I
        )
        or re.search(
            r"\b(?:members|representatives|delegates|nominees|trustees|councillors|officers|everyone|anyone|anybody|everybody|whoever|those"
            r"|all)\s+(?:\w+\s+){0,12}(?:declares?|discloses?|registers?|completes?|logs?|lists?|says?)\b"
            # "Members of the panel to renew their declarations": an action told as one.
            r"|\b(?:members|representatives|trustees|councillors|officers|everyone|all)\s+(?:[\w-]+\s+){0,12}?to\s+"
            r"(?:declare|disclose|register|complete|renew|update|sign|record|report)\b"
            r"|,\s+(?:please\s+)?(?:tell|say|declare|speak\s+up)\b"
            r"|\b(?:interests?|gifts?|presents?|hospitality)\b[^.;]{0,60}\b(?:is|are|gets?)\s+(?:\w+\s+)?(?:declared|disclosed"
            r"|registered|recorded|noted|notified|reported|entered|written)\b",
            sentence.text,
            re.I,
        )
    )


def _interests(sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    found = DECLARE.search(text)
    if not found or RULING.search(text) or KEPT.search(text) or not is_owed(sentence):
        return
    if PUBLIC_INTEREST.search(found[0]) and not re.search(
        r"\b(?:conflict|declaration|registers?)s?\s+of\s+interest|\b(?:any|personal|financial"
        r"|pecuniary|relevant)\b",
        found[0],
        re.I,
    ):
        return
    amount = next(
        (
            one
            for one in sentence.amounts
            if not sentence.is_past(one.start, one.end)
            # "shall within 14 days enter …", or the time at the end, or before what it runs from
            and (
                re.match("within", text[one.start : one.end], re.I)
                or re.match(
                    r"\s*(?:of|after|following|from|before|prior|[.;]?$)", text[one.end :], re.I
                )
            )
        ),
        None,
    )
    params = amount.params() if amount else {}
    matter = re.compile(rf"\s+in\s+(?:[\w-]+\s+){{1,3}}?{MATTER}\b", re.IGNORECASE)
    stop = after.end() if (after := matter.match(text, found.end())) else found.end()
    ends = max(stop, amount.end) if amount and amount.start - stop < 80 else stop
    starts = (
        min(found.start(), amount.start)
        if amount and found.start() - amount.end < 80
        else found.start()
    )
    yield Found("declare-interests", params, starts, ends)


def _gifts(sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    gifts, declared = GIFTS.search(text), DECLARED.search(text)
    if (
        not gifts
        or not declared
        or not is_owed(sentence)
        or re.search(
            r"\bregister\s+will\s+be\s+(?:kept|held|maintained)|register\s+(?:is"
            r"|shall\s+be)\s+(?:kept|held)",
            text,
            re.I,
        )
    ):
        return
    pounds = THRESHOLD.search(text)
    start, end = min(gifts.start(), declared.start()), max(gifts.end(), declared.end())
    params = {}
    if pounds:
        params = {"threshold": number(pounds["pounds"] or pounds["told"])}
        start, end = min(start, pounds.start()), max(end, pounds.end())
    yield Found("declare-gifts", params, start, end)
