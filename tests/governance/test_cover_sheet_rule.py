"""Reports have cover sheets of one side of A4 (Cheshire West and Chester agreement, 8.11)."""

from datetime import date

import pytest

from compact.deadlines.terms import Terms
from governance.agendas.models import AgendaItem
from governance.papers.models import Paper
from governance.rules import COVER_SHEET_PAGES
from tests.cast import provide
from tests.governance.conftest import on_day

TODAY = date(2026, 3, 10)


@pytest.fixture
def one_side(compact_in_force):
    return Terms.of(provide(compact_in_force, "cover-sheet-pages", {"pages": 1}, label="8.11"))


@pytest.fixture
def paper(board):
    item = AgendaItem.objects.create(
        meeting=on_day(board, date(2026, 3, 25)), place=1, number="1", title="Grants"
    )
    return Paper.objects.create(item=item, title="Grants for 2026")


@pytest.mark.covers("CW-8.11e")
@pytest.mark.parametrize(("pages", "kept"), [(1, True), (2, False)])
def test_one_side_keeps_the_clause_and_two_break_it(paper, one_side, pages, kept):
    paper.cover_pages = pages
    assert COVER_SHEET_PAGES.check(paper, one_side, TODAY).kept is kept


@pytest.mark.covers("CW-8.11e")
def test_the_finding_says_how_many_sides_there_are(paper, one_side):
    paper.cover_pages = 2
    assert COVER_SHEET_PAGES.check(paper, one_side, TODAY).words == (
        "The cover sheet is 2 sides of A4; the clause allows 1."
    )


def test_a_cover_sheet_that_was_not_laid_out_is_not_judged(paper, one_side):
    assert COVER_SHEET_PAGES.check(paper, one_side, TODAY) is None
