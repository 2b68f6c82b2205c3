"""Markdown that people typed cannot act."""

from html.parser import HTMLParser

import pytest

from compact.ui.prose import TAGS, rendered

PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "![x](https://tracker.example/pixel.png)",
    "![x](javascript:alert(1))",
    '<https://ok.example/"onmouseover=alert(1)>',
    '[x](https://ok.example/ "title\' onclick=alert(1)")',
    "[x]: javascript:alert(1)\n\n[x]",
    "<iframe src=//evil.example></iframe>",
    "<style>*{display:none}</style>",
    "<form action=//evil.example><input name=a></form>",
    "`<script>alert(1)</script>`",
    "```\n<script>alert(1)</script>\n```",
    "<div style=position:fixed>x</div>",
    "| a |\n|---|\n| <script>alert(1)</script> |",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<!-- --><script>alert(1)</script>",
    "<math><mtext></p><img src onerror=alert(1)>",
]


class Tags(HTMLParser):
    """The tags and attributes a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))


@pytest.mark.parametrize("text", PAYLOADS)
def test_nothing_typed_becomes_a_tag_or_address_that_acts(text):
    for tag, attributes in Tags(rendered(text)).seen[1:]:
        assert tag in TAGS
        if tag == "a":
            assert set(attributes) <= {"href", "rel"}
            assert attributes.get("href", "https://").startswith("https://")
        else:
            assert attributes == {}


def test_ordinary_writing_is_kept():
    html = rendered("Some *words*\n\n1. one\n2. two\n\n[us](https://example.org/)")
    assert "<em>words</em>" in html
    assert "<ol>" in html
    assert '<a href="https://example.org/" rel="nofollow noopener">us</a>' in html


def test_headings_stand_below_those_of_the_page():
    assert "<h3>A</h3>" in rendered("# A")
    assert "<h2>A</h2>" in rendered("# A", 2)
    assert "<h6>F</h6>" in rendered("##### F")


def test_nothing_is_nothing():
    assert rendered("") == '<div class="compact-prose"></div>'
    assert rendered(None) == '<div class="compact-prose"></div>'
