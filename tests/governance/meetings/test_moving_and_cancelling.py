"""Moving or cancelling a meeting moves or ends its deadlines and tells people."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils.html import strip_tags

from compact.audit.moves import AlreadyDone, NotPossible, ReasonNeeded
from compact.deadlines.models import Deadline
from compact.notices.models import Notice
from governance.circulation.actions import send_papers
from governance.meetings import actions
from governance.meetings.models import Meeting
from tests.governance.conftest import CALLED_AT, deadlines_of

TENTH = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
APRIL = {"starts_on": date(2026, 4, 1), "starts_at": time(14), "place": "Town Hall"}


def states(meeting):
    return [(row.due_on, row.status) for row in deadlines_of(meeting)]


def test_a_deadline_follows_the_new_day_and_the_old_one_says_why_it_ended(board_meeting, officer):
    actions.move_meeting(board_meeting, by=officer, at=TENTH, **APRIL)
    assert states(board_meeting) == [(date(2026, 3, 18), "ended"), (date(2026, 3, 25), "open")]
    assert deadlines_of(board_meeting)[0].reason == (
        "The meeting was moved from 25 March 2026 to 1 April 2026."
    )


def test_moving_the_hour_alone_leaves_the_deadlines_as_they_are(board_meeting, officer):
    actions.move_meeting(
        board_meeting,
        starts_on=date(2026, 3, 25),
        starts_at=time(18),
        place="Town Hall",
        by=officer,
        at=TENTH,
    )
    assert states(board_meeting) == [(date(2026, 3, 18), "open")]


def test_members_are_told_the_new_day_and_the_call_that_still_waits_does_not_go(
    board_meeting, representative, officer
):
    actions.move_meeting(board_meeting, by=officer, at=TENTH, **APRIL)
    called = Notice.objects.get(
        cause=f"meeting:{board_meeting.pk}:called", recipient_name="Bella Nowak"
    )
    moved = Notice.objects.get(
        cause=f"meeting:{board_meeting.pk}:moved:1", recipient_name="Bella Nowak"
    )
    assert (called.status, moved.status) == (Notice.SKIPPED, Notice.QUEUED)
    assert "Wednesday 1 April 2026" in moved.body
    assert "Wednesday 25 March 2026" in moved.body


@pytest.mark.parametrize("page", ["", "agenda/", "pack/full/", "papers/add/", "papers/sent/1/"])
def test_a_moved_meeting_keeps_its_address_and_shows_its_old_day_in_its_history_alone(
    board_meeting, officer, client, page
):
    actions.move_meeting(
        board_meeting, by=officer, at=TENTH, **APRIL | {"starts_on": date(2026, 4, 2)}
    )
    send_papers(board_meeting, by=officer, at=TENTH)
    assert board_meeting.get_absolute_url() == "/anyford/meetings/2026-03-25-board/"
    client.force_login(officer)
    html = client.get(f"{board_meeting.get_absolute_url()}{page}").content.decode()
    read = strip_tags(html.partition("What has happened")[0])
    assert "2 April 2026" in read
    assert "25 March" not in read
    assert "2026-03-25" not in read


def test_the_timeline_says_from_which_day_and_place_it_moved_to_which(
    board_meeting, officer, client
):
    moves = [
        (date(2026, 4, 1), time(15), "Town Hall"),
        (date(2026, 4, 1), time(15), "Library"),
        (date(2026, 4, 2), time(15), ""),
    ]
    for day, hour, place in moves:
        actions.move_meeting(
            board_meeting,
            starts_on=day,
            starts_at=hour,
            place=place,
            online_url="" if place else "https://meet.example/board",
            by=officer,
            at=CALLED_AT,
        )
    html = client.get(board_meeting.get_absolute_url()).content.decode()
    assert "Moved from 25 March 2026 at 2pm to 1 April 2026 at 3pm<" in html
    assert "Moved from Town Hall to Library<" in html
    assert (
        "Moved from 1 April 2026 at 3pm to 2 April 2026 at 3pm, and from Library to online<" in html
    )


def test_the_files_of_a_moved_meeting_are_called_by_its_new_day(board_meeting, officer):
    actions.move_meeting(board_meeting, by=officer, at=TENTH, **APRIL)
    assert board_meeting.file_name == "2026-04-01-board"


def test_a_breach_of_the_old_day_stays_on_the_record_after_the_move(board_meeting, officer):
    from compact.deadlines.sweep import sweep

    late = datetime(2026, 3, 20, 9, tzinfo=UTC)
    sweep(late)
    actions.move_meeting(board_meeting, by=officer, at=late, **APRIL)
    assert states(board_meeting) == [(date(2026, 3, 18), "broken"), (date(2026, 3, 25), "open")]


def test_papers_sent_in_time_are_in_time_for_a_later_day(board_meeting, officer):
    send_papers(board_meeting, by=officer, at=TENTH)
    actions.move_meeting(board_meeting, by=officer, at=TENTH, **APRIL)
    assert states(board_meeting)[-1] == (date(2026, 3, 25), "kept")


def test_an_earlier_day_that_makes_the_papers_late_needs_a_reason_and_publishes_it(
    board_meeting, officer
):
    send_papers(board_meeting, by=officer, at=TENTH)
    earlier = {"starts_on": date(2026, 3, 16), "starts_at": time(14), "place": "Town Hall"}
    with pytest.raises(ReasonNeeded):
        actions.move_meeting(board_meeting, by=officer, at=TENTH, **earlier)
    board_meeting.refresh_from_db()
    assert board_meeting.starts_on == date(2026, 3, 25)
    actions.move_meeting(
        board_meeting, by=officer, at=TENTH, reason="The hall is flooded", **earlier
    )
    late = Deadline.objects.get(status=Deadline.LATE)
    assert (late.due_on, late.reason, late.late_by_days) == (
        date(2026, 3, 9),
        "The hall is flooded",
        1,
    )


def test_of_two_who_move_it_at_once_the_second_is_told(board_meeting, officer):
    seen_by_second = Meeting.objects.get(pk=board_meeting.pk)
    actions.move_meeting(board_meeting, by=officer, at=TENTH, **APRIL)
    with pytest.raises(AlreadyDone):
        actions.move_meeting(
            seen_by_second,
            starts_on=date(2026, 4, 8),
            starts_at=time(14),
            place="x",
            by=officer,
            at=TENTH,
        )
    assert Meeting.objects.get(pk=board_meeting.pk).starts_on == date(2026, 4, 1)


def test_moving_to_where_it_is_tells_nobody(board_meeting, officer):
    with pytest.raises(AlreadyDone):
        actions.move_meeting(
            board_meeting,
            starts_on=date(2026, 3, 25),
            starts_at=time(14),
            place="Town Hall",
            by=officer,
            at=TENTH,
        )
    assert not Notice.objects.filter(cause__contains=":moved:").exists()


def test_cancelling_ends_the_deadlines_tells_the_members_and_keeps_the_reason(
    board_meeting, representative, officer
):
    actions.cancel_meeting(board_meeting, reason="Too few members can come", by=officer, at=TENTH)
    assert states(board_meeting) == [(date(2026, 3, 18), "ended")]
    notice = Notice.objects.get(
        cause=f"meeting:{board_meeting.pk}:cancelled", recipient_name="Bella Nowak"
    )
    assert "Too few members can come" in notice.body


def test_cancelling_needs_a_reason(board_meeting, officer):
    with pytest.raises(ReasonNeeded):
        actions.cancel_meeting(board_meeting, reason="  ", by=officer, at=TENTH)


def test_the_way_back_from_cancelling_cannot_be_taken_for_cancelling(
    board_meeting, officer, client
):
    client.force_login(officer)
    html = client.get(f"{board_meeting.get_absolute_url()}cancel/").content.decode()
    assert f'href="{board_meeting.get_absolute_url()}">Go back, keep the meeting</a>' in html
    assert ">Cancel</a>" not in html


def test_two_clicks_cancel_once(board_meeting, officer):
    again = Meeting.objects.get(pk=board_meeting.pk)
    actions.cancel_meeting(board_meeting, reason="Snow", by=officer, at=TENTH)
    with pytest.raises(AlreadyDone):
        actions.cancel_meeting(again, reason="Snow", by=officer, at=TENTH)
    assert (
        Notice.objects.filter(cause__endswith=":cancelled").count() == 2
    )  # chair and representative


def test_a_cancelled_meeting_is_neither_moved_nor_held(board_meeting, officer):
    actions.cancel_meeting(board_meeting, reason="Snow", by=officer, at=TENTH)
    with pytest.raises(NotPossible):
        actions.move_meeting(board_meeting, by=officer, at=TENTH, **APRIL)
    with pytest.raises(NotPossible):
        actions.hold(board_meeting, by=officer, at=datetime(2026, 3, 25, 18, tzinfo=UTC))


def test_the_call_stands_before_anything_is_moved(board_meeting):
    assert states(board_meeting) == [(date(2026, 3, 18), "open")]
    assert board_meeting.called_at == CALLED_AT


def test_whom_the_call_did_not_reach_need_only_be_told_until_the_meeting_begins(
    board_meeting, representative, officer
):
    called = Notice.objects.filter(cause=f"meeting:{board_meeting.pk}:called")
    called.update(status=Notice.FAILED)
    begins = datetime(2026, 3, 25, 14, 0, tzinfo=UTC)
    assert called.to_reach(begins - timedelta(minutes=1)).exists()
    assert not called.to_reach(begins).exists()


def test_whom_the_call_did_not_reach_need_not_be_told_of_a_cancelled_meeting(
    board_meeting, representative, officer
):
    called = Notice.objects.filter(cause=f"meeting:{board_meeting.pk}:called")
    called.update(status=Notice.FAILED)
    actions.cancel_meeting(board_meeting, reason="Snow", by=officer, at=TENTH)
    assert not called.to_reach(TENTH).exists()
    news = Notice.objects.filter(cause=f"meeting:{board_meeting.pk}:cancelled")
    news.update(status=Notice.FAILED)
    assert news.to_reach(TENTH).exists()
