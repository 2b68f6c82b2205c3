"""The numbers of papers: they close up until papers go out, and stay from then on."""

import re

import pytest

from compact.audit.models import Entry
from governance.circulation.actions import send_papers
from governance.circulation.parcels import parcel
from governance.papers import actions, cover
from governance.papers.models import Paper
from tests.governance.conftest import CALLED_AT, item

NUMBERED = re.compile(r">(\d+(?:\.\d+|[A-Z]+)) (\w+)<")


@pytest.fixture
def add(board_meeting, officer):
    def add_paper(title: str, number: str = "3") -> Paper:
        paper = actions.add_paper(
            item(board_meeting, number), title=title, by=officer, at=CALLED_AT
        )
        actions.make_final(paper, pages=1, version=1, by=officer, at=CALLED_AT)
        return paper

    return add_paper


@pytest.fixture
def withdraw(officer):
    def withdraw_paper(paper: Paper) -> None:
        paper.refresh_from_db()
        actions.withdraw(paper, reason="It was replaced", by=officer, at=CALLED_AT)

    return withdraw_paper


@pytest.fixture
def numbers(client, board_meeting):
    """The numbers and titles of the papers as an address of the meeting shows them: a pack does
    so in its contents and above each paper."""

    def shown(path: str) -> list[tuple[str, str]]:
        html = client.get(f"{board_meeting.get_absolute_url()}{path}").content.decode()
        return list(dict.fromkeys(NUMBERED.findall(html.partition("<main")[2])))

    return shown


def on_their_cover_sheets() -> list[str]:
    papers = Paper.objects.filter(status=Paper.FINAL).order_by("place")
    return [
        re.search("Cover sheet, paper ([^<]+)<", cover.lay_out(paper).html)[1] for paper in papers
    ]


def test_papers_close_up_where_one_is_withdrawn_before_they_are_sent(
    client, add, withdraw, numbers, officer, board_meeting
):
    first, _, third, _ = [add(title) for title in ("Wrong", "Grants", "Twice", "Floods")]
    withdraw(first)
    withdraw(third)
    left = [("3.1", "Grants"), ("3.2", "Floods")]
    client.force_login(officer)
    assert numbers("") == numbers("agenda/") == left
    assert [(line["number"], line["title"]) for line in parcel(board_meeting).listing][3:5] == left
    assert on_their_cover_sheets() == ["3.1", "3.2"]
    send_papers(board_meeting, by=officer, at=CALLED_AT)
    client.logout()
    assert numbers("") == numbers("pack/") == left
    assert on_their_cover_sheets() == ["3.1", "3.2"]


def test_a_paper_added_after_one_was_withdrawn_takes_the_next_number(add, withdraw):
    withdraw(add("Wrong"))
    assert [add("Grants").label, add("Floods").label] == ["3.1", "3.2"]


def test_withdrawing_under_one_item_leaves_the_papers_of_others_alone(add, withdraw):
    wrong, other = add("Wrong"), add("Hours", "2")
    add("Last", "2")
    withdraw(wrong)
    assert [paper.label for paper in other.item.papers.order_by("place")] == ["2.1", "2.2"]


def test_what_was_withdrawn_before_bears_no_number_and_the_record_knows_which_it_was(
    client, add, withdraw, officer
):
    wrong = add("Wrong")
    add("Grants")
    withdraw(wrong)
    assert str(Paper.objects.get(pk=wrong.pk)) == "Paper"
    assert Entry.objects.get(verb="paper-withdrawn").subject_words == "Paper 3.1"
    client.force_login(officer)
    assert "It was replaced" in client.get(wrong.get_absolute_url()).content.decode()
    shown = client.get(f"{wrong.item.meeting.get_absolute_url()}agenda/").content.decode()
    assert re.search(r"Wrong</a> <strong[^>]*>\s*Withdrawn", shown)


def test_once_papers_are_out_a_withdrawn_one_keeps_its_number_and_the_others_theirs(
    client, add, withdraw, numbers, officer, board_meeting
):
    first, _ = add("Wrong"), add("Grants")
    send_papers(board_meeting, by=officer, at=CALLED_AT)
    withdraw(first)
    late = add("Late")
    assert numbers("pack/") == [("3.2", "Grants")]
    assert (str(Paper.objects.get(pk=first.pk)), late.label) == ("Paper 3.1", "3A")
    assert "Paper 3.1" in client.get(first.get_absolute_url()).content.decode()


def test_a_draft_that_stayed_behind_keeps_its_number_when_it_is_withdrawn(
    add, withdraw, officer, board_meeting
):
    draft = actions.add_paper(item(board_meeting, "3"), title="Wait", by=officer, at=CALLED_AT)
    grants = add("Grants")
    send_papers(board_meeting, by=officer, at=CALLED_AT)
    withdraw(draft)
    labels = [Paper.objects.get(pk=paper.pk).label for paper in (draft, grants)]
    assert labels == ["3.1", "3.2"]


@pytest.mark.parametrize(
    ("is_out", "words"),
    [
        (False, "the papers after it under item 3 move up by one number"),
        (True, "its number is not given to another"),
    ],
)
def test_the_page_says_beforehand_what_becomes_of_the_numbers(
    client, add, officer, board_meeting, is_out, words
):
    paper = add("Grants")
    if is_out:
        send_papers(board_meeting, by=officer, at=CALLED_AT)
    client.force_login(officer)
    assert words in client.get(f"{paper.get_absolute_url()}withdraw/").content.decode()
