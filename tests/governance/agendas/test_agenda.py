"""Editing an agenda: order, late items, items that a clause keeps, closed items."""

from datetime import UTC, datetime

import pytest

from compact.audit.models import Entry
from compact.audit.moves import NotPossible, ReasonNeeded, Stale
from governance.agendas import actions
from governance.circulation.actions import send_papers
from governance.meetings.models import Meeting
from tests.cast import provide
from tests.governance.conftest import CALLED_AT, item

TENTH = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


def numbers(meeting):
    return [(each.number, each.title) for each in meeting.items.standing_there()]


@pytest.fixture
def partner_matters(board_meeting, compact_in_force, officer):
    """A clause asks for the item, and it is on the agenda."""
    provision = provide(
        compact_in_force, "standing-item", {"title": "partner matters"}, label="8.11"
    )
    actions.add_item(board_meeting, title="Partner matters", by=officer, at=TENTH)
    return provision


def test_a_new_item_takes_its_place_and_the_rest_move_down(board_meeting, officer):
    actions.add_item(
        board_meeting, title="Grants", after=item(board_meeting, "2"), by=officer, at=TENTH
    )
    assert numbers(board_meeting) == [
        ("1", "Welcome and apologies"),
        ("2", "Declarations of interest"),
        ("3", "Grants"),
        ("4", "Work of the partnership"),
        ("5", "Any other business"),
    ]


def test_an_item_moves_up_and_down_and_stops_at_the_ends(board_meeting, officer):
    actions.move_item(item(board_meeting, "3"), up=True, by=officer, at=TENTH)
    actions.move_item(item(board_meeting, "1"), up=True, by=officer, at=TENTH)
    assert [title for _, title in numbers(board_meeting)] == [
        "Welcome and apologies",
        "Work of the partnership",
        "Declarations of interest",
        "Any other business",
    ]


def test_an_added_item_takes_a_letter_in_its_place_and_moves_nobody(board_meeting, officer):
    send_papers(board_meeting, by=officer, at=TENTH)
    for title in ("Flood", "Fire"):
        late = actions.add_item(
            board_meeting, title=title, after=item(board_meeting, "2"), by=officer, at=TENTH
        )
        assert (late.added_on, late.is_late) == (TENTH.date(), False)
    assert [number for number, _ in numbers(board_meeting)] == ["1", "2", "2A", "2B", "3", "4"]


def test_an_added_item_at_the_end_follows_the_last_number(board_meeting, officer):
    send_papers(board_meeting, by=officer, at=TENTH)
    assert actions.add_item(board_meeting, title="Flood", by=officer, at=TENTH).number == "4A"


def test_the_number_of_an_item_taken_off_after_the_papers_went_out_is_not_given_again(
    board_meeting, officer
):
    send_papers(board_meeting, by=officer, at=TENTH)
    late = actions.add_item(board_meeting, title="Flood", by=officer, at=TENTH)
    actions.remove_item(late, reason="Dealt with", by=officer, at=TENTH)
    assert actions.add_item(board_meeting, title="Fire", by=officer, at=TENTH).number == "4B"


def test_printed_numbers_stay_once_the_papers_are_out(board_meeting, officer):
    send_papers(board_meeting, by=officer, at=TENTH)
    with pytest.raises(NotPossible, match="printed numbers stay"):
        actions.move_item(item(board_meeting, "3"), up=True, by=officer, at=TENTH)


@pytest.mark.covers("CW-8.11d")
def test_an_item_that_a_clause_asks_for_leaves_only_with_a_reason(
    board_meeting, partner_matters, officer
):
    asked = item(board_meeting, "5")
    with pytest.raises(ReasonNeeded, match=r"Anyford Compact, clause 8\.11 asks for this item"):
        actions.remove_item(asked, by=officer, at=TENTH)
    actions.remove_item(asked, reason="A single-item meeting", by=officer, at=TENTH)
    assert [number for number, _ in numbers(board_meeting)] == ["1", "2", "3", "4"]


def test_another_item_leaves_without_a_reason(board_meeting, officer):
    actions.remove_item(item(board_meeting, "3"), by=officer, at=TENTH)
    assert numbers(board_meeting)[-1] == ("3", "Any other business")


def test_a_stale_edit_changes_nothing(board_meeting, officer):
    edited = item(board_meeting, "3")
    words = {"purpose": "decision", "minutes": 15, "note": "", "version": edited.version}
    actions.change_item(edited, title="First", by=officer, at=TENTH, **words)
    with pytest.raises(Stale):
        actions.change_item(edited, title="Second", by=officer, at=TENTH, **words)
    assert item(board_meeting, "3").title == "First"


def test_a_stale_edit_in_the_browser_shows_what_both_typed(client, board_meeting, officer):
    client.force_login(officer)
    edited = item(board_meeting, "3")
    page = f"{board_meeting.get_absolute_url()}agenda/{edited.pk}/"
    words = {"purpose": "decision", "minutes": 15, "note": "", "version": edited.version}
    assert client.post(page, words | {"title": "What Olive typed"}).status_code == 302
    answer = client.post(page, words | {"title": "What Grace typed"})
    assert answer.status_code == 409
    assert "What Olive typed" in answer.content.decode()
    assert "What Grace typed" in answer.content.decode()
    assert ">Title</h2>" in answer.content.decode()
    assert item(board_meeting, "3").title == "What Olive typed"


@pytest.mark.covers("BP-7.2b")
def test_closing_an_item_needs_a_reason(board_meeting, officer):
    with pytest.raises(ReasonNeeded):
        actions.close_item(item(board_meeting, "3"), reason=" ", by=officer, at=TENTH)


def test_the_record_names_items_by_number_so_that_closing_one_later_leaks_nothing(
    board_meeting, officer
):
    closed = item(board_meeting, "3")
    actions.close_item(closed, reason="It is about one person", by=officer, at=TENTH)
    entry = Entry.objects.about(board_meeting).get(verb="item-closed")
    assert entry.details == {"item": "3", "reason": "It is about one person"}


def test_the_agenda_of_a_meeting_that_was_held_stays_as_it_is(board_meeting, officer):
    board_meeting.status = Meeting.HELD
    board_meeting.save()
    with pytest.raises(NotPossible):
        actions.add_item(board_meeting, title="Too late", by=officer, at=TENTH)


def test_the_form_of_an_item_says_who_reads_what_is_typed(client, board_meeting, officer):
    client.force_login(officer)
    add = client.get(f"{board_meeting.get_absolute_url()}agenda/add/").content.decode()
    assert "What is it about? (optional)" in add
    assert "below the title on the agenda and in the pack, public unless the item is closed" in add
    send_papers(board_meeting, by=officer, at=CALLED_AT)
    off = f"{board_meeting.get_absolute_url()}agenda/{item(board_meeting, '3').pk}/remove/"
    assert ">Why is it taken off?</label>" in client.get(off).content.decode()
    assert "Enter why it is taken off" in client.post(off, {"reason": ""}).content.decode()
