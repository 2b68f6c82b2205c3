"""Whoever presses a button means what its page said when it was opened, and nothing else."""

from datetime import date, time

import pytest

from compact.dates import clock
from governance.agendas.actions import add_item, change_item
from governance.meetings.actions import move_meeting
from governance.meetings.models import Meeting
from governance.papers import actions as papers
from governance.papers.models import Paper


def opened(client, path: str) -> dict[str, str]:
    """A page in a tab: what its form will send however long it stays open."""
    return {"version": str(client.get(path).context["form"].shown_version)}


@pytest.fixture
def office(client, officer):
    client.force_login(officer)
    return client


@pytest.fixture
def moved(board_meeting, officer):
    """Moves the meeting as somebody in another tab does."""

    def to(day: date) -> None:
        move_meeting(
            board_meeting, starts_on=day, starts_at=time(14), place="Town Hall",
            by=officer, at=clock.now(),
        )  # fmt: skip

    return to


def test_a_meeting_that_was_moved_is_not_cancelled_for_its_new_day(office, board_meeting, moved):
    path = f"{board_meeting.get_absolute_url()}cancel/"
    tab = opened(office, path) | {"reason": "The hall is flooded"}
    moved(date(2026, 4, 1))
    answer = office.post(path, tab)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "1 April 2026" in page
    assert "The hall is flooded" in page
    board_meeting.refresh_from_db()
    assert board_meeting.status == Meeting.CALLED
    again = office.post(path, tab | opened(office, path))
    assert again.status_code == 302


def test_a_pack_that_grew_is_not_sent_unread(office, board_meeting, officer):
    path = f"{board_meeting.get_absolute_url()}papers/send/"
    tab = opened(office, path)
    add_item(
        board_meeting, title="The budget", purpose="decision", minutes=10, note="",
        by=officer, at=clock.now(),
    )  # fmt: skip
    answer = office.post(path, tab)
    assert answer.status_code == 409
    assert "The budget" in answer.content.decode()
    assert not board_meeting.circulations.exists()
    assert office.post(path, opened(office, path)).status_code == 302


def test_papers_are_not_sent_for_another_day_than_was_read(office, board_meeting, moved):
    path = f"{board_meeting.get_absolute_url()}papers/send/"
    tab = opened(office, path)
    moved(date(2026, 4, 1))
    assert office.post(path, tab).status_code == 409


@pytest.mark.parametrize("verb", ["remove", "close"])
def test_an_item_that_became_another_is_not_taken_off_or_closed(
    office, board_meeting, officer, verb
):
    item = board_meeting.items.get(number="3")
    path = f"{board_meeting.get_absolute_url()}agenda/{item.pk}/{verb}/"
    tab = opened(office, path) | {"reason": "Not this time"}
    change_item(
        item, title="The budget", purpose="decision", minutes=10, note="", version=item.version,
        by=officer, at=clock.now(),
    )  # fmt: skip
    answer = office.post(path, tab)
    assert answer.status_code == 409
    assert "The budget" in answer.content.decode()
    item.refresh_from_db()
    assert (item.is_removed, item.is_closed) == (False, False)


def test_a_paper_whose_words_were_changed_is_not_made_final_unread(office, board_meeting, officer):
    item = board_meeting.items.get(number="3")
    paper = papers.add_paper(item, title="Grants", by=officer, at=clock.now())
    path = f"{paper.get_absolute_url()}final/"
    tab = opened(office, path) | {"reason": "It is long"}
    papers.change_paper(
        paper, version=paper.version, by=officer, at=clock.now(), title="Grants",
        background="Other sums",
    )  # fmt: skip
    answer = office.post(path, tab)
    assert answer.status_code == 409
    assert "Other sums" in answer.content.decode()
    paper.refresh_from_db()
    assert paper.status == Paper.DRAFT
