"""The delivery log: what officers, and nobody else, see of what went out, and their verbs."""

import csv
import io
from datetime import timedelta

import pypdf
import pytest
from django.urls import reverse

from compact.notices.models import Epoch, Notice
from compact.notices.sending import send
from tests.documents.test_pdf import sizes_on
from tests.notices.conftest import MONDAY, by_email, by_post, tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def log(client, officer, monday):
    """The officer is signed in."""
    client.force_login(officer)
    return client


@pytest.fixture
def sent(area, monday, sink) -> list[Notice]:
    tell(
        area,
        by_email("Bella Nowak"),
        by_email("Rea Fused", "rea@refuses.example"),
        by_post("Harold Finch", format="large"),
        by_email("Mo Nobody", " "),
    )
    send()
    return list(Notice.objects.order_by("pk"))


def words(response) -> str:
    from html import unescape
    from re import sub

    return " ".join(unescape(sub(r"<[^>]+>", " ", response.content.decode())).split())


ADDRESSES = [
    "/anyford/notices/",
    "/anyford/notices/unreached/",
    "/anyford/notices/post/",
    "/anyford/notices/post/letters/",
    "/anyford/notices/post/labels/",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_officers_of_the_area_see_it(client, area, stranger, other_officer, address):
    assert client.get(address).status_code == 302
    for user in (stranger, other_officer):
        client.force_login(user)
        assert client.get(address).status_code == 403


def test_an_officer_cannot_reach_anothers_notice_through_their_own_area(
    client, other_area, other_officer, sent
):
    client.force_login(other_officer)
    assert client.get(f"/otherby/notices/{sent[0].pk}/").status_code == 404
    assert client.get(f"/anyford/notices/{sent[0].pk}/").status_code == 403


def test_the_log_says_in_sentences_how_things_stand(log, sent):
    page = words(log.get("/anyford/notices/"))
    assert "No email waits to be sent." in page
    assert "1 letter waits to be printed and posted." in page
    assert "2 people could not be reached: phone, or write a letter." in page
    assert "1 email was accepted by the mail server. 0 letters were posted." in page


def test_it_says_since_when_the_oldest_waits(log, area, monday):
    tell(area, by_email("Bella Nowak"))
    monday.shift(timedelta(hours=3))
    page = words(log.get("/anyford/notices/"))
    assert "1 email waits to be sent, the oldest since 2 March 2026 at 9am." in page


def test_it_says_when_nothing_is_being_sent_and_why(log, area):
    Epoch.objects.create(name="x", set_at=MONDAY, paused_why="It looks restored.")
    assert "Nothing is being sent. It looks restored." in words(log.get("/anyford/notices/"))


def test_it_says_when_there_is_no_mail_server(log, area, settings):
    assert "This installation has no mail server." in words(log.get("/anyford/notices/"))
    settings.EMAIL_URL = "smtp://mail.example"
    assert "no mail server" not in words(log.get("/anyford/notices/"))


@pytest.mark.parametrize(
    "query, names",
    [
        ("status=failed", ["Rea Fused"]),
        ("channel=post", ["Harold Finch"]),
        ("status=sent&channel=email", ["Bella Nowak"]),
        ("words=nobody", ["Mo Nobody"]),
        ("topic=papers&status=skipped", ["Mo Nobody"]),
        ("words=nothing+like+it", []),
    ],
)
def test_it_is_filtered_and_the_file_holds_exactly_what_is_shown(log, sent, query, names):
    shown = log.get(f"/anyford/notices/?{query}&format=csv").content.decode("utf-8-sig")
    assert [row["To"] for row in csv.DictReader(io.StringIO(shown))] == names
    assert f"Notices ({len(names)})" in words(log.get(f"/anyford/notices/?{query}"))


@pytest.mark.parametrize(
    "query",
    [
        "status=lost",
        "channel=%00",
        "topic=<b>",
        "page=-1",
        "page=x",
        "words=" + "x" * 5000,
        "format=exe",
    ],
)
def test_a_strange_filter_is_no_error(log, sent, query):
    assert log.get(f"/anyford/notices/?{query}").status_code == 200


def test_thirty_rows_take_as_many_questions_as_one(log, area, django_assert_num_queries):
    tell(area, by_email("Bella Nowak"))
    with django_assert_num_queries(10):
        log.get("/anyford/notices/")
    tell(area, *(by_email(f"P{n} Q") for n in range(29)), cause="thirty")
    with django_assert_num_queries(10):
        log.get("/anyford/notices/")


def test_a_notice_shows_every_try_and_what_the_server_said(log, sent):
    page = words(log.get(sent[1].get_absolute_url()))
    assert "5.1.1 <rea@refuses.example> no such mailbox" in page
    assert "Send a letter instead" in page
    assert "Dear Rea Fused," in page


def test_a_failed_email_is_sent_again(log, sent):
    reply = log.post(
        reverse("notice-send-again", args=["anyford", sent[1].pk]), {"idempotency_key": ""}
    )
    assert reply.url == sent[1].get_absolute_url()
    assert Notice.objects.get(pk=sent[1].pk).status == "queued"


def test_what_cannot_be_done_is_said_in_a_sentence(log, sent):
    reply = log.post(reverse("notice-send-again", args=["anyford", sent[0].pk]), {"x": "y"})
    assert reply.status_code == 200
    assert "What is sent cannot become queued." in words(reply)


def test_a_letter_is_not_sent_with_a_reason(log, sent):
    address = reverse("notice-skip", args=["anyford", sent[2].pk])
    assert "Enter why it should not go" in words(log.post(address, {"reason": ""}))
    log.post(address, {"reason": "He was told at the meeting."})
    assert Notice.objects.get(pk=sent[2].pk).skip_reason == "He was told at the meeting."


def test_a_letter_takes_the_place_of_an_email(log, sent):
    log.post(
        reverse("notice-letter", args=["anyford", sent[1].pk]),
        {"address": "1 High Street\nAnyford"},
    )
    letter = Notice.objects.get(channel="post", recipient_name="Rea Fused")
    assert letter.address.splitlines() == ["1 High Street", "Anyford"]


def test_a_person_told_by_phone_leaves_the_list(log, sent):
    log.post(reverse("notice-reached", args=["anyford", sent[3].pk]), {"how": "Told by phone."})
    assert "To pass on by phone or post (1)" in words(log.get("/anyford/notices/unreached/"))


def test_the_print_run_is_ticked_off_with_its_day(log, sent):
    page = log.get("/anyford/notices/post/")
    assert "Harold Finch: Papers for 15 March 2026, large print (18 point)" in words(page)
    reply = log.post(
        "/anyford/notices/post/",
        {"letters": [sent[2].pk], "on_day": "2", "on_month": "3", "on_year": "2026"},
        follow=True,
    )
    assert "1 letter recorded as posted." in words(reply)
    assert "No letter waits to be posted." in words(reply)


@pytest.mark.parametrize(
    "typed, says",
    [
        (
            {"letters": [], "on_day": "2", "on_month": "3", "on_year": "2026"},
            "Tick at least one letter",
        ),
        (
            {"on_day": "3", "on_month": "3", "on_year": "2026"},
            "The day of posting must be today or in the past.",
        ),
        (
            {"on_day": "31", "on_month": "2", "on_year": "2026"},
            "Day of posting must be a real date",
        ),
        (
            {"letters": ["99999"], "on_day": "2", "on_month": "3", "on_year": "2026"},
            "One of these letters no longer waits",
        ),
    ],
)
def test_a_wrong_tick_list_is_explained_and_records_nothing(log, sent, typed, says):
    typed = {"letters": [sent[2].pk]} | typed
    assert says in words(log.post("/anyford/notices/post/", typed))
    assert Notice.objects.to_post().count() == 1


def test_the_print_run_of_one_meeting_holds_its_letters_alone(log, area, sent):
    tell(area, by_post("Iris Bell"), cause="forum:2:papers")
    assert "Letters to post (2)" in words(log.get("/anyford/notices/post/"))
    page = words(log.get("/anyford/notices/post/?about=forum:2:papers"))
    assert "Letters to post (1)" in page
    assert "Harold Finch" not in page


def test_labels_carry_name_and_address_and_no_name_twice(log, area):
    tell(area, by_post("Harold Finch"), by_post("Iris Bell", "Iris Bell\n1 High Street"))
    page = words(log.get("/anyford/notices/post/labels/"))
    assert "Harold Finch 4 Mill Lane Anyford AN1 2FD" in page
    assert page.count("Iris Bell") == 1


@pytest.mark.parametrize("format, least", [("large", 16), ("giant", 18)])
def test_a_letter_in_large_print_has_nothing_small_on_it(log, area, monday, sink, format, least):
    area.postal_address = "Town Hall\nAnyford"
    area.save()
    tell(area, by_post("Harold Finch", format=format))
    data = log.get("/anyford/notices/post/letters/?format=pdf").content
    assert min(sizes_on(pypdf.PdfReader(io.BytesIO(data)))) >= least


def test_a_letter_names_the_area_at_its_foot_and_not_its_address_on_the_web(log, area, sent):
    data = log.get("/anyford/notices/post/letters/?format=pdf").content
    foot = pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()
    assert f"{area.name} · record" in " ".join(foot.split())
    assert f"{area.slug} · record" not in foot


def test_letters_and_labels_come_as_pdf(log, sent):
    for what in ("letters", "labels"):
        reply = log.get(f"/anyford/notices/post/{what}/?format=pdf")
        data = b"".join(reply) if reply.streaming else reply.content
        assert reply["Content-Type"] == "application/pdf"
        assert data.startswith(b"%PDF-")
