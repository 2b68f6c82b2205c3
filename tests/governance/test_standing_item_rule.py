"""All agendas have space for sharing information under "partner matters" (Cheshire West and Chester
agreement, 8.11)."""

from datetime import UTC, date, datetime

import pytest

from compact.deadlines.terms import Terms
from governance.agendas import actions
from governance.agendas.models import AgendaItem
from governance.rules import STANDING_ITEM
from tests.cast import provide
from tests.governance.conftest import on_day

TENTH = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


@pytest.fixture
def terms(compact_in_force):
    return Terms.of(
        provide(compact_in_force, "standing-item", {"title": "partner matters"}, label="8.11")
    )


@pytest.fixture
def meeting(board):
    return on_day(board, date(2026, 3, 25))


def add(meeting, number, title, **fields):
    return AgendaItem.objects.create(
        meeting=meeting, place=int(number), number=number, title=title, **fields
    )


def check(meeting, terms):
    return STANDING_ITEM.check(meeting, terms, TENTH.date())


@pytest.mark.covers("CW-8.11d")
def test_an_agenda_with_the_item_keeps_the_clause_however_it_is_written(meeting, terms):
    add(meeting, "4", "Partner  Matters and news")
    assert (check(meeting, terms).kept, check(meeting, terms).words) == (
        True,
        "Item 4 is “Partner  Matters and news”.",
    )


@pytest.mark.covers("CW-8.11d")
def test_an_agenda_without_the_item_breaks_the_clause(meeting, terms):
    add(meeting, "4", "Grants")
    assert check(meeting, terms).kept is False


@pytest.mark.covers("CW-8.11d")
def test_an_item_left_out_with_a_reason_breaks_it_and_says_why(meeting, terms, officer):
    asked = add(meeting, "4", "Partner matters")
    actions.remove_item(asked, reason="Only one item today", by=officer, at=TENTH)
    found = check(meeting, terms)
    assert (found.kept, found.words) == (
        False,
        "“partner matters” is not on the agenda. The reason given: Only one item today",
    )


def test_a_cancelled_meeting_is_not_judged(meeting, terms):
    meeting.status = "cancelled"
    assert check(meeting, terms) is None


def test_a_clause_that_names_no_item_asks_for_none(meeting, compact_in_force):
    assert not STANDING_ITEM.binds(
        provide(compact_in_force, "standing-item", {}, label="8"), meeting
    )
