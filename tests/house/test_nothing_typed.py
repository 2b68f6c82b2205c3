"""A hidden input or a button that a template draws itself is no words of a person's."""

import re

from django.urls import get_resolver

from compact.ui.errors import NOT_TYPED
from compact.ui.forms import never_shown
from tests.house.floors import ROOT

DRAWN = re.compile(r'<(?:button\b|input type="hidden")[^>]*\bname="(\w+)"')
#: Where another form asks for the same: what is typed there is worth more than what is not here.
ASKED_ELSEWHERE = {"action", "scope"}


def test_what_templates_hide_is_left_out_of_what_an_error_page_gives_back():
    assert get_resolver().url_patterns  # every form is known once the addresses are
    pages = [path.read_text() for path in (ROOT / "templates").rglob("*.html")]
    drawn = {name for page in pages for name in DRAWN.findall(page)}
    assert {"deed", "preview", "up"} <= drawn, "a pattern that finds nothing would show nothing"
    assert drawn - NOT_TYPED - never_shown() == ASKED_ELSEWHERE
