"""The public's home, and how well the rules are kept."""

import csv
import io
from datetime import UTC, date, datetime

import pytest
from django.core.cache import caches

from compact.deadlines import figures, ledger
from compact.deadlines.sweep import sweep
from governance.models import Meeting
from tests.cast import MONDAY, make_body, seat
from tests.governance.conftest import on_day

pytestmark = pytest.mark.django_db


@pytest.fixture
def year(monday, board, area, secretary, representative, compact_in_force):
    """Four meetings: papers in time, a day late, never sent, and one whose day is still to come."""
    sent = {
        date(2026, 3, 11): datetime(2026, 3, 4, 10, tzinfo=UTC),
        date(2026, 3, 18): datetime(2026, 3, 12, 10, tzinfo=UTC),
    }
    for day in (*sent, date(2026, 3, 25), date(2026, 4, 29)):
        meeting = on_day(board, day)
        ledger.settle(meeting, at=MONDAY)
        if day in sent:
            Meeting.objects.filter(pk=meeting.pk).update(papers_emailed_at=sent[day])
            ledger.settle(Meeting.objects.get(pk=meeting.pk), at=sent[day])
    monday.move_to(datetime(2026, 3, 20, 9, tzinfo=UTC))
    return area


def counts(area, now) -> list[tuple]:
    return [
        (line.body, line.on_time, line.late, line.overdue, line.open, line.share_on_time)
        for line in figures.figures(area, now)
    ]


NOW = datetime(2026, 3, 20, 9, tzinfo=UTC)


def test_the_figures_count_on_time_late_overdue_and_open(year):
    assert counts(year, NOW) == [("Anyford Partnership Board", 1, 1, 1, 1, 33)]


def test_the_figures_are_the_same_before_and_after_the_sweep(year):
    before = counts(year, NOW)
    sweep(NOW)
    assert counts(year, NOW) == before


def test_a_renamed_body_is_one_line(year, board):
    board.name = "Anyford Compact Board"
    board.save()
    ledger.settle(Meeting.objects.get(starts_on=date(2026, 4, 29)), at=NOW)
    assert len(figures.figures(year, NOW)) == 1


def test_each_body_has_its_own_line(year, secretary):
    forum = make_body(year, "forum", "Anyford Forum")
    seat(forum, secretary, "Secretary")
    ledger.settle(on_day(forum, date(2026, 5, 6)), at=NOW)
    assert [line[0] for line in counts(year, NOW)] == ["Anyford Forum", "Anyford Partnership Board"]


def test_anyone_reads_how_well_the_rules_are_kept(year, client):
    page = client.get("/anyford/rules-kept/").content.decode()
    assert "33%" in page
    assert "Anyford Compact, clause 10" in page
    assert "<svg" in page


def test_the_same_rows_come_as_csv(year, client):
    answer = client.get("/anyford/rules-kept/?format=csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[1][1:] == ["Anyford Partnership Board", "1", "1", "1", "1", "0", "33"]


def test_other_days_can_be_chosen_and_wrong_ones_get_a_sentence(year, client):
    asked = "since_day=1&since_month=4&since_year=2026&until_day=30&until_month=4&until_year=2026"
    page = client.get(f"/anyford/rules-kept/?{asked}").content.decode()
    assert "none judged yet" in page
    page = client.get(
        "/anyford/rules-kept/?since_day=31&since_month=2&since_year=2026"
    ).content.decode()
    assert "must be a real date" in page


def test_the_home_page_shows_meetings_agreements_and_figures(year, client):
    page = client.get("/anyford/").content.decode()
    assert "Anyford Partnership Board" in page
    assert "Anyford Compact" in page
    assert "How well the rules are kept" in page


def test_the_home_page_asks_as_many_questions_with_many_meetings(
    year, board, client, django_assert_num_queries
):
    client.get("/anyford/")
    for day in range(1, 29):
        on_day(board, date(2026, 9, day))
    caches["pages"].clear()  # counted is a page of which nothing was kept
    with django_assert_num_queries(6):
        client.get("/anyford/")


def test_an_area_that_does_not_exist_is_not_found(year, client):
    assert client.get("/nowhere/").status_code == 404


def test_no_meeting_planned_is_not_the_same_as_none_ever_called(area, board, client, monday):
    def says() -> str:
        return client.get("/anyford/").content.decode()

    assert "No meeting has been called yet." in says()
    on_day(board, date(2026, 2, 25), status=Meeting.HELD)
    page = says()
    assert "No meeting is planned." in page
    assert "No meeting has been called yet." not in page
