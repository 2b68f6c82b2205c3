"""HP-6: who opens what is closed has undertaken, once in the term, to keep it to themselves."""

from datetime import date

import pytest

from compact.audit.models import Entry
from governance.agendas import actions as agendas
from governance.circulation.actions import send_papers
from governance.papers import actions as papers
from governance.undertakings.models import Undertaking
from partnerships.models import Appointment
from tests.governance.conftest import CALLED_AT

PAGE = "/anyford/bodies/board/undertaking/"


@pytest.fixture
def closed(board_meeting, officer):
    """A closed paper that went out; nobody has undertaken anything yet."""
    item = agendas.add_item(board_meeting, title="Rent", by=officer, at=CALLED_AT)
    paper = papers.add_paper(item, title="Bids", by=officer, at=CALLED_AT)
    papers.make_final(paper, pages=1, version=1, by=officer, at=CALLED_AT)
    agendas.close_item(item, reason="It names a tenant", by=officer, at=CALLED_AT)
    send_papers(board_meeting, by=officer, at=CALLED_AT)
    Undertaking.objects.all().delete()
    return paper


@pytest.mark.covers("HP-6")
@pytest.mark.parametrize("path", ["", "cover.pdf", "pack/full/", "pack/full.pdf"])
def test_the_first_opening_asks_and_then_leads_on(
    closed, board_meeting, representative, client, path
):
    below = board_meeting if path.startswith("pack") else closed
    wanted = f"{below.get_absolute_url()}{path}"
    client.force_login(representative.user)
    asked = client.get(wanted)
    assert asked.url.startswith(f"{PAGE}?next=")
    assert not Entry.objects.filter(verb__in=["closed-paper-read", "closed-pack-read"]).exists()
    assert "I will keep it to myself</button>" in client.get(asked.url).content.decode()
    assert client.post(asked.url).url == wanted
    assert client.get(wanted).status_code == 200
    given = Entry.objects.filter(verb="undertaking-given", actor=representative.user)
    assert given.count() == 2  # the fixture's, and this one


@pytest.mark.covers("HP-6")
def test_officers_are_asked_as_well_and_see_who_has_undertaken_it(
    closed, representative, officer, client
):
    client.force_login(representative.user)
    client.post(PAGE)
    assert "Who has undertaken it" not in client.get(PAGE).content.decode()
    client.force_login(officer)
    assert client.get(closed.get_absolute_url()).status_code == 302
    page = client.get(PAGE).content.decode()
    assert "Bella Nowak, 2 March 2026 at 9am" in page


def test_it_is_asked_once_in_a_term_and_again_in_the_next(closed, representative, client):
    client.force_login(representative.user)
    for _ in range(2):
        client.post(PAGE)
    assert Undertaking.objects.count() == 1
    assert client.get(closed.get_absolute_url()).status_code == 200
    Appointment.objects.filter(person=representative).update(since=date(2026, 3, 1))
    assert client.get(closed.get_absolute_url()).status_code == 302


def test_what_is_open_asks_nothing(board_meeting, representative, client):
    Undertaking.objects.all().delete()
    client.force_login(representative.user)
    assert client.get(f"{board_meeting.get_absolute_url()}pack/full/").status_code == 200


def test_it_never_leads_off_the_site(closed, representative, client):
    client.force_login(representative.user)
    for elsewhere in ("https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"):
        assert client.post(f"{PAGE}?next={elsewhere}").url == "/anyford/bodies/board/"


def test_who_sees_nothing_closed_is_not_asked(closed, stranger, client):
    client.force_login(stranger)
    assert client.get(PAGE).status_code == 403
    assert client.get(closed.get_absolute_url()).status_code == 404
