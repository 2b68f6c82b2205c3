"""A version on paper: the same words as the page, marked as a draft while it is one."""

import io
import re
from datetime import date

import pytest
from django.template.loader import render_to_string
from pypdf import PdfReader

from compact.agreements import actions
from compact.agreements.models import Clause, Version
from compact.agreements.versions.printing import paper, printed
from compact.agreements.versions.text import text_of
from compact.documents.pdf import PRINTS
from tests.agreements.conftest import AT, read_in

DAY = date(2026, 3, 2)


@pytest.fixture
def version(draft, officer) -> Version:
    actions.change_agreement(
        draft.agreement,
        parties=["Anyford Council", "Anyford Together"],
        legal_status="not-contractual",
        by=officer,
        at=AT,
    )
    actions.add_to_history(
        draft, on=DAY, words="Read by the review group", who="", by=officer, at=AT
    )
    actions.circulate(draft, on=DAY, by=officer, at=AT)
    return Version.objects.select_related("agreement__area", "agreement__parent").get(pk=draft.pk)


def html(version: Version, **more) -> str:
    context = paper(version, with_history=more.pop("with_history", True))
    return render_to_string("agreements/versions/agreement_pdf.html", context | more)


@pytest.mark.covers("CW-0.4", "HC-0")
def test_the_contents_lead_to_every_heading_and_to_what_follows_the_text(version):
    titles = [section["title"] for section in paper(version, with_history=True)["sections"]]
    assert titles[:2] == ["1 Working together", "2 Looking again"]
    assert titles[-2:] == ["Document history", "Signatures"]
    for section in paper(version, with_history=True)["sections"]:
        assert f'id="{section["id"]}"' in html(version)


def pages(version: Version, **options) -> list[str]:
    """The words of each page of the PDF, in one line."""
    reader = PdfReader(io.BytesIO(printed(version, **options).data))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


@pytest.mark.covers("CW-0.4", "HC-0")
def test_the_contents_in_the_pdf_name_the_page_on_which_each_heading_stands(version):
    sheets = pages(version)
    contents = next(sheet for sheet in sheets if "Contents" in sheet)
    for section in paper(version, with_history=True)["sections"]:
        named = re.search(rf"{re.escape(section['title'])} (\d+)", contents)
        assert section["title"] in sheets[int(named[1]) - 1], section["title"]
    assert "Signatures 3" in contents


def test_headings_of_one_level_stand_on_one_level_in_the_contents(area, officer):
    text = "# Codes\n\n1. Codes\n\n1.1 These codes are made:\n\n" + "\n\n".join(
        f"### {title}\n\nWords of it." for title in ("Money", "Advice", "Volunteers")
    )
    codes = read_in(area, officer, text, title="Codes")
    depths = {one.title: one.depth for one in text_of(codes).contents}
    assert depths["Money"] == depths["Advice"] == depths["Volunteers"]


def test_depths_follow_the_levels_and_skip_none(draft):
    levels = [1, 2, 4, 4, 4, 2, 1, 3, 2]
    draft.clauses.all().delete()
    Clause.objects.bulk_create(
        Clause(version=draft, place=place, level=level, heading=f"Title {place}")
        for place, level in enumerate(levels, 1)
    )
    assert [one.depth for one in text_of(draft).clauses] == [2, 3, 4, 4, 4, 3, 2, 3, 3]


@pytest.mark.covers("CW-2.iii", "HC-14")
def test_legal_status_and_glossary_stand_on_paper(version):
    text = html(version)
    assert "Not a binding contractual agreement" in text
    assert "Anyford Food Circle" in text


@pytest.mark.covers("HC-3")
def test_each_party_has_lines_to_sign_on(version):
    text = html(version)
    assert text.count('class="signature"') == 2
    assert "<strong>Anyford Together</strong>" in text


@pytest.mark.covers("BL-6")
def test_the_document_history_is_left_out_of_a_copy_when_asked(version):
    assert "Read by the review group" in html(version)
    assert "Read by the review group" not in html(version, with_history=False)


@pytest.mark.covers("CW-0.3")
def test_a_draft_is_marked_on_every_page_and_a_version_in_force_is_not(version, officer):
    for print in PRINTS:
        assert all("DRAFT" in sheet for sheet in pages(version, size=print))
    actions.record_consultation(version, on=DAY, result=actions.NO_COMMENTS, by=officer, at=AT)
    actions.agree(version, on=DAY, agreed_by="", by=officer, at=AT)
    assert not any("DRAFT" in sheet for sheet in pages(version))


def test_the_same_words_give_the_same_paper(version):
    assert html(version) == html(version)


def test_markup_in_the_words_is_printed_as_words(version):
    version.clauses.filter(label="1.2").update(
        words="<img src=file:///etc/passwd> <script>x</script>"
    )
    text = html(version)
    assert "<img" not in text
    assert "<script" not in text


def test_the_pdf_is_tagged_titled_and_in_english(version):
    reader = PdfReader(io.BytesIO(printed(version).data))
    assert reader.metadata.title == "Anyford Compact, First draft"
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    assert "plain words" in "".join(page.extract_text() for page in reader.pages)


def test_large_print_has_a_name_of_its_own_and_a_wrong_size_is_the_normal_one(public, version):
    url = f"{version.get_absolute_url()}agreement.pdf"
    assert "large-print.pdf" in public.get(f"{url}?print=large")["Content-Disposition"]
    assert "print.pdf" not in public.get(f"{url}?print=<b>")["Content-Disposition"]
