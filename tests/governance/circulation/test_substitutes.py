"""Who comes in place of a member gets the papers as the member would, as far as they are public
(HP-9, HP-T4c)."""

from datetime import UTC, date, datetime, time

import pytest

from compact.notices import actions as notices
from compact.notices.models import Notice
from compact.work import jobs
from compact.work.models import Job
from governance.agendas import actions as agendas
from governance.attendance.actions import send_apologies, withdraw_apologies
from governance.circulation.actions import send_papers
from governance.circulation.models import PrintCopy
from governance.meetings import people
from governance.meetings.actions import cancel_meeting, move_meeting
from tests.cast import make_person, seat
from tests.governance.circulation.supplied import (
    IN_TIME,
    containing,
    copy_of,
    letter_of,
    paper_with,
    printed,
    texts_at,
)
from tests.governance.conftest import item

LATER = datetime(2026, 3, 17, 16, 0, tzinfo=UTC)
PUBLIC, SECRET = "Twelve bridges", "The bids are 90 and 95 thousand pounds"


@pytest.fixture
def meeting(postal_representative, board_meeting):
    """The board meeting of 25 March; Harold Finch takes post, in large print."""
    return board_meeting


@pytest.fixture
def deputy(area, representative):
    """Ivy Banks is the named substitute of Bella Nowak's seat, and takes post in large print."""
    person = make_person(
        area, "Ivy Banks", channel="post", format="large", postal_address="2 Mill Lane\nAnyford"
    )
    held = representative.appointments.get()
    held.seat.substitute = person
    held.seat.save()
    return person


def come_instead(meeting, member, officer, at=IN_TIME):
    held = member.appointments.get().seat
    send_apologies(meeting, member, held, by=officer, at=at, substitute_comes=True)


def papers_to(name: str) -> list[Notice]:
    return list(Notice.objects.filter(topic="papers", recipient_name=name).order_by("pk"))


def make_copies() -> None:
    for asked in Job.objects.filter(kind="print-copy"):
        assert jobs.run(asked.pk)


@pytest.mark.covers("HP-9", "HP-T4c")
def test_a_substitute_who_takes_post_gets_the_papers_that_have_gone_out(
    meeting, officer, representative, deputy, client
):
    paper_with(meeting, "2", officer, printed(PUBLIC))
    send_papers(meeting, by=officer, at=IN_TIME)
    come_instead(meeting, representative, officer, at=LATER)
    asked, letter = Notice.objects.filter(recipient_name="Ivy Banks").order_by("pk")
    assert "The agenda and the papers come to you by post." in asked.body
    assert "You get this because you are the named substitute for a seat" in letter.body
    assert letter.subject.endswith("Wednesday 25 March 2026, in place of Bella Nowak")
    assert "Enclosed: the agenda and papers, in large print (18 point)." in letter.body
    assert "the file’s own pages follow it" in letter.body and "/pack" not in letter.body
    client.force_login(officer)
    texts = texts_at(client, letter)
    assert containing(PUBLIC, texts) and containing("Paper 2.1 · file, page 1 of 1", texts)


@pytest.mark.covers("HP-6", "HP-9")
def test_a_substitute_gets_no_closed_paper_and_reads_that_an_item_is_closed(
    meeting, officer, representative, deputy, client
):
    paper_with(meeting, "2", officer, printed(PUBLIC))
    paper_with(meeting, "3", officer, printed(SECRET), title="Bids")
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    come_instead(meeting, representative, officer, at=LATER)
    agendas.close_item(item(meeting, "3"), reason="Bidders compete", by=officer, at=LATER)
    assert containing(SECRET, copy_of(client, sent, officer))  # it could leak
    [letter] = papers_to("Ivy Banks")
    texts = texts_at(client, letter)
    assert containing("Bidders compete", texts) and containing(PUBLIC, texts)
    assert not containing(SECRET, texts) and not containing("Bids", texts)
    assert not containing("For members of the body only", texts)


def test_whoever_is_to_come_gets_the_papers_when_they_go_out(
    meeting, officer, representative, deputy, client
):
    come_instead(meeting, representative, officer)
    assert papers_to("Ivy Banks") == []
    paper_with(meeting, "3", officer, printed(SECRET), title="Bids")
    agendas.close_item(item(meeting, "3"), reason="Bidders compete", by=officer, at=IN_TIME)
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    [letter] = papers_to("Ivy Banks")
    make_copies()
    client.force_login(officer)
    assert not containing(SECRET, texts_at(client, letter))
    assert containing(SECRET, copy_of(client, sent, officer))
    run = " ".join(client.get("/anyford/notices/post/").content.decode().split())
    for copy in PrintCopy.objects.all():
        assert f"{copy.pages} pages: {(copy.pages + 1) // 2} sheet" in run
    assert [copy.is_full for copy in PrintCopy.objects.order_by("is_full")] == [False, True]
    page = client.get(f"{meeting.get_absolute_url()}papers/sent/1/").content.decode()
    assert "Ivy Banks" in page


@pytest.mark.parametrize("has_sign_in", [True, False])
def test_a_substitute_who_takes_email_is_led_to_what_they_can_open(
    meeting, officer, representative, deputy, stranger, has_sign_in
):
    deputy.channel, deputy.email = "email", "ivy.banks@together.example"
    deputy.user = stranger if has_sign_in else None
    deputy.save()
    agendas.close_item(item(meeting, "3"), reason="Bidders compete", by=officer, at=IN_TIME)
    come_instead(meeting, representative, officer)
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    [mail] = papers_to("Ivy Banks")
    member = Notice.objects.get(cause=sent.cause, recipient_name="Bella Nowak")
    assert "/pack/full/" in member.body
    assert "/pack/\n" in mail.body and "/pack.pdf?print=large" in mail.body
    assert "/pack/full" not in mail.body
    Notice.objects.filter(pk=mail.pk).update(status=Notice.FAILED)
    mail.refresh_from_db()
    letter = notices.turn_into_post(mail, address="2 Mill Lane", by=officer, at=LATER)
    assert "closed=no" in letter.enclosure_url and "in place of Bella Nowak" in letter.subject


def test_a_substitute_who_is_a_member_too_gets_the_papers_once(
    meeting, board, officer, representative, deputy
):
    seat(board, deputy, "Second seat")
    come_instead(meeting, representative, officer)
    send_papers(meeting, by=officer, at=IN_TIME)
    chair_seat = board.seats.exclude(substitute=deputy).first()
    chair_seat.substitute = deputy
    chair_seat.save()
    come_instead(meeting, chair_seat.appointments.get().person, officer, at=LATER)
    assert len(papers_to("Ivy Banks")) == 1


def test_what_was_added_goes_to_the_substitute_too(meeting, officer, representative, deputy):
    send_papers(meeting, by=officer, at=IN_TIME)
    paper_with(meeting, "3", officer, printed(PUBLIC), title="Flood")
    send_papers(meeting, by=officer, at=LATER)
    come_instead(meeting, representative, officer, at=LATER)
    subjects = [letter.subject.partition(" for ")[0] for letter in papers_to("Ivy Banks")]
    assert subjects == ["Papers", "Added to the papers"]


def test_papers_to_a_substitute_are_called_off_with_what_asks_them_and_asked_anew(
    meeting, officer, representative, deputy
):
    send_papers(meeting, by=officer, at=IN_TIME)
    come_instead(meeting, representative, officer, at=LATER)
    to_ivy = Notice.objects.filter(recipient_name="Ivy Banks")
    assert set(to_ivy.values_list("status", flat=True)) == {Notice.QUEUED}
    withdraw_apologies(meeting, representative, by=officer, at=LATER)
    assert set(to_ivy.values_list("status", flat=True)) == {Notice.SKIPPED}
    come_instead(meeting, representative, officer, at=LATER)
    assert to_ivy.filter(status=Notice.QUEUED).count() == 2


def told_ivy(cause: str) -> Notice:
    return Notice.objects.get(recipient_name="Ivy Banks", cause=cause)


def test_a_substitute_hears_that_the_meeting_moves_and_that_it_is_off(
    meeting, officer, representative, deputy, client
):
    come_instead(meeting, representative, officer)
    client.force_login(officer)
    told = client.get(f"{meeting.get_absolute_url()}cancel/").context["told"]
    assert told["all"] == len(people.addressees(meeting, LATER.date())) + 1
    april = {"starts_on": date(2026, 4, 8), "starts_at": time(14)}
    move_meeting(meeting, by=officer, at=LATER, reason="The hall is flooded.", **april)
    moved = told_ivy(f"meeting:{meeting.pk}:moved:1")
    assert "Wednesday 8 April 2026" in moved.body and "the named substitute" in moved.body
    cancel_meeting(meeting, reason="Nobody can come.", by=officer, at=LATER)
    assert "is cancelled" in told_ivy(f"meeting:{meeting.pk}:cancelled").body
    waiting = Notice.objects.filter(recipient_name="Ivy Banks", status=Notice.QUEUED)
    assert [notice.cause.rpartition(":")[2] for notice in waiting] == ["cancelled"]


def test_a_substitute_whose_member_comes_after_all_is_not_told(
    meeting, officer, representative, deputy
):
    come_instead(meeting, representative, officer)
    withdraw_apologies(meeting, representative, by=officer, at=LATER)
    cancel_meeting(meeting, reason="Nobody can come.", by=officer, at=LATER)
    assert not Notice.objects.filter(recipient_name="Ivy Banks", cause__endswith="cancelled")


def test_a_cancelled_meeting_sends_nobody_papers(meeting, officer, representative, deputy):
    come_instead(meeting, representative, officer)
    send_papers(meeting, by=officer, at=IN_TIME)
    cancel_meeting(meeting, reason="The hall is flooded.", by=officer, at=LATER)
    waiting = Notice.objects.filter(topic="papers", status=Notice.QUEUED)
    assert not waiting.exists()


@pytest.mark.covers("HP-10b")
def test_only_letters_to_members_count_for_the_day_by_which_papers_are_posted(
    meeting, officer, representative, deputy
):
    come_instead(meeting, representative, officer)
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    on = date(2026, 3, 17)
    notices.posted(papers_to("Ivy Banks"), on=on, by=officer, at=LATER)
    meeting.refresh_from_db()
    assert meeting.papers_posted_on is None
    next_day = datetime(2026, 3, 18, 9, tzinfo=UTC)
    notices.posted([letter_of(sent)], on=date(2026, 3, 18), by=officer, at=next_day)
    meeting.refresh_from_db()
    assert meeting.papers_posted_on == date(2026, 3, 18)
