"""BP-7.2: what was decided is open to all; what was closed gives its reason and nothing more."""

import io

import pytest
from django.core.cache import caches
from django.template.loader import render_to_string
from pypdf import PdfReader

from compact.documents.models import Seal
from compact.documents.verifying import verify_file
from compact.notices.actions import turn_into_post
from compact.notices.models import Notice
from compact.work import jobs
from compact.work.models import Job
from governance.minutes.page import printed
from governance.minutes.queries import latest_approved
from tests.cast import provide
from tests.governance.conftest import CALLED_AT
from tests.governance.minutes.conftest import LATER

pytestmark = pytest.mark.django_db
SECRET = "12,000 pounds"
REASON = "It names what a tenant pays."


def pdf_text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def seal_now() -> None:
    assert jobs.run(Job.objects.get(kind="seal-minutes").pk)


def test_a_draft_is_for_members_and_not_for_the_public(draft, representative, stranger, client):
    assert client.get(draft.get_absolute_url()).status_code == 404
    client.force_login(stranger)
    assert client.get(draft.get_absolute_url()).status_code == 404
    client.force_login(representative.user)
    assert client.get(draft.get_absolute_url()).status_code == 200


@pytest.mark.covers("BP-7.2a")
def test_published_minutes_are_open_to_anyone(published, client):
    page = client.get(published.get_absolute_url()).content.decode()
    assert "The partnership did well." in page
    assert "Approved by Grace Okafor on 27 March 2026" in page
    assert "Bella Nowak" in page


@pytest.mark.covers("HP-9")
def test_who_takes_post_gets_the_minutes_themselves_in_the_print_run(
    postal_representative, published, officer, client
):
    letter = Notice.objects.get(cause__endswith=":published", channel="post")
    assert "Your copy is enclosed, in the print you asked for." in letter.body
    assert published.get_absolute_url() not in letter.body
    client.force_login(officer)
    run = client.get("/anyford/notices/post/").content.decode()
    assert letter.enclosure_url.endswith("/minutes.pdf?print=large")
    assert f'href="{letter.enclosure_url}">Document to print' in run
    seal_now()
    enclosed = client.get(letter.enclosure_url)
    assert "The partnership did well." in pdf_text(enclosed.content)


def test_who_takes_email_is_led_to_the_page_and_to_the_pdf_in_their_print(published):
    for mail in Notice.objects.filter(cause__endswith=":published"):
        assert f"{published.get_absolute_url()}\n" in mail.body
        assert "/minutes.pdf?print=normal\n" in mail.body


@pytest.mark.covers("HP-9")
def test_a_letter_in_place_of_an_email_encloses_the_minutes(published, officer):
    mail = Notice.objects.filter(cause__endswith=":published", channel="email").first()
    Notice.objects.filter(pk=mail.pk).update(status=Notice.FAILED)
    mail.refresh_from_db()
    letter = turn_into_post(mail, address="1 High Street", by=officer, at=LATER)
    assert "Your copy is enclosed" in letter.body
    assert published.get_absolute_url() not in letter.body
    assert letter.enclosure_url == mail.enclosure_url


@pytest.mark.covers("BP-7.2b")
def test_a_closed_item_shows_its_reason_and_not_its_words(published, representative, client):
    client.force_login(representative.user)
    assert SECRET in client.get(published.get_absolute_url()).content.decode()
    client.logout()
    page = client.get(published.get_absolute_url()).content.decode()
    assert REASON in page
    assert SECRET not in page
    assert "Harbour Centre" not in page


def test_the_public_pdf_leaves_closed_items_out(published, client):
    seal_now()
    for query in ("", "?print=large"):
        text = pdf_text(
            client.get(f"{published.meeting.get_absolute_url()}minutes.pdf{query}").content
        )
        assert "did well" in text
        assert SECRET not in text
        assert "Harbour" not in text


def test_the_sealed_pdf_is_recognised_and_a_changed_copy_is_not(published, client):
    seal_now()
    assert set(Seal.objects.values_list("variant", flat=True)) == {"normal", "large", "giant"}
    data = client.get(f"{published.meeting.get_absolute_url()}minutes.pdf").content
    assert verify_file(data).seal.subject_words == str(published)
    changed = bytearray(data)
    changed[len(data) // 3] ^= 1
    assert verify_file(bytes(changed)).seal is None


def test_a_sealed_pdf_says_where_it_can_be_checked_in_every_print(published, client):
    seal_now()
    for query in ("", "?print=large", "?print=giant"):
        url = f"{published.meeting.get_absolute_url()}minutes.pdf{query}"
        text = " ".join(pdf_text(client.get(url).content).split())
        assert "Check this file at http://" in text
        assert "/verify/" in text.replace(" ", "")


def test_the_check_tells_the_day_of_approval_from_the_day_of_sealing(published, client):
    seal_now()
    made = Seal.objects.filter(variant="normal").get()
    assert made.approved_at == published.approved_at
    answer = client.get(f"/verify/?sha256={made.sha256}").content.decode()
    assert "Approved and sealed" not in answer
    approved, sealed = (answer.index(f">{word}</dt>") for word in ("Approved", "Sealed"))
    assert "27 March 2026" in answer[approved:sealed]


def test_an_unsealed_copy_does_not_claim_to_be_sealed(published, client):
    url = f"{published.meeting.get_absolute_url()}minutes.pdf"
    assert "Check this file" not in pdf_text(client.get(url).content)


def test_sealing_done_again_makes_no_second_seal(published):
    seal_now()
    Job.objects.update(status="waiting", lease_until=None)
    seal_now()
    assert Seal.objects.count() == 3


def test_until_it_is_sealed_the_page_says_so_and_the_pdf_is_there(published, client):
    page = client.get(published.get_absolute_url()).content.decode()
    assert "The sealed PDF is being made" in page
    answer = client.get(f"{published.meeting.get_absolute_url()}minutes.pdf")
    assert answer.content.startswith(b"%PDF")


def test_every_member_is_told_once(published, chair, representative):
    told = Notice.objects.filter(cause__endswith=":published")
    assert sorted(told.values_list("recipient_name", flat=True)) == ["Bella Nowak", "Grace Okafor"]


def test_the_next_meeting_finds_the_minutes_of_the_last(published, board):
    assert latest_approved(board, LATER) == published
    assert latest_approved(board, CALLED_AT) is None


def test_the_page_asks_few_questions_whatever_its_length(
    published, client, django_assert_max_num_queries
):
    with django_assert_max_num_queries(9):
        client.get(published.get_absolute_url())


@pytest.mark.covers("HP-T4c")
def test_the_minutes_say_whether_the_meeting_was_quorate_and_by_which_clause(
    compact_in_force, published, client
):
    provide(compact_in_force, "quorum", {"count": 2}, label="9")
    caches["pages"].clear()  # the clause came behind the record's back
    words = "1 of the 2 members who have a vote was there; 2 are needed. Not quorate, by Anyford"
    page = client.get(published.get_absolute_url()).content.decode()
    assert words in " ".join(page.split())
    assert words in render_to_string("governance/minutes/minutes_pdf.html", printed(published))
