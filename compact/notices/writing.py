"""The words of a notice: one text template makes the text mail, the HTML mail and the letter."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.conf import settings
from django.template import Context, engines

from compact.notices.addressee import Addressee
from compact.notices.models import wants
from compact.notices.topics import why

SUBJECT = "Subject:"


class BadTemplate(Exception):
    """A notice's template does not begin with its subject line."""


@dataclass(frozen=True)
class Words:
    subject: str
    body: str


def write(template: str, shared: dict, person: Addressee, enclosed: str = "") -> Words:
    """Render `templates/notices/<template>.txt` for one person: subject line, body, footer.

    In the template a line is a paragraph's line; a line that is only an address becomes, in HTML
    mail, a link named by the line above it. See `compact.notices.twin`.
    """
    context = shared | {
        "addressee": person,
        "site_url": settings.SITE_URL,
        "enclosure_url": settings.SITE_URL + enclosed if enclosed else "",
        "because": shared.get("because") or why(shared.get("topic", "")),
        "wants": wants(person.format, person.format_note),
    }
    first, _, rest = render_plain(f"notices/{template}.txt", context).strip().partition("\n")
    if not first.startswith(SUBJECT):
        raise BadTemplate(f"notices/{template}.txt must begin with a line '{SUBJECT} …'.")
    footer = render_plain("notices/_footer.txt", context)
    return Words(one_line(first.removeprefix(SUBJECT))[:200], tidy(f"{rest}\n\n-- \n{footer}"))


def render_plain(template: str, context: dict) -> str:
    """Plain text is not HTML: an apostrophe stays an apostrophe."""
    loaded = engines["django"].engine.get_template(template)
    return loaded.render(Context(context, autoescape=False))


def one_line(text: str) -> str:
    """What may stand in a header: no line breaks, no control characters."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def tidy(text: str) -> str:
    """Trim line ends (but for the signature mark) and the gaps that template tags leave."""
    lines = [line if line == "-- " else line.rstrip() for line in text.splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"
