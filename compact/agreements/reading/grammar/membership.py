"""Lists of members: "Borough Council – Councillors (5)", "2 faith members", rows of a table."""

import re

from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.numbers import TOLD, number

PEOPLE = (
    r"(?:representatives?|reps?|members?|seats?|places?|councillors?|nominees?|delegates?"
    r"|trustees?|officers?"
    r"|funders|commissioners|delegates|(?:co-)?chairs?|chairpersons?|convenors?|co-opt(?:ed|ees?)(?:\s+members?)?|persons?|people|volunteers?|observers?|others)"
)
MEMBERSHIP = re.compile(
    r"\b(?:members|membership|composition|constitution\s+of|seats|places|represent(?:ation|atives)"
    r"|made\s+up|sits?\s+on|sector)s?\b",
    re.IGNORECASE,
)
IN_A_LIST = re.compile(
    rf"^(?P<of>[A-Za-z](?:[^\n()\t]|\([^()\n]{{2,60}}\)(?=\t)){{2,90}}?)"
    rf"(?:\s*[–—:-]\s*(?P<role>[A-Z][\w ]{{2,30}}))?\s*[–—:-]?\s*"
    rf"(?:\((?P<count>\d{{1,2}}|{TOLD})(?:\s+(?:{PEOPLE}|each|apiece))?\)|(?:[–—:]|\t"
    rf"|\bx)\s*(?P<plain>\d{{1,2}}|{TOLD})(?:\s+{PEOPLE})?)\s*(?:[;,.]|;?\s+and)?\s*$",
    re.IGNORECASE,
)
# "Three, of whom two are cabinet members"
COUNT_IN_CELL = re.compile(
    rf"(?P<count>{TOLD})(?:,?\s+(?:of\s+(?:whom|which)|including)\b.*)?", re.IGNORECASE
)
LIST_FIRST = re.compile(
    rf"^(?P<count>{TOLD})\s+(?:x\s+)?(?P<of>(?:[\w'’&/-]+\s+){{0,7}}?{PEOPLE}\b(?:(?!\s+and\s+{TOLD}\s)[^.;\n]){{0,90}})",
    re.IGNORECASE,
)
# "- one from the fire service", "- two chosen by the tenants": an item of a list of members.
FROM_FIRST = re.compile(
    rf"^(?P<count>{TOLD})\s+(?:(?:nominated|elected|appointed|chosen|selected|named)\s+)?(?:from|by|for|representing|to\s+represent)\s+"
    rf"(?P<of>(?:(?!\s+and\s+{TOLD}\s)[^.;,\n]){{2,80}})",
    re.IGNORECASE,
)
# "members nominated by Oakhurst Council": the seats are the council's.
CHOSEN_BY = re.compile(
    r"(?:members?|representatives?|reps?|persons?|people|nominees?)\s+"
    r"(?:nominated|elected|appointed|chosen|selected)\s+by\s+",
    re.IGNORECASE,
)
NOT_SEATS = re.compile(
    r"\b(?:quorum|quorate|inquorate|terms?\s+of\s+office|votes?|voting(?!\s+(?:members|seats|places|representatives))|written\s+request"
    r"|request\s+of|requisition|present|signed\s+by"
    r"|petition|staff\s+members?|meetings?\s+(?:a|per|each)|business\s+(?:may|shall)"
    r"|attend\w*|absent|wards?"
    # a panel that hears somebody's case, not one that sits
    r"|panel\s+of(?!\s+(?:\w+\s+){1,2}?(?:people|persons|members),\s+\w+\s+of\s+(?:them|whom)))\b",
    re.IGNORECASE,
)


def in_a_list(sentence: Sentence) -> Found | None:
    """A line of a membership list: "Borough Council – Councillors (5)", "2 faith members"."""
    row = sentence.around if "\t" in sentence.text else ""
    if not MEMBERSHIP.search(f"{sentence.titles} {sentence.lead} {sentence.before} {row}"):
        return None
    text = sentence.text
    if text.count("\t") > 1 or ("\t" in text and text.rsplit("\t", 1)[-1].strip().isalpha()):
        return _in_a_table(sentence)
    found = IN_A_LIST.match(text)
    if found and not re.search(
        r"\b(?:page|section|clause|paragraph|appendix|year|days?|weeks?"
        r"|months?)\b",
        found["of"],
        re.I,
    ):
        count = number(found["count"] or found["plain"]) or 0
        role = f" {found['role'].strip()}" if found["role"] else ""
        return Found(
            "seats",
            {"count": count, "of": tidied(found["of"]) + role},
            found.start(),
            len(text.rstrip()),
        )
    first = LIST_FIRST.match(text) or FROM_FIRST.match(text)
    short = len(text.split()) <= 22
    if (
        first
        and short
        and not NOT_SEATS.search(text)
        and re.search(
            r"\b(?:compris|consist|made\s+up|members|membership|composition"
            r"|composed)\w*",
            f"{sentence.lead} {sentence.titles}",
            re.I,
        )
    ):
        count = number(first["count"])
        return (
            Found("seats", {"count": count, "of": _whose(first["of"])}, 0, first.end())
            if count
            else None
        )
    return None


def _whose(words: str) -> str:
    return tidied(CHOSEN_BY.sub("", words, count=1) if CHOSEN_BY.match(words) else words)


def _in_a_table(sentence: Sentence) -> Found | None:
    """A row with one number in it: whose seats stand in its first cell, how many in another."""
    first, *others = [cell.strip() for cell in sentence.text.split("\t")]
    counts = [number(told["count"]) for told in map(COUNT_IN_CELL.fullmatch, others) if told]
    if len(counts) != 1 or not counts[0] or not re.search("[A-Za-z]", first) or counts[0] > 60:
        return None
    params = {"count": counts[0], "of": tidied(first)}
    return Found("seats", params, 0, len(sentence.text.rstrip()), 0.8)


def tidied(words: str) -> str:
    """Whose seats, without article and marks."""
    return re.sub(
        r"\s+",
        " ",
        re.sub(r"^(?:the|of|each)\s+(?:of\s+)?", "", words.strip(" ,.;:–-"), flags=re.I),
    ).strip()
