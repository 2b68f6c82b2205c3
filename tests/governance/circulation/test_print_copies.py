"""Who takes post gets the pages themselves, those of a file that was sent in too (HP-9)."""

import io
from datetime import UTC, date, datetime, time

import pypdf
import pytest

from compact.audit.models import Entry
from compact.documents.actions import store_bytes
from compact.notices.models import Notice
from compact.work import jobs
from compact.work.models import Job
from governance.agendas import actions as agendas
from governance.agendas.models import AgendaItem
from governance.circulation import print_copies
from governance.circulation.actions import send_papers
from governance.circulation.models import PrintCopy
from governance.meetings.actions import move_meeting
from governance.minutes.models import Minute, Minutes
from governance.papers import actions as papers
from tests.documents.files import docx_file, pdf_file, picture
from tests.governance.circulation.supplied import (
    IN_TIME,
    containing,
    copy_of,
    letter_of,
    pages_of,
    paper_with,
    printed,
    scan,
)
from tests.governance.conftest import item, on_day

LATER = datetime(2026, 3, 17, 16, 0, tzinfo=UTC)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def meeting(postal_representative, board_meeting):
    """The board meeting of 25 March; Harold Finch takes post, in large print."""
    return board_meeting


@pytest.mark.covers("HP-9")
def test_who_takes_post_gets_the_pages_of_a_scan_in_their_place(meeting, officer, client):
    """Of the scan nothing can be read as text: without its pages Harold would hold a name."""
    paper_with(meeting, "2", officer, scan("one", "two"))
    paper_with(meeting, "3", officer, printed("Twelve bridges"), title="Bridges")
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    pages = pages_of(client, sent, officer)
    texts = [page.extract_text() for page in pages]
    begins = containing("Paper 2.1 · file, page 1 of 2", texts)
    assert containing("Paper 2.1 · file, page 2 of 2", texts) == [begins[0] + 1]
    assert [len(page.images) for page in pages][begins[0] - 1 : begins[0] + 1] == [1, 1]
    assert containing("Cover sheet, paper 2.1", texts)[0] < begins[0]
    assert begins[0] + 1 < containing("3.1 Bridges", texts)[-1]
    last = containing("Twelve bridges", texts)
    assert containing("Paper 3.1 · file, page 1 of 1", texts) == last
    assert f"Page {last[0]} of {len(pages)}" in texts[last[0] - 1]
    copy = PrintCopy.objects.get()
    assert (copy.pages, copy.print) == (len(pages), "large")
    assert [(one["first"], one["pages"]) for one in copy.enclosed] == [(begins[0], 2), (*last, 1)]


def test_the_contents_name_the_page_on_which_a_file_begins(meeting, officer, client):
    paper_with(meeting, "3", officer, scan("one"))
    texts = copy_of(client, send_papers(meeting, by=officer, at=IN_TIME), officer)
    begins = containing("Paper 3.1 · file, page 1 of 1", texts)[0]
    assert f"3.1 file: roads.pdf {begins}" in " ".join(texts[0].split() + texts[1].split())


@pytest.mark.covers("HP-9")
def test_the_letter_names_what_is_enclosed_and_no_address_on_the_web_for_it(meeting, officer):
    paper_with(meeting, "3", officer, scan("one"))
    body = letter_of(send_papers(meeting, by=officer, at=IN_TIME)).body
    assert (
        "Enclosed: the agenda and papers, in large print (18 point). "
        "Where a paper came as a file, the file’s own pages follow it."
    ) in body
    assert "/pack" not in body and "print.pdf" not in body and "on the web" not in body


@pytest.mark.covers("HP-9")
def test_who_needs_larger_print_than_a_file_has_reads_whom_to_ask(meeting, officer, client):
    paper_with(meeting, "3", officer, scan("one"))
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    texts = copy_of(client, sent, officer)
    says = "Ask us for it in another format: Partnership team, partnership@anyford.example."
    assert containing(says, texts)
    Notice.objects.update(enclosure_url=print_copies.address(sent, "normal", full=True))
    ordinary = copy_of(client, sent, officer)
    assert containing("page 1 of 1", ordinary) and not containing(says, ordinary)


@pytest.mark.parametrize(
    "data, kind, name, why",
    [
        (pdf_file()[:120], "application/pdf", "roads.pdf", "it is damaged"),
        (docx_file("Twelve bridges"), WORD, "roads.docx", "we cannot lay out a file of this kind"),
    ],
)
def test_a_file_that_cannot_be_laid_out_is_named_in_its_place_and_the_rest_is_printed(
    meeting, officer, client, data, kind, name, why
):
    paper_with(meeting, "2", officer, data, kind=kind, name=name)
    paper_with(meeting, "3", officer, printed("Twelve bridges"), title="Bridges")
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    texts = copy_of(client, sent, officer)
    sheets = containing(f"Paper 2.1: here belongs the file {name}", texts)
    assert f"because {why}" in " ".join(texts[sheets[0] - 1].split())
    assert len(sheets) == 1
    assert containing("Paper 3.1 · file, page 1 of 1", texts)
    [named] = PrintCopy.objects.get().by_hand
    assert (named["paper"], named["name"], named["why"].startswith(why)) == ("2.1", name, True)


def test_a_picture_is_enclosed_and_a_plain_text_is_already_in_the_pack(meeting, officer, client):
    paper_with(meeting, "2", officer, picture("PNG", (300, 400)), name="map.png", kind="image/png")
    text = b"Twelve bridges"
    kind = "text/plain; charset=utf-8"
    paper_with(meeting, "3", officer, text, name="b.txt", kind=kind, text=text.decode())
    texts = copy_of(client, send_papers(meeting, by=officer, at=IN_TIME), officer)
    assert len(containing("Paper 2.1 · file, page 1 of 1", texts)) == 1
    assert len(containing("Twelve bridges", texts)) == 1
    assert (PrintCopy.objects.get().by_hand, containing("Paper 3.1 · file", texts)) == ([], [])


def test_a_second_sending_encloses_only_what_was_added(meeting, officer, client):
    paper_with(meeting, "2", officer, printed("Twelve bridges"))
    first = send_papers(meeting, by=officer, at=IN_TIME)
    paper_with(meeting, "3", officer, printed("High water"), title="Flood")
    second = send_papers(meeting, by=officer, at=LATER)
    earlier, added = copy_of(client, first, officer), copy_of(client, second, officer)
    assert containing("Twelve bridges", earlier) and containing("High water", added)
    assert not containing("High water", earlier) and not containing("Flood", earlier)
    assert not containing("Twelve bridges", added) and not containing("Welcome", added)
    assert containing("added to the agenda and papers", added)
    assert "Enclosed: what was added, in large print" in letter_of(second).body


@pytest.mark.covers("HP-6")
def test_a_closed_paper_is_in_the_copy_for_members_and_in_no_other(
    meeting, officer, client, representative
):
    secret = "The bids are 90 and 95 thousand pounds"
    paper_with(meeting, "3", officer, printed(secret), title="Bids")
    agendas.close_item(item(meeting, "3"), reason="Bidders compete", by=officer, at=IN_TIME)
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    assert containing(secret, copy_of(client, sent, officer))  # it could leak
    assert Entry.objects.filter(verb="closed-pack-read", actor=officer).count() == 1
    client.logout()
    copy = PrintCopy.objects.get()
    for path in (letter_of(sent).enclosure_url, copy.document.get_absolute_url()):
        assert client.get(path).status_code in (302, 404)
    client.force_login(representative.user)
    assert client.get(letter_of(sent).enclosure_url).status_code == 403
    assert client.get(copy.document.get_absolute_url()).status_code == 404
    public = client.get(f"{meeting.get_absolute_url()}pack.pdf")
    public = pypdf.PdfReader(io.BytesIO(b"".join(public.streaming_content)))
    assert not containing(secret, [page.extract_text() for page in public.pages])
    assert secret not in client.get(f"{meeting.get_absolute_url()}pack/").content.decode()


@pytest.mark.covers("HP-6")
def test_a_copy_with_closed_words_of_the_last_minutes_is_marked_for_members_alone(
    meeting, board, officer, client
):
    held = on_day(board, date(2026, 2, 25))
    agendas.begin_agenda(held, at=IN_TIME)
    minutes = Minutes.objects.create(meeting=held, status="published", drafted_at=IN_TIME)
    bids = item(held, "3")
    part = Minute.objects.create(minutes=minutes, item=bids, words="The second bid was chosen.")
    agendas.add_item(meeting, title="Minutes", by=officer, at=IN_TIME)
    meeting.items.filter(title="Minutes").update(role="minutes")
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    mark, read = "For members of the body only", Entry.objects.filter(verb="closed-pack-read")
    public = copy_of(client, sent, officer)
    assert containing(part.words, public) and not containing(mark, public)
    assert not read.exists()
    AgendaItem.objects.filter(pk=bids.pk).update(is_closed=True, closed_reason="Bidders compete")
    texts = copy_of(client, sent, officer)
    assert containing(part.words, texts) and containing(mark, texts)
    assert read.count() == 1


def test_a_copy_is_made_once_and_anew_when_words_or_files_change(meeting, officer, client):
    paper = paper_with(meeting, "3", officer, printed("Twelve bridges"))
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    copy_of(client, sent, officer)
    made = PrintCopy.objects.get().document_id
    copy_of(client, sent, officer)
    assert PrintCopy.objects.get().document_id == made
    other = store_bytes(
        meeting.area,
        printed("Eleven bridges"),
        name=paper.document.name,
        title="Roads",
        content_type="application/pdf",
        by=officer,
        at=IN_TIME,
    )
    type(paper).objects.filter(pk=paper.pk).update(document=other)
    assert containing("Eleven bridges", copy_of(client, sent, officer))
    assert PrintCopy.objects.get().document_id != made


def test_a_copy_is_made_anew_when_the_meeting_is_moved(meeting, officer, client):
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    assert containing("2pm, Town Hall", copy_of(client, sent, officer))
    moved = {"starts_on": meeting.starts_on, "starts_at": time(15), "place": "Library"}
    move_meeting(meeting, by=officer, at=LATER, **moved)
    texts = copy_of(client, sent, officer)
    assert containing("3pm, Library", texts) and not containing("Town Hall", texts)


def test_a_paper_taken_back_since_is_not_printed(meeting, officer, client):
    paper = paper_with(meeting, "3", officer, printed("Twelve bridges"))
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    assert containing("Twelve bridges", copy_of(client, sent, officer))
    paper.refresh_from_db()
    papers.withdraw(paper, reason="Its figures were wrong", by=officer, at=LATER)
    assert not containing("Twelve bridges", copy_of(client, sent, officer))


def test_sending_has_the_copies_made_by_a_worker_one_for_each_print(meeting, officer, client):
    paper_with(meeting, "3", officer, scan("one"))
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    asked = Job.objects.get(kind="print-copy")
    assert (asked.arguments["circulation"], asked.arguments["print"]) == (sent.pk, "large")
    assert jobs.run(asked.pk)
    asked.refresh_from_db()
    assert (asked.status, asked.result_url) == (Job.DONE, letter_of(sent).enclosure_url)
    assert PrintCopy.objects.count() == 1


def test_a_long_copy_that_nobody_made_yet_leads_to_the_page_of_its_job(
    meeting, officer, client, monkeypatch
):
    paper_with(meeting, "3", officer, scan("one"))
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    Job.objects.all().delete()
    monkeypatch.setattr(print_copies, "LONG", 10)
    client.force_login(officer)
    answer = client.get(letter_of(sent).enclosure_url)
    assert answer.url == Job.objects.get(kind="print-copy").get_absolute_url()


def test_for_a_meeting_that_is_over_nothing_is_made_ahead(meeting, officer, monday):
    send_papers(meeting, by=officer, at=IN_TIME)
    monday.move_to(datetime(2026, 3, 26, 9, tzinfo=UTC))
    assert jobs.run(Job.objects.get(kind="print-copy").pk)
    assert not PrintCopy.objects.exists()


@pytest.mark.parametrize("files", [1, 12])
def test_a_copy_asks_the_same_number_of_questions_however_many_papers_it_holds(
    meeting, officer, client, django_assert_num_queries, files
):
    for number in range(files):
        paper_with(meeting, "3", officer, scan("one"), title=f"Paper {number}")
    sent = send_papers(meeting, by=officer, at=IN_TIME)
    assert jobs.run(Job.objects.get(kind="print-copy").pk)
    client.force_login(officer)
    with django_assert_num_queries(10):
        client.get(letter_of(sent).enclosure_url)
