"""Calling a meeting: deadlines appear at once, the agenda begins itself, members hear of it."""

from datetime import date, time, timedelta

import pytest

from compact.audit.models import Entry
from compact.audit.moves import NotPossible
from compact.notices.models import Notice
from governance.meetings import actions
from governance.meetings.models import Meeting
from tests.cast import provide
from tests.governance.conftest import CALLED_AT, deadlines_of, on_day

DAY = date(2026, 3, 25)


@pytest.mark.covers("HP-10a", "HP-10b")
def test_both_papers_clocks_run_from_the_call_each_citing_its_clause(
    board_meeting, postal_representative
):
    actions.move_meeting(
        board_meeting, starts_on=DAY, starts_at=time(15), place="Town Hall", by=None, at=CALLED_AT
    )
    assert [(row.due_on, row.clause_words) for row in deadlines_of(board_meeting)] == [
        (date(2026, 3, 18), "Anyford Compact, clause 10"),
        (date(2026, 3, 20), "Anyford Compact, clause 10 (post)"),
    ]


def test_the_agenda_begins_with_the_standing_items_of_the_body(board_meeting):
    assert [(item.number, item.title) for item in board_meeting.items.all()] == [
        ("1", "Welcome and apologies"),
        ("2", "Declarations of interest"),
        ("3", "Work of the partnership"),
        ("4", "Any other business"),
    ]


def test_the_next_meeting_gets_the_minutes_of_the_last_one_after_the_opening(
    board_meeting, board, officer
):
    following = actions.call_meeting(
        board, starts_on=date(2026, 4, 29), starts_at=time(14), place="x", by=officer, at=CALLED_AT
    )
    assert [item.title for item in following.items.all()][:3] == [
        "Welcome and apologies",
        "Declarations of interest",
        "Minutes of the last meeting",
    ]


@pytest.mark.covers("CW-8.11d")
def test_an_item_that_a_clause_asks_for_is_on_every_new_agenda(
    monday, board, representative, standing_items, compact_in_force, officer
):
    provide(compact_in_force, "standing-item", {"title": "Partner matters"}, label="8.11")
    for hour, kind in enumerate(("ordinary", "extraordinary", "single-item"), 14):
        meeting = actions.call_meeting(
            board,
            kind=kind,
            starts_on=DAY,
            starts_at=time(hour),
            place="x",
            by=officer,
            at=CALLED_AT,
        )
        assert meeting.items.last().title == "Partner matters"


@pytest.mark.covers("HP-9")
def test_every_member_is_told_once_in_their_own_channel_and_print(
    monday, board, representative, postal_representative, officer
):
    meeting = actions.call_meeting(
        board, starts_on=DAY, starts_at=time(14), place="Town Hall", by=officer, at=CALLED_AT
    )
    told = Notice.objects.filter(cause=f"meeting:{meeting.pk}:called").order_by("recipient_name")
    assert [(notice.recipient_name, notice.channel, notice.format) for notice in told] == [
        ("Bella Nowak", "email", "normal"),
        ("Harold Finch", "post", "large"),
    ]
    assert "Wednesday 25 March 2026" in told[0].body
    assert "Town Hall" in told[0].body


@pytest.mark.covers("HP-9")
def test_who_takes_post_reads_no_address_on_the_web_but_whom_to_tell(
    monday, board, representative, postal_representative, officer
):
    meeting = actions.call_meeting(
        board, starts_on=DAY, starts_at=time(14), place="Town Hall", by=officer, at=CALLED_AT
    )
    actions.move_meeting(
        meeting, starts_on=DAY, starts_at=time(15), place="Library", by=officer, at=CALLED_AT
    )
    actions.cancel_meeting(meeting, reason="The hall is flooded.", by=officer, at=CALLED_AT)
    told = {"post": [], "email": []}
    for notice in Notice.objects.filter(topic="meetings").order_by("pk"):
        told[notice.channel].append(notice.body)
    assert [meeting.get_absolute_url() in body for body in told["email"]] == [True] * 3
    assert [meeting.get_absolute_url() in body for body in told["post"]] == [False] * 3
    assert (
        "The agenda and the papers come to you by post. If you cannot come, tell us: "
        "Partnership team, partnership@anyford.example."
    ) in told["post"][0]


def test_the_call_is_on_the_record(board_meeting, officer):
    entry = Entry.objects.about(board_meeting).get(verb="meeting-called")
    assert (entry.actor, entry.details["on"]) == (officer, "2026-03-25")


def test_two_meetings_of_one_body_on_one_day_have_two_addresses(board_meeting, board, officer):
    again = actions.call_meeting(
        board, starts_on=DAY, starts_at=time(17), place="x", by=officer, at=CALLED_AT
    )
    assert [board_meeting.slug, again.slug] == ["2026-03-25-board", "2026-03-25-board-2"]


def test_a_meeting_cannot_be_called_for_a_time_that_has_passed(monday, board, officer):
    with pytest.raises(NotPossible):
        actions.call_meeting(
            board,
            starts_on=CALLED_AT.date(),
            starts_at=time(8),
            place="x",
            by=officer,
            at=CALLED_AT,
        )
    assert Meeting.objects.count() == 0


def test_a_dissolved_body_meets_no_more(monday, board, officer):
    board.dissolved_on = date(2026, 3, 20)
    with pytest.raises(NotPossible, match="dissolved on 20 March 2026"):
        actions.call_meeting(
            board, starts_on=DAY, starts_at=time(14), place="x", by=officer, at=CALLED_AT
        )


def test_a_member_whose_seat_begins_before_the_meeting_is_told_too(
    monday, board, representative, officer, area
):
    from tests.cast import make_person, seat

    newcomer = make_person(area, "Nils Berg", "nils.berg@anyford.example")
    seat(board, newcomer, "New member", since=date(2026, 3, 20))
    meeting = actions.call_meeting(
        board, starts_on=DAY, starts_at=time(14), place="x", by=officer, at=CALLED_AT
    )
    names = Notice.objects.filter(cause=f"meeting:{meeting.pk}:called").values_list(
        "recipient_name", flat=True
    )
    assert sorted(names) == ["Bella Nowak", "Nils Berg"]


def test_holding_a_meeting_counts_for_how_often_the_body_meets(
    board, officer, compact_in_force, monday
):
    provide(compact_in_force, "meeting-frequency", {"min": 1, "per": "quarter"}, label="8.2")
    meeting = on_day(board, date(2026, 3, 2))
    after = meeting.begins_at + timedelta(hours=3)
    actions.hold(meeting, by=officer, at=after)
    assert [row.status for row in deadlines_of(board) if row.due_on == date(2026, 3, 31)] == [
        "kept"
    ]


def test_a_meeting_is_not_held_before_it_begins(board_meeting, officer):
    with pytest.raises(NotPossible, match="not begun"):
        actions.hold(board_meeting, by=officer, at=CALLED_AT)
