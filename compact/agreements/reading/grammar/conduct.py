"""Interests and gifts declared, and an auditor apart from the one who holds the money."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.numbers import TOLD, number

MAKE_KNOWN = (
    r"(?:declare[sd]?|disclose[sd]?|register(?:s|ed)?|make\s+(?:it\s+|this\s+|them\s+)?known|notif(?:y|ies|ied)|record(?:ed)?"
    r"|enter|state|say\s+so|own\s+up|be\s+(?:upfront|open)|tell|inform|report)"
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
    # "A member who has an interest in any matter must disclose it", "… may gain … will say so"
    rf"|\b{INTERESTS}\b[^.;]{{0,90}}?\b(?:must|shall|should|will|to)\s+(?:\w+\s+){{0,6}}?{MAKE_KNOWN}\b"
    # "Whoever has an interest says so", "shall say whether they have any interest in it"
    rf"|\b{INTERESTS}\b[^.;]{{0,90}}?\b(?:says?\s+so|declares?\s+it|discloses?\s+it|makes?\s+it\s+known)\b"
    # "If you have a stake in it, tell the chair"
    rf"|\b{INTERESTS}\b[^.;]{{0,60}}?,\s+(?:please\s+)?(?:tell|say|declare)\b"
    r"|\b(?:says?|states?|tells?\s+\w+(?:\s+\w+)?)\b[^.;]{0,60}?\b(?:whether|if|that)\s+(?:they|he\s+or\s+she|it|anything|any)\b[^.;]{0,50}?\binterests?\b"
    r"|\b(?:say|state|tell\s+\w+)\s+(?:what|which|any|of\s+any)\s+(?:\w+\s+)?interests?\b"
    # "… says at the start if they stand to gain from an item"
    rf"|\b(?:says?|tells?|states?|declares?)\b[^.;]{{0,80}}?\b(?:stands?\s+to\s+(?:gain|benefit)"
    r"|conflicted)\b"
    r"|\bdeclarations?\s+of\s+interests?\b(?:\s+\w+){0,6}?\s+(?:must|shall|should|will|to|is"
    r"|are)\s+(?:be\s+)?(?:made|given|completed|submitted|sought|taken|signed|updated"
    r"|required|returned|invited)"
    r"|\b(?:asks?|calls?|invites?)\s+(?:\w+\s+)?(?:for|to\s+make)\s+(?:any\s+)?declarations?\s+of\s+interests?\b"
    r"|\b(?:complete|sign|submit|make|give|return|update|fill\s+in|completes?"
    r"|signs?)\b[^.;]{0,40}?\b(?:declarations?"
    r"|registers?)\s+(?:of\s+)?(?:\w+\s+){0,2}?interests?\b",
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
AUDIT = re.compile(
    r"\b(?:audit(?:ed|or|ors|s|ing)?|(?:goes|go|looks?)\s+over\s+the\s+(?:books|accounts)"
    r"|(?:inspection|examination|checking)\s+of\s+(?:[\w'’]+\s+){1,4}?(?:accounts|books|finances)"
    r"|(?:checks?|examines?|inspects?|scrutinises?)\s+(?:the\s+)?(?:accounts|books|finances)|independent(?:ly)?\s+examin(?:ed|er|ation)"
    r"|(?:accounts|books|they|finances|funds?)\b[^.;]{0,60}?\b(?:examined|checked|inspected|scrutinised"
    r"|looked\s+over|gone\s+through))\b",
    re.IGNORECASE,
)
APART = re.compile(
    # "different audit demands" says of nobody that they are apart
    r"\b(?:(?:a\s+)?different\s+(?:(?:organisations?|bod(?:y|ies)|persons?|people|partners?|members?|firms?"
    r"|authorit(?:y|ies)|auditor)(?:\s+(?:from|to|than))?|from|to|than)|independent\s+(?:of|from)|separate\s+from|other\s+than"
    r"|does\s+not\s+(?:also\s+)?(?:give|advise|provide|handle|hold|keep|manage|look\s+after|control|sign)"
    r"|neither\b[^.;]{0,60}?\bnor|no\s+part\s+in|,\s+(?:and\s+)?not\s+(?:by\s+)?the\b"
    r"|not\s+(?:be\s+)?(?:the\s+)?same|unconnected|no\s+connection"
    r"|not\s+(?:\w+\s+)?(?:belong\s+to|come\s+from|be\s+from)\s+the\s+same|not\s+be\s+responsible\s+for"
    r"|had\s+no\s+part|(?:that|which|who)\s+(?:is|are)\s+not\s+(?:the|responsible)|different\s+partners"
    r"|not\s+(?:be\s+)?(?:an?\s+)?(?:members?|officers?|employees?|trustees?)\s+of"
    r"|may\s+not\s+be\s+the\s+(?:body|person|organisation)"
    r"|not\s+(?:be\s+)?(?:employed|connected|involved|part\s+of|the\s+(?:organisation|body))"
    r"|may\s+not\s+also|cannot\s+also|shall\s+not\s+also|must\s+not\s+(?:also|be|come"
    r"|have))\b",
    re.IGNORECASE,
)
MONEY = re.compile(
    r"\b(?:financ\w*|treasurer\w*|accountable\s+body|accounts?|money|funds?|budget\w*"
    r"|book-?keep\w*|books)\b",
    re.IGNORECASE,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """declare-interests, declare-gifts and separate-auditor."""
    yield from _interests(sentence)
    yield from _gifts(sentence)
    yield from _auditor(sentence)


def _owed(sentence: Sentence) -> bool:
    """A duty, or a plain statement of what is done; not a mere mention."""
    return bool(
        sentence.owes()
        or sentence.kind == "commitment"
        or BOOKED.search(sentence.text)
        or re.search(
            r"\b(?:undertak\w*|commitments?|promises?|responsibilities)\b", sentence.titles, re.I
        )
        or re.search(
            r"\b(?:members|representatives|delegates|trustees|councillors|officers|everyone|anyone|anybody|everybody|whoever|those"
            r"|all)\s+(?:\w+\s+){0,12}(?:declares?|discloses?|registers?|completes?|says?)\b"
            r"|,\s+(?:please\s+)?(?:tell|say|declare)\b"
            r"|\b(?:interests?|gifts?|hospitality)\b[^.;]{0,60}\b(?:is|are)\s+(?:\w+\s+)?(?:declared|disclosed"
            r"|registered|recorded|noted|notified|reported|entered|written)\b",
            sentence.text,
            re.I,
        )
    )


def _interests(sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    found = DECLARE.search(text)
    if not found or RULING.search(text) or KEPT.search(text) or not _owed(sentence):
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
            and re.match(
                r"\s*(?:of|after|following|from|before|prior|[.;]?$)", text[one.end :], re.I
            )
        ),
        None,
    )
    params = amount.params() if amount else {}
    ends = (
        max(found.end(), amount.end) if amount and amount.start - found.end() < 80 else found.end()
    )
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
        or not _owed(sentence)
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


def _auditor(sentence: Sentence) -> Iterator[Found]:
    text = sentence.text
    audit = AUDIT.search(text)
    if not audit:
        return
    apart = APART.search(text)
    independent = re.search(
        r"\bindependent(?:ly)?\s+(?:audit\w*|examin\w*|person)\b|\bindependent\s+(?:of"
        r"|from)\b",
        text,
        re.I,
    )
    money = MONEY.search(text) or MONEY.search(f"{sentence.titles} {sentence.before}")
    if apart and money:
        yield Found(
            "separate-auditor", {}, min(audit.start(), apart.start()), max(audit.end(), apart.end())
        )
    elif independent and money and _owed(sentence):
        yield Found(
            "separate-auditor",
            {},
            min(audit.start(), independent.start()),
            max(audit.end(), independent.end()),
            0.6,
        )
