"""The small pieces that pages are made of."""

import re
from datetime import UTC, date, datetime

import pytest
import segno
from django.template import Context, Template
from django.test import RequestFactory

from compact.ui.timeline import Happening


def drawn(source: str, **context) -> str:
    return Template(source).render(Context(context))


def test_a_row_of_a_summary_asks_a_question_and_says_what_changing_changes():
    html = drawn(
        '{% row "When is it?" change="/x/" %}{{ day|long_date }}{% endrow %}', day=date(2006, 3, 15)
    )
    assert '<dt class="govuk-summary-list__key">When is it?</dt>' in html
    assert "Wednesday 15 March 2006</dd>" in html
    assert 'href="/x/">Change<span class="govuk-visually-hidden"> when is it?</span>' in html


def test_a_row_that_cannot_be_changed_has_no_link():
    html = drawn('{% row "Where?" %}{{ place }}{% endrow %}', place="<b>Hall</b>")
    assert "govuk-summary-list__row--no-actions" in html
    assert "&lt;b&gt;Hall" in html
    assert "<a" not in html


def test_the_query_keeps_what_was_asked_and_changes_what_is_said():
    request = RequestFactory().get("/?a=1&b=2&b=3&page=9")
    assert drawn("{% query_with page=2 a=None %}", request=request) == "?b=2&amp;b=3&amp;page=2"
    assert drawn("{% query_with %}", request=RequestFactory().get("/")) == "?"


def test_a_tag_says_in_words_what_its_colour_repeats():
    html = drawn("{% tag text 'red' %}", text="Over<due")
    assert html == '<strong class="govuk-tag govuk-tag--red">Over&lt;due</strong>'


@pytest.mark.parametrize(
    ("count", "nouns", "says"),
    [(1, "paper", "1 paper"), (0, "paper", "0 papers"), (1200, "body,bodies", "1,200 bodies")],
)
def test_nouns_follow_their_number(count, nouns, says):
    assert drawn("{{ count|plural:nouns }}", count=count, nouns=nouns) == says


def test_nothing_where_there_is_no_date():
    source = "{{ x|long_date }}{{ x|short_date }}{{ x|moment }}{{ x|until }}{{ x|ago }}{{ x|when }}"
    assert drawn(source, x=None) == ""


def test_an_instant_shows_the_day_it_was_in_london():
    late = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert drawn("{{ at|short_date }}", at=late) == "1 July 2026"


def test_breadcrumbs_take_records_and_labels_with_addresses():
    class Record:
        def __str__(self):
            return "Board"

        def get_absolute_url(self):
            return "/board/"

    html = drawn('{% crumbs record "Meetings" "/m/" %}', record=Record())
    assert html.index('href="/board/">Board<') < html.index('href="/m/">Meetings<')


def test_a_timeline_tells_what_when_by_whom_and_why():
    entries = [
        Happening(
            "Papers sent", datetime(2026, 11, 20, 9, 32, tzinfo=UTC), "Asha Patel", "One was late"
        ),
        Happening("Meeting called", date(2026, 10, 28)),
    ]
    html = drawn("{% timeline entries %}", entries=entries)
    assert "20 November 2026 at 9:32am by Asha Patel" in html
    assert "One was late" in html
    assert "28 October 2026</p>" in html


def test_tabs_mark_the_page_one_is_on():
    html = drawn("{% tabs items %}", items=[("Agenda", "/a/", True), ("Papers", "/p/", False)])
    assert 'href="/a/" aria-current="page">Agenda' in html
    assert html.count("aria-current") == 1


def test_a_qr_code_has_every_dark_module_of_its_text_inside_a_quiet_margin():
    text = "otpauth://totp/Anyford:grace?secret=ABC"
    matrix = segno.make(text, error="m", micro=False).matrix
    html = drawn("{% qr_code text %}", text=text)
    squares = {(int(x) - 4, int(y) - 4) for x, y in re.findall(r"M(\d+),(\d+)h1v1h-1z", html)}
    assert squares == {
        (x, y) for y, line in enumerate(matrix) for x, module in enumerate(line) if module
    }
    assert f'viewBox="0 0 {len(matrix) + 8} {len(matrix) + 8}"' in html


def test_a_page_says_its_state_and_a_page_without_one_says_nothing():
    source = "<main{% stated %}{% block state %}{{ status }}{% endblock %}{% endstated %}>"
    assert drawn(source, status="in-force") == '<main data-state="in-force">'
    assert drawn(source, status="a&b") == '<main data-state="a&amp;b">'
    assert drawn(source, status="") == "<main>"


def happenings(count: int) -> list[Happening]:
    return [Happening(f"Deed {n}", at=date(2026, 3, 1)) for n in range(count)]


def test_a_long_history_shows_its_newest_ten_and_folds_the_rest_away():
    html = drawn("{% timeline entries %}", entries=happenings(25))
    at_once, folded = html.split("<details")
    assert "Deed 9<" in at_once and "Deed 10<" not in at_once
    assert "Show all of the history (15 more)" in folded
    assert "Deed 10<" in folded and "Deed 24<" in folded


def test_one_or_two_older_ones_are_not_worth_folding_away():
    html = drawn("{% timeline entries %}", entries=happenings(12))
    assert "Deed 11<" in html
    assert "<details" not in html
