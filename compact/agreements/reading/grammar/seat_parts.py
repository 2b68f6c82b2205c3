"""Parts of a number of seats: "of whom two", "six for the town", "and one to the safety group"."""

import re
from collections.abc import Iterator

from compact.agreements.reading.grammar.amounts import MIN_BEFORE
from compact.agreements.reading.grammar.found import Found
from compact.agreements.reading.grammar.membership import PEOPLE, tidied
from compact.agreements.reading.grammar.sentences import Sentence
from compact.agreements.reading.numbers import TOLD, number

GROUP_OF = re.compile(
    rf"\b(?P<on>(?:[\w-]+\s+)?(?:group|board|committee|panel|forum|executive|council|team|membership))\s+of\s+"
    rf"(?:up\s+to\s+)?(?P<count>{TOLD})(?=\s*(?:[,.;:–—(]|$)|\s+(?:made|drawn|elected|chosen|people"
    r"|persons|members|who|appointed|with)\b)",
    re.IGNORECASE,
)
AND_ONE = re.compile(
    rf"\s*,?\s*\band\s+(?:(?P<min>{MIN_BEFORE})\s+)?(?P<count>{TOLD})\s+(?:to|on|onto)\s+(?:the\s+|each\s+)?"
    r"(?P<on>[^.;,\n]{2,80})",
    re.IGNORECASE,
)
OF_THEM = re.compile(
    rf"(?:(?P<min>\b{MIN_BEFORE})\s+)?(?P<count>{TOLD})\s+(?:of\s+(?:them|these|which|whom)\s+"
    rf"(?:(?:shall|will|must|should)\s+(?:(?:be|come)\s+)?|are\s+|is\s+|being\s+|come\s+)?(?:for|from|represent(?:ing)?)|(?:of\s+(?:them|these|which|whom)\s+)?"
    r"(?:(?:shall|will|must)\s+be\s+|are\s+|being\s+)?(?:chosen\s+by|reserved\s+for|drawn\s+from|nominated\s+by|appointed\s+by|elected\s+by"
    r"|held\s+by)|(?:are|is|will\s+be|shall\s+be)\s+for(?!\s+(?:the\s+)?(?:a\s+)?(?:purpose|\w+ing)\b))\s+(?:the\s+)?(?P<of>[^.;,\n]{2,60})",
    re.IGNORECASE,
)
# "The youth council chooses three of them"
CHOOSES_OF_THEM = re.compile(
    r"(?P<of>\b[A-Za-z][\w'’]*(?:\s+[\w'’]+){0,5}?)\s+(?:(?:will|shall|must|may)\s+)?"
    r"(?:chooses?|nominates?|appoints?|elects?|names?|sends?)\s+"
    rf"(?P<count>{TOLD})\s+of\s+(?:them|these)\b",
    re.IGNORECASE,
)
# "Two places on each board are kept for people from the sector", "six seats go to the sector"
KEPT = (
    r"\s+(?:(?:shall|will|must|should)\s+)?(?:(?:are|is|be)\s+for|(?:(?:are|is|be)\s+)?(?:reserved|kept|set\s+aside|ring-?\s?fenced"
    r"|held|held\s+open|earmarked|allocated|allotted|given|offered|filled|taken|go(?:es)?|belongs?)\s+(?:for|by|to))\s+"
    rf"(?P<of>[^.;,(\n]{{2,80}}?)(?=\s+(?:and\s+{TOLD}|on|at|in|who)\s|\s*[.;,(\n]|$)"
)
KEPT_FOR = re.compile(KEPT, re.IGNORECASE)
GOES_TO = re.compile(rf"(?P<count>{TOLD}){KEPT}", re.IGNORECASE)
# "Of the twenty seats on the Board, eight go to …"
OF_THE_PLACES = re.compile(
    rf"\bof\s+(?:the|its|these)\s+(?:{TOLD}\s+)?(?:\w+\s+)?(?:seats|places|members)\b[^.;,]{{0,40}},"
    rf"(?=\s+{TOLD}\s)",
    re.IGNORECASE,
)
CHOSEN = r"(?:nominated|elected|appointed|chosen|selected|named|picked|drawn)"
CHOSEN_BY = rf"(?:(?:{CHOSEN}\s+)?(?:by|from)|for|representing)"
# "Nine members. Seven for the sector, two for the council.": the parts of the sum just told.
OF_THE_SUM = re.compile(
    rf"(?:\w+\s\d+:\s*)?{TOLD}\s+(?:(?:are|is|come)\s+)?(?:for|from)\s", re.IGNORECASE
)
SUM_TOLD = re.compile(
    rf"{TOLD}\s+(?:[\w-]+\s+){{0,2}}(?:seats|places|members|partners|people)\b", re.IGNORECASE
)
SUM = re.compile(
    r"\b(?:(?:seats|places|members)\b[^.;:]{0,20}|(?:membership|composition|made\s+up)\b[^.;:]{0,60}):",
    re.IGNORECASE,
)
EACH_PART = re.compile(
    rf"(?P<count>{TOLD})\s+(?:(?:are|is|come)\s+)?(?:{CHOSEN_BY}|(?:go(?:es)?\s+)?to)\s+(?:the\s+)?(?P<of>[^.;,:\n]{{2,60}}?)(?=\s+and\s+{TOLD}\s+{CHOSEN_BY}\b|[.;,]|$)",
    re.IGNORECASE,
)
COUNTED_PLACES = re.compile(r"\b(?:seats|places|members)\b", re.IGNORECASE)


# "No fewer than four of its members shall come from", under "of whom:" also "at least one shall be"
WHO = (
    r"(?:members|persons|people|representatives|nominees|places|seats|trustees|officers|directors|(?:co-)?chairs"
    r"|delegates|councillors)"
)
OF_THE_MEMBERS = re.compile(
    rf"(?P<min>\b{MIN_BEFORE})\s+(?P<count>{TOLD})(?P<whose>\s+(?:of\s+(?:the|its|their)\s+[^.;,]{{0,40}}?\b|(?:[\w-]+\s+){{0,2}}?){WHO}\b[^.;,]{{0,40}}?)?\s+"
    r"(?:shall|will|must|should|are\s+to|is\s+to)\s+(?:(?P<be>be)|come|represent|be\s+(?=drawn))\s+(?:(?:drawn\s+from|(?:held|filled|chosen|nominated|elected|appointed)\s+by|(?:reserved|kept)\s+for|from|for)\s+)?"
    r"(?:an?\s+|the\s+)?(?P<of>(?!\w+(?:ed|ing|able)\b(?:\s+(?:of|to|by|in|on|from|with|at|for|as|about)\b|\s*[.;,])|present\b|there\b|given\b|taken\b|made\b|sent\b|in\b|at\b|to\b|able\b|free\b|quor)[^.;,\n]{2,60})",
    re.IGNORECASE,
)
OF_WHOM = re.compile(
    r"\b(?:of\s+whom|of\s+which|members|including)\b[^.;]{0,20}[:–-]$", re.IGNORECASE
)


def of_the_members(sentence: Sentence) -> Iterator[Found]:
    """ "No fewer than four of the board's members shall come from the sector"."""
    for found in OF_THE_MEMBERS.finditer(sentence.text):
        count = number(found["count"])
        head = sentence.text[: found.start()]
        of_whom = OF_WHOM.search(sentence.lead.rstrip()) or re.search(r"\bof\s+whom,?\s+$", head)
        # "It is made up of nine people. At least four must come from the sector."
        of_whom = of_whom or (not head.strip() and SUM_TOLD.search(sentence.before))
        if count and (found["whose"] or of_whom):
            params = {"count": count, "of": tidied(re.sub(r"\s+and$", "", found["of"]))}
            yield Found("seats-minimum", params, found.start(), found.end(), 0.8)


def of_them(text: str) -> Iterator[Found]:
    """ "… of whom at least two from rural groups", and the counts that go on from it."""
    for found in CHOOSES_OF_THEM.finditer(text):
        if count := number(found["count"]):
            params = {"count": count, "of": tidied(found["of"])}
            yield Found("seats", params, found.start(), found.end(), 0.75)
    for found in OF_THEM.finditer(text):
        if re.match(
            r"[\w-]+\s+(?:are|is|\w+\s+be)\s+for\b", found[0]
        ) and not COUNTED_PLACES.search(text[: found.start()]):
            continue
        if count := number(found["count"]):
            yield Found(
                "seats-minimum" if found["min"] else "seats",
                {"count": count, "of": tidied(GOES_ON.split(found["of"])[0])},
                found.start(),
                found.end(),
                0.75,
            )
            more = GOES_ON.search(found["of"])
            yield from and_from(text, found.start("of") + more.start() if more else found.end())


def shared_out(sentence: Sentence) -> Iterator[Found]:
    """ "Twelve members: six for Callow, four for Upper Hill": each part of the sum."""
    text = sentence.text
    colon = SUM.search(text) or (
        OF_THE_SUM.match(text) if SUM_TOLD.search(sentence.before) else None
    )
    start = colon.end() if colon and colon.re is SUM else 0
    for found in EACH_PART.finditer(text, start) if colon else ():
        if count := number(found["count"]):
            params = {"count": count, "of": tidied(found["of"])}
            yield Found("seats", params, found.start(), found.end(), 0.75)


def given_to(text: str) -> Iterator[Found]:
    """ "Of the twenty seats on the Board, eight go to the sector and three to the police"."""
    places = OF_THE_PLACES.search(text)
    for found in GOES_TO.finditer(text, places.end()) if places else ():
        params = {"count": number(found["count"]), "of": tidied(found["of"])}
        yield Found("seats", params, found.start("count"), found.end(), 0.75)
        yield from and_from(text, found.end())


# "The Group is formed of five senior managers, two doctors and a lay chair": whoever they are.
MADE_UP = re.compile(
    r"\b(?:board|group|committee|panel|forum|partnership|executive|council|assembly|alliance|network|membership|team|it)\s+"
    r"(?:(?:shall|will|must|should|is|are|to|be)\s+){0,3}(?:compris\w+|consists?\s+of|(?:made\s+up|formed|composed)\s+of)\s+"
    r"(?P<list>[^.;:]+)",
    re.IGNORECASE,
)
ONE_KIND = re.compile(
    rf"(?:^|,\s*|\band\s+)(?:the\s+)?(?P<count>{TOLD})\s+(?P<of>(?!of\b|or\b|to\b|{PEOPLE}\b)(?:[\w'’-]+\s+){{0,4}}?[\w'’-]*s)"
    r"(?=\s*(?:[,.;]|$)|\s+(?:and|of|from|elected|nominated|appointed|chosen)\b)",
    re.IGNORECASE,
)
NO_PEOPLE = re.compile(
    r"\b(?:parts|meetings|years|months|weeks|days|sub-?groups|committees|bodies|organisations|sections|stages|times|pages|areas)$",
    re.IGNORECASE,
)


def made_up_of(text: str) -> Iterator[Found]:
    """Each kind of people of whom a body is made up."""
    body = MADE_UP.search(text)
    for found in ONE_KIND.finditer(body["list"]) if body else ():
        count = number(found["count"])
        if not count or count > 60 or NO_PEOPLE.search(found["of"]):
            continue
        at = body.start("list")
        params = {"count": count, "of": tidied(found["of"])}
        yield Found("seats", params, at + found.start("count"), at + found.end(), 0.75)


# "The following are represented: the Council (3); the Police (1)"
IN_BRACKETS = re.compile(
    rf"(?:^|[:;,]\s*|\band\s+)(?:the\s+)?(?P<of>[A-Z][\w'’& -]{{1,60}}?)\s+\((?P<count>{TOLD})\)"
    r"(?=\s*(?:[;,.]|$|and\b))",
    re.IGNORECASE,
)
REPRESENTED = re.compile(
    r"\b(?:represented|members(?:hip)?|seats|places|compris\w*|consist\w*|made\s+up|composed)\b[^.;:]{0,40}:",
    re.IGNORECASE,
)


def in_brackets(sentence: Sentence) -> Iterator[Found]:
    """Names with their seats in brackets after them, two at the least."""
    said = REPRESENTED.search(sentence.text)
    each = [*IN_BRACKETS.finditer(sentence.text, said.end() - 1)] if said else []
    for found in each if len(each) > 1 else ():
        params = {"count": number(found["count"]), "of": tidied(found["of"])}
        yield Found("seats", params, found.start("of"), found.end(), 0.75)


def one_more(text: str, first: re.Match) -> Iterator[Found]:
    """ "two people to the board and at least one to the safety group": the second count."""
    found = AND_ONE.search(text, first.start("people"))
    if found and (count := number(found["count"])):
        rule = "seats-minimum" if found["min"] else "seats"
        params = {"count": count, "on": tidied(found["on"])}
        yield Found(
            rule, params, found.start("min" if found["min"] else "count"), found.end(), 0.75
        )


# "five persons from the departments and five from the sector"
GOES_ON = re.compile(rf"\s*,?\s+and\s+{TOLD}\s+(?:from|for|by)\s", re.IGNORECASE)
AND_FROM = re.compile(
    rf"\s*(?:,|,?\s*\band)\s+(?P<count>{TOLD})\s+(?:from|for|by|to)\s+(?:the\s+)?"
    r"(?P<of>(?:(?!\b(?:shall|will|must|should|are|is)\b)[^.;,\n]){2,60}?)"
    r"(?=\s+and\b|\s*[.;,]|$)",
    re.IGNORECASE,
)


def and_from(text: str, at: int) -> Iterator[Found]:
    """The counts that go on a list without saying members again."""
    while found := AND_FROM.match(text, at):
        params = {"count": number(found["count"]), "of": tidied(found["of"])}
        yield Found("seats", params, found.start("count"), found.end(), 0.75)
        at = found.end()


AND_THE_OTHER = re.compile(
    rf"(?:\s*,|\s+and)\s+(?P<of>(?:the\s+)?(?!of\b|or\b)[A-Za-z][\w'’ ]{{2,40}}?)\s+"
    rf"(?P<count>{TOLD})(?=\s*(?:[.,;]|$)|\s+and\b)",
    re.IGNORECASE,
)


def and_the_others(text: str, first: re.Match) -> Iterator[Found]:
    """ "Health partners have two seats, the council three and the police one"."""
    at = first.end("people")
    while found := AND_THE_OTHER.match(text, at):
        params = {"count": number(found["count"]), "of": tidied(found["of"])}
        yield Found("seats", params, found.start("of"), found.end(), 0.75)
        at = found.end()


def group(text: str) -> Iterator[Found]:
    """ "A steering group of nine"."""
    found = GROUP_OF.search(text)
    if found and (count := number(found["count"])) and count > 2:
        yield Found("seats", {"count": count}, found.start(), found.end(), 0.75)
