"""Two people who write the same item are told, and neither text is lost."""

import pytest

from governance.minutes.models import ActionPoint, Decision
from tests.governance.minutes.conftest import part, write

pytestmark = pytest.mark.django_db
TYPED = {
    "words": "",
    "decision": "",
    "method": "consensus",
    "minority_view": "",
    "action": "",
    "owner": "",
    "due_on_day": "",
    "due_on_month": "",
    "due_on_year": "",
}


@pytest.fixture
def item(draft, officer, client):
    """Asha Patel has the page of "Work of the partnership" open."""
    client.force_login(officer)
    minute = part(draft, "Work of the partnership")
    minute.url = f"{draft.get_absolute_url()}edit/{minute.item_id}/"
    return minute


def test_words_a_decision_and_an_action_are_saved_in_one_go(item, representative, client):
    answer = client.post(
        item.url,
        TYPED
        | {
            "version": item.version,
            "words": "It went well.",
            "decision": "To go on.",
            "minority_view": "Two wanted to wait.",
            "action": "Write it up.",
            "owner": representative.pk,
            "due_on_day": "1",
            "due_on_month": "5",
            "due_on_year": "2026",
        },
    )
    assert (answer.status_code, answer.url) == (302, item.url)
    item.refresh_from_db()
    assert item.words == "It went well."
    assert Decision.objects.get().minority_view == "Two wanted to wait."
    assert ActionPoint.objects.get().owner == representative


def test_an_edit_made_meanwhile_shows_both_texts_and_overwrites_nothing(item, draft, chair, client):
    seen = item.version
    write(draft, "Work of the partnership", "What Grace wrote.", chair.user)
    typed = {"words": "What Asha typed.", "decision": "To go on."}
    answer = client.post(item.url, TYPED | typed | {"version": seen})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "What Asha typed." in page
    assert "What Grace wrote." in page
    assert "To go on." in page  # typed to be added: nobody else has a word of it
    item.refresh_from_db()
    assert item.words == "What Grace wrote."


def test_a_form_that_arrives_twice_adds_one_decision(item, client):
    typed = TYPED | {
        "version": item.version,
        "decision": "To go on.",
        "idempotency_key": "0b8d6a4e-5d8a-4c40-9f0c-3a8a6a7c7d11",
    }
    first, second = client.post(item.url, typed), client.post(item.url, typed)
    assert (first.status_code, second.status_code) == (302, 302)
    assert Decision.objects.count() == 1


def test_a_minority_view_needs_its_decision(item, client):
    page = client.post(item.url, TYPED | {"minority_view": "We disagree."}).content.decode()
    assert "Enter the decision that the minority view is about" in page
    assert "We disagree." in page


def test_what_was_put_down_by_mistake_can_be_taken_out(item, draft, client):
    client.post(item.url, TYPED | {"version": item.version, "decision": "To go home."})
    decision = Decision.objects.get()
    client.post(f"{draft.get_absolute_url()}strike/decision/{decision.pk}/", {"sent": "yes"})
    assert Decision.objects.count() == 0


def test_markup_that_was_typed_is_shown_as_it_was_typed(item, draft, client):
    client.post(item.url, TYPED | {"version": item.version, "words": "<script>alert(1)</script>"})
    page = client.get(draft.get_absolute_url()).content.decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert" not in page
