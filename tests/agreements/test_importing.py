"""A text is pasted or uploaded and becomes a draft of clauses, with the rules it seems to set."""

import io
import time
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from compact.agreements import actions
from compact.agreements.models import Agreement, Clause, Provision, Suggestion, Version
from compact.agreements.reading import Clause as ReadClause
from compact.agreements.reading import Reading
from compact.audit.models import Entry, key_of
from compact.audit.moves import NotPossible
from tests.agreements.conftest import AT, TEXT, read_in

ADD = "/anyford/agreements/add/"


def facts(**more) -> dict:
    return {
        "title": "Anyford Compact",
        "kind": "compact",
        "agreement": "",
        "label": "",
        "words": TEXT,
    } | more


def test_whoever_sends_more_than_is_read_in_full_is_told_what_to_do(client, area, officer):
    client.force_login(officer)
    words = "\n\n".join(f"{number}. We agree." for number in range(1, 1002))
    page = client.post(ADD, facts(words=words), follow=True).content.decode()
    assert "Clauses are read up to number 999" in page
    assert "Enter the text in parts, each numbered from 1." in page
    read_in_full = client.post(ADD, facts(title="Another"), follow=True).content.decode()
    assert "Enter the text in parts" not in read_in_full


@pytest.mark.covers("HC-0")
def test_clauses_keep_their_printed_numbers_and_stand_in_order(draft):
    numbers = [one.label for one in draft.clauses.all() if one.numbered]
    assert numbers == ["1", "1.1", "1.2", "2", "2.1"]


def test_nothing_is_a_rule_before_it_is_confirmed(draft):
    assert Suggestion.objects.filter(clause__version=draft).count() == 2
    assert Provision.objects.count() == 0


def test_the_glossary_of_the_text_is_kept_as_terms(draft):
    assert "AFC" in draft.terms.values_list("term", flat=True)


def test_reading_a_text_stands_on_the_record(draft):
    entry = Entry.objects.get(subject_key=key_of(draft), verb="version-read")
    assert entry.details["suggestions"] == 2


@pytest.mark.covers("CW-0.3", "BL-28")
def test_the_label_of_a_version_is_free_text_and_its_number_orders_it(area, officer, draft):
    later = read_in(area, officer, agreement=draft.agreement, label="V5 2.4.09, second draft")
    assert (later.label, later.number) == ("V5 2.4.09, second draft", 2)


def test_pasted_text_leads_to_its_suggestions(office, area):
    answer = office.post(ADD, facts())
    version = Version.objects.get()
    assert answer.url == f"/anyford/agreements/{version.agreement.slug}/versions/1/suggestions/"


def test_a_markdown_file_is_read_like_pasted_text(office, area):
    office.post(ADD, facts(words="", file=SimpleUploadedFile("compact.md", TEXT.encode())))
    assert Version.objects.get().source_name == "compact.md"
    assert Clause.objects.filter(label="2.1").exists()


def test_a_second_text_becomes_the_next_version_of_its_agreement(office, draft):
    office.post(ADD, facts(title="", agreement=draft.agreement.pk))
    assert list(draft.agreement.versions.values_list("number", flat=True)) == [2, 1]


def test_two_agreements_of_one_title_have_two_addresses(area, officer):
    first, second = read_in(area, officer), read_in(area, officer)
    assert (first.agreement.slug, second.agreement.slug) == ("anyford-compact", "anyford-compact-2")


def test_an_agreement_called_add_does_not_hide_the_page_of_that_name(area, officer):
    assert read_in(area, officer, title="Add").agreement.slug == "add-2"


def test_a_foreign_agreement_takes_no_version(area, other_area, officer, other_officer):
    theirs = read_in(other_area, other_officer).agreement
    with pytest.raises(NotPossible):
        read_in(area, officer, agreement=theirs)


def test_the_form_offers_no_agreement_of_another_area(office, other_area, other_officer):
    theirs = read_in(other_area, other_officer).agreement
    answer = office.post(ADD, facts(title="", agreement=theirs.pk))
    assert answer.status_code == 200
    assert Version.objects.filter(agreement__area__slug="anyford").count() == 0


def test_one_form_sent_twice_makes_one_agreement(office, area):
    key = {"idempotency_key": "7b0d3f0a-7a3c-4d0c-9f35-7a3bb2a7a001"}
    office.post(ADD, facts(**key))
    office.post(ADD, facts(**key))
    assert Agreement.objects.count() == 1


def test_three_thousand_clauses_are_kept_in_a_handful_of_statements(
    area, officer, django_assert_max_num_queries
):
    clauses = [
        ReadClause(label=str(n), path=[str(n)], text=f"Words of {n}.") for n in range(1, 3001)
    ]
    with django_assert_max_num_queries(60):
        version = actions.import_reading(
            area,
            kind="compact",
            title="Long",
            by=officer,
            at=AT,
            reading=Reading(clauses=clauses, suggestions=[]),
        )
    assert version.clauses.count() == 3000


def docx(*members: tuple[str, str]) -> SimpleUploadedFile:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, text in members:
            archive.writestr(name, text)
    return SimpleUploadedFile("compact.docx", data.getvalue())


@pytest.mark.parametrize(
    "bad",
    [
        {"words": ""},
        {"words": " \n\t "},
        {"words": "", "file": SimpleUploadedFile("compact.md", b"")},
        {"words": "", "file": SimpleUploadedFile("compact.docx", b"PK\x03\x04 broken")},
        {"words": "", "file": docx(("word/document.xml", "<not xml"), ("[Content_Types].xml", ""))},
        {
            "words": "",
            "file": docx(("word/vbaProject.bin", "macro"), ("word/document.xml", "<a/>")),
        },
        {"words": "", "file": SimpleUploadedFile("compact.exe", b"MZ")},
        {"words": "", "file": SimpleUploadedFile("compact.txt", b"\x00\x01\x02")},
        {"words": TEXT, "file": SimpleUploadedFile("compact.md", TEXT.encode())},
        {"title": ""},
        {"title": "x" * 201},
        {"title": "Any\x00ford"},
        {"kind": "<b>compact</b>"},
        {"agreement": "99999999999999999999"},
        {"label": "x" * 81},
    ],
)
def test_what_cannot_be_read_gets_a_sentence_and_makes_nothing(office, area, bad):
    answer = office.post(ADD, facts(**bad))
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()
    assert Agreement.objects.count() == 0


def test_the_text_that_was_typed_is_given_back_with_the_error(office, area):
    answer = office.post(ADD, facts(title=""))
    assert "Minutes should be kept in plain words." in answer.content.decode()


def test_two_hundred_pages_go_through(office, area):
    paragraph = "Partners will speak plainly and listen to each other with patience. " * 10
    text = "\n\n".join(f"{n}. {paragraph}" for n in range(1, 901))
    assert len(text) > 550_000
    began = time.process_time()
    answer = office.post(ADD, facts(words=text))
    assert answer.status_code == 302, answer.content[:500]
    assert Clause.objects.count() == 900
    assert time.process_time() - began < 60  # a guard against what never ends, no measurement


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script> 1.1 Papers go out.", "</textarea><b>x</b>"]
)
def test_markup_in_a_text_is_shown_as_words(office, area, words):
    answer = office.post(ADD, facts(title="<i>Compact</i>", words=words), follow=True)
    page = office.get(Agreement.objects.get().get_absolute_url()).content.decode()
    assert "<script>alert" not in page
    assert "<i>Compact" not in page + answer.content.decode()


def test_what_is_needed_for_a_new_agreement_is_not_called_optional(office):
    html = office.get("/anyford/agreements/add/").content.decode()
    for label in ("Title", "Upload the text", "Or paste the text"):
        assert f">{label}</label>" in html
    assert "A new version of an agreement keeps the title it has" in html
    assert ">What the version is called (optional)</label>" in html
    answer = office.post("/anyford/agreements/add/", {"kind": "compact", "words": "1. We meet."})
    assert "Enter the title of the agreement" in answer.content.decode()


def test_a_new_version_needs_no_title(office, draft):
    owner = draft.agreement
    answer = office.post(
        "/anyford/agreements/add/",
        {"kind": "compact", "agreement": owner.pk, "words": "1. We meet."},
    )
    assert answer.status_code == 302
    assert owner.versions.count() == 2
    owner.refresh_from_db()
    assert owner.title == "Anyford Compact"
