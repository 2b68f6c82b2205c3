"""What needs doing: one verb, one link, one day and one reason a row, for whoever is signed in."""

from datetime import UTC, date, datetime

import pytest

from compact.areas.models import Role
from compact.deadlines import ledger
from compact.deadlines.models import Deadline
from compact.notices.models import Notice
from governance.minutes import actions as minutes
from tests.cast import MONDAY, provide
from tests.governance.conftest import board_meeting, on_day, standing_items  # noqa: F401
from tests.governance.minutes.conftest import LATER, draft, held_meeting, with_chair  # noqa: F401

pytestmark = pytest.mark.django_db
HOME = "/anyford/to-do/"


@pytest.fixture
def called(monday, board, secretary, representative, compact_in_force):
    meeting = on_day(board, date(2026, 3, 25))
    ledger.settle(meeting, at=MONDAY)
    return meeting


def see(client, user) -> str:
    client.force_login(user)
    return client.get(HOME).content.decode()


def test_an_empty_day_is_a_sentence(area, officer, client):
    assert "Nothing needs doing now." in see(client, officer)


def test_a_duty_of_this_week_cites_its_clause(called, officer, client, monday):
    monday.move_to(datetime(2026, 3, 16, 9, tzinfo=UTC))
    page = see(client, officer)
    assert "This week" in page
    assert "Send the papers for Anyford Partnership Board, 25 March 2026 by email" in page
    assert "Anyford Compact, clause 10" in page
    assert "18 March 2026, in 2 days" in page


def test_an_overdue_duty_needs_no_job_to_be_overdue(called, officer, client, monday):
    monday.move_to(datetime(2026, 3, 19, 0, 1, tzinfo=UTC))
    page = see(client, officer)
    assert page.index("Overdue") < page.index("Send the papers for")


def test_a_task_that_two_clauses_ask_for_is_one_row(
    called, compact_in_force, officer, client, monday
):
    provide(
        compact_in_force,
        "papers-before-meeting",
        {"amount": 6, "unit": "calendar-days", "channel": "email"},
        label="11",
    )
    ledger.settle(called, at=MONDAY)
    monday.move_to(datetime(2026, 3, 16, 9, tzinfo=UTC))
    page = see(client, officer)
    assert page.count("Send the papers for Anyford Partnership Board, 25 March 2026 by email") == 1
    assert "18 March 2026, in 2 days" in page
    assert "Anyford Compact, clause 10, and 1 other clause" in page


def test_meetings_that_a_year_went_without_are_one_row_that_leads_to_where_it_is_excused(
    board, compact_in_force, officer, client, monday
):
    provide(compact_in_force, "meeting-frequency", {"min": 4, "per": "year"}, label="6")
    ledger.settle(board, at=MONDAY)
    monday.move_to(datetime(2027, 1, 2, 9, tzinfo=UTC))
    page = see(client, officer)
    assert f"Hold meeting 1 of 4 of {board} in 2026, and 3 more" in page
    first = Deadline.objects.earliest("pk")
    assert f'href="{first.get_absolute_url()}"' in page


def test_a_duty_beyond_the_week_is_not_shown_yet(called, officer, client):
    assert "Send the papers" not in see(client, officer)


def test_each_person_sees_their_own_duties(called, secretary, representative, client, monday):
    monday.move_to(datetime(2026, 3, 16, 9, tzinfo=UTC))
    assert "Send the papers" in see(client, secretary.user)
    page = see(client, representative.user)
    assert "Send the papers" not in page
    assert "Your next meetings" in page


def test_somebody_with_no_part_in_the_area_sees_none_of_it(
    called, stranger, other_officer, client, monday
):
    monday.move_to(datetime(2026, 3, 16, 9, tzinfo=UTC))
    for user in (stranger, other_officer):
        assert "Send the papers" not in see(client, user)


def test_letters_and_failed_mails_are_work_for_the_officer(area, officer, client):
    for number, (channel, status) in enumerate(
        [("post", "queued"), ("post", "queued"), ("email", "failed"), ("email", "failed")]
    ):
        Notice.objects.create(
            area=area,
            cause=f"c{number}",
            topic="papers",
            subject_key="x:1",
            subject_words="x",
            recipient_key=f"p:{min(number, 2)}",  # the last two to one person
            recipient_name="P",
            channel=channel,
            address="a",
            subject="s",
            body="b",
            status=status,
            created_at=MONDAY,
            trying_since=MONDAY,
        )
    page = see(client, officer)
    assert "Print and post 2 letters" in page
    assert "Phone or post to 1 person" in page


def test_minutes_the_chair_sent_back_are_work_for_whoever_writes_them(
    with_chair,  # noqa: F811
    secretary,
    officer,
    chair,
    representative,
    client,
):
    row = "Change the minutes of Anyford Partnership Board, 25 March 2026: the chair asks for"
    assert row not in see(client, officer)
    note = "Say how many came to the open day in March, and who paid for the hall and the coffee."
    minutes.send_back(with_chair, note=note, by=chair.user, at=LATER)
    for user in (secretary.user, officer):
        page = see(client, user)
        assert f'href="{with_chair.get_absolute_url()}edit/"' in page
        assert row in page
        assert "“Say how many came to the open day in March, and who…”" in page
    for user in (representative.user, chair.user):
        assert row not in see(client, user)
    minutes.submit(with_chair, by=officer, at=LATER)
    assert row not in see(client, officer)


def test_a_stranger_signs_in_first(area, client):
    assert client.get(HOME).status_code == 302


def test_a_champion_with_nothing_to_do_is_led_to_what_a_champion_watches(area, stranger, client):
    links = ("/anyford/rules-kept/", "/anyford/deadlines/", "/anyford/rules/")
    without = see(client, stranger)
    assert "Keep an eye on" not in without
    Role.objects.create(
        area=area, user=stranger, kind=Role.CHAMPION, since=MONDAY.date().replace(year=2020)
    )
    page = see(client, stranger)
    assert "Nothing needs doing now." in page
    assert "Keep an eye on" in page
    for link in links:
        assert f'href="{link}"' in page
        client.force_login(stranger)
        assert client.get(link).status_code == 200
