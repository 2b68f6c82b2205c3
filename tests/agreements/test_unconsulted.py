"""Comply or explain: a wording that was agreed without being consulted on says so, and why."""

from datetime import date

import pytest

from compact.agreements import actions
from compact.agreements.models import Version
from compact.agreements.versions.printing import paper
from compact.agreements.versions.unconsulted import ENTERED_AS_AGREED
from compact.audit.moves import ReasonNeeded
from tests.agreements.conftest import AT, read_in

DAY = date(2026, 3, 2)
REASON = "The law changed overnight; the partners asked by telephone."
TODAY = {"on_day": "2", "on_month": "3", "on_year": "2026", "agreed_by": "The board"}


def circulated(version: Version, officer) -> Version:
    actions.circulate(version, on=DAY, by=officer, at=AT)
    return version


@pytest.fixture
def amendment(area, draft, officer) -> Version:
    """A second wording, ready to be agreed on."""
    actions.agree(draft, on=date(2026, 2, 1), agreed_by="The board", by=officer, at=AT)
    actions.bring_into_force(draft, since=date(2026, 2, 1), by=officer, at=AT)
    return circulated(read_in(area, officer, agreement=draft.agreement, label="Second"), officer)


@pytest.mark.covers("HC-9.2", "WC-2")
def test_an_amendment_that_was_not_consulted_on_is_not_agreed_without_a_reason(amendment, officer):
    with pytest.raises(ReasonNeeded, match="not consulted on"):
        actions.agree(amendment, on=DAY, agreed_by="The board", by=officer, at=AT)
    amendment.refresh_from_db()
    assert amendment.status == "circulated"


@pytest.mark.covers("HC-9.2", "WC-2")
def test_the_reason_is_published_on_the_page_on_paper_and_in_the_history(
    office, public, amendment, monday
):
    url = f"{amendment.get_absolute_url()}agree/"
    assert "not consulted on. Enter the reason" in office.post(url, TODAY).content.decode()
    office.post(url, TODAY | {"without_consultation": REASON})
    page = public.get(amendment.get_absolute_url()).content.decode()
    assert f"No consultation was recorded. The reason given: {REASON}" in page
    assert f"Without a consultation: {REASON}" in page
    amendment.refresh_from_db()
    assert amendment.history.get().words.endswith(REASON)
    assert REASON in paper(amendment, with_history=True)["history"][0].words


def test_what_was_consulted_on_is_asked_for_no_reason(office, public, amendment, officer, monday):
    actions.record_consultation(amendment, on=DAY, result=actions.NO_COMMENTS, by=officer, at=AT)
    url = f"{amendment.get_absolute_url()}agree/"
    assert "Why was it not consulted on?" not in office.get(url).content.decode()
    office.post(url, TODAY)
    amendment.refresh_from_db()
    assert (amendment.status, amendment.unconsulted_reason) == ("agreed", "")
    assert "No consultation" not in public.get(amendment.get_absolute_url()).content.decode()


def test_a_first_text_agreed_before_it_came_here_is_taken_as_it_is_and_says_so(
    office, public, draft, monday
):
    office.post(f"{draft.get_absolute_url()}agree/", TODAY | {"on_year": "2019"})
    draft.refresh_from_db()
    assert (draft.status, draft.unconsulted_reason) == ("agreed", ENTERED_AS_AGREED)
    assert ENTERED_AS_AGREED in public.get(draft.get_absolute_url()).content.decode()


def test_a_first_text_that_went_round_here_is_asked_like_any_other(draft, officer):
    with pytest.raises(ReasonNeeded):
        actions.agree(circulated(draft, officer), on=DAY, agreed_by="All", by=officer, at=AT)


def test_what_was_agreed_before_reasons_were_asked_for_is_asked_when_it_comes_into_force(
    office, public, amendment, monday
):
    Version.objects.filter(pk=amendment.pk).update(status="agreed", agreed_on=DAY)
    url = f"{amendment.get_absolute_url()}into-force/"
    assert (
        "No consultation was recorded, and no reason."
        in public.get(amendment.get_absolute_url()).content.decode()
    )
    since = {"since_day": "2", "since_month": "3", "since_year": "2026"}
    assert "Enter the reason" in office.post(url, since).content.decode()
    office.post(url, since | {"without_consultation": REASON})
    amendment.refresh_from_db()
    assert (amendment.status, amendment.unconsulted_reason) == ("in-force", REASON)
