"""A PDF through the confined helper, beside WeasyPrint alone on the same HTML."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import time_machine
from django.template.loader import render_to_string

from compact.documents.pdf import bundle, pdf_of
from governance.minutes.page import printed
from tests.bench.measuring import Figure, Reading, measure
from tests.bench.place import NOW, build


def figures() -> Iterator[Figure | Reading]:
    from weasyprint import CSS, HTML

    with time_machine.travel(NOW, tick=True):
        place = build(2, slug="paper", items=60)
        context = {**printed(place.meeting.minutes), "print_size": "normal", "is_draft": False}
        html = render_to_string("governance/minutes/minutes_pdf.html", context)
    bare = html.replace('href="bundle:', 'data-left-out="')  # the same sheet is given beside it
    sheet = CSS(string=bundle()["print.css"])
    turns = itertools.count()

    def ours() -> int:  # another comment each time: the store would find the same document again
        return pdf_of(f"{html}<!-- {next(turns)} -->").pages

    def alone() -> bytes:
        options = {"pdf_variant": "pdf/ua-1", "dpi": 150}
        return HTML(string=bare).write_pdf(stylesheets=[sheet], **options)

    yield measure("PDF of long minutes", ours, alone, rounds=7, mark=1.2)
    yield Reading("its pages", ours(), "pages")
