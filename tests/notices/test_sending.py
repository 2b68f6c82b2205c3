"""One message, one recipient, one reply on record: over real SMTP, whatever the other side does."""

from datetime import timedelta

import pytest

from compact.notices.models import Attempt, Notice
from compact.notices.sending import send
from tests.notices.conftest import MONDAY, by_email, by_post, tell
from tests.notices.sinks import free_port

pytestmark = pytest.mark.django_db


def standing() -> dict[str, str]:
    return dict(Notice.objects.order_by("pk").values_list("recipient_name", "status"))


def test_each_recipient_gets_a_message_of_their_own(area, monday, sink):
    tell(area, by_email("Bella Nowak"), by_email("Grace Okafor"), by_post("Harold Finch"))
    tally = send()
    assert (tally.sent, tally.later, tally.failed) == (2, 0, 0)
    assert sorted(sink.recipients) == ["bella@nowak.example", "grace@okafor.example"]
    assert all(len(to) == 1 for _, to, _ in sink.envelopes)
    assert standing() == {"Bella Nowak": "sent", "Grace Okafor": "sent", "Harold Finch": "queued"}


def test_the_servers_reply_is_kept_as_evidence(area, monday, sink):
    tell(area, by_email("Bella Nowak"))
    send()
    notice = Notice.objects.get()
    assert (notice.smtp_code, notice.smtp_text) == (250, "2.0.0 OK queued as Q1")
    assert notice.sent_at == MONDAY
    [attempt] = Attempt.objects.all()
    assert (attempt.number, attempt.code, attempt.host) == (1, 250, f"127.0.0.1:{sink.port}")
    assert attempt.result == notice.smtp_text


def test_one_refused_recipient_stops_nobody_else_and_is_not_tried_again(area, monday, sink):
    tell(area, by_email("Rea Fused", "rea@refuses.example"), by_email("Bella Nowak"))
    send()
    assert standing() == {"Rea Fused": "failed", "Bella Nowak": "sent"}
    monday.shift(timedelta(days=1))
    assert send().failed == 0
    assert (
        Notice.objects.get(status="failed").smtp_text
        == "5.1.1 <rea@refuses.example> no such mailbox"
    )


def test_a_reply_of_any_length_with_anything_in_it_is_kept_as_words(area, monday, sink):
    tell(area, by_email("Bo Babbles", "bo@babbles.example"))
    send()
    said = Notice.objects.get().smtp_text
    assert said.startswith("5.7.1 no [31mso so so")
    assert len(said) == 300


def test_a_refusal_is_on_the_record_without_the_persons_address(area, monday, sink):
    tell(area, by_email("Rea Fused", "rea@refuses.example"))
    send()
    entry = area.entries.last()
    assert (entry.verb, entry.details) == (
        "failed",
        {"from": "queued", "to": "failed", "code": 550},
    )
    assert "rea" not in entry.subject_words.lower()


def test_a_greylisted_message_goes_at_the_second_try_after_a_minute(area, monday, sink):
    tell(area, by_email("Grey Lister", "grey@greylists.example"))
    assert send().later == 1
    assert Notice.objects.get().next_try == MONDAY + timedelta(minutes=1)
    monday.shift(timedelta(seconds=59))
    assert send().sent == 0
    monday.shift(timedelta(seconds=1))
    assert send().sent == 1
    assert list(Attempt.objects.values_list("number", "code")) == [(1, 451), (2, 250)]


def test_tries_come_after_1_5_15_and_60_minutes_then_hourly_and_end_after_72_hours(
    area, monday, settings
):
    settings.EMAIL_URL = f"smtp://127.0.0.1:{free_port()}"
    tell(area, by_email("Bella Nowak"))
    waits = []
    while (notice := Notice.objects.get()).status == "queued":
        monday.move_to(notice.next_try)
        send()
        if (after := Notice.objects.get()).next_try:
            waits.append(int((after.next_try - notice.next_try).total_seconds() / 60))
    assert waits[:6] == [1, 5, 15, 60, 60, 60]
    assert set(waits[4:]) == {60}
    assert (
        MONDAY + timedelta(hours=72)
        <= Attempt.objects.last().started_at
        < MONDAY + timedelta(hours=73)
    )
    assert notice.smtp_text.startswith(
        "Given up after 72 hours. Last answer: The mail server 127.0.0.1"
    )


def test_a_server_that_hangs_up_after_the_message_is_asked_again_with_the_same_message(
    area, monday, sink
):
    tell(area, by_email("Dora Drops", "dora@drops.example"), by_email("Bella Nowak"))
    send()
    assert standing() == {"Dora Drops": "queued", "Bella Nowak": "sent"}
    kept = bytes(Notice.objects.get(recipient_name="Dora Drops").raw)
    monday.shift(timedelta(minutes=1))
    send()
    assert standing()["Dora Drops"] == "sent"
    assert sink.envelopes[-1][2].replace(b"\r\n", b"\n") == kept.replace(b"\r\n", b"\n")


def test_a_server_that_says_goodbye_is_greeted_anew_for_the_next_message(area, monday, sink):
    tell(area, by_email("Bea Busy", "bea@busy.example"), by_email("Bella Nowak"))
    send()
    assert standing() == {"Bea Busy": "queued", "Bella Nowak": "sent"}


def test_a_full_mailbox_is_a_refusal_after_the_message_and_the_connection_goes_on(
    area, monday, sink
):
    names = [f"Person{n} Full" for n in range(6)]
    tell(area, *(by_email(name, f"{n}@full.example") for n, name in enumerate(names)))
    assert send().failed == 6
    assert sink.connections == 1


def test_a_server_that_cannot_be_reached_keeps_everything_for_later(area, monday, settings):
    settings.EMAIL_URL = f"smtp://127.0.0.1:{free_port()}"
    tell(area, *(by_email(f"P{n} Q", f"{n}@host{n}.example") for n in range(20)))
    tally = send()
    assert (tally.sent, tally.failed) == (0, 0)
    assert tally.stopped == f"The mail server {settings.EMAIL_URL[7:]} takes no connections."
    assert Attempt.objects.count() <= 8, "nobody knocks twenty times at a closed door"
    assert Notice.objects.waiting().count() == 20


def test_many_messages_share_a_connection(area, monday, sink):
    tell(area, *(by_email(f"P{n} Q", f"{n}@same.example") for n in range(30)))
    assert send().sent == 30
    assert sink.connections == 1


def test_a_notice_that_cannot_be_written_fails_alone(area, monday, sink):
    broken, _ = tell(area, by_email("Bad Row"), by_email("Bella Nowak"))
    Notice.objects.filter(pk=broken.pk).update(address="no address at all")
    send()
    assert standing() == {"Bad Row": "failed", "Bella Nowak": "sent"}
    assert Notice.objects.get(pk=broken.pk).smtp_text.startswith("The message could not be written")


def test_a_notice_that_another_sender_holds_is_left_alone_until_its_lease_is_over(
    area, monday, sink
):
    tell(area, by_email("Bella Nowak"))
    Notice.objects.update(lease_until=MONDAY + timedelta(minutes=2))
    assert send().sent == 0
    monday.shift(timedelta(minutes=2, seconds=1))
    assert send().sent == 1


def test_now_may_be_given_to_send_what_is_due_later(area, monday, sink):
    tell(area, by_email("Bella Nowak"), at=MONDAY + timedelta(hours=5))
    assert send().sent == 0
    assert send(MONDAY + timedelta(hours=6)).sent == 1


def test_one_that_was_stopped_while_it_was_on_its_way_says_in_the_end_that_it_went(
    area, monday, sink
):
    from compact.notices import outbox
    from compact.notices.postboxes import Outcome, Reply
    from compact.notices.trying import claim, note_reply

    [notice] = tell(area, by_email("Bella Nowak"))
    trial = claim(notice.pk, MONDAY, "somewhere")
    assert outbox.cancel_caused_by(area, notice.cause, "Over.", at=MONDAY) == 0, "it is held"
    outbox.skip(notice, "Stopped all the same.", at=MONDAY)
    note_reply(trial, Reply(Outcome.ACCEPTED, 250, "OK"))
    notice.refresh_from_db()
    assert (notice.status, notice.smtp_code) == ("sent", 250)
