"""One page for all: the public sees what is public, members more, officers the verbs as well."""

from datetime import UTC, date, datetime, time

import pytest
from django.core.cache import caches

from compact.agreements.models import Version
from compact.areas.models import Role
from compact.audit.models import key_of
from compact.deadlines.models import Deadline
from governance.agendas import actions as agendas
from governance.circulation.actions import send_papers
from governance.meetings import actions
from governance.papers import actions as papers
from tests.cast import make_body, provide
from tests.governance.conftest import CALLED_AT, item

SECRET = "Lease of the Old Library"


@pytest.fixture
def closed_meeting(board_meeting, officer):
    """Item 5 is closed and has a final paper; everything was circulated."""
    closed = agendas.add_item(board_meeting, title=SECRET, by=officer, at=CALLED_AT)
    for under, title in (
        (closed, "Bids for the lease"),
        (item(board_meeting, "3"), "Progress in spring"),
    ):
        paper = papers.add_paper(under, title=title, by=officer, at=CALLED_AT)
        papers.make_final(paper, pages=1, version=1, by=officer, at=CALLED_AT)
    agendas.close_item(
        closed, reason="It holds the prices of two bidders", by=officer, at=CALLED_AT
    )
    send_papers(board_meeting, by=officer, at=CALLED_AT)
    return board_meeting


def page(client, meeting, path="", user=None):
    if user:
        client.force_login(user)
    return client.get(f"{meeting.get_absolute_url()}{path}")


@pytest.mark.covers("CW-8.11h", "BP-7.2a")
def test_anyone_reads_agenda_papers_and_deadlines_without_signing_in(client, closed_meeting):
    html = page(client, closed_meeting).content.decode()
    assert 'data-state="papers-sent"' in html
    for words in (
        "Progress in spring",
        "Anyford Compact, clause 10",
        "by the end of Wednesday 18 March 2026",
    ):
        assert words in html


@pytest.mark.covers("BP-7.2b", "HP-6")
def test_the_public_sees_of_a_closed_item_its_number_and_its_reason_alone(
    client, closed_meeting, representative
):
    seen_by_member = page(client, closed_meeting, user=representative.user).content.decode()
    assert SECRET in seen_by_member  # it could leak
    client.logout()
    html = page(client, closed_meeting).content.decode()
    assert "Closed item" in html
    assert "It holds the prices of two bidders" in html
    for secret in (SECRET, "Bids for the lease"):
        assert secret not in html


@pytest.mark.covers("HP-6")
def test_of_a_closed_meeting_the_public_reads_no_title_even_of_what_was_left_out(
    client, board, officer, representative
):
    meeting = actions.call_meeting(
        board, starts_on=date(2026, 4, 1), starts_at=time(14), by=officer, at=CALLED_AT,
        closed_reason="It is about one family.",
    )  # fmt: skip
    dropped = agendas.add_item(meeting, title=SECRET, by=officer, at=CALLED_AT)
    agendas.remove_item(dropped, reason="The family asked for it.", by=officer, at=CALLED_AT)
    seen_by_member = page(client, meeting, user=representative.user).content.decode()
    assert f"“{SECRET}” was left out" in seen_by_member  # it could leak
    client.logout()
    assert SECRET not in page(client, meeting).content.decode()


@pytest.mark.covers("HP-6")
@pytest.mark.parametrize("path", ["", "cover.pdf", "file/"])
def test_the_public_cannot_know_of_a_closed_paper(client, closed_meeting, stranger, path):
    paper = item(closed_meeting, "5").papers.get()
    assert client.get(f"{paper.get_absolute_url()}{path}").status_code == 404
    client.force_login(stranger)
    assert client.get(f"{paper.get_absolute_url()}{path}").status_code == 404


@pytest.mark.covers("HP-6")
def test_each_reading_of_a_closed_paper_is_on_the_record_but_not_in_public(
    client, closed_meeting, representative
):
    from compact.audit.models import Entry

    paper = item(closed_meeting, "5").papers.get()
    client.force_login(representative.user)
    assert client.get(paper.get_absolute_url()).status_code == 200
    read = Entry.objects.get(verb="closed-paper-read")
    assert (read.actor, read.subject_words) == (representative.user, "Paper 5.1")


def test_a_draft_paper_is_for_whoever_runs_the_meeting_alone(
    client, board_meeting, officer, representative
):
    paper = papers.add_paper(item(board_meeting, "3"), title="Not ready", by=officer, at=CALLED_AT)
    answers = []
    for user in (officer, representative.user):
        client.force_login(user)
        answers.append(client.get(paper.get_absolute_url()).status_code)
    assert answers == [200, 404]


VERBS = ["move/", "cancel/", "agenda/", "agenda/add/", "papers/add/", "papers/send/"]


@pytest.mark.parametrize("path", VERBS)
def test_only_whoever_runs_a_meeting_may_do_things_to_it(
    client, board_meeting, officer, secretary, representative, stranger, other_officer, path
):
    answers = {}
    for name, user in (
        ("officer", officer),
        ("secretary", secretary.user),
        ("member", representative.user),
        ("stranger", stranger),
        ("other", other_officer),
    ):
        client.force_login(user)
        answers[name] = page(client, board_meeting, path).status_code
    client.logout()
    answers["public"] = page(client, board_meeting, path).status_code
    assert answers == {
        "officer": 200,
        "secretary": 200,
        "member": 403,
        "stranger": 403,
        "other": 403,
        "public": 302,
    }


def test_a_meeting_of_another_area_is_not_here(client, board_meeting, other_area):
    assert client.get(f"/{other_area.slug}/meetings/{board_meeting.slug}/").status_code == 404


@pytest.mark.covers("BP-7.2b")
def test_a_closed_meeting_says_so_with_its_reason(client, monday, board, officer, representative):
    shut = actions.call_meeting(
        board,
        starts_on=date(2026, 4, 1),
        starts_at=time(14),
        place="x",
        by=officer,
        at=CALLED_AT,
        closed_reason="One person's appointment",
    )
    html = page(client, shut).content.decode()
    assert "One person&#x27;s appointment" in html


def test_the_address_for_joining_online_is_for_members(
    client, monday, board, officer, representative
):
    online = actions.call_meeting(
        board,
        starts_on=date(2026, 4, 1),
        starts_at=time(14),
        by=officer,
        at=CALLED_AT,
        online_url="https://meet.example/secret",
    )
    assert "meet.example/secret" not in page(client, online).content.decode()
    assert "meet.example/secret" in page(client, online, user=representative.user).content.decode()


def test_late_papers_say_so_in_public_with_the_reason(client, board_meeting, officer):
    send_papers(
        board_meeting,
        by=officer,
        at=datetime(2026, 3, 20, 9, tzinfo=UTC),
        reason="The budget was late",
    )
    html = page(client, board_meeting).content.decode()
    assert "Papers went out on 20 March 2026, 5 days before the meeting, 2 days late." in html
    assert "The budget was late" in html


def test_an_item_that_was_left_out_says_why(client, board_meeting, compact_in_force, officer):
    provide(compact_in_force, "standing-item", {"title": "Partner matters"}, label="8.11")
    asked = agendas.add_item(board_meeting, title="Partner matters", by=officer, at=CALLED_AT)
    agendas.remove_item(asked, reason="A single-item meeting", by=officer, at=CALLED_AT)
    assert (
        "was left out. The reason: A single-item meeting"
        in page(client, board_meeting).content.decode()
    )


def fill(meeting, officer, items):
    for number in range(items):
        made = agendas.add_item(meeting, title=f"Item {number}", by=officer, at=CALLED_AT)
        papers.add_paper(made, title=f"Paper {number}", by=officer, at=CALLED_AT)


@pytest.mark.parametrize("items", [1, 30])
@pytest.mark.parametrize(("who", "queries"), [("public", 8), ("officer", 13)])
def test_the_page_asks_the_same_number_of_questions_however_long_the_agenda(
    client, board_meeting, officer, django_assert_num_queries, items, who, queries
):
    fill(board_meeting, officer, items)
    send_papers(board_meeting, by=officer, at=CALLED_AT)
    if who == "officer":
        client.force_login(officer)
    page(client, board_meeting)
    caches["pages"].clear()  # counted is a page of which nothing was kept
    with django_assert_num_queries(queries):
        page(client, board_meeting)


def superseded(version: Version, on: date) -> None:
    Version.objects.filter(pk=version.pk).update(
        status=Version.SUPERSEDED, in_force_until=on, label="First edition"
    )


def test_a_deadline_set_by_a_former_edition_says_so(client, board_meeting, compact_in_force):
    row = Deadline.objects.about(key_of(board_meeting)).first()
    for url in (board_meeting.get_absolute_url(), row.get_absolute_url()):
        assert "since superseded" not in client.get(url).content.decode()
    superseded(compact_in_force, date(2026, 3, 1))
    caches["pages"].clear()
    for url in (board_meeting.get_absolute_url(), row.get_absolute_url()):
        assert "(First edition, since superseded)" in client.get(url).content.decode()


def test_an_edition_whose_end_is_decided_is_not_called_superseded_before_its_day(
    client, board_meeting, compact_in_force
):
    superseded(compact_in_force, date(2030, 1, 1))
    assert "since superseded" not in page(client, board_meeting).content.decode()


@pytest.mark.parametrize("more", [0, 29])
def test_the_editions_of_many_deadlines_are_asked_for_at_once(
    client, board_meeting, compact_in_force, django_assert_num_queries, more
):
    row = Deadline.objects.about(key_of(board_meeting)).first()
    for number in range(more):
        row.pk, row.occurrence = None, f"turn {number}"
        row.save()
    superseded(compact_in_force, date(2026, 3, 1))
    page(client, board_meeting)
    caches["pages"].clear()
    with django_assert_num_queries(8):
        page(client, board_meeting)


def test_the_body_shows_its_meetings(client, board_meeting, board):
    html = client.get(board.get_absolute_url()).content.decode()
    assert board_meeting.get_absolute_url() in html


def test_a_secretary_calls_meetings_of_their_own_body_alone(client, board_meeting, secretary, area):
    make_body(area, "forum", "Anyford Forum")
    client.force_login(secretary.user)
    html = client.get(f"/{area.slug}/meetings/call/").content.decode()
    assert "Anyford Partnership Board" in html
    assert "Anyford Forum" not in html


def test_an_officer_whose_time_is_over_runs_nothing(client, board_meeting, officer):
    Role.objects.filter(user=officer).update(until=date(2026, 2, 1))
    assert page(client, board_meeting, "move/", user=officer).status_code == 403


def test_a_cancelled_meeting_offers_nothing_that_makes_no_sense_any_more(
    client, board_meeting, officer, representative
):
    actions.cancel_meeting(board_meeting, by=officer, at=CALLED_AT, reason="The hall burned.")
    for user in (officer, representative.user):
        html = page(client, board_meeting, user=user).content.decode()
        assert "When was it to be?" in html
        for verb in ("pack/", "papers/", "move/", "cancel/", "attendance/", "minutes/", "agenda/"):
            assert f'href="{board_meeting.get_absolute_url()}{verb}' not in html
        for words in ("Add this meeting", "Is there a quorum?", "Have the papers gone out?"):
            assert words not in html


def test_papers_that_had_gone_out_keep_their_address_when_a_meeting_is_cancelled(
    client, board_meeting, officer, representative
):
    send_papers(board_meeting, by=officer, at=CALLED_AT)
    actions.cancel_meeting(board_meeting, by=officer, at=CALLED_AT, reason="The hall burned.")
    html = page(client, board_meeting).content.decode()
    assert "The papers that had gone out" in html
    assert f'href="{board_meeting.get_absolute_url()}pack/"' in html
    assert page(client, board_meeting, "pack/").status_code == 200
