"""How much notice a funder gives before funding ends or changes."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence

FUNDING = re.compile(
    r"\b(?:decommission\w*|pay(?:s|ing)?\s+for|fund(?:ing|s|ed|er|ers)?|grants?|contributions?|awards?|grant[-\s]aid|contracts?|commission(?:ed|ing"
    r"|ers?)|service\s+level\s+agreements?|SLAs?|financial\s+support|money"
    r"|services?(?=\s+(?:that\s+is\s+)?(?:run|provided|delivered|offered)\s+by\b)"
    r"|support(?=\s+(?:is|are|will\s+be)\s+(?:withdrawn|ended|cut|reduced|stopped)))\b",
    re.IGNORECASE,
)
ENDS = re.compile(
    r"\b(?:end(?:s|ing|ed)?|terminat\w*|withdraw\w*|reduc\w*|cuts?|cutting|ceas\w*|chang\w*"
    r"|clos\w*|stop\w*|decommission\w*|renew\w*|not\s+to\s+renew|discontinu\w*|decision\w*"
    r"|vary|variation|cessation|expir\w*|runs?\s+out|laps\w+|continu\w*|los(?:e|es|ing))\b",
    re.IGNORECASE,
)
NOTICE = re.compile(
    r"\b(?:to\s+(?:prepare|plan|adjust)|notice|notif(?:y|ied|ication)|warn(?:ing|s|ed)?|informed?|told|tell|advance|before(?:hand)?|prior"
    r"|ahead)\b",
    re.IGNORECASE,
)
NOT_NOTICE = re.compile(
    r"\b(?:consult\w*|respon(?:d|se)s?|evaluat\w*|spent|invoice\w*|paid|payments?|apply|applications?\s+(?:must|will"
    r"|should)|advertis\w*|rounds?|applicants?|monitoring|meet\w*|papers|review\w*)\b",
    re.I,
)


CARRIED = re.compile(
    r"(?:the\s+(?:absolute\s+)?(?:minimum|period|notice)|this|that|it|never|in\s+no\s+case)\b",
    re.IGNORECASE,
)
# "Where a council intends to end a grant, …. It will also give the group six months' notice."
INTENDS_TO_END = re.compile(
    r"\b(?:intend\w*|propos\w*|plans?|decid\w*|mind(?:ed|s)?|wish\w*|consider\w*|think\w*|want\w*|about|have|has|need\w*)\s+"
    r"(?:to\s+|of\s+)?(?:end|terminat|withdraw|reduc|cut|ceas|clos|stop|decommission|discontinu|not\s+to\s+renew)\w*",
    re.IGNORECASE,
)
GIVES_NOTICE = re.compile(
    r"\b(?:to\s+(?:prepare|plan|adjust)|giv\w+|given|hav\w+|get|receiv\w+|owed?s?|entitled\s+to|with)\b[^.;]{0,60}\bnotice\b",
    re.IGNORECASE,
)


def find(sentence: Sentence) -> Iterator[Found]:
    """funding-notice {amount, unit}."""
    text = sentence.text
    # "The minimum will be three months": of the notice in the sentence before.
    carried = CARRIED.match(text) or (
        GIVES_NOTICE.search(text) and INTENDS_TO_END.search(sentence.before)
    )
    said = f"{sentence.before} " if carried else ""
    about = FUNDING.search(f"{said}{text}\n{sentence.titles}\n{sentence.lead}")
    if not about or not NOTICE.search(said + text) or not ENDS.search(said + text):
        return
    for one in sentence.amounts:
        near = said + text[max(0, one.start - 140) : one.end + 90]
        if not NOTICE.search(near) or not ENDS.search(near) or sentence.is_past(one.start, one.end):
            continue
        if (NOT_NOTICE.search(near) and not re.search(r"\bnotice\b", near, re.I)) or re.match(
            r"\s*(?:after|following|of\s+(?:the\s+)?(?:clos|receipt))", text[one.end :], re.I
        ):
            continue
        more = re.compile(
            r"['’]?\s*(?:(?:written|clear|prior|full|advance|formal)\s+)*(?:notice|warning"
            r"|before|in\s+advance|prior)\b(?:\s+(?:of|before"
            r"|to)\s+(?:[\w-]+\s+){0,4}?(?:ending|end|withdrawal|termination|reduction"
            r"|funding|changes?|closure|decommissioning|withdrawing|reducing|cuts?))?",
            re.IGNORECASE,
        ).match(text, one.end)
        yield Found("funding-notice", one.params(), one.start, more.end() if more else one.end)
        # "… six months' notice, and always at least three": two promises.
        for least in sentence.amounts:
            if least.borrowed and least.bound == "min" and least.start > one.end:
                yield Found("funding-notice", least.params(), least.start, least.end)
        return
