"""Fifty clients do the same at the same moment: one of them does it, the others are told so."""

import threading
import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections
from django.test import Client

from compact.agreements.actions import import_reading
from compact.agreements.models import Agreement
from compact.agreements.reading import read_text
from compact.audit.models import Entry
from compact.dates import clock
from compact.deadlines.sweep import sweep
from compact.notices.models import Notice
from governance.agendas.actions import add_item
from governance.circulation.actions import send_papers
from governance.circulation.models import Circulation
from governance.minutes.models import Minutes
from governance.minutes.words import parts_of, sha256_of
from tests.faults.oracle import breaches
from tests.governance.conftest import board_meeting, standing_items  # noqa: F401
from tests.governance.minutes.conftest import draft, held_meeting, with_chair  # noqa: F401

pytestmark = [pytest.mark.fault, pytest.mark.django_db(transaction=True)]

CLIENTS = 50
AT_A_TIME = 10  # connections: PostgreSQL's own limit is a hundred for all who use it


def all_at_once(user, address: str, typed: dict, *, one_form: bool = False) -> Counter[int]:
    """The statuses that fifty clients of `user` get; `one_form` when they all send the same one."""
    key, start = uuid.uuid4(), threading.Barrier(AT_A_TIME)
    first = Client()
    first.force_login(user)

    def send(number: int) -> int:
        client = Client(raise_request_exception=False)
        client.cookies = first.cookies
        if number < AT_A_TIME:
            start.wait(60)
        given = key if one_form else uuid.uuid4()
        try:
            return client.post(address, typed | {"idempotency_key": str(given)}).status_code
        finally:
            connections["default"].close()

    with ThreadPoolExecutor(AT_A_TIME) as threads:
        return Counter(threads.map(send, range(CLIENTS)))


def verbs(*names: str) -> int:
    return Entry.objects.filter(verb__in=names).count()


@pytest.mark.parametrize("one_form", [True, False], ids=["one form", "fifty forms"])
def test_minutes_are_approved_once(with_chair, chair, one_form):  # noqa: F811
    with_chair.refresh_from_db()
    read = {"version": with_chair.version, "sha256": sha256_of(parts_of(with_chair, full=True))}
    address = f"{with_chair.get_absolute_url()}approve/"
    answers = all_at_once(chair.user, address, read, one_form=one_form)
    with_chair.refresh_from_db()
    assert with_chair.status == Minutes.PUBLISHED
    assert verbs("minutes-approved") == 1
    assert answers == ({302: CLIENTS} if one_form else {302: 1, 409: CLIENTS - 1})
    sweep(clock.now())  # the papers of this meeting never went out
    assert breaches() == {}


def test_papers_are_circulated_once(board_meeting, officer):  # noqa: F811
    address = f"{board_meeting.get_absolute_url()}papers/send/"
    answers = all_at_once(officer, address, {})
    assert answers[302] == 1
    assert max(answers) < 500
    assert Circulation.objects.count() == 1
    sent = Notice.objects.filter(cause__startswith="papers:")
    assert sent.count() == len(set(sent.values_list("recipient_key", "channel")))
    assert breaches() == {}


def test_late_papers_are_circulated_once(board_meeting, officer):  # noqa: F811
    address = f"{board_meeting.get_absolute_url()}papers/send/"
    first = send_papers(board_meeting, by=officer, at=clock.now(), reason="The printer was ill.")
    add_item(board_meeting, title="A late matter", by=officer, at=clock.now())
    answers = all_at_once(officer, address, {"reason": "It came up on Friday."})
    assert answers[302] == 1
    assert max(answers) < 500
    assert list(Circulation.objects.values_list("number", flat=True)) == [first.number, 2]
    assert verbs("papers-sent", "late-papers-sent") == 2
    assert breaches() == {}


def test_minutes_are_handed_over_once(draft, officer):  # noqa: F811
    answers = all_at_once(officer, f"{draft.get_absolute_url()}submit/", {})
    assert answers[302] == 1
    assert max(answers) < 500
    assert draft.versions.count() == 1
    assert verbs("minutes-submitted") == 1


@pytest.mark.parametrize("one_form", [True, False], ids=["one form", "fifty forms"])
def test_a_meeting_is_called_once(board, representative, officer, monday, one_form):
    typed = {"starts_on_day": "6", "starts_on_month": "5", "starts_on_year": "2026",
             "starts_at": "2pm", "place": "Hall", "kind": "ordinary", "closed": "no"}  # fmt: skip
    address = f"/{board.area.slug}/meetings/call/?body={board.slug}"
    answers = all_at_once(officer, address, typed, one_form=one_form)
    assert answers == ({302: CLIENTS} if one_form else {302: 1, 200: CLIENTS - 1})
    assert board.meetings.count() == 1
    assert verbs("meeting-called") == 1
    assert Notice.objects.filter(cause__endswith=":called").count() == 1
    assert breaches() == {}


def test_fifty_agreements_of_one_title_each_get_an_address_of_their_own(officer, area):
    typed = {"title": "Compact", "kind": "compact", "words": "1. We meet 4 times a year."}
    assert all_at_once(officer, f"/{area.slug}/agreements/add/", typed) == {302: CLIENTS}
    assert Agreement.objects.values("slug").distinct().count() == CLIENTS
    assert breaches() == {}


@pytest.fixture
def clause(area, officer):
    """The second clause of a draft that is being read."""
    lines = ("1. We meet often.", "2. We publish it. We send papers early.", "9. We look again.")
    version = import_reading(
        area, kind="compact", title="Compact", reading=read_text("\n\n".join(lines)), by=officer
    )
    return version.clauses.get(label="2")


def test_of_fifty_corrections_of_one_clause_none_overwrites_another(clause, officer):
    address = f"{clause.version.get_absolute_url()}clauses/{clause.place}/"
    client = Client()
    client.force_login(officer)
    shown = client.get(f"{address}correct/").context["form"].version
    typed = {"words": "We publish them.", "level": "1", "kind": clause.kind, "version": str(shown)}
    answers = all_at_once(officer, f"{address}correct/", typed)
    assert answers == {302: 1, 409: CLIENTS - 1}
    assert verbs("clause-corrected") == 1


@pytest.mark.parametrize(
    ("verb", "left"), [("split", "1 2 3 9"), ("merge", "1 9"), ("delete", "1 9")]
)
def test_a_clause_is_cut_joined_or_taken_out_once_and_no_other_is(clause, officer, verb, left):
    """Afterwards another clause, or none, stands at its place, and so at the form's address."""
    address = f"{clause.version.get_absolute_url()}clauses/{clause.place}/{verb}/"
    client = Client()
    client.force_login(officer)
    form = client.get(address).context["form"]
    typed = {"version": str(form.version)}
    if verb == "split":
        typed |= {"second": form.fields["second"].choices[0][0], "label": "3"}
    answers = all_at_once(officer, address, typed)
    assert (answers[302], max(answers) < 500) == (1, True)
    labels = clause.version.clauses.order_by("place").values_list("label", flat=True)
    assert " ".join(labels) == left


def test_papers_added_at_once_get_numbers_of_their_own(board_meeting, officer):  # noqa: F811
    under = board_meeting.items.standing_there().first()
    address = f"{board_meeting.get_absolute_url()}papers/add/"
    assert all_at_once(officer, address, {"item": under.pk, "title": "Report"}) == {302: CLIENTS}
    assert sorted(under.papers.values_list("place", flat=True)) == list(range(1, CLIENTS + 1))


def test_an_item_is_closed_to_the_public_once(board_meeting, officer):  # noqa: F811
    under = board_meeting.items.standing_there().first()
    address = f"{board_meeting.get_absolute_url()}agenda/{under.pk}/close/"
    typed = {"reason": "It names a tenant.", "deed": "close"}
    answers = all_at_once(officer, address, typed)
    assert answers == {302: 1, 200: CLIENTS - 1}
    assert (verbs("item-closed"), verbs("item-opened")) == (1, 0)


def test_a_clause_sets_a_rule_once(clause, officer):
    address = f"{clause.version.get_absolute_url()}clauses/{clause.place}/rule/?rule=draft-minutes"
    typed = {"amount": "9", "unit": "working-days", "force": "must"}
    assert all_at_once(officer, address, typed) == {302: 1, 200: CLIENTS - 1}
    assert clause.provisions.count() == 1
