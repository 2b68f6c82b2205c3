"""A PDF is tagged, says its language and title, fetches nothing, and cannot do harm."""

import contextlib
import http.server
import io
import threading
import time

import page
import pypdf
import pytest
from django.test import override_settings

from compact.documents import pdf, storage
from compact.documents.confined.helper import Helper, Limits
from compact.documents.models import Rendering
from compact.documents.pdf import pdf_of, render_pdf
from compact.documents.refusals import PdfFailed, PdfUnavailable

pytestmark = pytest.mark.django_db

SHORT = Limits(cpu=2, wall=6, memory=1024**3)


@pytest.fixture(autouse=True)
def minutes_template(settings, tmp_path):
    """A document of one heading, one paragraph and one table, on the base of every document."""
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "minutes.html").write_text(
        '{% extends "documents/base_pdf.html" %}'
        "{% block title %}Minutes of the board{% endblock %}"
        "{% block h1 %}Minutes of the board{% endblock %}"
        "{% block content %}<h2>Welcome</h2><p>{{ words }}</p><table><caption>Votes</caption>"
        '<thead><tr><th scope="col">For</th></tr></thead><tbody><tr><td>7</td></tr></tbody></table>'
        "{% endblock %}"
    )
    template = settings.TEMPLATES[0]
    settings.TEMPLATES = [template | {"DIRS": [*template["DIRS"], folder]}]


def minutes(words: str = "The chair welcomed everybody.", **options) -> pdf.Pdf:
    return render_pdf("minutes.html", {"words": words}, **options)


def opened(made: pdf.Pdf) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(made.data))


def test_a_pdf_is_tagged_and_says_its_language_and_title():
    made = minutes()
    reader = opened(made)
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "Minutes of the board"
    assert "The chair welcomed everybody." in reader.pages[0].extract_text()
    assert "<h2>Welcome</h2>" in made.html


def test_headings_and_tables_are_real_ones():
    kinds = set(structure(opened(minutes()).root_object["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/P", "/Table", "/TH", "/TD"} <= kinds


def structure(node):
    """The kind of every element below `node` of the structure tree."""
    children = node.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        child = child.get_object()
        if isinstance(child, dict) and "/S" in child:
            yield child["/S"]
            yield from structure(child)


@pytest.mark.parametrize("print", pdf.PRINTS)
@pytest.mark.parametrize("archive", [False, True])
def test_every_print_keeps_pdf_ua(print, archive):
    made = minutes(print=print, archive=archive)
    report = page.validate_pdf_bytes(made.data, profile=page.ValidationProfile.PDF_UA_1)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []


def test_large_and_giant_print_are_18_and_24_point():
    sizes = [body_size(opened(minutes(print=print))) for print in pdf.PRINTS]
    assert sizes == [12, 18, 24]


def test_large_print_is_large_in_its_running_lines_and_notes_as_well():
    words = "</p>" + '<p class="note">A note. <code>a1b2</code></p>' * 60 + "<p>"
    for print, least in (("large", 16), ("giant", 18)):
        made = pdf_of(minutes(words, print=print).html.replace("&lt;", "<").replace("&gt;", ">"))
        assert len(opened(made).pages) > 1
        assert min(sizes_on(opened(made))) >= least


def sizes_on(reader: pypdf.PdfReader) -> set[int]:
    """The sizes in points of all the words one can see; the running lines' source is 1 point."""
    found = set()

    def note(text, matrix, text_matrix, font, size):
        points = round(abs(matrix[0] * text_matrix[0]) * size)
        if text.strip() and points > 1:
            found.add(points)

    for one in reader.pages:
        one.extract_text(visitor_text=note)
    return found


def body_size(reader: pypdf.PdfReader) -> int:
    """The size in points in which the paragraph is set, as it appears on the page."""
    found = []

    def note(text, matrix, text_matrix, font, size):
        if "welcomed" in text:
            found.append(round(abs(matrix[0] * text_matrix[0]) * size))

    reader.pages[0].extract_text(visitor_text=note)
    return found[0]


def test_a_draft_says_so_on_the_page():
    assert "DRAFT" in opened(minutes(draft=True)).pages[0].extract_text()
    assert "DRAFT" not in opened(minutes()).pages[0].extract_text()


def test_pages_are_counted():
    assert minutes().pages == 1
    many = minutes("word " * 6_000)
    assert many.pages == len(opened(many).pages) > 5


def test_an_archive_copy_claims_both_standards():
    xmp = opened(minutes(archive=True)).root_object["/Metadata"].get_data().decode()
    assert 'pdfaid:part="3"' in xmp
    assert 'pdfaid:conformance="A"' in xmp
    assert "<pdfuaid:part>1<" in xmp


def test_words_that_look_like_markup_stay_words():
    made = minutes("<script>alert(1)</script><img src=x>")
    assert "<script>alert" not in made.html
    assert "<script>alert(1)</script>" in opened(made).pages[0].extract_text()


def test_the_same_words_give_the_same_bytes_and_are_laid_out_once():
    first = minutes()
    assert minutes() == first
    assert Rendering.objects.count() == 1
    Rendering.objects.all().delete()
    assert minutes().sha256 == first.sha256


def test_other_words_or_another_print_is_another_document():
    made = {
        minutes().sha256,
        minutes("Other words.").sha256,
        minutes(print="large").sha256,
        minutes(draft=True).sha256,
        minutes(archive=True).sha256,
    }
    assert len(made) == 5


def test_a_rendering_whose_bytes_are_gone_is_made_again():
    first = minutes()
    storage.place_of(first.sha256).unlink()
    assert minutes().data == first.data


@contextlib.contextmanager
def listener():
    """A web server that notes every connection."""
    seen = []

    class Note(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            seen.append(self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *args):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Note)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", seen
    server.shutdown()
    server.server_close()


def greedy(web: str, file: str) -> str:
    """Every way we know in which a document asks for something."""
    return f"""<html lang="en"><head><title>x</title>
      <link rel="stylesheet" href="{web}/a.css"><link rel="attachment" href="{file}">
      <link rel="attachment" href="{web}/attachment"><style>@import url({web}/b.css);
      @import url({file}); @font-face {{ font-family: f; src: url({web}/f.ttf) }}
      @font-face {{ font-family: g; src: url({file}) }}
      body {{ font-family: f, g; background: url({web}/c.png) }}
      li {{ list-style-image: url({web}/d.png) }} p::before {{ content: url({web}/e.png) }}
      @page {{ background: url({web}/g.png) }}</style></head><body>
      <img src="{web}/h.png" alt=""><img src="{file}" alt=""><img srcset="{web}/i.png" alt="">
      <object data="{web}/j"></object><embed src="{web}/k"><iframe src="{web}/l"></iframe>
      <a rel="attachment" href="{file}">a</a><a rel="attachment" href="{web}/m">b</a>
      <svg><image href="{web}/n.png"/><image href="{file}"/><use href="{web}/o.svg#p"/></svg>
      <img alt="" src='data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg">
        <image href="{web}/q.png"/></svg>'>
      <p style="background: url(/static/r.png)">x</p><ul><li>y</li></ul></body></html>"""


def test_a_document_that_asks_for_the_world_gets_nothing(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    with listener() as (web, seen):
        made = pdf_of(greedy(web, secret.as_uri()))
        assert seen == []
    assert b"the secret words" not in made.data
    assert opened(made).attachments == {}
    assert "the secret words" not in opened(made).pages[0].extract_text()


def test_every_one_of_its_wishes_was_refused_by_name():
    """Shows that the document above does ask: each wish reaches our fetcher, and stops there."""
    facts = {"bundle": {}, "base_url": "http://site.example", "archive": False, "identifier": "0"}
    html = greedy("http://far.example", "file:///etc/passwd")
    head, _ = Helper("compact.documents.confined.layout").ask("pdf", facts, html.encode())
    refused = set(head["refused"])
    assert {
        "file:///etc/passwd",
        "http://far.example/a.css",
        "http://far.example/h.png",
        "http://far.example/m",
        "http://site.example/static/r.png",
    } <= refused


BOMBS = {
    "a table of a million columns": "<table><tr><td colspan=1000000>x</td></tr></table>" * 50,
    "20,000 rows": "<table>" + "<tr><td>x<td>y<td>z" * 20_000 + "</table>",
    "a word on every page": "<style>@page{size:10px;margin:0}</style>" + "word " * 20_000,
    "nested without end": "<div>" * 5_000,
    "letters larger than the world": '<p style="font-size:99999999px">x</p>',
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_fails_visibly_within_its_limits(bomb):
    began = time.monotonic()
    with contextlib.suppress(PdfFailed):  # what can be laid out in two seconds may be
        assert pdf_of(f"<title>x</title>{BOMBS[bomb]}", limits=SHORT).pages < 3_000
    assert time.monotonic() - began < SHORT.wall + 5
    assert minutes().pages == 1


@pytest.mark.parametrize("bomb", ["20,000 rows", "nested without end"])
def test_the_failure_is_a_sentence_that_offers_the_web_page(bomb):
    with pytest.raises(PdfFailed, match="Read or print the web page instead"):
        pdf_of(f"<title>x</title>{BOMBS[bomb]}", limits=SHORT)


def test_where_a_library_is_missing_the_reader_is_told(monkeypatch):
    monkeypatch.setattr(pdf, "_helper", Helper("tests.documents.no_such_workshop"))
    with pytest.raises(PdfUnavailable, match="lacks the Pango library"):
        minutes()


@override_settings(SITE_URL="https://compact.example")
def test_links_in_a_document_lead_to_this_site():
    reader = opened(pdf_of('<html lang="en"><title>x</title><a href="/halton/">h</a></html>'))
    link = reader.pages[0]["/Annots"][0].get_object()
    assert link["/A"]["/URI"] == "https://compact.example/halton/"
