"""The forms of a meeting in the browser: prefilled, forgiving, never a 500, twice is once."""

from datetime import date

import pytest

from compact.audit.models import Entry
from compact.notices.models import Notice
from governance.circulation.models import Circulation
from governance.meetings.actions import cancel_meeting
from governance.meetings.models import Meeting
from tests.cast import MONDAY
from tests.governance.conftest import on_day

CALL = "/anyford/meetings/call/"
GOOD = {
    "kind": "ordinary",
    "starts_on_day": "25",
    "starts_on_month": "March",
    "starts_on_year": "2026",
    "starts_at": "2pm",
    "place": "Town Hall",
    "closed": "no",
}
HOSTILE = ["", "x" * 5000, "<b>x</b>", "\0", "99999999999999999999", "-1", "🙂"]


@pytest.fixture
def signed_in(client, monday, board, representative, officer):
    client.force_login(officer)
    return client


def test_the_form_knows_where_and_when_the_body_usually_meets(signed_in):
    html = signed_in.get(f"{CALL}?body=board").content.decode()
    assert 'value="Town Hall"' in html
    assert 'value="14:00"' in html
    assert "1 person will be told by email." in html


def test_calling_leads_to_the_page_of_the_meeting(signed_in):
    answer = signed_in.post(f"{CALL}?body=board", GOOD)
    assert answer.url == "/anyford/meetings/2026-03-25-board/"


def test_two_clicks_call_one_meeting(signed_in):
    data = GOOD | {"idempotency_key": "6f9a3a52-7a9e-4a07-9f2f-3a7f6f2f1a12"}
    assert (
        signed_in.post(f"{CALL}?body=board", data).url
        == signed_in.post(f"{CALL}?body=board", data).url
    )
    assert Meeting.objects.count() == 1


def test_a_meeting_that_is_called_already_is_named_and_led_to_not_called_again(signed_in):
    called = signed_in.post(f"{CALL}?body=board", GOOD).url
    told = Notice.objects.count()
    html = signed_in.post(f"{CALL}?body=board", GOOD | {"starts_at": "14:00"}).content.decode()
    assert "Anyford Partnership Board meets on 25 March 2026 at 2pm already." in html
    assert f'href="{called}">See Anyford Partnership Board, 25 March 2026</a>' in html
    assert (Meeting.objects.count(), Notice.objects.count()) == (1, told)


def test_a_body_may_meet_twice_a_day_and_again_at_the_hour_of_a_cancelled_meeting(
    signed_in, officer
):
    signed_in.post(f"{CALL}?body=board", GOOD)
    signed_in.post(f"{CALL}?body=board", GOOD | {"starts_at": "4pm"})
    cancel_meeting(Meeting.objects.earliest("pk"), by=officer, at=MONDAY, reason="The hall burned.")
    assert signed_in.post(f"{CALL}?body=board", GOOD).status_code == 302
    assert Meeting.objects.count() == 3


def test_a_meeting_is_not_moved_to_where_the_body_meets_already(signed_in):
    signed_in.post(f"{CALL}?body=board", GOOD)
    other = signed_in.post(f"{CALL}?body=board", GOOD | {"starts_at": "4pm"}).url
    html = signed_in.post(f"{other}move/", GOOD).content.decode()
    assert "meets on 25 March 2026 at 2pm already." in html


@pytest.mark.covers("BP-7.2b")
def test_a_closed_meeting_needs_its_reason(signed_in):
    html = signed_in.post(f"{CALL}?body=board", GOOD | {"closed": "yes"}).content.decode()
    assert "Enter why the meeting is closed" in html
    assert not Meeting.objects.exists()


def test_a_day_that_has_passed_is_refused_in_a_sentence_and_nothing_typed_is_lost(signed_in):
    html = signed_in.post(
        f"{CALL}?body=board", GOOD | {"starts_on_year": "2025", "place": "A rare hall"}
    ).content.decode()
    assert "Day of the meeting must be today or later" in html
    assert "A rare hall" in html


@pytest.mark.parametrize("typed", HOSTILE)
@pytest.mark.parametrize(
    "name", [*GOOD, "ends_at", "online_url", "closed_reason", "idempotency_key"]
)
def test_whatever_is_typed_is_answered_with_a_page(signed_in, name, typed):
    assert signed_in.post(f"{CALL}?body=board", GOOD | {name: typed}).status_code in (200, 302)


@pytest.mark.parametrize("body", ["", "nothing", "\0", "x" * 500])
def test_a_body_that_is_not_there_is_asked_for_again(signed_in, body):
    assert signed_in.get(CALL, {"body": body}).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "body=x",
        "status=x",
        "since_day=99",
        "page=999",
        "page=x",
        "until_year=0",
        "format=exe",
        "body=%00",
    ],
)
def test_the_list_answers_whatever_is_asked(client, board_meeting, query):
    assert client.get(f"/anyford/meetings/?{query}").status_code == 200


@pytest.mark.covers("CW-8.11h")
def test_the_list_filters_by_body_and_state_and_gives_the_same_rows_as_a_file(
    client, board_meeting, board
):
    on_day(board, date(2026, 4, 1), status="cancelled", cancel_reason="Snow")
    html = client.get("/anyford/meetings/?body=board&status=cancelled").content.decode()
    assert "Meetings (1)" in html
    rows = (
        client.get("/anyford/meetings/?status=cancelled&format=csv")
        .content.decode("utf-8-sig")
        .splitlines()
    )
    assert len(rows) == 2
    assert rows[1].startswith("2026-04-01,2pm,Anyford Partnership Board")


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_asks_the_same_number_of_questions(
    client, monday, board, django_assert_num_queries, count
):
    for number in range(count):
        on_day(board, date(2026, 4, 1 + number) if number < 30 else None)
    client.get("/anyford/meetings/")
    with django_assert_num_queries(4):
        client.get("/anyford/meetings/")


def test_the_page_for_sending_says_who_gets_what_and_leads_to_a_reference(
    client, board_meeting, officer
):
    client.force_login(officer)
    url = f"{board_meeting.get_absolute_url()}papers/send/"
    html = client.get(url).content.decode()
    for words in ("Bella Nowak", "Grace Okafor", "Sent now, the papers are in time."):
        assert words in html
    confirmed = client.post(url, follow=True).content.decode()
    sent = Entry.objects.about(board_meeting).get(verb="papers-sent")
    assert confirmed.count(f'data-reference="ANYFORD-{sent.seq}"') == 1
    assert confirmed.count("data-reference=") == 1


def test_late_papers_are_not_sent_until_the_reason_is_typed(client, board_meeting, officer, monday):
    monday.move_to("2026-03-20T09:00:00+00:00")
    client.force_login(officer)
    url = f"{board_meeting.get_absolute_url()}papers/send/"
    assert "Sent now, the papers are 2 days late." in client.get(url).content.decode()
    assert "Enter why the papers are late" in client.post(url, {"reason": ""}).content.decode()
    assert not Circulation.objects.exists()
    assert client.post(url, {"reason": "The budget was late"}).status_code == 302


def test_the_arrows_move_an_item(client, board_meeting, officer):
    client.force_login(officer)
    third = board_meeting.items.get(number="3")
    client.post(f"{board_meeting.get_absolute_url()}agenda/", {"up": third.pk})
    third.refresh_from_db()
    assert third.number == "2"


def test_moving_with_a_stale_page_changes_nothing(client, board_meeting, officer):
    client.force_login(officer)
    url = f"{board_meeting.get_absolute_url()}move/"
    first = {
        "starts_on_day": "1",
        "starts_on_month": "4",
        "starts_on_year": "2026",
        "starts_at": "2pm",
        "place": "Town Hall",
        "version": "0",
    }
    assert client.post(url, first).status_code == 302
    stale = client.post(url, first | {"starts_on_day": "8"})
    assert stale.status_code == 409
    both = stale.content.decode()
    assert "8 April 2026" in both and "1 April 2026" in both
    assert Meeting.objects.get(pk=board_meeting.pk).starts_on == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("deed", "says"),
    [
        ("move", "A meeting can be moved until it is held."),
        ("cancel", "A meeting can be cancelled until it is held."),
        ("papers/send", "Papers go out before a meeting."),
    ],
)
def test_a_link_to_what_was_to_be_done_before_the_meeting_says_that_its_time_is_over(
    client, board_meeting, officer, deed, says
):
    client.force_login(officer)
    url = f"{board_meeting.get_absolute_url()}{deed}/"
    assert client.get(url).status_code == 200
    Meeting.objects.update(status="held")
    closed = client.get(url)
    assert closed.status_code == 410
    assert f"This meeting was on 25 March 2026. {says}" in closed.content.decode()
    assert client.post(url, {"reason": "Snow"}).status_code == 410
    Meeting.objects.update(status="cancelled")
    assert f"This meeting was cancelled. {says}" in client.get(url).content.decode()


def test_a_link_to_apologies_says_once_the_meeting_has_begun_that_it_is_too_late(
    client, board_meeting, representative, monday
):
    client.force_login(representative.user)
    url = f"{board_meeting.get_absolute_url()}apologies/"
    assert client.get(url).status_code == 200
    monday.move_to("2026-03-25T14:00:00+00:00")
    client.force_login(representative.user)
    closed = client.get(url)
    assert closed.status_code == 410
    assert "Apologies can be sent, and taken back, until a meeting begins." in (
        closed.content.decode()
    )


def test_a_body_must_be_chosen_before_a_meeting_is_called(client, signed_in):
    assert "There is a problem" not in client.get(CALL).content.decode()
    assert "Select which body meets" in client.get(f"{CALL}?asked=yes").content.decode()
