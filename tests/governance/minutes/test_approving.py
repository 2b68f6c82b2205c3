"""The chair sees what changed, approves the words she has read, and they are published."""

import re
import threading

import pytest
from django.db import connection

from compact.audit.models import Entry
from compact.audit.moves import AlreadyDone, NotPossible, ReasonNeeded
from compact.notices.models import Notice
from governance.minutes import actions
from governance.minutes.models import Minutes
from tests.cast import make_body, make_person, seat
from tests.governance.minutes.conftest import LATER, approve, part, write

pytestmark = pytest.mark.django_db


def address(minutes: Minutes, page: str) -> str:
    return f"{minutes.get_absolute_url()}{page}"


def hidden(page) -> dict[str, str]:
    """What the form on the page carries without being typed."""
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]+)"', page.content.decode())
    assert {"sha256", "version", "idempotency_key"} <= dict(found).keys()
    return dict(found)


def test_the_chair_is_told_when_the_minutes_are_handed_over(with_chair, chair):
    notice = Notice.objects.get(cause__startswith="minutes:")
    assert notice.recipient_name == "Grace Okafor"
    assert with_chair.meeting.status == "minuted"
    assert address(with_chair, "review/") in notice.body


def test_she_approves_in_three_pages(with_chair, chair, client):
    client.force_login(chair.user)
    review = client.get(address(with_chair, "review/"))
    assert "The partnership did well." in review.content.decode()
    confirm = client.get(address(with_chair, f"approve/?version={with_chair.version}"))
    done = client.post(address(with_chair, "approve/"), hidden(confirm))
    assert (done.status_code, done.url) == (302, with_chair.get_absolute_url())
    with_chair.refresh_from_db()
    assert (with_chair.status, with_chair.approved_by) == ("published", chair.user)
    assert with_chair.meeting.status == "published"


def test_the_page_of_the_meeting_leads_her_to_minutes_that_wait_for_her(
    with_chair, chair, officer, client
):
    link = f'href="{address(with_chair, "review/")}">Read and approve them</a>'
    address_of_meeting = with_chair.meeting.get_absolute_url()
    for user, is_led in ((chair.user, True), (officer, False)):
        client.force_login(user)
        html = client.get(address_of_meeting).content.decode()
        assert (link in html) == is_led
        assert "Add this meeting" not in html  # it is over


def test_what_changed_since_she_read_it_is_marked(with_chair, chair, officer, client):
    actions.send_back(with_chair, note="Say how many came.", by=chair.user, at=LATER)
    write(with_chair, "Work of the partnership", "The partnership did very well.", officer)
    actions.submit(with_chair, by=officer, at=LATER)
    client.force_login(chair.user)
    page = client.get(address(with_chair, "review/")).content.decode()
    assert "1 item changed since you read them" in page
    assert (
        '<ins class="compact-inserted"><span class="govuk-visually-hidden">New: </span>very '
        in page
    )


def test_words_changed_after_she_read_them_are_not_approved(with_chair, chair, officer, client):
    read = with_chair.version
    write(with_chair, "Work of the partnership", "The partnership did badly.", officer)
    with pytest.raises(AlreadyDone, match="changed after you read"):
        approve(with_chair, chair, version=read)
    client.force_login(chair.user)
    assert client.get(address(with_chair, f"approve/?version={read}")).status_code == 409
    assert Minutes.objects.get().status == "submitted"


def test_she_sees_what_was_changed_meanwhile_and_approves_it_from_there(
    with_chair, chair, officer, client
):
    client.force_login(chair.user)
    read = hidden(client.get(address(with_chair, "approve/")))
    write(with_chair, "Work of the partnership", "The partnership did very well.", officer)
    link = address(with_chair, f"approve/?version={read['version']}")
    answer = client.post(link, read)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "1 item changed since they were handed to you." in html
    assert '<span class="govuk-visually-hidden">New: </span>very ' in html
    assert "The rent is 12,000 pounds." in html  # what did not change stands there too
    assert Minutes.objects.get().status == "submitted"
    assert client.post(link, hidden(answer)).status_code == 302
    assert Minutes.objects.get().status == "published"


def test_who_approved_the_minutes_already_and_when_is_said(published, board, client):
    vice = make_person(board.area, "Femi Ade", "femi@anyford.example", signs_in=True)
    seat(board, vice, "Vice-chair", office="vice-chair")
    client.force_login(vice.user)
    for answer in (
        client.get(address(published, "approve/")),
        client.post(address(published, "approve/"), {"version": "1", "sha256": "0" * 64}),
    ):
        assert answer.status_code == 409
        assert (
            "Grace Okafor approved these minutes on 27 March 2026 at 10am."
            in answer.content.decode()
        )


def test_minutes_that_were_sent_back_wait_for_their_writer(with_chair, chair, client):
    client.force_login(chair.user)
    read = hidden(client.get(address(with_chair, "approve/")))
    actions.send_back(with_chair, note="Say how many came.", by=chair.user, at=LATER)
    for answer in (
        client.post(address(with_chair, "approve/"), read),
        client.get(address(with_chair, "approve/")),
        client.get(address(with_chair, "send-back/")),
    ):
        html = answer.content.decode()
        assert answer.status_code == 409
        assert "These minutes are being written</h1>" in html
        assert "Say how many came." in html
        assert "idempotency_key" not in html
    assert Minutes.objects.get().status == "draft"


def test_what_she_asks_for_is_not_lost_where_somebody_was_quicker(with_chair, chair, client):
    client.force_login(chair.user)
    actions.send_back(with_chair, note="Say how many came.", by=chair.user, at=LATER)
    html = client.post(address(with_chair, "send-back/"), {"note": "Name the speaker."})
    assert "Name the speaker.</textarea>" in html.content.decode()


def test_two_clicks_approve_once(with_chair, chair, client):
    client.force_login(chair.user)
    pages = [hidden(client.get(address(with_chair, "approve/"))) for _ in range(2)]
    answers = [client.post(address(with_chair, "approve/"), typed).status_code for typed in pages]
    assert answers == [302, 409]
    assert Entry.objects.filter(verb="minutes-approved").count() == 1
    assert Notice.objects.filter(cause__endswith=":published").count() == 2


def test_asking_for_changes_needs_to_say_which(with_chair, chair):
    with pytest.raises(ReasonNeeded):
        actions.send_back(with_chair, note=" ", by=chair.user, at=LATER)


def test_the_secretary_reads_what_the_chair_asks_for(with_chair, chair, officer, client):
    actions.send_back(with_chair, note="Say how many came.", by=chair.user, at=LATER)
    client.force_login(officer)
    assert "Say how many came." in client.get(address(with_chair, "edit/")).content.decode()
    assert Notice.objects.filter(cause__contains=":back:").get().recipient_name == "Asha Patel"


def test_a_change_of_the_chairs_own_stands_on_the_record_as_hers(with_chair, chair, client):
    minute = part(with_chair, "Work of the partnership")
    client.force_login(chair.user)
    client.post(
        address(with_chair, f"review/{minute.item_id}/"),
        {"words": "The partnership did well enough.", "version": minute.version},
    )
    minute.refresh_from_db()
    assert (minute.words, minute.edited_by) == ("The partnership did well enough.", chair.user)
    assert Entry.objects.get(verb="minutes-amended").actor == chair.user


def test_approved_words_stay_as_they_are(published, officer):
    with pytest.raises(NotPossible, match="stay as they are"):
        write(published, "Work of the partnership", "Something else.", officer)


def test_only_the_chair_of_this_body_approves(with_chair, area, officer, representative, client):
    forum = make_body(area, "forum", "Anyford Forum")
    other = make_person(area, "Felix Ward", "felix@anyford.example", signs_in=True)
    seat(forum, other, "Chair", office="chair")
    for user, expected in ((other.user, 404), (representative.user, 403), (officer, 403)):
        client.force_login(user)
        assert client.get(address(with_chair, "approve/")).status_code == expected


@pytest.mark.django_db(transaction=True)
def test_eight_approvals_at_once_are_one(with_chair, chair):
    outcomes: list[str] = []
    start = threading.Barrier(8)

    def click():
        minutes = Minutes.objects.get(pk=with_chair.pk)
        start.wait()
        try:
            approve(minutes, chair)
            outcomes.append("approved")
        except (AlreadyDone, NotPossible):
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [threading.Thread(target=click) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["approved"] + ["refused"] * 7
    assert Entry.objects.filter(verb="minutes-approved").count() == 1


def test_a_mail_that_asks_the_chair_to_read_is_not_sent_and_nobody_is_phoned_once_she_has(
    with_chair, chair
):
    asked = Notice.objects.get(cause=f"minutes:{with_chair.pk}:version:1")
    approve(with_chair, chair)
    asked.refresh_from_db()
    assert (asked.status, asked.skip_reason) == (
        Notice.SKIPPED,
        "The chair has read the minutes.",
    )
    assert asked.useful_until == LATER
