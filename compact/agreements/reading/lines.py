"""Lines as printed: markdown and HTML marks become facts about the line, the words stay."""

import html
import re
from dataclasses import dataclass, replace

from compact.agreements.reading.columns import with_columns
from compact.agreements.reading.labels import label_of

LEAST_WORDS = 4  # "5<tab>Councillors" is a row of a table
TAGS = re.compile(
    r"</?(?:b|i|u|em|strong|sup|sub|span|p|div|a|font|small|center|h[1-6]|table|thead|tbody"
    r"|tr|td|th"
    r"|ul|ol|li)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
WHOLE_BOLD_TAG = re.compile(r"\s*(?:[-*]\s+)?<(?:b|strong)>.{1,300}</(?:b|strong)>\s*:?\s*", re.I)
BREAKS = re.compile(r"<br\s*/?>", re.IGNORECASE)
HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
BULLET = re.compile(
    r"(?:[-*+•·∙▪▫●○◦‣⁃■□◆◇❖►▶▸➢➤✓✔❑❏→»⦁⬤\uf000-\uf0ff]|–(?=\s)|o(?=\t|\s{2}))\s+(?=\S)"
)
# "a   The board", "iv<tab>Money"
SET_OFF = re.compile(r"\s*(?:[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})(?:\t\s*|\s{2,})(?=\S)")
BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)\1")
SLANT = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]{1,300}?)(?<=\S)\1(?![\w*])")
LINK = re.compile(r"\[([^\[\]]{1,300})\]\(([^()\s]{1,500})\)")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")


@dataclass(frozen=True)
class Line:
    """One printed line. `depth` is the level of a marked heading (1-6), 0 without a mark."""

    text: str
    depth: int = 0
    bold: bool = False
    bullet: bool = False
    indent: int = 0
    gap: bool = False  # an empty line stands before it
    gap_after: bool = False
    new_page: bool = False
    set_off: bool = False  # its first letter stands apart: "a   The board"


def lines_of(text: str) -> list[Line]:
    """The lines with words in them, in order; rulers and empty lines become `gap`."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\f\n")
    plain = plain.replace("\u00a0", " ").replace("\u200b", "").replace("\ufeff", "")
    if "&" in plain:
        plain = html.unescape(plain)
    raw = with_columns(_bold_across_lines(BREAKS.sub("\n", plain).split("\n")))
    found: list[Line] = []
    gap = page = False
    for at, one in enumerate(raw):
        if not one.strip() or _is_ruler(one.strip()):
            found, gap = _underlined(found, one, gap), True
            page = page or "\f" in one
            continue
        line = _line(one)
        if line.text:
            found.append(replace(line, gap=gap or at == 0, new_page=page))
            gap = page = False
    return [
        replace(line, gap_after=last or found[at + 1].gap)
        for at, line in enumerate(found)
        for last in [at + 1 == len(found)]
    ]


def _is_ruler(text: str) -> bool:
    """A row of dashes, stars or underscores, or the line under a table's head."""
    signs = set(text)
    return len(text) >= 3 and (signs <= set("-=_*~ ") or (signs <= set("|:- ") and "---" in text))


def _underlined(found: list[Line], ruler: str, gap: bool) -> list[Line]:
    """A row of = or - straight under a line makes that line a heading."""
    sign = ruler.strip()[:1]
    last = found[-1] if found and not gap and set(ruler.strip()) in ({"="}, {"-"}) else None
    if last is None or last.bullet or len(last.text) > 120 or "\t" in last.text:
        return found
    return [*found[:-1], replace(last, depth=1 if sign == "=" else 2)]


def _bold_across_lines(raw: list[str]) -> list[str]:
    """A title set bold over several lines is one line: **Code of ⏎ Good Practice**."""
    found: list[str] = []
    at = 0
    while at < len(raw):
        one, taken = raw[at], 1
        if re.match(r"\s*(?:#+\s*)?\*\*", one) and one.count("**") == 1:
            for more in range(1, 5):
                if at + more >= len(raw) or not raw[at + more].strip():
                    break
                if raw[at + more].count("**") == 1:
                    one, taken = " ".join(raw[at : at + more + 1]), more + 1
                    break
        found.append(one)
        at += taken
    return found


def _line(raw: str) -> Line:
    indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip())
    whole_bold = bool(WHOLE_BOLD_TAG.fullmatch(raw))
    text = re.sub(r"^(?:>\s?)+", "", TAGS.sub("", raw).strip())
    depth, bullet = 0, False
    heading = HEADING.match(text)
    if heading:
        depth, text = len(heading[1]), heading[2]
    elif found := BULLET.match(text):
        bullet, text = True, text[found.end() :]
    if text.startswith("|") and text.endswith("|") and len(text) > 2:
        text = "\t".join(cell.strip() for cell in text.strip("|").split("|"))
    elif " | " in text:
        text = text.replace(" | ", "\t")
    whole_bold = whole_bold or (
        bool(re.fullmatch(r"(?:[\w.()]{1,8}\s+)?(\*\*|__)(?=\S).{1,300}(?<=\S)\1:?", text))
        and text.count("**") <= 2
    )
    set_off = not bullet and bool(SET_OFF.match(raw))
    if set_off or _is_number_and_words(text):
        text = text.replace("\t", " ", 1)
    return Line(_unmarked(text), depth, whole_bold, bullet, indent, set_off=set_off)


def _is_number_and_words(text: str) -> bool:
    """ "3(b)<tab>Funders will …": the tab sets off a number; it makes no table."""
    if text.count("\t") != 1:
        return False
    label = label_of(text.replace("\t", " "))
    if label is None or label.rest != text.split("\t")[1].strip():
        return False
    return not label.bare or len(label.rest.split()) >= LEAST_WORDS


def _unmarked(text: str) -> str:
    if any(sign in text for sign in "*_[\\`"):
        text = LINK.sub(
            lambda m: m[1] if m[1] in m[2] or m[2] in m[1] else f"{m[1]} ({m[2]})", text
        )
        text = SLANT.sub(r"\2", BOLD.sub(r"\2", text))
        text = ESCAPED.sub(r"\1", text).replace("**", "")
    return re.sub(r"[^\S\t]+", " ", text).strip()
