"""Letters about a meeting carry in words what an email leads to (HP-9)."""

from datetime import UTC, date, datetime, time

import pytest

from compact.notices.actions import turn_into_post
from compact.notices.models import Notice
from governance.agendas.actions import close_item
from governance.attendance.actions import send_apologies
from governance.meetings import actions
from tests.cast import make_person
from tests.governance.conftest import item

TENTH = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
APRIL = {"starts_on": date(2026, 4, 1), "starts_at": time(15), "place": "Library"}
CONTACT = "Partnership team, partnership@anyford.example."


def letter_in_place_of(officer, name="Bella Nowak", **named) -> Notice:
    """What an officer has printed after the latest email to somebody did not arrive."""
    mail = Notice.objects.filter(recipient_name=name, channel="email", **named).latest("pk")
    assert "http" in mail.body  # it leads to the web
    Notice.objects.filter(pk=mail.pk).update(status=Notice.FAILED)
    mail.refresh_from_db()
    return turn_into_post(mail, address="1 High Street\nAnyford", by=officer, at=TENTH)


@pytest.mark.covers("HP-9")
def test_a_letter_in_place_of_a_call_says_day_hour_place_agenda_and_whom_to_tell(
    board_meeting, officer
):
    body = letter_in_place_of(officer).body
    assert "Day: Wednesday 25 March 2026\nTime: 2pm\nPlace: Town Hall\n" in body
    assert "On the agenda so far:\n\n- 1. Welcome and apologies\n- 2. Declarations" in body
    assert f"If you cannot come, tell us: {CONTACT}" in body
    assert "http" not in body and "calendar" not in body


@pytest.mark.covers("HP-9")
def test_a_letter_in_place_of_a_move_says_from_where_to_where_and_why(board_meeting, officer):
    actions.move_meeting(board_meeting, reason="The hall is let.", by=officer, at=TENTH, **APRIL)
    body = letter_in_place_of(officer).body
    assert "was called for Wednesday 25 March 2026, Town Hall, has changed" in body
    assert "Day: Wednesday 1 April 2026\nTime: 3pm\nPlace: Library\n" in body
    assert "The reason: The hall is let." in body
    assert f"If you cannot come, tell us: {CONTACT}" in body and "http" not in body


@pytest.mark.covers("HP-9")
def test_a_letter_in_place_of_a_cancellation_says_what_is_off_and_why(board_meeting, officer):
    actions.cancel_meeting(board_meeting, reason="The hall is flooded.", by=officer, at=TENTH)
    letter = letter_in_place_of(officer)
    assert letter.subject.startswith("Cancelled: Anyford Partnership Board")
    assert "on Wednesday 25 March 2026, 2pm, Town Hall, is cancelled." in letter.body
    assert "The reason: The hall is flooded." in letter.body and "http" not in letter.body


def test_a_call_that_did_not_arrive_is_no_longer_made_once_the_meeting_is_cancelled(
    board_meeting, officer
):
    actions.cancel_meeting(board_meeting, reason="The hall is flooded.", by=officer, at=TENTH)
    letter = letter_in_place_of(officer, cause=f"meeting:{board_meeting.pk}:called")
    assert letter.subject.startswith("Cancelled: ") and "You are invited" not in letter.body


def test_a_letter_in_place_of_what_asks_a_substitute_says_in_whose_place(
    board_meeting, officer, representative, area
):
    held = representative.appointments.get().seat
    held.substitute = make_person(area, "Ivy Banks", "ivy.banks@together.example")
    held.save()
    send_apologies(board_meeting, representative, held, by=officer, at=TENTH, substitute_comes=True)
    body = letter_in_place_of(officer, "Ivy Banks").body
    assert "Bella Nowak cannot come" in body and "Where: Town Hall" in body
    assert "because you are the named substitute for a seat on the body." in body
    assert "http" not in body


def test_a_letter_names_no_closed_item(board_meeting, officer, postal_representative):
    assert "Work of the partnership" in letter_to_harold(board_meeting, officer, APRIL)
    close_item(item(board_meeting, "3"), reason="Bidders compete", by=officer, at=TENTH)
    body = letter_to_harold(board_meeting, officer, APRIL | {"starts_at": time(16)})
    assert "- 3. Closed item\n" in body and "Work of the partnership" not in body


@pytest.mark.parametrize(
    "url, says",
    [
        ("https://meet.example/abc-defg", "Online: https://meet.example/abc-defg\n"),
        (f"https://teams.example/l/{'19meeting' * 12}", "Online: Ask us for the address\n"),
    ],
)
def test_a_letter_has_no_address_for_joining_that_nobody_could_type(
    board_meeting, officer, postal_representative, url, says
):
    body = letter_to_harold(board_meeting, officer, APRIL | {"online_url": url})
    assert says in body and body.count("http") == says.count("http")


def letter_to_harold(meeting, officer, where) -> str:
    actions.move_meeting(meeting, by=officer, at=TENTH, **where)
    return Notice.objects.filter(recipient_name="Harold Finch").latest("pk").body
