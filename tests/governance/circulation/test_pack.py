"""One pack with one numbering, in HTML and PDF; the public one is made without closed items."""

import io
from datetime import time

import pypdf
import pytest

from compact.audit.models import Entry
from compact.documents.models import Document
from compact.work import jobs
from compact.work.models import Job
from governance.agendas import actions as agendas
from governance.circulation import pack_files
from governance.circulation.actions import send_papers
from governance.circulation.models import PackFile
from governance.meetings.actions import move_meeting
from governance.minutes.models import Minute, Minutes
from governance.papers import actions as papers
from governance.papers.models import Paper
from tests.governance.conftest import CALLED_AT, item, on_day

OPEN, CLOSED = (
    "The grants panel proposes fourteen grants.",
    "The bids are 90 and 95 thousand pounds.",
)


@pytest.fixture
def meeting(board_meeting, officer):
    """Item 3 has an open paper, item 4 is closed and has one too; both went out."""
    for number, title, words in (("3", "Grants", OPEN), ("4", "Bids", CLOSED)):
        paper = papers.add_paper(
            item(board_meeting, number), title=title, background=words, by=officer, at=CALLED_AT
        )
        papers.make_final(paper, pages=1, version=1, by=officer, at=CALLED_AT)
    agendas.close_item(item(board_meeting, "4"), reason="Bidders compete", by=officer, at=CALLED_AT)
    send_papers(board_meeting, by=officer, at=CALLED_AT)
    return board_meeting


def html(client, meeting, path="pack/"):
    return client.get(f"{meeting.get_absolute_url()}{path}").content.decode()


def pdf(client, meeting, path="pack.pdf"):
    response = client.get(f"{meeting.get_absolute_url()}{path}")
    assert response.status_code == 200
    return pypdf.PdfReader(io.BytesIO(b"".join(response.streaming_content)))


def words(reader):
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.covers("HP-6", "BP-7.2b")
def test_the_public_pack_leaves_closed_items_out_and_says_why(client, meeting, representative):
    client.force_login(representative.user)
    assert CLOSED in html(client, meeting, "pack/full/")  # it could leak
    client.logout()
    public = html(client, meeting)
    assert OPEN in public
    assert "Bidders compete" in public
    for secret in (CLOSED, "Bids", "Any other business"):
        assert secret not in public


@pytest.mark.covers("HP-6")
def test_the_public_pdf_leaves_them_out_too(client, meeting, representative):
    client.force_login(representative.user)
    assert CLOSED in words(pdf(client, meeting, "pack/full.pdf"))
    client.logout()
    public = words(pdf(client, meeting))
    assert OPEN in public
    assert CLOSED not in public


@pytest.mark.parametrize("path", ["pack/full/", "pack/full.pdf"])
def test_the_full_pack_is_for_members_and_officers(client, meeting, stranger, representative, path):
    url = f"{meeting.get_absolute_url()}{path}"
    answers = [client.get(url).status_code]
    for user in (stranger, representative.user):
        client.force_login(user)
        answers.append(client.get(url).status_code)
    assert answers == [302, 403, 200]


@pytest.mark.covers("HP-6")
def test_each_opening_of_the_full_pack_is_on_the_record(client, meeting, representative):
    client.force_login(representative.user)
    html(client, meeting, "pack/full/")
    assert Entry.objects.get(verb="closed-pack-read").actor == representative.user


def test_page_and_pdf_have_the_same_numbering(client, meeting):
    text = words(pdf(client, meeting))
    for heading in (
        "1. Welcome and apologies",
        "3. Work of the partnership",
        "3.1 Grants",
        "4. Closed item",
    ):
        assert heading in html(client, meeting)
        assert heading in text


@pytest.mark.covers("HP-9")
def test_large_print_has_the_same_words_on_more_pages(client, meeting):
    normal, giant = pdf(client, meeting), pdf(client, meeting, "pack.pdf?print=giant")
    assert len(giant.pages) > len(normal.pages)
    assert OPEN in words(giant)


@pytest.mark.covers("CW-8.11e")
def test_each_report_begins_on_a_side_of_its_own_with_its_whole_cover_sheet(client, meeting, chair):
    client.force_login(chair.user)
    labels = [label for label, _ in Paper.objects.first().cover_fields]
    sides = [page.extract_text() for page in pdf(client, meeting, "pack/full.pdf").pages]
    covers = [side for side in sides if "Cover sheet" in side]
    assert [cover.count("Cover sheet, paper") for cover in covers] == [1, 1]
    assert all(f"\n{label}" in cover for cover in covers for label in labels)


def test_the_pdf_is_tagged_and_says_its_title_and_language(client, meeting):
    root = pdf(client, meeting).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert "/StructTreeRoot" in root


def test_the_pdf_is_laid_out_once_while_its_words_stay_the_same(client, meeting, officer):
    pdf(client, meeting)
    pdf(client, meeting)
    assert PackFile.objects.count() == 1
    assert Document.objects.count() == 1


def test_the_pdf_is_laid_out_anew_when_the_meeting_is_moved(client, meeting, officer):
    assert "Wednesday 25 March 2026, 2pm, Town Hall" in words(pdf(client, meeting))
    moved = {"starts_on": meeting.starts_on, "starts_at": time(15), "place": "Library"}
    move_meeting(meeting, by=officer, at=CALLED_AT, **moved)
    assert "Wednesday 25 March 2026, 3pm, Library" in words(pdf(client, meeting))


def test_before_the_papers_go_out_the_public_pack_has_no_papers(client, board_meeting, officer):
    paper = papers.add_paper(
        item(board_meeting, "3"), title="Grants", background=OPEN, by=officer, at=CALLED_AT
    )
    papers.make_final(paper, pages=1, version=1, by=officer, at=CALLED_AT)
    assert OPEN not in html(client, board_meeting)
    client.force_login(officer)
    assert OPEN in html(client, board_meeting, "pack/full/")


def test_an_added_paper_stands_in_its_place_with_its_letter(client, meeting, officer):
    late = papers.add_paper(item(meeting, "3"), title="Flood", by=officer, at=CALLED_AT)
    papers.make_final(late, pages=1, version=1, by=officer, at=CALLED_AT)
    send_papers(meeting, by=officer, at=CALLED_AT)
    public = html(client, meeting)
    assert (
        public.index("3.1 Grants</h3>")
        < public.index("3A Flood</h3>")
        < public.index("4. Closed item</h2>")
    )
    assert "Added on 2 March 2026, after the first papers went out." in public


def test_the_published_minutes_of_the_last_meeting_are_in_the_pack(client, meeting, board, officer):
    from datetime import date

    minutes = Minutes.objects.create(meeting=meeting, status="published", drafted_at=CALLED_AT)
    Minute.objects.create(
        minutes=minutes, item=item(meeting, "3"), words="The board noted the report."
    )
    Minute.objects.create(
        minutes=minutes, item=item(meeting, "4"), words="The board chose the second bid."
    )
    following = on_day(board, date(2026, 4, 29))
    agendas.begin_agenda(following, at=CALLED_AT)
    public = html(client, following)
    assert "The board noted the report." in public
    assert "The board chose the second bid." not in public
    assert "4. Closed item</h4>" in public
    assert public.count("Closed to the public. The reason: Bidders compete") == 1


def test_a_long_pack_is_laid_out_by_a_worker_meanwhile(client, meeting, monkeypatch):
    monkeypatch.setattr(pack_files, "LONG", 10)
    waiting = client.get(f"{meeting.get_absolute_url()}pack.pdf")
    assert (waiting.status_code, waiting["Refresh"]) == (202, "5")
    job = Job.objects.get()
    assert jobs.run(job.pk)
    job.refresh_from_db()
    assert job.status == Job.DONE
    assert client.get(job.result_url).status_code == 200


def test_who_is_signed_in_is_led_to_the_page_of_the_job(client, meeting, officer, monkeypatch):
    monkeypatch.setattr(pack_files, "LONG", 10)
    client.force_login(officer)
    answer = client.get(f"{meeting.get_absolute_url()}pack/full.pdf?print=large")
    assert answer.url == Job.objects.get().get_absolute_url()


def test_an_unknown_print_is_the_ordinary_one(client, meeting):
    assert client.get(f"{meeting.get_absolute_url()}pack.pdf?print=../../x").status_code == 200
    assert PackFile.objects.get().print == "normal"


@pytest.mark.parametrize("items", [1, 12])
def test_the_pack_asks_the_same_number_of_questions_however_long(
    client, board_meeting, officer, django_assert_num_queries, items
):
    for number in range(items):
        paper = papers.add_paper(
            item(board_meeting, "3"), title=f"Paper {number}", by=officer, at=CALLED_AT
        )
        papers.make_final(paper, pages=1, version=1, by=officer, at=CALLED_AT)
    send_papers(board_meeting, by=officer, at=CALLED_AT)
    html(client, board_meeting)
    with django_assert_num_queries(5):
        html(client, board_meeting)
