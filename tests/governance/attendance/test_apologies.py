"""HP-T4b, HP-T4c: absences are told beforehand, and a named substitute may come."""

from datetime import UTC, datetime

import pytest

from compact.audit.moves import NotPossible
from compact.notices.models import Notice
from governance.attendance import actions
from governance.attendance.models import Attendance
from tests.cast import MONDAY, make_person

pytestmark = pytest.mark.django_db
SENT = {"sent": "yes"}  # a browser always sends something: its token


@pytest.fixture
def deputy(area, representative):
    """Ivy Banks is the named substitute of Bella Nowak's seat."""
    person = make_person(area, "Ivy Banks", "ivy.banks@together.example")
    held = representative.appointments.get()
    held.seat.substitute = person
    held.seat.save()
    return person


def page(meeting) -> str:
    return f"{meeting.get_absolute_url()}apologies/"


@pytest.mark.covers("HP-T4b")
def test_a_member_sends_apologies_before_the_meeting_and_the_day_is_kept(
    board_meeting, representative, client
):
    client.force_login(representative.user)
    assert client.post(page(board_meeting), SENT).status_code == 302
    row = Attendance.objects.get()
    assert (row.person, row.status, row.received_at) == (representative, "apologies", MONDAY)
    assert "Your apologies are recorded" in client.get(page(board_meeting)).content.decode()


@pytest.mark.covers("HP-T4c")
def test_the_named_substitute_is_told(board_meeting, representative, deputy, client):
    client.force_login(representative.user)
    client.post(page(board_meeting), {"substitute_comes": "yes"})
    notice = Notice.objects.get(recipient_name="Ivy Banks")
    assert "Bella Nowak cannot come" in notice.body
    assert (
        notice.subject == "You are asked to stand in at Anyford Partnership Board on 25 March 2026"
    )


def test_apologies_taken_back_call_the_substitute_off(
    board_meeting, representative, deputy, client
):
    client.force_login(representative.user)
    client.post(page(board_meeting), {"substitute_comes": "yes"})
    client.post(page(board_meeting), SENT)
    assert Attendance.objects.count() == 0
    assert Notice.objects.get(recipient_name="Ivy Banks").status == "skipped"


def test_whoever_holds_no_seat_sends_no_apologies(board_meeting, officer, client):
    client.force_login(officer)
    assert client.post(page(board_meeting)).status_code == 403


def test_apologies_after_the_beginning_are_refused_in_words(board_meeting, representative):
    seat = representative.appointments.get().seat
    with pytest.raises(NotPossible, match="until the meeting begins"):
        actions.send_apologies(
            board_meeting, representative, seat, by=None, at=datetime(2026, 3, 25, 14, tzinfo=UTC)
        )


def test_the_secretary_puts_down_apologies_with_the_day_they_came(
    board_meeting, representative, officer, client, monday
):
    monday.move_to(datetime(2026, 3, 5, 9, tzinfo=UTC))
    client.force_login(officer)
    client.post(
        f"{page(board_meeting)}for/",
        {
            "seat": representative.appointments.get().seat_id,
            "received_on_day": "3",
            "received_on_month": "3",
            "received_on_year": "2026",
            "substitute_comes": "no",
        },
    )
    assert Attendance.objects.get().received_at == datetime(2026, 3, 3, 12, tzinfo=UTC)
