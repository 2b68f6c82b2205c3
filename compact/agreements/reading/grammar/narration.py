"""What only tells: history, what others ask, what is waived, weighed or given as an example."""

import re

from compact.agreements.reading.grammar.duties import HARD, SOFT

NOT_ASKED = re.compile(
    r"\b(?:(?:is|are|was|were|be)\s+not\s+(?:be\s+)?(?:required|obliged|expected|bound"
    r"|necessary|intended|needed)"
    r"|not\s+be\s+(?:required|obliged|expected|necessary|bound|needed)"
    r"|need\s+not\b|needn['’]t|no\s+(?:requirement|obligation|need|duty|expectation)"
    r"|(?:do|does|did)\s+not\s+(?:have\s+to|need\s+to|require|apply|oblige|bind|mean|imply|expect)"
    r"|nothing\s+in\s+th(?:is|ese)\b|cannot\s+promise|(?<!what\s)(?<!which\s)(?<!that\s)(?<!but\s)(?<!and\s)no\s+longer(?!\s+than)"
    r"|(?:is|are|falls?)\s+outside\s+(?:the\s+scope\s+of\s+)?th(?:is|ese)\b"
    r"|without\s+(?:any\s+)?(?:requirement|obligation))\b",
    re.IGNORECASE,
)
WOULD = re.compile(
    r"\b(?:would|could|might(?!\s+(?:benefit|gain|profit|be\s+affected))"
    r"|(?:asked|wondered|debated|discussed|considered)\s+(?:whether|if)"
    r"|(?:was|were|been)\s+(?:suggested|proposed|considered|discussed|argued)"
    r"|(?:one|an)\s+option|for\s+example,?\s+if|suppose|had\s+(?:asked|wanted"
    r"|hoped))\b",
    re.IGNORECASE,
)
# An illustration, unless the sentence it opens owes something all the same.
EXAMPLE = re.compile(
    r"\W*(?:for\s+(?:example|instance)|e\.g\.|an?\s+example\b|imagine|case\s+study|by\s+way\s+of)",
    re.IGNORECASE,
)
PAST = re.compile(
    # "It promised …": narration, in a sentence that owes nothing itself.
    r"(?:^|[,;]\s+|\band\s+)(?:it|they|we|he|she)\s+(?:\w+ly\s+)?\w{3,}ed\b"
    r"|\b(?:was|were|had|lasted|ran|took"
    # "Agreed minutes go online": at the head of a sentence it says which minutes.
    r"|(?<!\A)(?<!\bis\s)(?<!\bbe\s)(?<!\bare\s)(?<!\bbeing\s)(?<!\bonce\s)(?<!\bwhen\s)"
    r"(?:met|received"
    r"|attended|agreed|closed|opened|asked|held)|(?:has|have)\s+(?:been|met|had|run|taken|always|already|\w{3,}ed))\b",
    re.IGNORECASE,
)
YEAR_GONE = re.compile(r"\b[Ii]n\s+(?:(?:early|late|\w{3,9})\s+)?(?:19|20)\d\d\b")
ASIDE = re.compile(
    r"\b(?:after|once|when|until|before|since)\s+(?:we|they|it|you|the\s+\w+)\s+(?:(?:have|has|had|was|were)\s+)?(?:been\s+)?\w+\b|"
    r"\bhow\s+(?:far|well)\s+(?:\w+\s+){1,6}?(?:was|were|has|have)\s+been\s+\w+|"
    r"\b(?:what|which|that|who|as|it|how|whether|once)\s+(?:\w+\s+){0,2}?(?:was|were|had|has|have)\b"
    r"(?:\s+(?:(?:been|never|not|ever)\s+)?(?:\w+ed|held|kept|run|met|taken|given)\b)?"
    r"|\b(?:who|which|that)\s+(?:have\s+|has\s+)?(?:\w+ed|took|came|gave|made|sent|wrote|said|told)\b",
    re.IGNORECASE,
)
HISTORY = re.compile(
    r"\b(?:ago|(?:over|during|in|for)\s+the\s+(?:past|last|previous)|(?<!days\s)(?<!weeks\s)(?<!hours\s)(?<!month\s)(?<!months\s)previously|formerly|used\s+to"
    r"|the\s+(?:old|former|original|earlier)\s+(?:[\w-]+\s+)?"
    r"(?:compact|constitution|agreement|protocol|code|rules?)"
    # "In the last ten weeks", but not "consultations last ten weeks": there it is the verb.
    r"|(?:past|previous|preceding|(?:the|these|those|our|its|their|in|over|during|for|within)\s+last)"
    r"\s+(?:\w+[-\s]){0,3}(?:weeks|months|years|days)|since\s+\d{4}"
    r"|(?:on|the|an)\s+average|last\s+year|originally|historically|in\s+place\s+since)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:government|the\s+department\s+for|cabinet\s+office|whitehall|treasury|ministers?|secretary\s+of\s+state"
    r"|audit\s+commission|national"
    r"|charity\s+commission|the\s+act|legislation|regulations?|welsh\s+assembly|scottish"
    r"|other\s+(?:areas|councils|compacts|authorities|districts|partnerships|places)"
    r"|elsewhere|neighbouring"
    r"|statute|the\s+law|some\s+(?:areas|councils|compacts)|many\s+(?:areas|councils|compacts"
    r"|groups)"
    r"|most\s+(?:areas|councils|compacts))\b"
    r"[^.;]{0,80}?\b(?:recommends?|recommended|suggests?|suggested|advises?|advised|states?"
    r"|stated|says?|said"
    r"|guidance|guidelines|sets?|proposes?|proposed|requires?|required|asks?|gives?|given"
    r"|expects?|code"
    r"|allows?|meets?|publish|serves?|holds?|reviews?|use|provides?|allowed)\b",
    re.IGNORECASE,
)
OUR_OWN = re.compile(
    r"\b(?:in\s+(?:line|accordance|keeping)\s+with|following|as\s+set\s+out\s+in"
    r"|consistent\s+with|under"
    r"|(?:save|except)\s+(?:where|as|when)|unless|other\s+than\s+where"
    r"|as\s+required\s+by|to\s+comply\s+with|subject\s+to)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
# A law that binds councils as such: "Under the Act of 1972 councils must give …".
LAWS = re.compile(r"\bacts?\b|regulations?\b|\border\b|\blaw\b|\bstatute", re.IGNORECASE)
LAW = re.compile(
    r"\b(?:under|by|in)\s+(?:the\s+)?[\w\s,()&]{3,80}\b(?:acts?|regulations|order)\b[^.;]{0,20}?,?\s+"
    r"(?:all\s+|every\s+)?(?:councils|local\s+authorities|authorities|charities|public\s+bodies"
    r"|companies|trustees|organisations|employers)\s+(?:must|are|have|should|shall)\b"
    r"|\b(?:must|are\s+required|have)\s+(?:to\s+)?by\s+law\b|\brequired\s+by\s+(?:law|statute)\b"
    r"|\b(?:is|are)\s+(?:prescribed|laid\s+down|fixed)\s+by\s+(?:law|statute|regulations?)\b",
    re.IGNORECASE,
)
# Bodies in general, in a sentence without a duty: "Parish councils meet monthly."
IN_GENERAL = re.compile(
    r"^\W*(?:(?:most|many|some|other|all)\s+)?(?:(?:small|large|parish|town|district|borough|county|local"
    r"|community|voluntary|neighbouring|similar)\s+){0,2}(?:councils|authorities|groups|charities|churches"
    r"|organisations|bodies|areas)\s+(?:\w+ly\s+)?(?:meet|hold|publish|review|consult|give|allow|report|have)\b"
    r"|^\W*(?:[\w-]+\s+){0,3}(?:committees|trustees|boards|volunteers|groups|organisations|councils|bodies)\s+"
    r"(?:commonly|often|mostly|typically|tend\s+to|rarely|seldom)\s+(?:only\s+)?\w+",
    re.IGNORECASE,
)
# "… which, at the time of writing, recommends ten weeks": what a paper outside this one says.
PAPER_OUTSIDE = re.compile(
    r"\b(?:own|national|government|existing|separate|corporate|trust['’]s|council['’]s|board['’]s)\s+(?:\w+\s+){0,2}?(?:polic(?:y|ies)|guidance|guidelines|guide|procedures?|handbook"
    r"|strateg(?:y|ies)|rules|toolkit)\b(?:,[^,;.]{0,40},|,)?\s+(?:which|that|and\s+(?:these|this|that))\b[^.;]{0,40}?\b"
    r"(?:recommends?|suggests?|advises?|says?|states?|sets?|gives?|allows?|provides?|proposes?|asks?|prefers?)\b",
    re.IGNORECASE,
)
# Another body's meetings and papers, or other places, in a sentence that owes nothing.
ANOTHERS = re.compile(
    r"\b(?:papers?|agendas?|minutes|meetings|notice)\s+(?:for|of|to)\s+(?:the\s+)?(?:council['’]s\s+)?"
    r"(?:cabinet|full\s+council|planning\s+committee|scrutiny)\b"
    r"|^\W*the\s+(?:council['’]s\s+)?(?:cabinet|full\s+council|planning\s+committee)\s+(?:meets|is)\b"
    r"|\bin\s+other\s+(?:areas|districts|places|towns|counties)\b",
    re.IGNORECASE,
)


def is_told(text: str, lead: str) -> bool:
    """Whether it only tells: a question, history without a duty, another's rule, a waiver."""
    if text.rstrip("”’\"')").endswith("?") or NOT_ASKED.search(text):
        return True
    hard = HARD.search(text)
    duty = hard or SOFT.search(text) or leads_to_duty(lead)
    main = ASIDE.sub(" ", text)
    if not duty and (PAST.search(main) or HISTORY.search(main) or YEAR_GONE.search(main)):
        return True
    if not duty and (IN_GENERAL.match(text) or ANOTHERS.search(text)):
        return True
    if not hard and (EXAMPLE.match(text) or WOULD.search(text)):
        return True
    return bool(LAWS.search(text) and LAW.search(text)) or _quotes_others(text)


def leads_to_duty(lead: str) -> bool:
    return bool(HARD.search(lead) or SOFT.search(lead))


def _quotes_others(text: str) -> bool:
    found = OTHERS.search(text)
    if not found or OUR_OWN.search(text[: found.start()]):
        return False
    own = re.search(
        r"\b(?:we|our|this|the\s+(?:council|partners?|partnership|sector|board))\b"
        r"[^.;]{0,40}\b(?:will|shall|must)\b",
        text[found.end() :],
        re.IGNORECASE,
    )
    return not own


def is_past(text: str, lead: str, start: int, end: int) -> bool:
    """Whether the quantity at start:end lies in the past ("7 days ago") or is quoted."""
    near = text[max(0, start - 25) : end + 18]
    if HISTORY.search(near) and not re.search(
        r"(?:following|after|of)\s+the\s+(?:last|previous)", near
    ):
        return True
    if any(one.end() <= start for one in PAPER_OUTSIDE.finditer(text)):
        return True
    # "Committees often meet monthly, and papers have to be read.": the duty is of something else.
    if IN_GENERAL.match(text) and not (HARD.search(text[:end]) or leads_to_duty(lead)):
        return True
    segment = re.split(r"[;:]|,\s+(?:and|but|while|whereas)\s", text[:end])[-1]
    if leads_to_duty(lead):
        return _inside_quotes(text, start, end)
    if PAST.search(ASIDE.sub(" ", segment)) and not (HARD.search(segment) or SOFT.search(segment)):
        return not (HARD.search(text) and not re.search(r"\b(?:was|were|lasted|ran)\b", segment))
    return _inside_quotes(text, start, end) or _inside_citation(text, start, end)


# "(for instance under an Act of 1990, which allows 21 days)": the law's time, not ours.
CITATION = re.compile(r"\([^()]*\b(?:Act|Acts|Regulations|Order)\b[^()]*\)")


def _inside_citation(text: str, start: int, end: int) -> bool:
    return any(one.start() < start and end < one.end() for one in CITATION.finditer(text))


def _inside_quotes(text: str, start: int, end: int) -> bool:
    for found in re.finditer(r"“[^”]{40,}”|\"[^\"]{40,}\"", text):
        if found.start() < start and end < found.end():
            return True
    return False
