"""Who was there is put down on one page, and that says the meeting was held."""

import re
from datetime import UTC, datetime

import pytest

from governance.attendance.models import Attendance
from governance.meetings import actions as meetings
from governance.minutes.actions import start_minutes
from tests.cast import MONDAY, make_person

pytestmark = pytest.mark.django_db
AFTER = datetime(2026, 3, 25, 16, tzinfo=UTC)


@pytest.fixture
def sheet(board_meeting, chair, representative, officer, client, monday):
    """Posts the attendance sheet after the meeting: present unless something else is given."""

    def post(**given):
        monday.move_to(AFTER)
        client.force_login(officer)
        seats = {
            f"seat{held.seat_id}": "present"
            for person in (chair, representative)
            for held in person.appointments.all()
        }
        return client.post(
            f"{board_meeting.get_absolute_url()}attendance/", seats | {"others": ""} | given
        )

    post.seat = lambda person: f"seat{person.appointments.get().seat_id}"
    return post


def rows() -> dict[str, str]:
    return dict(Attendance.objects.values_list("person__name", "status"))


def test_everyone_is_present_unless_put_down_otherwise(sheet, board_meeting):
    assert sheet().status_code == 302
    board_meeting.refresh_from_db()
    assert board_meeting.status == "held"
    assert rows() == {"Grace Okafor": "present", "Bella Nowak": "present"}


def test_people_without_a_seat_are_in_attendance_and_known_from_then_on(sheet, area):
    known = make_person(area, "Priya Shah")
    sheet(others="priya shah\n\n  Luca   Rossi ")
    assert rows()["Priya Shah"] == rows()["Luca Rossi"] == "in-attendance"
    assert Attendance.objects.get(person=known).seat is None


@pytest.mark.covers("HP-T4c")
def test_a_substitute_who_was_not_named_beforehand_is_flagged(sheet, representative, area):
    named = make_person(area, "Ivy Banks")
    seat = representative.appointments.get().seat
    seat.substitute = named
    seat.save()
    key = sheet.seat(representative)
    sheet(**{key: "substitute", f"{key}_who": "Ivy Banks"})
    assert Attendance.objects.get(person=named).is_unnamed_substitute is False
    sheet(**{key: "substitute", f"{key}_who": "Somebody Else"})
    stranger = Attendance.objects.get(person__name="Somebody Else")
    assert stranger.is_unnamed_substitute is True
    assert rows() == {
        "Grace Okafor": "present",
        "Bella Nowak": "apologies",
        "Somebody Else": "substitute",
    }


def test_a_substitute_without_a_name_is_asked_for_and_nothing_is_lost(sheet, representative):
    key = sheet.seat(representative)
    answer = sheet(**{key: "substitute", f"{key}_who": "", "others": "Luca Rossi"})
    page = answer.content.decode()
    assert "Enter who came instead of Bella Nowak" in page
    assert "Luca Rossi" in page
    assert Attendance.objects.count() == 0


def test_who_left_the_room_for_an_item_stands_in_the_minutes_and_on_the_sheet(
    sheet, chair, representative, board_meeting, officer, client
):
    chaired, represented = sheet.seat(chair), sheet.seat(representative)
    sheet(
        **{
            chaired: "left",
            f"{chaired}_left": "item 3",
            represented: "substitute",
            f"{represented}_who": "Ivy Banks",
            f"{represented}_who_left": "items 2 and 3",
        }
    )
    board_meeting.refresh_from_db()
    minutes = start_minutes(board_meeting, by=officer, at=AFTER)
    page = client.get(minutes.get_absolute_url()).content.decode()
    assert "Grace Okafor (left for item 3)" in page
    assert "Ivy Banks (for Bella Nowak, not the named substitute; left for items 2 and 3)" in page
    again = client.get(f"{board_meeting.get_absolute_url()}attendance/").content.decode()
    assert re.search(rf'name="{chaired}"[^>]*value="left" checked', again)
    assert 'value="item 3"' in again
    assert 'value="items 2 and 3"' in again


def test_an_item_somebody_left_for_is_asked_for(sheet, chair):
    key = sheet.seat(chair)
    page = sheet(**{key: "left"}).content.decode()
    assert "Enter which item Grace Okafor left the room for" in page
    assert Attendance.objects.count() == 0


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("99", "There is no item 99 on the agenda of this meeting"),
        ("items 3 and 12a", "There is no item 12a on the agenda of this meeting"),
        ("the tea", "Enter the number of an item, for example 4"),
    ],
)
def test_what_is_no_item_of_the_meeting_is_not_taken_for_one(
    sheet, chair, representative, typed, says
):
    chaired, represented = sheet.seat(chair), sheet.seat(representative)
    came = {represented: "substitute", f"{represented}_who": "Ivy Banks"}
    assert says in sheet(**{chaired: "left", f"{chaired}_left": typed}).content.decode()
    assert says in sheet(**came, **{f"{represented}_who_left": typed}).content.decode()
    assert Attendance.objects.count() == 0


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("3", "item 3"),
        ("2 and 3", "items 2 and 3"),
        ("the vote on item  3", "the vote on item 3"),
        ("item 3, from 3pm", "item 3, from 3pm"),
    ],
)
def test_the_number_of_an_item_is_enough(sheet, chair, typed, kept):
    key = sheet.seat(chair)
    sheet(**{key: "left", f"{key}_left": typed})
    assert Attendance.objects.get(person=chair).note == kept


def test_who_came_instead_is_asked_below_that_answer(sheet, chair, board_meeting, client):
    sheet()
    page = client.get(f"{board_meeting.get_absolute_url()}attendance/").content.decode()
    below = page[page.index('value="substitute" data-aria-controls=') :]
    assert below.index("govuk-radios__conditional--hidden") < below.index("Who came instead of")
    assert page.count("Who came instead of Grace Okafor") == 1


def test_before_the_meeting_the_sheet_is_not_there_yet(board_meeting, officer, client):
    client.force_login(officer)
    page = client.get(f"{board_meeting.get_absolute_url()}attendance/").content.decode()
    assert "You can put down who was there once it has begun" in page


def test_a_cancelled_meeting_has_no_attendance(sheet, board_meeting, officer):
    meetings.cancel_meeting(board_meeting, by=officer, at=MONDAY, reason="Snow")
    answer = sheet()
    assert answer.status_code == 410
    assert Attendance.objects.count() == 0


def test_members_may_not_put_down_attendance(board_meeting, representative, client):
    client.force_login(representative.user)
    assert client.get(f"{board_meeting.get_absolute_url()}attendance/").status_code == 403
