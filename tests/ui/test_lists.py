"""A list: filters that can be taken off, a count in heading and title, the same rows as files."""

import csv
import io
import re
from datetime import UTC, datetime, timedelta

import pytest
from openpyxl import load_workbook

from compact.accounts.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.ui.pages")]


def join(count: int) -> None:
    User.objects.bulk_create(
        User(
            email=f"p{n}@list.example",
            name=f"{'Ann' if n % 2 else 'Bob'} {n:03}",
            is_staff=n % 3 == 0,
            date_joined=datetime(2026, 1, 1, 12, tzinfo=UTC) + timedelta(days=n),
        )
        for n in range(count)
    )


def page(client, area, query: str = "") -> str:
    response = client.get(f"/{area.slug}/{query}")
    assert response.status_code == 200
    return response.content.decode()


def names(html: str) -> list[str]:
    return re.findall(r'<a class="govuk-link" href="/people/\d+/">([^<]+)</a>', html)


def test_the_count_stands_in_heading_and_title(client, area):
    join(3)
    html = page(client, area)
    assert "<title>People (3) – Anyford Compact Partnership</title>" in html
    assert 'People <span class="compact-count">(3)</span></h1>' in html


def test_filters_narrow_the_rows_and_are_shown_with_a_link_that_takes_each_off(client, area):
    join(12)
    html = page(
        client,
        area,
        "?words=ann&kind=staff&kind=other&joined_day=4&joined_month=jan&joined_year=2026",
    )
    assert names(html) == ["Ann 003", "Ann 005", "Ann 007", "Ann 009", "Ann 011"]
    chosen = re.findall(r'compact-chosen__link" href="([^"]+)">.*?</span> ([^<]+)</a>', html)
    date = "joined_day=4&amp;joined_month=jan&amp;joined_year=2026"
    assert chosen == [
        (f"?kind=staff&amp;kind=other&amp;{date}", "Name: ann"),
        (f"?words=ann&amp;kind=other&amp;{date}", "Kind: Staff"),
        (f"?words=ann&amp;kind=staff&amp;{date}", "Kind: Other"),
        ("?words=ann&amp;kind=staff&amp;kind=other", "Joined on or after: 4 January 2026"),
    ]


def test_a_filter_that_is_wrong_says_so_and_the_others_still_work(client, area):
    join(4)
    html = page(
        client, area, "?words=ann&joined_day=31&joined_month=2&joined_year=2026&kind=nonsense"
    )
    assert "<title>Error: People (2)" in html
    assert "Joined on or after must be a real date" in html
    assert names(html) == ["Ann 001", "Ann 003"]


def test_pages_of_25_keep_the_filters_and_say_which_page_it_is(client, area):
    join(120)
    html = page(client, area, "?words=ann&page=2")
    assert "People (60) – page 2 of 3" in html
    assert len(names(html)) == 25
    assert 'href="?words=ann&amp;page=3"' in html
    assert 'aria-current="page">2</a>' in html


@pytest.mark.parametrize("number", ["999", "0", "-1", "x", ""])
def test_a_page_that_is_not_there_shows_one_that_is(client, area, number):
    join(30)
    assert names(page(client, area, f"?page={number}"))


def test_files_hold_exactly_the_filtered_rows_of_all_pages(client, area):
    join(120)
    response = client.get(f"/{area.slug}/?words=ann&page=2&format=csv")
    assert response["Content-Disposition"] == 'attachment; filename="anyford-people.csv"'
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert rows[0] == ["Name", "Joined", "State", "E-mail"]
    assert rows[1] == ["Ann 001", "2026-01-02", "In", "p1@list.example"]
    assert len(rows) == 61
    book = client.get(f"/{area.slug}/?words=ann&format=xlsx").content
    assert load_workbook(io.BytesIO(book)).active.max_row == 61
    assert client.get(f"/{area.slug}/?words=ann&format=ods").status_code == 200


def test_the_page_offers_the_files_of_what_it_shows(client, area):
    join(2)
    html = page(client, area, "?words=ann")
    assert "This row as a file" in html
    for format in ("csv", "xlsx", "ods"):
        assert f'href="?words=ann&amp;format={format}"' in html


def test_an_empty_list_is_a_sentence_and_so_is_a_filter_that_fits_nothing(client, area):
    assert "There is nothing here yet." in page(client, area)
    assert "Nothing matches the filters you chose." in page(client, area, "?words=nobody")


def test_what_a_reader_typed_cannot_carry_markup(client, area):
    html = page(client, area, "?words=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
    assert "<script>alert" not in html


@pytest.mark.parametrize("count", [1, 30])
def test_a_list_takes_the_same_queries_however_long_it_is(
    client, area, django_assert_num_queries, count
):
    join(count)
    with django_assert_num_queries(3):  # the area with the end of its record, the count, the rows
        page(client, area)


@pytest.mark.parametrize(
    "query", ["?words=%00", "?kind=%00", "?joined_day=%00", "?page=%00", "?format=exe"]
)
def test_odd_queries_are_no_errors(client, area, query):
    join(1)
    page(client, area, query)


def test_the_first_view_of_a_public_page_transfers_at_most_60_kilobytes(client, area, front_end):
    import gzip

    join(30)
    html = gzip.compress(client.get(f"/{area.slug}/").content, 6)
    rest = [gzip.compress(file.read_bytes(), 6) for file in front_end]
    assert len(html) + sum(map(len, rest)) <= 60 * 1024
