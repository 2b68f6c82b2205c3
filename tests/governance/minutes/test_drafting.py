"""Minutes begin with what was recorded: nobody types a fact twice."""

import pytest

from compact.audit.moves import NotPossible
from governance.minutes import actions
from governance.minutes.drafting import listed
from governance.minutes.models import Minutes
from governance.minutes.page import matters_arising
from tests.governance.conftest import CALLED_AT, on_day
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


def test_an_open_action_comes_back_at_the_next_meeting(draft, board, representative, officer):
    item = part(draft, "Work of the partnership").item
    action = actions.take_on(
        item, draft, words="Write to the bus company.", owner=representative, by=officer, at=AFTER
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
