"""Papers go to each member in their channel and print: on time, or late with a reason."""

from datetime import UTC, date, datetime

import pytest
from django.utils.html import strip_tags

from compact.audit.models import Entry
from compact.audit.moves import AlreadyDone, NotPossible, ReasonNeeded
from compact.deadlines import ledger
from compact.deadlines.actions import extend
from compact.deadlines.models import Deadline
from compact.notices.actions import posted
from compact.notices.models import Notice
from governance.agendas import actions as agendas
from governance.circulation.actions import send_papers
from governance.papers import actions as papers
from tests.cast import provide
from tests.governance.conftest import deadlines_of, item

IN_TIME = datetime(2026, 3, 18, 16, 0, tzinfo=UTC)
LATE = datetime(2026, 3, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
def meeting(postal_representative, board_meeting):
    """The board meeting of 25 March, with one member who takes only post."""
    return board_meeting


def final_paper(meeting, number, officer, title="Grants for 2026", at=IN_TIME):
    paper = papers.add_paper(item(meeting, number), title=title, by=officer, at=at)
    papers.make_final(paper, pages=1, version=paper.version, by=officer, at=at)
    return paper


def read_sending(client, meeting, number: int) -> str:
    """The words of the page of one sending, with single blanks."""
    html = client.get(f"{meeting.get_absolute_url()}papers/sent/{number}/").content.decode()
    return " ".join(strip_tags(html.replace("<", " <")).split())


def clocks(meeting):
    return {row.provision.params["channel"]: row for row in deadlines_of(meeting)}


@pytest.mark.covers("HP-10a", "HP-9")
def test_each_member_gets_the_papers_in_their_own_channel_and_print(meeting, officer):
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    notices = Notice.objects.filter(cause=sent.cause).order_by("recipient_name")
    assert [(n.recipient_name, n.channel, n.enclosure_url.rpartition("/")[2]) for n in notices] == [
        ("Bella Nowak", "email", "pack.pdf?print=normal"),
        ("Grace Okafor", "email", "pack.pdf?print=normal"),
        ("Harold Finch", "post", "print.pdf?print=large"),
    ]
    assert (sent.by_email, sent.by_post, meeting.status) == (2, 1, "papers-sent")


@pytest.mark.covers("HP-10a")
def test_sent_in_time_the_email_clock_is_kept_and_the_post_clock_runs_on(meeting, officer):
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    assert (clocks(meeting)["email"].status, clocks(meeting)["post"].status) == ("kept", "open")
    assert not sent.is_late


@pytest.mark.covers("HP-10b")
def test_the_post_clock_is_met_on_the_day_the_last_letter_was_posted(meeting, officer):
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    letters = Notice.objects.filter(cause=sent.cause, channel="post")
    posted(letters, on=date(2026, 3, 20), by=officer, at=datetime(2026, 3, 20, 17, tzinfo=UTC))
    meeting.refresh_from_db()
    assert meeting.papers_posted_on == date(2026, 3, 20)
    assert clocks(meeting)["post"].status == Deadline.KEPT
    # Of a letter the day is known, of an email the moment.
    assert clocks(meeting)["post"].done == date(2026, 3, 20)
    assert clocks(meeting)["email"].done == IN_TIME


@pytest.mark.covers("HP-10b")
def test_a_letter_posted_a_day_late_stands_as_late(meeting, officer):
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    letters = Notice.objects.filter(cause=sent.cause, channel="post")
    posted(letters, on=date(2026, 3, 21), by=officer, at=datetime(2026, 3, 21, 12, tzinfo=UTC))
    assert (clocks(meeting)["post"].status, clocks(meeting)["post"].late_by_days) == (
        Deadline.LATE,
        1,
    )


@pytest.mark.covers("HP-10a")
def test_late_papers_need_a_reason(meeting, officer):
    with pytest.raises(ReasonNeeded, match="2 days late"):
        send_papers(meeting, by=officer, at=LATE)
    assert not Notice.objects.filter(topic="papers").exists()


@pytest.mark.covers("HP-10a")
def test_late_papers_go_out_with_their_reason_which_stands_beside_the_clause(meeting, officer):
    sent = send_papers(meeting, by=officer, at=LATE, reason="The budget came late")
    assert (sent.is_late, sent.reason) == (True, "The budget came late")
    row = clocks(meeting)["email"]
    assert (row.status, row.late_by_days, row.reason) == (Deadline.LATE, 2, "The budget came late")
    assert Notice.objects.filter(cause=sent.cause).count() == 3


def test_papers_are_in_time_when_the_deadline_was_extended(meeting, officer):
    extend(
        clocks(meeting)["email"],
        by=officer,
        at=IN_TIME,
        until=date(2026, 3, 21),
        reason="Agreed by all",
    )
    assert not send_papers(meeting, by=officer, at=LATE).is_late


def test_a_clause_that_only_informs_asks_no_reason(meeting, officer, compact_in_force):
    compact_in_force.clauses.first().provisions.update(enforcement="informs")
    Deadline.objects.update(enforcement="informs")
    assert send_papers(meeting, by=officer, at=LATE).is_late


def test_a_clause_that_blocks_refuses_late_papers(meeting, officer):
    Deadline.objects.update(enforcement="blocks")
    with pytest.raises(NotPossible, match="extend its deadline"):
        send_papers(meeting, by=officer, at=LATE, reason="The budget came late")


def test_two_clicks_send_once(meeting, officer):
    send_papers(meeting, by=officer, at=IN_TIME)
    with pytest.raises(AlreadyDone):
        send_papers(meeting, by=officer, at=IN_TIME)
    assert Notice.objects.filter(topic="papers").count() == 3


def test_a_draft_stays_behind_and_a_final_paper_goes_with_its_number(meeting, officer):
    draft = papers.add_paper(item(meeting, "2"), title="Not ready", by=officer, at=IN_TIME)
    final = final_paper(meeting, "3", officer)
    send_papers(meeting, by=officer, at=IN_TIME)
    draft.refresh_from_db()
    final.refresh_from_db()
    assert (draft.circulated_at, final.circulated_at, final.number) == (None, IN_TIME, "3.1")


def test_a_late_paper_takes_a_letter_and_goes_out_alone(meeting, officer):
    final_paper(meeting, "3", officer)
    send_papers(meeting, by=officer, at=IN_TIME)
    late = final_paper(meeting, "3", officer, title="Flood", at=LATE)
    sent = send_papers(meeting, by=officer, at=LATE, reason="The flood was on the 19th")
    late.refresh_from_db()
    assert (late.number, late.added_on, late.is_late) == ("3A", LATE.date(), True)
    assert (sent.number, sent.is_late) == (2, True)
    body = Notice.objects.get(cause=sent.cause, recipient_name="Bella Nowak").body
    assert "The flood was on the 19th" in body
    assert "- 3A. Flood" in body


def test_what_was_added_is_told_and_recorded_by_its_own_number_and_title(meeting, officer, client):
    send_papers(meeting, by=officer, at=IN_TIME)
    final_paper(meeting, "3", officer, title="Flood")
    agendas.add_item(meeting, title="Fire", after=item(meeting, "2"), by=officer, at=IN_TIME)
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    assert [(line["number"], line["title"]) for line in sent.items] == [
        ("2A", "Fire"),
        ("3A", "Flood"),
    ]
    body = Notice.objects.get(cause=sent.cause, recipient_name="Bella Nowak").body
    assert "- 2A. Fire\n- 3A. Flood\n" in body
    assert "2A Fire Paper 3A Flood" in read_sending(client, meeting, 2)
    agendas.close_item(item(meeting, "3"), reason="It names a person", by=officer, at=IN_TIME)
    assert "2A Fire Paper 3A Closed item" in read_sending(client, meeting, 2)


@pytest.mark.covers("HP-10a")
def test_what_was_added_in_time_is_nowhere_called_late(meeting, officer, client):
    early = datetime(2026, 3, 10, 9, tzinfo=UTC)
    send_papers(meeting, by=officer, at=early)
    paper = final_paper(meeting, "3", officer, title="Flood", at=early)
    agendas.add_item(meeting, title="Fire", by=officer, at=early)
    send_papers(meeting, by=officer, at=IN_TIME)
    for address in (meeting, paper):
        html = client.get(address.get_absolute_url()).content.decode()
        assert "Added on 10 March 2026, after the first papers went out" in html
        assert "Late" not in html
    pack = client.get(f"{meeting.get_absolute_url()}pack/").content.decode()
    assert pack.count("<p>Added on 10 March 2026, after the first papers went out.</p>") == 2
    assert "Late" not in pack


def test_sending_is_offered_only_while_there_is_something_to_send(meeting, officer, client):
    client.force_login(officer)

    def offered() -> bool:
        page = client.get(meeting.get_absolute_url()).content.decode()
        form = client.get(f"{meeting.get_absolute_url()}papers/send/").content.decode()
        button = f'href="{meeting.get_absolute_url()}papers/send/"' in page
        assert button == ("Send the papers</button>" in form)
        assert button != ("All that is final on the agenda has gone out." in page)
        return button

    assert offered()
    send_papers(meeting, by=officer, at=IN_TIME)
    assert not offered()
    draft = papers.add_paper(item(meeting, "3"), title="Flood", by=officer, at=IN_TIME)
    assert not offered()
    papers.make_final(draft, pages=1, version=draft.version, by=officer, at=IN_TIME)
    assert offered()
    send_papers(meeting, by=officer, at=IN_TIME)
    agendas.add_item(meeting, title="Fire", by=officer, at=IN_TIME)
    assert offered()


def test_whether_it_would_be_in_time_is_a_whole_sentence_each_time(
    meeting, officer, client, monday
):
    def says() -> str:
        client.force_login(officer)
        return client.get(f"{meeting.get_absolute_url()}papers/send/").content.decode()

    assert "Sent now, the papers are in time." in says()
    monday.move_to(LATE)
    assert "Sent now, the papers are 2 days late. That stands in public" in says()
    send_papers(meeting, by=officer, at=LATE, reason="The printer was ill")
    agendas.add_item(meeting, title="Fire", by=officer, at=LATE)
    assert "Sent now, what was added is 2 days late." in says()
    Deadline.objects.all().delete()
    assert "No clause in force sets a day by which papers go out." in says()
    assert "Sent now" not in says()


def test_what_was_added_late_is_called_so_beside_its_day(meeting, officer, client):
    send_papers(meeting, by=officer, at=IN_TIME)
    final_paper(meeting, "3", officer, title="Flood", at=LATE)
    agendas.add_item(meeting, title="Fire", by=officer, at=LATE)
    send_papers(meeting, by=officer, at=LATE, reason="The flood was on the 19th")
    html = client.get(meeting.get_absolute_url()).content.decode()
    assert (html.count("Late item"), html.count("Late paper")) == (1, 1)
    pack = client.get(f"{meeting.get_absolute_url()}pack/").content.decode()
    assert "<strong>Late paper</strong>: added on 20 March 2026, after the first" in pack


def test_a_paper_added_before_the_due_day_is_not_late(meeting, officer):
    early = datetime(2026, 3, 10, 9, tzinfo=UTC)
    send_papers(meeting, by=officer, at=early)
    final_paper(meeting, "3", officer, at=early)
    assert not send_papers(meeting, by=officer, at=IN_TIME).is_late


def test_late_papers_do_not_move_the_clock_of_the_first_sending(meeting, officer):
    send_papers(meeting, by=officer, at=IN_TIME)
    agendas.add_item(meeting, title="Flood", by=officer, at=LATE)
    send_papers(meeting, by=officer, at=LATE, reason="The flood was on the 19th")
    meeting.refresh_from_db()
    assert (meeting.papers_emailed_at, clocks(meeting)["email"].status) == (IN_TIME, Deadline.KEPT)


def test_an_empty_agenda_is_not_sent(meeting, officer):
    meeting.items.all().delete()
    with pytest.raises(NotPossible, match="agenda is empty"):
        send_papers(meeting, by=officer, at=IN_TIME)


def test_the_record_keeps_how_many_got_what_and_the_fingerprint_of_the_pack(meeting, officer):
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    details = Entry.objects.about(meeting).get(verb="papers-sent").details
    assert (details["by_email"], details["by_post"], details["pack"]) == (2, 1, sent.pack_sha256)


@pytest.mark.covers("HP-6")
def test_the_public_list_of_what_went_out_does_not_name_a_closed_item(meeting, officer):
    agendas.close_item(item(meeting, "3"), reason="It is about one person", by=officer, at=IN_TIME)
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    assert {"number": "3", "title": "Closed item", "item": "3"} in sent.items
    bodies = "".join(Notice.objects.filter(cause=sent.cause).values_list("body", flat=True))
    assert "Work of the partnership" not in bodies


def test_the_page_of_a_sending_lists_items_and_papers_and_how_each_member_got_them(
    meeting, officer, representative, client
):
    final_paper(meeting, "3", officer)
    send_papers(meeting, by=officer, at=IN_TIME)
    final_paper(meeting, "3", officer, title="Flood", at=LATE)
    send_papers(meeting, by=officer, at=LATE, reason="The water came.")
    client.force_login(officer)
    first, more = read_sending(client, meeting, 1), read_sending(client, meeting, 2)
    assert "3 Work of the partnership Paper 3.1 Grants for 2026 4 Any other business" in first
    assert "Bella Nowak Email Ordinary print" in first
    assert "Harold Finch Post Large print" in first
    assert "Paper 3A Flood Late" in more
    client.force_login(representative.user)
    assert "Harold Finch" not in read_sending(client, meeting, 1)


def test_what_happens_next_is_said_only_while_something_waits(meeting, officer, client):
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    notices = Notice.objects.filter(cause=sent.cause)
    client.force_login(officer)
    assert "Email goes out within a minute. Print and post" in read_sending(client, meeting, 1)
    notices.filter(channel="email").update(status="sent", smtp_code=250)
    assert "What happens next Print and post" in read_sending(client, meeting, 1)
    posted(notices.filter(channel="post"), on=date(2026, 3, 18), by=officer, at=IN_TIME)
    page = read_sending(client, meeting, 1)
    assert "What happens next" not in page
    assert "See who was reached" in page


def test_a_paper_withdrawn_since_is_no_longer_named_among_what_was_sent(meeting, officer, client):
    paper = final_paper(meeting, "3", officer)
    send_papers(meeting, by=officer, at=IN_TIME)
    address = f"{meeting.get_absolute_url()}papers/sent/1/"
    assert "Grants for 2026" in client.get(address).content.decode()
    paper.refresh_from_db()
    papers.withdraw(paper, reason="It was the wrong one.", by=officer, at=IN_TIME)
    html = client.get(address).content.decode()
    assert "Paper 3.1 Withdrawn paper" in html
    assert "Grants for 2026" not in html


@pytest.mark.covers("HP-6")
def test_an_item_closed_since_is_not_named_where_one_taken_off_before_bore_its_number(
    meeting, officer, client
):
    last = item(meeting, "4")
    agendas.move_item(last, up=True, by=officer, at=IN_TIME)
    last.refresh_from_db()
    agendas.remove_item(last, reason="Another time", by=officer, at=IN_TIME)
    send_papers(meeting, by=officer, at=IN_TIME)
    assert "3 Work of the partnership" in read_sending(client, meeting, 1)
    agendas.close_item(item(meeting, "3"), reason="It names a person", by=officer, at=IN_TIME)
    assert "Work of the partnership" not in read_sending(client, meeting, 1)


def test_a_paper_taken_off_with_its_item_is_named_no_more_than_at_its_own_address(
    meeting, officer, client
):
    paper = final_paper(meeting, "3", officer)
    send_papers(meeting, by=officer, at=IN_TIME)
    pages = (paper.get_absolute_url(), f"{meeting.get_absolute_url()}papers/sent/1/")
    for page in pages:
        assert "Grants for 2026" in client.get(page).content.decode()
    agendas.remove_item(item(meeting, "3"), reason="It names a person", by=officer, at=IN_TIME)
    for page in pages:
        html = client.get(page).content.decode()
        assert "Withdrawn paper" in html
        assert "Grants for 2026" not in html


def test_a_member_who_signs_in_is_led_to_the_full_pack_only_where_something_is_closed(
    meeting, officer
):
    agendas.close_item(item(meeting, "3"), reason="It is about one person", by=officer, at=IN_TIME)
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    mails = Notice.objects.filter(cause=sent.cause, channel="email")
    urls = dict(mails.values_list("recipient_name", "enclosure_url"))
    assert len(urls) == 2
    assert all("/pack/full.pdf" in url for url in urls.values())


def test_a_member_without_an_address_is_not_counted_as_reached(meeting, officer, representative):
    representative.email = ""
    representative.save()
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    assert (sent.by_email, sent.by_post) == (1, 1)
    notice = Notice.objects.get(cause=sent.cause, recipient_name="Bella Nowak")
    assert (notice.status, notice.skip_reason) == (
        Notice.SKIPPED,
        "There is no email address for this person.",
    )


@pytest.mark.covers("HP-B1")
def test_whoever_sends_papers_is_shown_what_does_not_stand_as_a_clause_says(
    meeting, compact_in_force, officer, client
):
    address = f"{meeting.get_absolute_url()}papers/send/"
    client.force_login(officer)
    provide(compact_in_force, "seats-minimum", {"count": 9}, label="8")
    ledger.settle(meeting.body, at=IN_TIME)
    page = client.get(address).content.decode()
    assert "the least number is 9" in page
    assert "Anyford Compact, clause 8" in page
