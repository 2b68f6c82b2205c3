"""Words that a line end broke: "consulta- ⏎ tion" is one word, "three- ⏎ year" has a hyphen."""

import re
from dataclasses import replace

from compact.agreements.reading.lines import Line

BROKEN = re.compile(r"(?P<head>(?:^|.*[\s(“‘\"'/-]))(?P<first>[A-Za-z]+)-$", re.DOTALL)
REST = re.compile(r"(?P<last>[a-z]+)(?P<tail>(?:[-’'][a-z]+)*[^\s\w]*)(?:\s+|$)")
LONGEST_LINE = 160  # nobody prints longer ones; a hostile file may
# Words that stand before a hyphen of their own.
KEEPS = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|half|multi|non"
    r"|co|self|re|pre|sub|e|cross|inter|long|short|well|part|full|vice|ex|first|third|semi|face|so|up|to"
    r"|by|in|on|follow|decision|policy)",
    re.IGNORECASE,
)


def rejoined(lines: list[Line]) -> list[Line]:
    """The lines with each broken word whole, on the line where it began."""
    if not any(line.text.endswith("-") for line in lines):
        return lines
    words = set(re.findall(r"\w+(?:-\w+)*", " ".join(line.text for line in lines).lower()))
    found: list[Line] = []
    for line in lines:
        whole = not found or len(found[-1].text) > LONGEST_LINE or _begins_anew(line)
        broken = None if whole else BROKEN.match(found[-1].text)
        rest = REST.match(line.text) if broken else None
        if not broken or not rest:
            found.append(line)
            continue
        word = _whole(broken["first"], rest["last"], words)
        found[-1] = replace(found[-1], text=f"{broken['head']}{word}{rest['tail']}")
        if left := line.text[rest.end() :]:
            found.append(replace(line, text=left))
        else:
            found[-1] = replace(found[-1], gap_after=line.gap_after)
    return found


def _begins_anew(line: Line) -> bool:
    return bool(line.bullet or line.depth or line.bold or "\t" in line.text)


def _whole(first: str, last: str, words: set[str]) -> str:
    joined, apart = f"{first}{last}", f"{first}-{last}"
    if joined.lower() in words or apart.lower() in words:
        return joined if joined.lower() in words else apart
    return apart if KEEPS.fullmatch(first) else joined
