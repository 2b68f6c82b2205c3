"""Calendar feeds: what a calendar program reads, with stable identities and real cancellations."""

from datetime import UTC, date, datetime, time, timedelta

import icalendar
import pytest

from governance.meetings import actions
from tests.cast import make_body
from tests.governance.conftest import CALLED_AT, on_day

TENTH = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)


def feed(client, path="calendar.ics"):
    response = client.get(f"/anyford/{path}")
    assert (response.status_code, response["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return icalendar.Calendar.from_ical(response.content)


def events(client, path="calendar.ics"):
    return list(feed(client, path).walk("VEVENT"))


@pytest.mark.covers("CW-8.11h")
def test_a_meeting_stands_in_the_feed_at_its_london_hour(client, board_meeting):
    [event] = events(client)
    assert str(event["SUMMARY"]) == "Anyford Partnership Board"
    assert event.decoded("DTSTART").replace(tzinfo=None) == datetime(2026, 3, 25, 14)
    assert event["DTSTART"].params["TZID"] == "Europe/London"
    assert str(event["URL"]).endswith("/anyford/meetings/2026-03-25-board/")
    assert str(event["LOCATION"]) == "Town Hall"


@pytest.mark.parametrize(("day", "hour"), [(date(2026, 3, 25), 14), (date(2026, 7, 1), 13)])
def test_winter_and_summer_hours_are_the_right_instants_by_our_own_time_zone(
    client, monday, board, day, hour
):
    on_day(board, day)
    calendar = feed(client)
    [zone] = calendar.walk("VTIMEZONE")
    [event] = calendar.walk("VEVENT")
    local = event.decoded("DTSTART").replace(tzinfo=None)
    assert local.replace(tzinfo=zone.to_tz()).astimezone(UTC).hour == hour


def test_a_move_keeps_the_identity_and_raises_the_sequence(client, board_meeting, officer):
    [before] = events(client)
    actions.move_meeting(
        board_meeting,
        starts_on=date(2026, 4, 1),
        starts_at=time(14),
        place="Hall",
        by=officer,
        at=TENTH,
    )
    [after] = events(client)
    assert after["UID"] == before["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after.decoded("LAST-MODIFIED") == TENTH
    assert after.decoded("DTSTART").date() == date(2026, 4, 1)


def test_a_cancelled_meeting_stays_in_the_feed_as_cancelled(client, board_meeting, officer):
    actions.cancel_meeting(board_meeting, reason="Snow, ice; and flood", by=officer, at=TENTH)
    [event] = events(client)
    assert (str(event["STATUS"]), event["SEQUENCE"]) == ("CANCELLED", 1)
    assert str(event["DESCRIPTION"]) == "Cancelled: Snow, ice; and flood"


def test_words_that_could_break_the_file_come_back_as_they_were(client, monday, board):
    place = "Back\\slash; comma, \nnew line BEGIN:VEVENT – " + "é" * 80
    on_day(board, date(2026, 3, 25), place=place)
    assert str(events(client)[0]["LOCATION"]) == place


def test_no_line_is_longer_than_75_octets(client, monday, board):
    on_day(board, date(2026, 3, 25), place="é" * 200)
    lines = client.get("/anyford/calendar.ics").content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75


def test_the_public_feed_has_neither_agenda_nor_the_address_for_joining(
    client, monday, board, officer
):
    actions.call_meeting(
        board,
        starts_on=date(2026, 4, 1),
        starts_at=time(14),
        by=officer,
        at=CALLED_AT,
        online_url="https://meet.example/secret",
    )
    content = client.get("/anyford/calendar.ics").content.decode()
    assert "secret" not in content
    assert "LOCATION:Online" in content


def test_a_body_has_its_own_feed(client, board_meeting, area):
    on_day(make_body(area, "forum", "Anyford Forum"), date(2026, 3, 26))
    assert len(events(client)) == 2
    assert [str(event["SUMMARY"]) for event in events(client, "bodies/forum/calendar.ics")] == [
        "Anyford Forum"
    ]


def test_a_person_has_a_feed_of_their_bodies_at_a_secret_address(
    client, board_meeting, representative, area
):
    on_day(make_body(area, "forum", "Anyford Forum"), date(2026, 3, 26))
    client.force_login(representative.user)
    html = client.get("/anyford/calendar/").content.decode()
    address = html.partition('href="/anyford/calendar/')[2].partition('"')[0]
    client.logout()
    assert [str(event["SUMMARY"]) for event in events(client, f"calendar/{address}")] == [
        "Anyford Partnership Board"
    ]


@pytest.mark.parametrize("token", ["1", "1:forged", "x:y", "1:" + "a" * 300])
def test_a_forged_address_leads_nowhere(client, board_meeting, representative, token):
    assert client.get(f"/anyford/calendar/{token}.ics").status_code == 404


def test_nothing_of_one_area_stands_in_the_feed_of_another(client, board_meeting, other_area):
    response = client.get(f"/{other_area.slug}/calendar.ics")
    assert b"VEVENT" not in response.content


@pytest.mark.parametrize("count", [1, 30])
def test_a_feed_asks_two_questions_however_many_meetings(
    client, monday, board, django_assert_num_queries, count
):
    for number in range(count):
        on_day(board, date(2026, 3, 25) + timedelta(days=number))
    with django_assert_num_queries(2):
        client.get("/anyford/calendar.ics")
