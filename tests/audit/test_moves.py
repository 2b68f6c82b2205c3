"""A status has one door, and two clicks go through it once."""

import threading
from datetime import date

import pytest
from django.db import connection

from compact.agreements.models import Version
from compact.audit.models import Entry
from compact.audit.moves import AlreadyDone, NotPossible, move
from tests.cast import MONDAY, make_agreement


@pytest.fixture
def draft(area) -> Version:
    return Version.objects.create(agreement=make_agreement(area), number=1, label="0.f")


@pytest.mark.django_db
def test_a_move_changes_the_row_and_stands_on_the_record(draft, officer):
    move(draft, Version.CIRCULATED, by=officer, at=MONDAY, circulated_on=date(2026, 3, 2))
    draft.refresh_from_db()
    entry = Entry.objects.get()
    assert (draft.status, draft.circulated_on) == ("circulated", date(2026, 3, 2))
    assert (entry.verb, entry.details) == ("circulated", {"from": "draft", "to": "circulated"})


@pytest.mark.django_db
def test_a_step_that_leads_nowhere_is_refused_in_words(draft, officer):
    with pytest.raises(NotPossible, match="What is draft cannot become superseded"):
        move(draft, Version.SUPERSEDED, by=officer, at=MONDAY)
    assert Entry.objects.count() == 0


@pytest.mark.django_db
def test_a_row_that_somebody_moved_meanwhile_is_not_moved_again(draft, officer):
    seen = Version.objects.get(pk=draft.pk)
    move(draft, Version.WITHDRAWN, by=officer, at=MONDAY)
    with pytest.raises(AlreadyDone):
        move(seen, Version.CIRCULATED, by=officer, at=MONDAY)
    assert Version.objects.get(pk=draft.pk).status == "withdrawn"


@pytest.mark.django_db(transaction=True)
def test_eight_clicks_at_once_make_one_move(draft, officer):
    outcomes: list[str] = []
    start = threading.Barrier(8)

    def click():
        seen = Version.objects.get(pk=draft.pk)
        start.wait()
        try:
            move(seen, Version.CIRCULATED, by=officer, at=MONDAY)
            outcomes.append("moved")
        except AlreadyDone:
            outcomes.append("already done")
        finally:
            connection.close()

    threads = [threading.Thread(target=click) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["already done"] * 7 + ["moved"]
    assert Entry.objects.filter(verb="circulated").count() == 1
