"""Whether enough members are there to decide, before the day and after it. The rule is "quorum";
a named substitute counts for the member (Halton protocol, HT 4)."""

from datetime import date

import pytest

from compact.audit.models import Entry
from governance.attendance import actions
from governance.attendance.actions import Mark
from governance.attendance.models import Attendance
from governance.attendance.quorum import presence
from tests.cast import make_person, provide
from tests.governance.conftest import CALLED_AT, on_day

THE_DAY = date(2026, 3, 25)


@pytest.fixture
def meeting(board, chair, representative, postal_representative, secretary, compact_in_force):
    """Three members have a vote; the clause asks for three of them."""
    provide(compact_in_force, "quorum", {"count": 3}, label="9")
    return on_day(board, THE_DAY)


@pytest.fixture
def substitute(area, board, representative):
    person = make_person(area, "Sam Obi", "sam.obi@together.example")
    board.seats.filter(appointments__person=representative).update(substitute=person)
    return person


def away(meeting, person, officer, **more) -> None:
    seat = meeting.body.seats.get(appointments__person=person)
    actions.send_apologies(meeting, person, seat, by=officer, at=CALLED_AT, **more)


def there(meeting, officer, *marks: Mark) -> None:
    actions.record_attendance(meeting, list(marks), by=officer, at=meeting.begins_at)
    meeting.refresh_from_db()


def mark(meeting, person, status="present") -> Mark:
    return Mark(person, status, meeting.body.seats.get(appointments__person=person))


@pytest.mark.covers("HP-T4c")
def test_before_the_day_everyone_is_expected_who_sent_no_apologies(
    meeting, representative, officer
):
    assert presence(meeting).words == (
        "3 of the 3 members who have a vote are expected; 3 are needed."
    )
    away(meeting, representative, officer)
    found = presence(meeting)
    assert (found.is_reached, found.verdict) == (False, "Too few expected")


@pytest.mark.covers("HP-T4c")
def test_a_member_who_sends_the_named_substitute_is_counted(
    meeting, representative, substitute, officer
):
    away(meeting, representative, officer, substitute_comes=True)
    assert presence(meeting).is_reached


@pytest.mark.covers("HP-T4c")
def test_a_substitute_who_was_there_counts_for_the_member(
    meeting, chair, representative, postal_representative, substitute, officer
):
    seat = meeting.body.seats.get(appointments__person=representative)
    there(
        meeting,
        officer,
        mark(meeting, chair),
        mark(meeting, postal_representative),
        Mark(substitute, Attendance.SUBSTITUTE, seat, stands_in_for=representative),
    )
    assert presence(meeting).words == (
        "3 of the 3 members who have a vote were there; 3 are needed."
    )
    assert Entry.objects.get(verb="attendance-recorded").details["quorate"] is True


def test_somebody_without_a_vote_makes_no_quorum(
    meeting, chair, representative, secretary, officer
):
    marks = [mark(meeting, one) for one in (chair, representative, secretary)]
    there(meeting, officer, *marks)
    assert presence(meeting).verdict == "Not quorate"
    assert Entry.objects.get(verb="attendance-recorded").details["quorate"] is False


def test_enough_people_of_one_organisation_are_too_few_where_the_clause_asks_for_two(
    meeting, compact_in_force, representative, postal_representative, officer
):
    compact_in_force.clauses.get(label="9").provisions.update(
        params={"count": 2, "organisations": 2}
    )
    marks = [mark(meeting, one) for one in (representative, postal_representative)]
    there(meeting, officer, *marks)
    assert presence(meeting).verdict == "Not quorate"


def test_without_a_clause_nothing_is_said(board, chair, compact_in_force, client, officer):
    meeting = on_day(board, THE_DAY)
    assert presence(meeting) is None
    client.force_login(officer)
    assert "quorum" not in client.get(meeting.get_absolute_url()).content.decode().lower()


def test_members_see_it_on_the_meetings_page_and_strangers_do_not(meeting, representative, client):
    assert "Is there a quorum?" not in client.get(meeting.get_absolute_url()).content.decode()
    client.force_login(representative.user)
    page = client.get(meeting.get_absolute_url()).content.decode()
    assert "Enough expected" in page
    assert "Anyford Compact, clause 9" in page
