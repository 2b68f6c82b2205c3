"""Sentences of a clause with what stands over them, and which of them state a rule at all."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from compact.agreements.reading.grammar.amounts import Amount
from compact.agreements.reading.grammar.ellipses import all_amounts

END = re.compile(
    r"(?<!\be\.g)(?<!\bi\.e)(?<!\bNo)(?<!\bCllr)(?<!\bSt)(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\betc)"
    r"[.!?][”’\"')]*\s+(?=[A-Z“‘\"'(\d£])|\n"
)
# The verb, not the month: "in May", "by 31 May", "each May".
MAY = r"(?<!\bin )(?<!\bof )(?<!\beach )(?<!\bby )(?<!\bevery )(?<!\d )may"
HARD = re.compile(
    rf"\b(?:{MAY}\s+(?:not|only)\b"
    r"|(?:no|nobody|no-one|neither|none)\b[^.;,]{0,60}?\bmay"
    r"|may(?=\s+[^.;]{0,40}\b(?:maximum|no\s+more|not\s+more|at\s+most))|will|shall|must|(?:is|are)\s+required\s+to|(?:is|are)\s+to|has\s+to"
    r"|have\s+to|needs?\s+to"
    r"|agrees?\s+to|undertakes?\s+to|commits?\s+to|pledges?\s+to|to\s+be)\b",
    re.IGNORECASE,
)
SOFT = re.compile(
    rf"\b(?:should|{MAY}|aims?\s+to|endeavours?\s+to|seeks?\s+to|tr(?:y|ies)\s+to|strives?\s+to"
    r"|ought\s+to"
    r"|(?:is|are)\s+(?:encouraged|expected|asked|invited|advised|recommended)\s+to|hopes?\s+to"
    r"|intends?\s+to|(?:is|are)\s+intended\s+to|it\s+is\s+good\s+practice)\b",
    re.IGNORECASE,
)
HEDGE = re.compile(
    r"\b(?:wher(?:e\s?)?ever\s+possible|where\s+possible|when(?:ever)?\s+possible"
    r"|if\s+(?:at\s+all\s+)?possible"
    r"|where\s+practica(?:ble|l)|so\s+far\s+as\s+(?:is\s+)?(?:possible|practicable)"
    r"|as\s+far\s+as\s+possible"
    r"|reasonably\s+practicable|normal|normally|ideally|usually|generally|preferably"
    r"|in\s+most\s+cases"
    r"|endeavour|aim\s+(?:to|for)|strive|seek\s+to|try,?(?:\s+\w+)*\s+to|best\s+endeavours"
    r"|typically"
    r"|encouraged|expected\s+to|good\s+practice|aimed\s+for)\b",
    re.IGNORECASE,
)
NOT_ASKED = re.compile(
    r"\b(?:(?:is|are|was|were|be)\s+not\s+(?:be\s+)?(?:required|obliged|expected|bound"
    r"|necessary|intended)"
    r"|not\s+be\s+(?:required|obliged|expected|necessary|bound)"
    r"|need\s+not\b|needn['’]t|no\s+(?:requirement|obligation|need|duty|expectation)"
    r"|(?:do|does|did)\s+not\s+(?:have\s+to|need\s+to|require|apply|oblige|bind)"
    r"|no\s+longer(?!\s+than)"
    r"|without\s+(?:any\s+)?(?:requirement|obligation))\b",
    re.IGNORECASE,
)
WOULD = re.compile(
    r"\b(?:would|could|might|(?:was|were|been)\s+(?:suggested|proposed|considered|discussed|argued)"
    r"|(?:one|an)\s+option|for\s+example,?\s+if|suppose|had\s+(?:asked|wanted"
    r"|hoped))\b",
    re.IGNORECASE,
)
PAST = re.compile(
    # "It promised …": narration, in a sentence that owes nothing itself.
    r"(?:^|[,;]\s+|\band\s+)(?:it|they|we|he|she)\s+(?:\w+ly\s+)?\w{3,}ed\b"
    r"|\b(?:was|were|had|lasted|ran|took"
    r"|(?<!\bis\s)(?<!\bbe\s)(?<!\bare\s)(?<!\bbeing\s)(?:met|received"
    r"|attended|agreed|closed|opened|asked|held)|has\s+(?:been|met|had|run|taken|always"
    r"|already)|have\s+(?:been|met|had|run|taken|already))\b",
    re.IGNORECASE,
)
YEAR_GONE = re.compile(r"\bin\s+(?:(?:early|late|\w{3,9})\s+)?(?:19|20)\d\d\b")
ASIDE = re.compile(
    r"\b(?:what|which|that|who|as|it)\s+(?:\w+\s+){0,2}?(?:was|were|had)\b(?:\s+\w+ed\b)?"
    r"|\b(?:who|which|that)\s+(?:have\s+|has\s+)?\w+ed\b",
    re.IGNORECASE,
)
HISTORY = re.compile(
    r"\b(?:ago|(?:over|during|in|for)\s+the\s+(?:past|last|previous)|previously|formerly|used\s+to"
    r"|(?:the\s+)?(?:past|last(?!\s+for)|previous|preceding)\s+(?:\w+[-\s]){0,3}(?:weeks|months|years"
    r"|days)|since\s+\d{4}"
    r"|last\s+year|originally|historically|in\s+place\s+since)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\b(?:government|cabinet\s+office|whitehall|treasury|ministers?|audit\s+commission|national"
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
    r"|allow|meet|publish|serve|hold|review|use|provides?|allowed)\b",
    re.IGNORECASE,
)
OUR_OWN = re.compile(
    r"\b(?:in\s+(?:line|accordance|keeping)\s+with|following|as\s+set\s+out\s+in"
    r"|consistent\s+with|under"
    r"|as\s+required\s+by|to\s+comply\s+with|subject\s+to)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
APART = re.compile(r";|,?\s+(?:who|which|although|but|while|whereas)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Sentence:
    """A sentence or list item. `lead`: the words that introduce it; `titles`: what stands above.

    `before`: the sentence or list item that went before; `around`: the whole clause.
    """

    text: str
    start: int
    lead: str = ""
    titles: str = ""
    before: str = ""
    kind: str = "text"
    around: str = ""

    @cached_property
    def amounts(self) -> tuple[Amount, ...]:
        """Its lengths of time, also those that borrow their unit from what went before."""
        return all_amounts(self.text, self.before)

    @property
    def about(self) -> str:
        """Everything that says what it is about."""
        return f"{self.titles}\n{self.lead}\n{self.text}"

    def is_told(self) -> bool:
        """Whether it only tells: a question, history without a duty, another's rule, a waiver."""
        text = self.text
        if text.rstrip("”’\"')").endswith("?") or NOT_ASKED.search(text):
            return True
        duty = HARD.search(text) or SOFT.search(text) or self.leads_to_duty()
        main = ASIDE.sub(" ", text)
        if not duty and (PAST.search(main) or HISTORY.search(main) or YEAR_GONE.search(main)):
            return True
        if WOULD.search(text) and not HARD.search(text):
            return True
        return self._quotes_others()

    def leads_to_duty(self) -> bool:
        return bool(HARD.search(self.lead) or SOFT.search(self.lead))

    def _quotes_others(self) -> bool:
        found = OTHERS.search(self.text)
        if not found or OUR_OWN.search(self.text[: found.start()]):
            return False
        after = self.text[found.end() :]
        own = re.search(
            r"\b(?:we|our|this|the\s+(?:council|partners?|partnership|sector|board))\b"
            r"[^.;]{0,40}\b(?:will|shall|must)\b",
            after,
            re.IGNORECASE,
        )
        return not own

    def is_past(self, start: int, end: int) -> bool:
        """Whether the quantity at start:end lies in the past ("7 days ago") or is quoted."""
        near = self.text[max(0, start - 25) : end + 18]
        if HISTORY.search(near) and not re.search(
            r"(?:following|after|of)\s+the\s+(?:last|previous)", near
        ):
            return True
        segment = re.split(r"[;:]|,\s+(?:and|but|while|whereas)\s", self.text[:end])[-1]
        if self.leads_to_duty():
            return _inside_quotes(self.text, start, end)
        if PAST.search(ASIDE.sub(" ", segment)) and not (
            HARD.search(segment) or SOFT.search(segment)
        ):
            return not (
                HARD.search(self.text) and not re.search(r"\b(?:was|were|lasted|ran)\b", segment)
            )
        return _inside_quotes(self.text, start, end)

    def force(self, start: int, end: int) -> str:
        """must or should: the last verb of duty up to `end`, softened by a hedge beside it."""
        plain = re.sub(r"\([^()]*\)", lambda m: " " * len(m[0]), self.text)
        begin, stop = _beside(plain, start)
        if HEDGE.search(plain[begin:stop]):
            return "should"
        for words, first, last in (
            (plain, begin, end),
            (plain, begin, stop),
            (plain, 0, end),
            (self.lead, 0, len(self.lead)),
            (plain, 0, len(plain)),
        ):
            hard, soft = _last(HARD, words, first, last), _last(SOFT, words, first, last)
            if hard >= 0 or soft >= 0:
                return "must" if hard >= soft else "should"
        return "should" if HEDGE.search(self.lead) else "must"


def _last(verbs: re.Pattern, words: str, first: int, last: int) -> int:
    """Where the last of `verbs` between first and last ends; -1 without one."""
    ends = [one.end() for one in verbs.finditer(words) if one[0].lower() != "to be"]
    return max((at for at in ends if first < at <= last), default=-1)


def _beside(plain: str, at: int) -> tuple[int, int]:
    """The part of a sentence round `at` that "who", "but" or a semicolon does not cut off."""
    cuts = [0, *(one.end() for one in APART.finditer(plain))]
    begin = max(cut for cut in cuts if cut <= at)
    ahead = APART.search(plain, max(at, begin))
    return begin, ahead.start() if ahead else len(plain)


def _inside_quotes(text: str, start: int, end: int) -> bool:
    for found in re.finditer(r"“[^”]{40,}”|\"[^\"]{40,}\"", text):
        if found.start() < start and end < found.end():
            return True
    return False


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """(offset, sentence) with surrounding blanks and bullet marks left out."""
    at = 0
    for found in [*END.finditer(text), None]:
        stop = found.start() + (0 if found[0] == "\n" else 1) if found else len(text)
        piece = text[at:stop]
        lead = len(piece) - len(piece.lstrip("- \t\n"))
        if piece.strip("- \t\n"):
            yield at + lead, piece[lead:].rstrip()
        at = found.end() if found else stop
