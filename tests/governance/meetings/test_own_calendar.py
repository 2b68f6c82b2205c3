"""A calendar of one's own is opened by its address alone; who gives it up gets another."""

import pytest

from compact.audit.models import Entry
from governance.meetings.feeds import address_of
from partnerships.people import actions
from tests.governance.conftest import CALLED_AT

NEW = "/anyford/calendar/new-address/"


def opens(client, token: str) -> int:
    return client.get(f"/anyford/calendar/{token}.ics").status_code


def test_the_old_address_opens_nothing_any_more_and_the_new_one_does(
    client, board_meeting, representative
):
    old = address_of(representative)
    assert opens(client, old) == 200
    client.force_login(representative.user)
    answer = client.post(NEW, follow=True)
    assert "The old address opens nothing any more." in answer.content.decode()
    representative.refresh_from_db()
    new = address_of(representative)
    assert new in answer.content.decode()
    client.logout()
    assert (opens(client, old), opens(client, new)) == (404, 200)


def test_the_record_says_so_without_a_name(client, representative):
    actions.give_up_calendar(representative, by=representative.user, at=CALLED_AT)
    entry = Entry.objects.get(verb="calendar-given-up")
    assert (entry.subject_words, entry.details) == ("A person", {})


def test_who_loses_their_sign_in_loses_the_address_with_it(client, officer, representative):
    token = address_of(representative)
    assert opens(client, token) == 200
    actions.end_sign_in(representative, by=officer, at=CALLED_AT)
    assert opens(client, token) == 404


@pytest.mark.parametrize("forged", ["1.1:abc", "x.y.z", "1.", "1:"])
def test_a_forged_address_opens_nothing(client, representative, forged):
    assert opens(client, forged) == 404
