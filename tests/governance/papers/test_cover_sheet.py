"""A paper begins with a cover sheet of ten fields on one A4 side; a longer one is not final."""

from datetime import UTC, datetime

import pytest

from compact.audit.moves import AlreadyDone, NotPossible, ReasonNeeded
from governance.papers import actions, cover
from governance.papers.models import Paper
from tests.cast import provide
from tests.governance.conftest import CALLED_AT, item

TENTH = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
WORDS = {
    "title": "Grants for 2026",
    "description": "What the panel proposes.",
    "document_purpose": "For decision",
    "circulation_list": "Members of the board",
    "decision_required": "Approve 14 grants",
    "author": "Asha Patel",
    "contact_details": "Partnership team",
    "publication_date": TENTH.date(),
    "target_audience": "Members and the public",
    "cross_reference": "Grants policy",
}


@pytest.fixture
def paper(board_meeting, officer):
    return actions.add_paper(item(board_meeting, "3"), by=officer, at=CALLED_AT, **WORDS)


@pytest.fixture
def one_side(compact_in_force):
    return provide(compact_in_force, "cover-sheet-pages", {"pages": 1}, label="8.11")


@pytest.mark.covers("WC-0", "CW-0.1")
def test_the_cover_sheet_has_the_ten_fields_in_their_order(paper):
    assert [label for label, _ in paper.cover_fields] == [
        "Title",
        "Description",
        "Document purpose",
        "Circulation list",
        "Decision or action required",
        "Author",
        "Contact details",
        "Publication date",
        "Target audience",
        "Cross reference",
    ]
    html = cover.lay_out(paper).html
    for value in ("What the panel proposes.", "Approve 14 grants", "Tuesday 10 March 2026"):
        assert value in html


@pytest.mark.covers("HR-1")
def test_the_cover_sheet_says_item_number_body_day_and_subject(paper):
    html = cover.lay_out(paper).html
    for value in (
        "Agenda item",
        "<td>3</td>",
        "Anyford Partnership Board",
        "Wednesday 25 March 2026",
        "Grants for 2026",
    ):
        assert value in html


@pytest.mark.covers("CW-8.11e")
def test_ten_short_fields_fit_on_one_side(paper, one_side, officer):
    pages = cover.lay_out(paper).pages
    assert pages == 1
    actions.make_final(paper, pages=pages, version=paper.version, by=officer, at=TENTH)
    assert paper.status == Paper.FINAL


@pytest.mark.covers("CW-8.11e")
def test_a_cover_sheet_of_more_than_one_side_is_not_made_final_and_the_clause_says_why(
    client, paper, one_side, officer
):
    Paper.objects.filter(pk=paper.pk).update(
        description="One more sentence about the grants. " * 60
    )
    client.force_login(officer)
    answer = client.post(f"{paper.get_absolute_url()}final/", {"reason": "We had much to say"})
    html = answer.content.decode()
    paper.refresh_from_db()
    assert (answer.status_code, paper.status) == (200, Paper.DRAFT)
    assert " sides of A4; the clause allows 1." in html
    assert "Anyford Compact, clause 8.11" in html


@pytest.mark.covers("CW-8.11e")
def test_what_keeps_a_paper_from_being_final_stands_where_the_button_would(
    client, paper, one_side, officer
):
    client.force_login(officer)
    final = f'href="{paper.get_absolute_url()}final/"'
    assert final in client.get(paper.get_absolute_url()).content.decode()
    words = "One more sentence about the grants. " * 60
    actions.change_paper(paper, version=1, description=words, by=officer, at=TENTH)
    html = client.get(paper.get_absolute_url()).content.decode()
    assert final not in html
    assert "It cannot be made final yet." in html
    assert " sides of A4; the clause allows 1." in html
    assert "Anyford Compact, clause 8.11</a>" in html
    assert "Make it final" not in client.get(f"{paper.get_absolute_url()}final/").content.decode()


def test_a_clause_that_only_asks_for_a_reason_leaves_the_button(client, paper, one_side, officer):
    one_side.enforcement = "needs-reason"
    one_side.save()
    Paper.objects.filter(pk=paper.pk).update(cover_pages=2)
    client.force_login(officer)
    assert "Make it final" in client.get(paper.get_absolute_url()).content.decode()


def test_where_the_clause_asks_for_a_reason_a_longer_sheet_is_final_with_one(
    paper, one_side, officer
):
    one_side.enforcement = "needs-reason"
    one_side.save()
    with pytest.raises(ReasonNeeded):
        actions.make_final(paper, pages=2, version=paper.version, by=officer, at=TENTH)
    actions.make_final(
        paper, pages=2, version=paper.version, by=officer, at=TENTH, reason="A table"
    )
    assert (paper.status, paper.cover_reason) == (Paper.FINAL, "A table")


def test_without_a_clause_in_force_the_sides_are_counted_and_nothing_follows(paper, officer):
    actions.make_final(paper, pages=3, version=paper.version, by=officer, at=TENTH)
    assert (paper.status, paper.cover_pages) == (Paper.FINAL, 3)


def test_a_paper_changed_since_its_sides_were_counted_is_not_made_final(paper, officer):
    actions.change_paper(paper, version=1, title="Longer", by=officer, at=TENTH)
    with pytest.raises(AlreadyDone):
        actions.make_final(paper, pages=1, version=1, by=officer, at=TENTH)


def test_two_clicks_make_it_final_once(paper, officer):
    again = Paper.objects.get(pk=paper.pk)
    actions.make_final(paper, pages=1, version=1, by=officer, at=TENTH)
    with pytest.raises(NotPossible):
        actions.make_final(again, pages=1, version=1, by=officer, at=TENTH)


def test_a_final_paper_is_changed_only_after_it_is_taken_back(paper, officer):
    actions.make_final(paper, pages=1, version=1, by=officer, at=TENTH)
    with pytest.raises(NotPossible, match="draft"):
        actions.change_paper(paper, version=2, title="New", by=officer, at=TENTH)
    actions.back_to_draft(paper, by=officer, at=TENTH)
    actions.change_paper(paper, version=paper.version, title="New", by=officer, at=TENTH)
    assert paper.title == "New"
