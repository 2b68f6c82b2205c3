"""A deed writes its notices in its own transaction: one a cause, recipient and channel."""

import pytest

from compact.audit.record import head_of
from compact.notices import outbox
from compact.notices.addressee import Addressee
from compact.notices.models import Channel, Notice
from tests.notices.conftest import MONDAY, by_email, by_post, tell

pytestmark = pytest.mark.django_db


def test_everyone_gets_one_notice_in_their_own_channel_and_print(area, people):
    rows = tell(area, *people)
    assert [(r.recipient_name, r.channel, r.format, r.status) for r in rows] == [
        ("Bella Nowak", "email", "normal", "queued"),
        ("Grace Okafor", "email", "normal", "queued"),
        ("Harold Finch", "post", "large", "queued"),
    ]
    assert [r.enclosure_url for r in rows] == [
        "/anyford/pack/normal/",
        "/anyford/pack/normal/",
        "/anyford/pack/large/",
    ]


def test_the_same_cause_writes_to_nobody_a_second_time(area, people):
    first = tell(area, *people)
    again = tell(area, *people, by_email("Tom Reid"))
    assert [row.pk for row in again[:3]] == [row.pk for row in first]
    assert Notice.objects.count() == 4


def test_the_same_person_named_twice_gets_one(area):
    tell(area, by_email("Bella Nowak"), by_email("Bella Nowak"))
    assert Notice.objects.count() == 1


def test_an_apostrophe_and_an_ampersand_stay_what_they_are_in_plain_text(area):
    [row] = tell(area, by_email("Bella O'Nowak", address="bella@x.example"))
    assert "Dear Bella O'Nowak," in row.body
    assert "Where: Town Hall & annexe" in row.body


def test_a_notice_ends_with_why_it_came_and_the_head_of_the_record(area):
    outbox.skip(
        tell(area, by_email("Bella Nowak"), cause="earlier")[0], "So that there is a record."
    )
    [row] = tell(area, by_email("Bella Nowak"))
    small = row.body.split("\n-- \n")[1]
    assert small == (
        "You get this because you are a member of the body that meets.\n"
        "Questions, or a wrong address: Partnership team, partnership@anyford.example.\n"
        "You may receive this twice: we would rather write again than not reach you.\n"
        f"The record of Anyford Compact Partnership stood at {head_of(area)} "
        "when this was written.\n"
    )
    assert head_of(area) != "0" * 16


@pytest.mark.parametrize(
    "person, reason",
    [
        (by_email("Bella Nowak", address=" "), "There is no email address for this person."),
        (
            by_email("Bella Nowak", address="bella at home"),
            "This is not an email address that mail can be sent to.",
        ),
        (
            by_email("Bella Nowak", address="a@b.example\nBcc: x@y.example"),
            "This is not an email address that mail can be sent to.",
        ),
        (by_post("Harold Finch", address=" \n "), "There is no postal address for this person."),
    ],
)
def test_who_cannot_be_reached_has_a_row_that_says_why(area, person, reason):
    [row] = tell(area, person)
    assert (row.status, row.skip_reason, row.next_try) == (Notice.SKIPPED, reason, None)


def test_a_purpose_that_is_over_sends_nothing_more(area, people):
    rows = tell(area, *people)
    outbox.skip(rows[0], "She rang.", at=MONDAY)
    assert (
        outbox.cancel_caused_by(area, "board:1:papers", "The meeting was cancelled.", at=MONDAY)
        == 2
    )
    assert [r.skip_reason for r in Notice.objects.order_by("pk")] == [
        "She rang.",
        "The meeting was cancelled.",
        "The meeting was cancelled.",
    ]


def test_nothing_of_one_area_is_taken_for_anothers(area, other_area, people):
    tell(area, *people)
    tell(other_area, *people)
    assert Notice.objects.in_area(other_area).caused_by("board:1:papers").count() == 3
    assert outbox.cancel_caused_by(area, "board:1:papers", "Over.", at=MONDAY) == 3
    assert Notice.objects.in_area(other_area).waiting().count() == 3


def test_a_line_break_in_what_was_typed_cannot_add_a_header(area):
    [row] = tell(area, by_email("Bella Nowak"), day="15 March\r\nBcc: thief@x.example")
    assert "\n" not in row.subject and "\r" not in row.subject


def test_thirty_people_take_as_many_questions_to_the_database_as_one(
    area, django_assert_num_queries
):
    crowd = [
        Addressee(f"people:{n}", f"P {n}", Channel.EMAIL, f"p{n}@x.example") for n in range(30)
    ]
    with django_assert_num_queries(5):  # savepoint, head, insert, read back, release
        tell(area, crowd[0], cause="one")
    with django_assert_num_queries(5):
        tell(area, *crowd, cause="thirty")
