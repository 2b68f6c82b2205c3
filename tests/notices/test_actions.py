"""What officers do about letters, and about the people whom an email did not reach."""

from datetime import date, timedelta

import pytest

from compact.audit.moves import AlreadyDone, NotPossible
from compact.notices import actions, contacts, outbox
from compact.notices.contacts import Contact, contact_of
from compact.notices.lists import people_to_reach
from compact.notices.models import Notice
from compact.notices.sending import send
from tests.notices.conftest import MONDAY, by_email, by_post, tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def letters(area) -> list[Notice]:
    return tell(area, by_post("Harold Finch"), by_post("Iris Bell"))


@pytest.fixture
def failed(area, monday, sink) -> Notice:
    tell(area, by_email("Rea Fused", "rea@refuses.example"))
    send()
    return Notice.objects.get()


def as_posted(notices, officer, on=date(2026, 3, 3), at=MONDAY + timedelta(days=1)):
    return actions.posted(notices, on=on, by=officer, at=at)


@pytest.mark.covers("HP-10b")
def test_letters_are_ticked_off_with_the_day_on_which_they_were_posted(letters, officer, area):
    assert as_posted(letters[:1], officer) == letters[:1]
    harold, iris = Notice.objects.order_by("pk")
    assert (harold.status, harold.posted_on) == ("posted", date(2026, 3, 3))
    assert iris.status == "queued"
    entry = area.entries.last()
    assert (entry.verb, entry.actor, entry.details["on"]) == ("posted", officer, "2026-03-03")


def test_a_letter_ticked_twice_is_posted_once(letters, officer):
    as_posted(letters, officer)
    again = list(Notice.objects.order_by("pk"))
    assert as_posted(again, officer, on=date(2026, 3, 2)) == []
    assert set(Notice.objects.values_list("posted_on", flat=True)) == {date(2026, 3, 3)}


@pytest.mark.parametrize(
    "on, says",
    [(date(2026, 3, 4), "must be today or in the past"), (date(2026, 3, 1), "was not yet written")],
)
def test_a_letter_is_not_posted_tomorrow_nor_before_it_was_written(letters, officer, on, says):
    with pytest.raises(NotPossible, match=says):
        as_posted(letters, officer, on=on)
    assert Notice.objects.to_post().count() == 2


def test_an_email_is_not_ticked_off_as_a_letter(area, officer):
    with pytest.raises(NotPossible, match="Only letters are posted"):
        as_posted(tell(area, by_email("Bella Nowak")), officer)


def test_whoever_waits_for_the_letters_is_told_in_the_same_transaction(
    letters, officer, monkeypatch
):
    told = []
    monkeypatch.setattr(
        actions, "on_posted", [lambda ticked, **facts: told.append((ticked, facts["on"]))]
    )
    as_posted(letters, officer)
    assert told == [(letters, date(2026, 3, 3))]


def test_an_email_sent_again_is_the_same_message(failed, officer, sink, monday):
    raw, message_id = bytes(failed.raw), failed.message_id
    monday.shift(timedelta(days=4))
    actions.send_again(failed, by=officer, at=MONDAY + timedelta(days=4))
    Notice.objects.update(address="rea@accepts.example")
    assert send().sent == 1
    sent = Notice.objects.get()
    assert (bytes(sent.raw), sent.message_id) == (raw, message_id)
    assert sink.messages[0]["Message-ID"] == message_id


def test_an_email_sent_again_has_another_72_hours(failed, officer, settings, monday):
    settings.EMAIL_URL = "smtp://127.0.0.1:9"
    monday.shift(timedelta(days=4))
    actions.send_again(failed, by=officer, at=MONDAY + timedelta(days=4))
    send()
    assert Notice.objects.get().status == "queued"


def test_what_has_not_failed_is_not_sent_again(area, officer):
    [waiting] = tell(area, by_email("Bella Nowak"))
    with pytest.raises(AlreadyDone):
        actions.send_again(waiting, by=officer, at=MONDAY)


def test_a_letter_goes_in_place_of_an_email_that_failed(failed, officer):
    letter = actions.turn_into_post(failed, address="4 Mill Lane\nAnyford", by=officer, at=MONDAY)
    assert (letter.channel, letter.status, letter.body) == ("post", "queued", failed.body)
    failed.refresh_from_db()
    assert (failed.status, failed.skip_reason) == ("skipped", "A letter goes instead.")
    assert list(Notice.objects.to_post()) == [letter]
    assert not Notice.objects.unreached().exists()


def test_there_is_one_letter_however_often_it_is_asked_for(failed, officer):
    stale = Notice.objects.get(pk=failed.pk)
    actions.turn_into_post(failed, address="4 Mill Lane", by=officer, at=MONDAY)
    with pytest.raises(NotPossible):
        actions.turn_into_post(stale, address="4 Mill Lane", by=officer, at=MONDAY)
    assert Notice.objects.to_post().count() == 1


def test_someone_without_an_address_is_on_the_list_until_a_letter_goes_or_they_are_told(
    area, officer
):
    nora, mo = tell(area, by_email("Nora Quinn", " "), by_email("Mo Nobody", " "))
    assert Notice.objects.unreached().count() == 2
    actions.turn_into_post(nora, address="1 High Street", by=officer, at=MONDAY)
    assert list(Notice.objects.unreached()) == [mo]
    actions.reached_otherwise(mo, how="Told by phone.", by=officer, at=MONDAY)
    assert not Notice.objects.unreached().exists()
    assert area.entries.last().details == {"how": "Told by phone."}


def test_a_letter_without_an_address_is_not_written(failed, officer):
    with pytest.raises(NotPossible, match="A letter needs an address"):
        actions.turn_into_post(failed, address=" \n", by=officer, at=MONDAY)


def test_phone_and_address_come_from_whoever_keeps_people(monkeypatch):
    monkeypatch.setattr(contacts, "_finders", {})
    contacts.register(
        "people", lambda ids: {pk: Contact("4 Mill Lane", f"01234 {pk}") for pk in ids}
    )
    assert contact_of("people:12") == Contact("4 Mill Lane", "01234 12")
    assert contact_of("others:12") == Contact()
    assert contact_of("people:twelve") == Contact()


def test_a_person_whom_two_notices_did_not_reach_is_one_person_to_phone(area):
    tell(area, by_email("Mo Nobody", " "), cause="board:1:papers")
    tell(area, by_email("Mo Nobody", " "), by_email("Nora Quinn", " "), cause="board:2:papers")
    assert Notice.objects.unreached().count() == 3
    assert people_to_reach(area) == 2


def test_nobody_is_phoned_about_what_no_longer_matters(area):
    [about_the_meeting] = tell(area, by_email("Mo Nobody", " "))
    Notice.objects.update(useful_until=MONDAY + timedelta(days=1))
    assert list(Notice.objects.to_reach(MONDAY)) == [about_the_meeting]
    assert not Notice.objects.to_reach(MONDAY + timedelta(days=1)).exists()
    assert list(Notice.objects.unreached()) == [about_the_meeting]  # the log keeps it


def test_nobody_is_phoned_about_what_was_called_off(area):
    tell(area, by_email("Mo Nobody", " "))
    outbox.cancel_caused_by(area, "board:1:papers", "The meeting was cancelled.", at=MONDAY)
    assert not Notice.objects.to_reach(MONDAY).exists()
