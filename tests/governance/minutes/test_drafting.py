"""Minutes begin with what was recorded: nobody types a fact twice."""

from datetime import date

import pytest

from compact.audit.moves import NotPossible
from governance.minutes import actions, drafting
from governance.minutes.drafting import listed
from governance.minutes.models import Minutes
from governance.minutes.page import matters_arising
from governance.minutes.words import parts_of
from governance.papers.models import Paper
from tests.governance.conftest import CALLED_AT, item, on_day
from tests.governance.minutes.conftest import AFTER, part

pytestmark = pytest.mark.django_db


def test_apologies_are_drafted_from_the_attendance(draft):
    assert part(draft, "Welcome and apologies").words == "Apologies were received from Bella Nowak."


def test_every_item_of_the_agenda_has_its_place(draft, held_meeting):
    drafted = list(draft.parts.values_list("item__title", flat=True))
    assert drafted == [item.title for item in held_meeting.items.order_by("place")]


def test_drafting_twice_gives_the_same_draft(draft, held_meeting, officer):
    assert actions.start_minutes(held_meeting, by=officer, at=AFTER) == draft
    assert Minutes.objects.count() == 1


def test_a_meeting_that_was_not_held_has_no_minutes(board_meeting, officer):
    with pytest.raises(NotPossible, match="who was there"):
        actions.start_minutes(board_meeting, by=officer, at=AFTER)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("Note the figures.", " What was asked of the meeting: Note the figures."),
        ("AGM date to be set.", " What was asked of the meeting: AGM date to be set."),
        ("None: for information", ""),
        ("", ""),
    ],
)
def test_a_paper_is_named_with_what_it_asked_for(held_meeting, officer, asked, sentence):
    Paper.objects.create(
        item=item(held_meeting, "3"), title="Figures", author="Tom Reid", decision_required=asked
    )
    minutes = actions.start_minutes(held_meeting, by=officer, at=AFTER)
    assert part(minutes, "Work of the partnership").words == (
        f"The meeting considered the paper “Figures”, presented by Tom Reid.{sentence}"
    )


def test_how_it_was_decided_is_not_said_twice(draft, officer):
    written = part(draft, "Work of the partnership")
    for words, method in (
        ("The figures were noted.", "noted"),
        ("By consensus the board goes on.", "consensus"),
        ("To go on.", "consensus"),
        ("The minority and majority reports were received.", "majority"),
        ("It was taken, though not by consensus.", "consensus"),
    ):
        actions.decide(written.item, draft, words=words, method=method, by=officer, at=AFTER)
    shown = next(each for each in parts_of(draft, full=True) if each.item == written.item_id)
    assert shown.decisions == [
        "The figures were noted.",
        "By consensus the board goes on.",
        "To go on. (by consensus)",
        "The minority and majority reports were received. (by majority)",
        "It was taken, though not by consensus. (by consensus)",
    ]


def test_an_open_action_comes_back_at_the_next_meeting(draft, board, representative, officer):
    under = part(draft, "Work of the partnership").item
    action = actions.take_on(
        under, draft, words="Write to the bus company.", owner=representative, by=officer, at=AFTER
    )
    following = on_day(board, CALLED_AT.date().replace(month=4, day=22))
    minutes = Minutes.objects.create(meeting=following, drafted_at=AFTER)
    assert matters_arising(minutes) == [action]


def test_names_are_listed_as_people_say_them():
    assert [listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])] == [
        "A",
        "A and B",
        "A, B and C",
    ]


def test_the_minutes_that_went_out_are_named_and_later_ones_are_said_to_wait(published, board):
    on_day(board, date(2026, 4, 8), status="held")
    assert drafting.last_minutes(on_day(board, date(2026, 4, 22))) == (
        "The minutes of the meeting of 25 March 2026 were considered. "
        "The minutes of the meeting of 8 April 2026 are not approved yet."
    )
