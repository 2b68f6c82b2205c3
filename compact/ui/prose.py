"""Markdown that people typed, as HTML that cannot hurt: a short list of tags and nothing else."""

import nh3
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

TAGS = {
    "p", "br", "ul", "ol", "li", "strong", "em", "blockquote", "code", "pre", "hr", "a",
    "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "*": set()}
SCHEMES = {"http", "https", "mailto", "tel"}

_parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")


def rendered(text: str, top_level: int = 3) -> SafeString:
    """`text` as HTML whose highest heading is `<h{top_level}>`: pages keep their outline."""
    tokens = _parser.parse(text or "")
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + top_level - 1, 6)}"
    html = nh3.clean(
        _parser.renderer.render(tokens, _parser.options, {}),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        link_rel="nofollow noopener",
    )
    # The one place where markup made from typed text is trusted: nh3 has just rebuilt it.
    return format_html('<div class="compact-prose">{}</div>', mark_safe(html))  # noqa: S308
