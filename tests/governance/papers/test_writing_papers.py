"""Adding a paper: what the meeting knows is filled in; files are checked; nothing typed is lost."""

import re
from contextlib import contextmanager

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection

from governance.circulation.actions import send_papers
from governance.papers import actions
from governance.papers.models import Paper
from governance.papers.sections import name_of
from tests.governance.conftest import CALLED_AT, item


@contextmanager
def meeting_another():
    """The first entry on the record meets somebody else's: the deed is undone and begun again."""
    met = []

    def refuse_once(execute, sql, *rest):
        if not met and sql.startswith('INSERT INTO "audit_entry"'):
            met.append(sql)
            raise IntegrityError("another took this place")
        return execute(sql, *rest)

    with connection.execute_wrapper(refuse_once):
        yield
    assert met


TOO_MUCH = ["x" * 30_000, "\0", "<script>alert(1)</script>", "=1+1", "﷽" * 500, "' OR 1=1 --"]


@pytest.fixture
def page(client, board_meeting, officer):
    client.force_login(officer)
    return lambda path="papers/add/", **data: client.post(
        f"{board_meeting.get_absolute_url()}{path}", data
    )


@pytest.mark.covers("HR-2")
def test_a_paper_with_its_sections_and_a_file_stands_on_the_agenda(page, client, board_meeting):
    upload = SimpleUploadedFile("annex.txt", b"Annex A: the figures", content_type="text/plain")
    answer = page(
        item=item(board_meeting, "3").pk,
        title="Grants",
        purpose="To share out the money",
        recommendation="Approve **14** grants",
        background="How it came",
        issues="Two",
        conclusions="All agreed",
        file=upload,
    )
    paper = Paper.objects.get()
    assert (answer.status_code, answer.url) == (302, paper.get_absolute_url())
    html = client.get(paper.get_absolute_url()).content.decode()
    for words in (
        "Purpose",
        "To share out the money",
        "<strong>14</strong>",
        "Background",
        "Issues",
        "Conclusions",
        "annex.txt",
        "Annex A: the figures",
    ):
        assert words in html


@pytest.mark.covers("HR-2")
def test_the_sections_of_a_report_are_those_the_area_asks_for(
    page, client, area, board_meeting, officer
):
    address = "/anyford/settings/report-sections/"
    client.post(address, {"report_sections": "Purpose\nWhat it costs\nRecommendation"})
    asked = client.get(f"{board_meeting.get_absolute_url()}papers/add/").content.decode()
    labels = re.findall(r"govuk-label--s[^>]*>([^<]*)", asked)
    first = labels.index("Purpose (optional)")
    assert labels[first : first + 3] == [
        "Purpose (optional)",
        "What it costs (optional)",
        "Recommendation (optional)",
    ]
    assert "Background (optional)" not in labels
    typed = {"item": item(board_meeting, "3").pk, "title": "Grants", "purpose": "To share."}
    page(**typed, **{name_of("What it costs"): "Nothing."}, recommendation="Approve it.")
    paper = Paper.objects.get()
    assert [heading for heading, _ in paper.sections] == [
        "Purpose",
        "What it costs",
        "Recommendation",
    ]
    actions.make_final(paper, pages=1, version=paper.version, by=officer, at=CALLED_AT)
    send_papers(board_meeting, by=officer, at=CALLED_AT)
    for address in (paper.get_absolute_url(), f"{board_meeting.get_absolute_url()}pack/"):
        html = client.get(address).content.decode()
        assert html.index("To share.") < html.index("What it costs") < html.index("Approve it.")


def test_what_stands_under_a_section_that_was_taken_off_the_list_is_kept(
    page, client, area, board_meeting
):
    area.report_sections = ["Purpose", "What it costs"]
    area.save()
    typed = {"item": item(board_meeting, "3").pk, "title": "Grants"}
    page(**typed, **{name_of("What it costs"): "Nothing."})
    area.report_sections = []
    area.save()
    paper = Paper.objects.get()
    change = f"papers/{paper.pk}/change/"
    form = client.get(f"{board_meeting.get_absolute_url()}{change}").content.decode()
    assert "What it costs (optional)" in form
    assert ">\nNothing.</textarea>" in form
    kept = {name_of("What it costs"): "Nothing.", "version": paper.version}
    page(change, title="Grants", purpose="To share.", **kept)
    assert Paper.objects.get().sections == [("Purpose", "To share."), ("What it costs", "Nothing.")]


def test_what_the_meeting_knows_is_filled_in(client, page, board_meeting):
    under = item(board_meeting, "3")
    html = client.get(
        f"{board_meeting.get_absolute_url()}papers/add/?item={under.pk}"
    ).content.decode()
    for words in ("Asha Patel", "Members of Anyford Partnership Board", "Partnership team"):
        assert words in html


def test_papers_are_added_and_decided_whole_where_they_meet_another_deed(page, board_meeting):
    with meeting_another():
        page(item=item(board_meeting, "3").pk, title="Grants")
    paper = Paper.objects.get()
    for verb, typed, status in (
        ("final", {}, Paper.FINAL),
        ("draft", {}, Paper.DRAFT),
        ("withdraw", {"reason": "Its figures were wrong."}, Paper.WITHDRAWN),
    ):
        with meeting_another():
            answer = page(f"papers/{paper.pk}/{verb}/", sent="yes", **typed)
        paper.refresh_from_db()
        assert (answer.status_code, paper.status) == (302, status)


def test_sent_twice_it_is_added_once(page, board_meeting):
    data = {
        "item": item(board_meeting, "3").pk,
        "title": "Grants",
        "idempotency_key": "6f9a3a52-7a9e-4a07-9f2f-3a7f6f2f1a11",
    }
    assert page(**data).url == page(**data).url
    assert Paper.objects.count() == 1


def test_a_macro_document_is_refused_in_a_sentence_and_the_typed_text_is_kept(page, board_meeting):
    upload = SimpleUploadedFile("report.docm", b"PK\x03\x04nothing", content_type="application/zip")
    answer = page(item=item(board_meeting, "3").pk, title="Kept title", file=upload)
    assert answer.status_code == 200
    assert "Kept title" in answer.content.decode()
    assert not Paper.objects.exists()


@pytest.mark.parametrize("text", TOO_MUCH)
@pytest.mark.parametrize(
    "name", ["title", "description", "recommendation", "publication_date_year", "item"]
)
def test_whatever_is_typed_is_answered_with_a_page(page, board_meeting, name, text):
    answer = page(**{"item": item(board_meeting, "3").pk, "title": "Grants"} | {name: text})
    assert answer.status_code in (200, 302)


def test_markup_typed_into_a_paper_is_shown_as_text(page, client, board_meeting):
    page(
        item=item(board_meeting, "3").pk,
        title="<script>alert(1)</script>",
        background="<img src=x onerror=alert(1)>",
    )
    html = client.get(Paper.objects.get().get_absolute_url()).content.decode()
    assert "<script>alert(1)" not in html
    assert "<img src=x" not in html


def test_a_stale_edit_shows_both_texts_and_changes_nothing(page, board_meeting, officer):
    paper = actions.add_paper(item(board_meeting, "3"), title="First", by=officer, at=CALLED_AT)
    path = f"papers/{paper.pk}/change/"
    assert page(path, title="Theirs", version=1).status_code == 302
    answer = page(path, title="Mine", version=1)
    assert answer.status_code == 409
    assert "Mine" in answer.content.decode()
    assert "Theirs" in answer.content.decode()
    paper.refresh_from_db()
    assert paper.title == "Theirs"


def test_a_withdrawn_paper_keeps_its_address_and_says_why(client, board_meeting, officer):
    paper = actions.add_paper(
        item(board_meeting, "3"), title="Grants", background="Secret sums", by=officer, at=CALLED_AT
    )
    actions.make_final(paper, pages=1, version=1, by=officer, at=CALLED_AT)
    send_papers(board_meeting, by=officer, at=CALLED_AT)
    assert "Secret sums" in client.get(paper.get_absolute_url()).content.decode()
    paper.refresh_from_db()
    actions.withdraw(paper, reason="The sums were wrong", by=officer, at=CALLED_AT)
    html = client.get(paper.get_absolute_url()).content.decode()
    assert "The sums were wrong" in html
    assert "Secret sums" not in html
    assert client.get(f"{paper.get_absolute_url()}cover.pdf").status_code == 404
