"""What can only be done before a meeting refuses at the door once it is held or cancelled."""

import pytest

from compact.dates import clock
from governance.meetings.actions import cancel_meeting
from governance.papers import actions as papers

AGENDA = "An agenda can be changed until the meeting is held."
PAPERS = "Papers can be added and changed until the meeting is held."
DOORS = [
    ("agenda/add/", AGENDA),
    ("agenda/{item}/", AGENDA),
    ("agenda/{item}/remove/", AGENDA),
    ("agenda/{item}/close/", AGENDA),
    ("papers/add/", PAPERS),
    ("papers/{paper}/change/", PAPERS),
    ("papers/{paper}/final/", PAPERS),
    ("papers/{paper}/draft/", PAPERS),
]


@pytest.mark.parametrize(("door", "says"), DOORS)
def test_a_form_that_can_do_nothing_any_more_says_so_when_it_is_opened(
    client, board_meeting, officer, door, says
):
    item = board_meeting.items.get(number="3")
    paper = papers.add_paper(item, title="Grants", by=officer, at=clock.now())
    address = board_meeting.get_absolute_url() + door.format(item=item.pk, paper=paper.pk)
    client.force_login(officer)
    assert client.get(address).status_code == 200
    cancel_meeting(board_meeting, reason="The hall is flooded", by=officer, at=clock.now())
    for answer in (client.get(address), client.post(address)):
        assert answer.status_code == 410
        assert f"This meeting was cancelled. {says}" in answer.content.decode()


def test_a_paper_can_be_withdrawn_after_the_meeting_too(client, board_meeting, officer):
    item = board_meeting.items.get(number="3")
    paper = papers.add_paper(item, title="Grants", by=officer, at=clock.now())
    cancel_meeting(board_meeting, reason="The hall is flooded", by=officer, at=clock.now())
    client.force_login(officer)
    answer = client.post(f"{paper.get_absolute_url()}withdraw/", {"reason": "It names a tenant"})
    assert answer.status_code == 302


@pytest.mark.parametrize(
    ("door", "says"),
    [
        ("attendance/", "Nobody is put down for it."),
        ("minutes/start/", "There are no minutes of it."),
    ],
)
def test_nobody_was_at_a_cancelled_meeting_and_its_pages_say_so(
    client, board_meeting, officer, door, says
):
    address = board_meeting.get_absolute_url() + door
    client.force_login(officer)
    assert client.get(address).status_code == 200
    cancel_meeting(board_meeting, reason="The hall is flooded", by=officer, at=clock.now())
    for answer in (client.get(address), client.post(address)):
        assert answer.status_code == 410
        assert f"This meeting was cancelled. {says}" in answer.content.decode()


def test_minutes_cannot_be_begun_before_anybody_is_put_down(client, board_meeting, officer):
    client.force_login(officer)
    page = client.get(f"{board_meeting.get_absolute_url()}minutes/start/").content.decode()
    assert f'href="{board_meeting.get_absolute_url()}attendance/"' in page
    assert "<button" not in page.partition("<main")[2].partition("</main>")[0]
