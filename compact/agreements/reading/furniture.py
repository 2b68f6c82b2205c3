"""What a printer adds to a page: numbers, running heads, DRAFT marks, contents lists."""

import re
from collections import Counter

from compact.agreements.reading.foretold import without_titles_foretold
from compact.agreements.reading.labels import label_of
from compact.agreements.reading.lines import Line

PAGE_NUMBER = re.compile(
    r"(?:page\s*)?[-–—|\s]*\d{1,3}[-–—|\s]*$|page\s+\d{1,3}(?:\s+of\s+\d{1,3})?\s*$"
    r"|\d{1,3}\s+(?:of|/)\s+\d{1,3}$|.{1,80}\b(?:page|p\.)\s*\d{1,3}(?:\s+of\s+\d{1,3})?\s*$",
    re.I,
)
# "Page 7 of 9    Borough Compact 2008", "Borough Compact <tab> page 7"
FOOT = re.compile(
    r"page\s+\d{1,3}\s+of\s+\d{1,3}\s+\S.{0,80}(?<![.;,:])|.{1,80}\tpage\s+\d{1,3}", re.IGNORECASE
)
DRAFT = re.compile(
    r"(?:final\s+|working\s+|consultation\s+)?draft(?:\s+v(?:ersion)?\.?\s*[\w.]{1,8})?\s*$", re.I
)
LEADER = re.compile(r"(?:\.\s?){4,}\s*(?:\d{1,3}|[ivxl]{1,6})?\s*$|…{2,}\s*\d{0,3}\s*$")
CONTENTS = re.compile(
    r"(?:table of )?contents(?: page)?:?|index|in this (?:document|compact):?", re.I
)
SIGNING = re.compile(r"\b(?:sign|signed|signature|dated?|name|position|print)\b", re.I)
ENDS_WITH_PAGE = re.compile(r"(?:\t|\s{2,}|\s)\d{1,3}$")
BARE_PAGE = re.compile(
    r"[-–—|\s]*(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?[-–—|\s]*", re.IGNORECASE
)
MOST_ENTRIES = 300
LONGEST_HEAD = 100
LEAST_PAGES = 3


def without_furniture(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """(the lines that are text, what was left out as printed). Where nothing would be left, only
    numbers and marks are: then what comes back on each page, or a list of contents, is the text.
    """
    kept, dropped = _sorted_out(*_without_page_feet(lines))
    if kept:
        return kept, dropped
    marks = [_is_furniture(line) for line in lines]
    kept = [line for line, is_mark in zip(lines, marks, strict=True) if not is_mark]
    return kept, [line.text for line, is_mark in zip(lines, marks, strict=True) if is_mark]


def _sorted_out(lines: list[Line], pages: list[str]) -> tuple[list[Line], list[str]]:
    body, listed = _without_contents(lines)
    body, foretold = without_titles_foretold(body)
    contents = [*listed, *foretold]
    running = _running_heads(body)
    kept, dropped = [], [*pages, *contents]
    for line in body:
        if _is_furniture(line) or _frame(line.text) in running:
            dropped.append(line.text)
        else:
            kept.append(line)
    return kept, dropped


def _is_furniture(line: Line) -> bool:
    if line.bullet and not re.fullmatch(r"[\d\s–-]+", line.text):
        return False
    if "\t" in line.text or FOOT.fullmatch(line.text):
        return bool(line.gap and line.gap_after and FOOT.fullmatch(line.text))
    if LEADER.search(line.text) and not SIGNING.search(line.text):
        return bool(re.search(r"\w", line.text)) or not line.gap
    alone = (line.gap and line.gap_after) or line.new_page
    page = PAGE_NUMBER.match(line.text) and len(line.text.split()) <= 12
    return bool(DRAFT.match(line.text) or (page and (alone or "age" in line.text)))


def _without_page_feet(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """A line that comes back again and again beside a bare number heads or ends each page."""
    beside: dict[str, set[int]] = {}
    for at, line in enumerate(lines):
        if BARE_PAGE.fullmatch(line.text):
            for near in (at - 1, at + 1):
                if 0 <= near < len(lines) and len(lines[near].text) <= LONGEST_HEAD:
                    beside.setdefault(lines[near].text, set()).add(at)
    heads = {
        text for text, places in beside.items() if len(places) >= LEAST_PAGES and text[-1:] != ":"
    }
    feet = {at for text in heads for at in beside[text]}
    taken = [at in feet or line.text in heads for at, line in enumerate(lines)]
    kept = [line for line, gone in zip(lines, taken, strict=True) if not gone]
    return kept, [line.text for line, gone in zip(lines, taken, strict=True) if gone]


def _frame(text: str) -> str:
    """A running head with its page number taken out."""
    return re.sub(r"\d+", "#", text.lower()).strip(" |-–—")


def _running_heads(lines: list[Line]) -> set[str]:
    """Short lines that come back three times with another number or at each page's edge."""
    spellings: dict[str, set[str]] = {}
    alone: set[str] = set()
    at_edge: Counter[str] = Counter()
    for at, line in enumerate(lines):
        if len(line.text) > 100 or line.bullet or label_of(line.text) or "\t" in line.text:
            continue
        frame = _frame(line.text)
        spellings.setdefault(frame, set()).add(line.text)
        if line.gap and line.gap_after and len(line.text.split()) >= 4:
            alone.add(frame)
        next_page = at + 1 < len(lines) and lines[at + 1].new_page
        at_edge[frame] += line.new_page or next_page
    numbered = {
        frame
        for frame, ways in spellings.items()
        if len(ways) >= (2 if frame in alone else 3)
        and re.search(r"#$|\bpage #", frame)
        and re.search(r"[a-z]", frame)
        and not SIGNING.search(frame)
    }
    edge = {frame for frame, times in at_edge.items() if times >= 3 and frame}
    return numbered | edge | _beside(lines, numbered)


def _beside(lines: list[Line], running: set[str]) -> set[str]:
    """The other lines of a head or foot of several: they come back beside the numbered one."""
    times: Counter[str] = Counter()
    for at, line in enumerate(lines):
        if _frame(line.text) not in running:
            continue
        for near in lines[max(0, at - 1) : at] + lines[at + 1 : at + 2]:
            if len(near.text) <= LONGEST_HEAD and not near.bullet and near.text[-1:] not in ".:;,":
                times[near.text] += 1
    return {_frame(text) for text, count in times.items() if count >= LEAST_PAGES}


def _without_contents(lines: list[Line]) -> tuple[list[Line], list[str]]:
    kept: list[Line] = []
    dropped: list[str] = []
    at = 0
    while at < len(lines):
        size = 0
        if CONTENTS.fullmatch(lines[at].text.strip(" .")) and len(lines[at].text) < 40:
            size = _contents_size(lines[at + 1 : at + 1 + MOST_ENTRIES])
        if size:
            dropped += [line.text for line in lines[at : at + 1 + size]]
            at += 1 + size
        else:
            kept.append(lines[at])
            at += 1
    return kept, dropped


def _contents_size(after: list[Line]) -> int:
    """How many of the lines after "Contents" are its entries; fewer than two make no contents."""
    seen: set[str] = set()
    labels: set[str] = set()
    for at, line in enumerate(after):
        text = re.sub(r"[\s.…]*\d*$", "", line.text).lower() or line.text
        label = label_of(line.text)
        begins_again = text in seen or bool(label and label.printed in labels and label.depth == 1)
        told = LEADER.search(line.text) or ("\t" in line.text and ENDS_WITH_PAGE.search(line.text))
        prose = len(line.text) > 120 or (line.text.endswith((".", ";")) and not told)
        leaders_end = not told and at >= 2 and all(LEADER.search(one.text) for one in after[:at])
        if leaders_end:
            return at
        if begins_again or prose or (line.depth and seen and not told and not label):
            return _until_title(after, at) if at >= 2 else 0
        seen.add(text)
        if label:
            labels.add(label.printed)
    entries = [one for one in after if LEADER.search(one.text) and not SIGNING.search(one.text)]
    return len(after) if len(after) >= 2 and entries else 0


def _until_title(after: list[Line], at: int) -> int:
    """A title straight above the first prose belongs to the text, not to the contents."""
    repeated = {re.sub(r"[\s.…]*\d*$", "", line.text).lower() for line in after[:at]}
    here = re.sub(r"[\s.…]*\d*$", "", after[at].text).lower()
    if here in repeated or label_of(after[at].text):
        return at
    return at - 1 if after[at - 1].gap and not LEADER.search(after[at - 1].text) else at
