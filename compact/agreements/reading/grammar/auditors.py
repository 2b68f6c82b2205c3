"""An auditor apart from the one who holds the money."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.conduct import is_owed
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence

AUDIT = re.compile(
    r"\b(?:audit(?:ed|or|ors|s|ing)?|(?:goes|go|looks?)\s+(?:over|through)\s+the\s+(?:books|accounts)"
    r"|(?:inspection|examination|checking)\s+of\s+(?:[\w'’]+\s+){1,4}?(?:accounts|books|finances)"
    r"|(?:checks?|examines?|inspects?|scrutinises?)\s+(?:the\s+)?(?:accounts|books|finances)|independent(?:ly)?\s+examin(?:ed|ers?|ation)|examiners?(?:\s+of\s+(?:the\s+)?(?:accounts|books))?"
    r"|(?:accounts|books|they|finances|funds?)\b[^.;]{0,60}?\b(?:examined|checked|inspected|scrutinised"
    r"|looked\s+over|gone\s+through))\b",
    re.IGNORECASE,
)
APART = re.compile(
    # "different audit demands" says of nobody that they are apart
    r"\b(?:(?:a\s+)?different\s+(?:(?:organisations?|bod(?:y|ies)|persons?|people|partners?|members?|firms?"
    r"|authorit(?:y|ies)|auditor)(?:\s+(?:from|to|than))?|from|to|than)|independent\s+(?:of|from)|separate\s+from|other\s+than"
    r"|does\s+not\s+(?:also\s+)?(?:give|advise|provide|handle|hold|keep|manage|look\s+after|control|sign)"
    r"|neither\b[^.;]{0,60}?\bnor|no\s+part\s+in|(?:,|\s+and)\s+not\s+(?:by\s+)?(?:the|its|their)\b"
    r"|not\s+(?:be\s+)?(?:the\s+)?same|unconnected|no\s+connection"
    r"|not\s+(?:\w+\s+)?(?:belong\s+to|come\s+from|be\s+from)\s+the\s+same|not\s+be\s+responsible\s+for"
    r"|had\s+no\s+part|(?:that|which|who)\s+(?:is|are)\s+not\s+(?:the|responsible)|different\s+partners"
    r"|not\s+(?:be\s+)?(?:an?\s+|one\s+of\s+(?:the|its)\s+)?(?:members?|officers?|employees?|trustees?|directors?|signator(?:y|ies))\b"
    r"|not\s+(?:be\s+(?:\w+\s+)?|sit\s+|serve\s+)?on\s+(?:the|any|its)\s+(?:\w+\s+)?(?:board|committee|council|executive|panel|forum)"
    r"|(?:from\s+)?outside\s+the\s+(?:\w+\s+)?(?:board|committee|council|executive|panel|forum|partnership|organisation|group)"
    r"|nothing\s+to\s+do\s+with|not\s+(?:be\s+)?related\s+to|no\s+(?:other\s+)?(?:link|tie|role|office)s?\b"
    r"|(?:has|have)\s+never\s+(?:held|kept|handled|managed)|may\s+not\s+(?:act|serve)\s+as|(?:may|shall|must|will|can)\s*not\s+(?:also\s+)?(?:audit|examine|check)"
    r"|may\s+not\s+be\s+the\s+(?:body|person|organisation|one|partner|same)"
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
CHECKED = re.compile(
    r"\b(?:is|are)\s+(?:audited|examined|checked|inspected|scrutinised|looked\s+over|gone\s+through)\b",
    re.IGNORECASE,
)
# "To elect an independent examiner": of the accounts, if of nothing else.
APPOINTED = re.compile(
    r"\bindependent\s+examiner|\b(?:appoint|elect|choose|engage)(?:s|ed)?\b[^.;]{0,40}?\b(?:auditors?|examiners?)\b"
    r"|\bauditors?\b[^.;]{0,70}?\b(?:appointed|elected|chosen|engaged)\b",
    re.IGNORECASE,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """separate-auditor."""
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
    money = money or APPOINTED.search(text)
    if apart and money:
        yield Found(
            "separate-auditor", {}, min(audit.start(), apart.start()), max(audit.end(), apart.end())
        )
    elif independent and money and (is_owed(sentence) or CHECKED.search(text)):
        yield Found(
            "separate-auditor",
            {},
            min(audit.start(), independent.start()),
            max(audit.end(), independent.end()),
            0.6,
        )
