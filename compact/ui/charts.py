"""Bar charts drawn by the server as SVG: pattern and words beside colour, the same on paper."""

from dataclasses import dataclass
from typing import NamedTuple

from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import slugify

MOST_CATEGORIES = 4
WIDTH, BAR, LINE, GAP = 420, 26, 20, 16  # in the drawing's own units
LONGEST_LABEL = 44  # letters, so that the larger ones of a phone fit; the table has them all


class Fill(NamedTuple):
    """A category's look: ground and ink, and the marks drawn on a tile of 8 by 8."""

    ground: str
    ink: str
    marks: str


FILLS = (
    Fill("#1f5f8b", "#1f5f8b", ""),
    Fill("#ffffff", "#b5472b", "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4"),
    Fill("#ffffff", "#55606a", "M2,2 h1.5 v1.5 h-1.5 z M6,6 h1.5 v1.5 h-1.5 z"),
    Fill("#ffffff", "#6a4aa0", "M0,2 h8 M0,6 h8"),
)


class Bar(NamedTuple):
    """One drawn row: its label, its counts in words on the line below, then the bar."""

    label: str
    says: str
    top: int
    y: int
    parts: list[dict[str, str]]


@dataclass(frozen=True)
class BarChart:
    """Counts as horizontal bars, one a row, split by category (at most four).

    `rows` are (label, counts in the order of `categories`). `csv_url` leads to the same figures.
    """

    title: str
    description: str
    categories: list[str]
    rows: list[tuple[str, list[int]]]
    csv_url: str = ""
    first_column: str = "What"

    def __post_init__(self) -> None:
        if not 1 <= len(self.categories) <= MOST_CATEGORIES:
            raise ValueError("A chart shows one to four categories")
        if any(len(counts) != len(self.categories) for _, counts in self.rows):
            raise ValueError("Every row of a chart needs one count for each category")

    @property
    def key(self) -> str:
        return f"chart-{slugify(self.title) or 'bars'}"

    def paint(self, n: int) -> str:
        """What fills the nth category: its pattern, or a colour (whose tiles would show seams)."""
        return f"url(#{self.key}-{n})" if FILLS[n].marks else FILLS[n].ground

    def lines(self) -> list[tuple[str, list[tuple[str, int]], int]]:
        """The rows of the table beneath: label, (category, count) pairs, total."""
        return [
            (label, list(zip(self.categories, counts, strict=True)), sum(counts))
            for label, counts in self.rows
        ]

    @cached_property
    def bars(self) -> list["Bar"]:
        most = max((sum(counts) for _, counts in self.rows), default=0) or 1
        top = self.legend_height
        drawn = []
        for label, counts in self.rows:
            short = label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"
            y = top + LINE * 2
            drawn.append(Bar(short, self._says(counts), top, y, self._parts(counts, most)))
            top = y + BAR + GAP
        return drawn

    @property
    def legend_height(self) -> int:
        return (len(self.categories) * 22 + 14) if len(self.categories) > 1 else 0

    @property
    def height(self) -> int:
        return self.bars[-1].y + BAR + 2 if self.bars else self.legend_height

    @property
    def svg(self) -> SafeString:
        """The picture, for a page or for WeasyPrint."""
        return render_to_string("ui/chart.svg", {"chart": self, "width": WIDTH, "bar": BAR})

    def patterns(self) -> SafeString:
        return format_html_join(
            "",
            "{}",
            (
                (_pattern(f"{self.key}-{n}", FILLS[n]),)
                for n in range(len(self.categories))
                if FILLS[n].marks
            ),
        )

    def swatches(self) -> list[dict[str, object]]:
        return [
            {"name": name, "fill": self.paint(n), "ink": FILLS[n].ink, "y": n * 22}
            for n, name in enumerate(self.categories)
        ]

    def _says(self, counts: list[int]) -> str:
        """What the bar says, in words: "12 on time, 1 late"."""
        if len(self.categories) == 1:
            return str(counts[0])
        pairs = zip(self.categories, counts, strict=True)
        return ", ".join(f"{n} {name.lower()}" for name, n in pairs if n) or "none"

    def _parts(self, counts: list[int], most: int) -> list[dict[str, str]]:
        parts, x = [], 0.0
        for n, count in enumerate(counts):
            width = (WIDTH - 2) * count / most
            if count:
                parts.append(
                    {
                        "x": f"{x + 1:.1f}",
                        "width": f"{max(width, 2):.1f}",
                        "fill": self.paint(n),
                        "ink": FILLS[n].ink,
                    }
                )
            x += width
        return parts


def _pattern(key: str, fill: Fill) -> SafeString:
    return format_html(
        '<pattern id="{}" width="8" height="8" patternUnits="userSpaceOnUse">'
        '<rect width="8" height="8" fill="{}"/>'
        '<path d="{}" fill="none" stroke="{}" stroke-width="2"/></pattern>',
        key,
        fill.ground,
        fill.marks,
        fill.ink,
    )
