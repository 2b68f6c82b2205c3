"""BP-7.2a: all decisions are recorded and open to all; what was closed stays closed."""

import csv
import io
from datetime import date

import pytest

from governance.agendas.models import AgendaItem
from governance.minutes import actions
from governance.minutes.models import Decision, Minutes
from tests.cast import make_body
from tests.governance.conftest import CALLED_AT, on_day
from tests.governance.minutes.conftest import AFTER, approve

LOG = "/anyford/decisions/"
SECRET = "To lower the rent by a third."


@pytest.fixture
def decided(draft, officer) -> Minutes:
    """Two decisions, one of them under the closed item, in minutes that are not published yet."""
    for title, words, method, minority in (
        ("Work of the partnership", "To hold an open day.", "majority", "One member objected."),
        ("Rent of the Harbour Centre", SECRET, "consensus", ""),
    ):
        actions.decide(
            draft.meeting.items.get(title=title),
            draft,
            words=words,
            method=method,
            minority_view=minority,
            by=officer,
            at=AFTER,
        )
    actions.submit(draft, by=officer, at=AFTER)
    return draft


def log(client, query: str = "", user=None) -> str:
    client.logout()
    if user:
        client.force_login(user)
    return client.get(f"{LOG}{query}").content.decode()


def decide_at(body, day: date, words: str) -> None:
    meeting = on_day(body, day)
    item = AgendaItem.objects.create(meeting=meeting, place=10, number="1", title="Report")
    Decision.objects.create(item=item, words=words)
    Minutes.objects.create(meeting=meeting, status=Minutes.PUBLISHED, drafted_at=CALLED_AT)


@pytest.mark.covers("BP-7.2a")
def test_anyone_reads_what_was_decided_once_the_minutes_are_published(decided, chair, client):
    assert "No decision stands in published minutes yet." in log(client)
    approve(decided, chair)
    page = log(client)
    for words in (
        "To hold an open day.",
        "3. Work of the partnership",
        "Anyford Partnership Board",
        "25 March 2026",
        "By majority",
        "One member objected.",
    ):
        assert words in page
    assert f'href="{decided.get_absolute_url()}#item-3"' in page


@pytest.mark.covers("BP-7.2a", "HP-6")
def test_what_was_decided_under_a_closed_item_is_for_members_and_officers(
    decided, chair, representative, officer, stranger, client
):
    approve(decided, chair)
    for user in (representative.user, officer):
        assert SECRET in log(client, user=user)
    for user in (None, stranger):
        page = log(client, user=user)
        assert SECRET not in page
        assert "Harbour Centre" not in page
    file = client.get(f"{LOG}?format=csv").content.decode()
    assert SECRET not in file
    assert "To hold an open day." in file


def test_the_same_rows_come_as_files(decided, chair, client):
    approve(decided, chair)
    rows = list(
        csv.DictReader(io.StringIO(client.get(f"{LOG}?format=csv").content.decode("utf-8-sig")))
    )
    assert [(row["Day"], row["Decision"], row["How it was decided"]) for row in rows] == [
        ("2026-03-25", "To hold an open day. Minority view: One member objected.", "By majority")
    ]
    for kind in ("xlsx", "ods"):
        assert client.get(f"{LOG}?format={kind}").status_code == 200


def test_the_log_is_narrowed_by_body_and_by_day(board, area, client):
    forum = make_body(area, "forum", "Anyford Forum")
    decide_at(board, date(2026, 3, 4), "To begin.")
    decide_at(board, date(2026, 3, 11), "To go on.")
    decide_at(forum, date(2026, 3, 11), "To listen.")

    def shown(query: str) -> list[str]:
        page = log(client, query)
        return [words for words in ("To begin.", "To go on.", "To listen.") if words in page]

    assert shown("") == ["To begin.", "To go on.", "To listen."]
    assert shown("?body=forum") == ["To listen."]
    until = "?until_day=10&until_month=3&until_year=2026"
    assert shown(until) == ["To begin."]
    assert shown(until.replace("until", "since")) == ["To go on.", "To listen."]


def test_another_area_has_its_own_log(board, other_area, client):
    decide_at(board, date(2026, 3, 4), "To begin.")
    assert "To begin." in log(client)
    assert "To begin." not in client.get("/otherby/decisions/").content.decode()


def test_the_log_is_reached_from_the_meetings_and_from_the_body(board, client):
    assert f'href="{LOG}"' in client.get("/anyford/meetings/").content.decode()
    assert f'href="{LOG}?body=board"' in client.get(board.get_absolute_url()).content.decode()


@pytest.mark.parametrize("count", [1, 25])
def test_a_longer_log_asks_no_more_questions(board, client, django_assert_num_queries, count):
    for number in range(count):
        decide_at(board, date(2026, 3, 1 + number), "To go on.")
    with django_assert_num_queries(4):
        client.get(LOG)
