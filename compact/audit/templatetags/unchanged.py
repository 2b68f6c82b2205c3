"""Pieces of a page that stay as they are until something new stands on the area's record."""

from __future__ import annotations

import hashlib

from django import template
from django.core.cache import caches
from django.utils.safestring import SafeString

from compact.audit.chain import START

register = template.Library()

SECONDS = 60
NEVER = ("", START[:16])  # no area, or one whose record is empty: there is nothing to go by


@register.tag
def unchanged(parser: template.base.Parser, token: template.base.Token) -> Unchanged:
    """`{% unchanged "name" what it depends on %}…{% endunchanged %}`: drawn once for each record.

    What stands inside must be fetched inside (a callable or a lazy queryset), so that it is never
    older than the record it is kept under. Name there whatever of the reader it depends on.
    """
    name, *parts = (parser.compile_filter(part) for part in token.split_contents()[1:])
    inside = parser.parse(["endunchanged"])
    parser.delete_first_token()
    return Unchanged(inside, name, parts)


class Unchanged(template.Node):
    """Keeps what it drew under the end of the record: the next deed on it makes it be drawn
    anew.
    """

    def __init__(self, inside: template.NodeList, name: object, parts: list) -> None:
        self.nodelist, self.name, self.parts = inside, name, parts

    def render(self, context: template.Context) -> SafeString:
        head = str(context.get("audit_head", ""))
        if head in NEVER:
            return self.nodelist.render(context)
        facts = [context["area"].pk, head, self.name.resolve(context)]
        facts += [part.resolve(context) for part in self.parts]
        key = f"unchanged-{hashlib.sha256(repr(facts).encode()).hexdigest()}"
        html = caches["pages"].get(key)
        if html is None:
            html = self.nodelist.render(context)
            caches["pages"].set(key, html, SECONDS)
        return html
