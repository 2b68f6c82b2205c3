"""All agendas have space for sharing information under "partner matters" (Cheshire West and Chester
agreement, 8.11)."""

from datetime import UTC, date, datetime

import pytest

from compact.audit.models import Entry, key_of
from compact.deadlines import rounds
from compact.deadlines.models import Condition
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
        "Item 4 has room for “partner matters”.",
    )


@pytest.mark.covers("CW-8.11d")
def test_an_agenda_without_the_item_breaks_the_clause(meeting, terms):
    add(meeting, "4", "Grants")
    assert check(meeting, terms).kept is False


@pytest.mark.covers("CW-8.11d")
def test_an_item_left_out_with_a_reason_breaks_it_and_is_explained(meeting, terms, officer):
    asked = add(meeting, "4", "Partner matters")
    actions.remove_item(asked, reason="Only one item today", by=officer, at=TENTH)
    found = check(meeting, terms)
    assert found.explained
    assert (found.kept, found.words) == (
        False,
        "“partner matters” is not on the agenda. It was left out, and the reason was given.",
    )


def test_a_cancelled_meeting_is_not_judged(meeting, terms):
    meeting.status = "cancelled"
    assert check(meeting, terms) is None


def test_a_clause_that_names_no_item_asks_for_none(meeting, compact_in_force):
    assert not STANDING_ITEM.binds(
        provide(compact_in_force, "standing-item", {}, label="8"), meeting
    )


# What the ledger keeps of it.


@pytest.fixture
def called_before_the_clause(meeting, officer, compact_in_force):
    """The meeting was called, with an agenda of its own, before the clause was confirmed."""
    add(meeting, "1", "Grants")
    provision = provide(compact_in_force, "standing-item", {"title": "partner matters"}, "8.11")
    rounds.rebind(meeting.area, at=TENTH, by=officer, why="The clause was confirmed.")
    return provision


def condition(meeting) -> Condition:
    return Condition.objects.about(key_of(meeting)).get()


@pytest.mark.covers("CW-8.11d")
def test_a_meeting_that_was_called_before_the_clause_is_found_and_told_of(
    called_before_the_clause, meeting, officer, client
):
    assert not condition(meeting).is_kept
    assert condition(meeting).task.startswith("Put “partner matters” on the agenda of")
    client.force_login(officer)
    assert "Put “partner matters” on the agenda of" in read(client, "/anyford/to-do/")
    shown = read(client, meeting.get_absolute_url())
    assert "“partner matters” is not on the agenda." in shown
    assert "8.11" in shown


def test_adding_the_item_mends_it_and_a_new_title_breaks_it_again(
    called_before_the_clause, meeting, officer
):
    item = actions.add_item(meeting, title="Partner matters", by=officer, at=TENTH)
    assert condition(meeting).is_kept
    facts = {"purpose": "discussion", "minutes": 5, "note": "", "version": item.version}
    actions.change_item(item, title="Any other business", **facts, by=officer, at=TENTH)
    assert not condition(meeting).is_kept
    verbs = Entry.objects.about(meeting).filter(verb__startswith="condition").order_by("seq")
    assert [entry.verb for entry in verbs] == [
        "condition-broken",
        "condition-kept",
        "condition-broken",
    ]


def test_what_was_found_names_the_number_that_the_item_has_now(
    called_before_the_clause, meeting, officer
):
    item = actions.add_item(meeting, title="Partner matters", by=officer, at=TENTH)
    assert condition(meeting).words == "Item 2 has room for “partner matters”."
    actions.move_item(item, up=True, by=officer, at=TENTH)
    assert condition(meeting).words == "Item 1 has room for “partner matters”."


def test_what_was_left_out_with_a_reason_stays_public_and_asks_nothing_of_anybody(
    called_before_the_clause, meeting, officer, client
):
    item = actions.add_item(meeting, title="Partner matters", by=officer, at=TENTH)
    actions.remove_item(item, reason="Only one item today", by=officer, at=TENTH)
    assert (condition(meeting).is_kept, condition(meeting).task) == (False, "")
    client.force_login(officer)
    assert "Put “partner matters”" not in read(client, "/anyford/to-do/")
    client.logout()
    assert "“partner matters” is not on the agenda." in read(client, "/anyford/rules/today/")


def test_no_word_of_an_item_that_is_closed_stands_in_what_was_found(
    called_before_the_clause, meeting, officer, client
):
    item = actions.add_item(meeting, title="Partner matters: the Harris case", by=officer, at=TENTH)
    assert "the Harris case" in read(client, meeting.get_absolute_url())
    actions.close_item(item, reason="It is about a person.", by=officer, at=TENTH)
    assert "Harris" not in condition(meeting).words
    for address in (meeting.get_absolute_url(), "/anyford/rules/today/"):
        assert "Harris" not in read(client, address)


def test_once_the_meeting_is_over_nothing_stands_against_its_agenda(
    called_before_the_clause, meeting
):
    rounds.look_again(meeting.area, at=datetime(2026, 3, 26, 9, tzinfo=UTC))
    assert not Condition.objects.about(key_of(meeting)).exists()


def read(client, address: str) -> str:
    return client.get(address).content.decode()
