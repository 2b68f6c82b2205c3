"""Papers that came as files, and what is printed of them."""

import io
from datetime import UTC, datetime

import pypdf
from PIL import Image, ImageDraw

from compact.dates import clock
from compact.documents.actions import store_bytes
from compact.documents.models import Document
from compact.documents.pdf import pdf_of
from compact.notices.models import Notice
from governance.papers import actions as papers
from tests.governance.conftest import item

IN_TIME = datetime(2026, 3, 16, 16, 0, tzinfo=UTC)


def scan(*lines: str) -> bytes:
    """A PDF of pictures, one a page, in which no text can be read."""
    pages = []
    for line in lines:
        page = Image.new("L", (620, 877), "white")
        ImageDraw.Draw(page).text((60, 80), line)
        pages.append(page)
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:])
    return out.getvalue()


def printed(*lines: str) -> bytes:
    """A PDF with text, so that a test can tell its pages."""
    html = "".join(f'<p style="break-after: page">{line}</p>' for line in lines)
    return pdf_of(f'<html lang="en">{html}').data


def paper_with(
    meeting, number, officer, data, *, title="Roads", name="roads.pdf", kind="", text=""
):
    document = store_bytes(
        meeting.area,
        data,
        name=name,
        title=title,
        content_type=kind or "application/pdf",
        by=officer,
        at=clock.now(),
    )
    Document.objects.filter(pk=document.pk).update(text=text)
    paper = papers.add_paper(
        item(meeting, number), title=title, document=document, by=officer, at=IN_TIME
    )
    papers.make_final(paper, pages=1, version=paper.version, by=officer, at=IN_TIME)
    return paper


def letter_of(sent) -> Notice:
    return Notice.objects.get(cause=sent.cause, channel="post")


def copy_of(client, sent, officer) -> list[str]:
    """The text of every page of what the letter's link leads an officer to."""
    return [page.extract_text() for page in pages_of(client, sent, officer)]


def pages_of(client, sent, officer) -> list:
    client.force_login(officer)
    return _pages_at(client, letter_of(sent))


def texts_at(client, letter) -> list[str]:
    """The text of every page that goes into the envelope with `letter`, for who is signed in."""
    return [page.extract_text() for page in _pages_at(client, letter)]


def _pages_at(client, letter) -> list:
    response = client.get(letter.enclosure_url)
    assert response.status_code == 200
    return list(pypdf.PdfReader(io.BytesIO(b"".join(response.streaming_content))).pages)


def containing(words: str, pages: list[str]) -> list[int]:
    return [number for number, text in enumerate(pages, 1) if words in " ".join(text.split())]
