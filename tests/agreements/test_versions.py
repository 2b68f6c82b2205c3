"""The stages of a wording: draft, circulated, consulted on, agreed, in force, and after."""

from datetime import UTC, date, datetime

import pytest

from compact.agreements import actions
from compact.agreements.models import Agreement, Version
from compact.audit.models import Entry, key_of
from compact.audit.moves import AlreadyDone, NotPossible, ReasonNeeded
from tests.agreements.conftest import AT, read_in

DAY = date(2026, 3, 2)


WHY = "Only the council's address changed."


def agreed(version, officer, on=date(2026, 2, 1), why=WHY) -> Version:
    actions.agree(
        version, on=on, agreed_by="The board", without_consultation=why, by=officer, at=AT
    )
    return version


@pytest.mark.covers("WC-2")
def test_a_draft_is_circulated_consulted_on_and_agreed_each_with_its_day(draft, officer):
    actions.circulate(draft, on=date(2026, 1, 5), by=officer, at=AT)
    actions.record_consultation(
        draft, on=date(2026, 1, 30), result=actions.NO_COMMENTS, by=officer, at=AT
    )
    actions.agree(draft, on=date(2026, 2, 10), agreed_by="The partnership", by=officer, at=AT)
    draft.refresh_from_db()
    assert (draft.status, draft.circulated_on, draft.consulted_on, draft.agreed_on) == (
        "agreed",
        date(2026, 1, 5),
        date(2026, 1, 30),
        date(2026, 2, 10),
    )


@pytest.mark.covers("WC-2")
def test_that_no_comments_were_received_is_a_recorded_result(office, draft, officer):
    actions.circulate(draft, on=date(2026, 1, 5), by=officer, at=AT)
    office.post(
        f"{draft.get_absolute_url()}consultation/",
        {"on_day": "30", "on_month": "1", "on_year": "2026", "commented": "no", "result": ""},
    )
    draft.refresh_from_db()
    assert draft.consultation_result == "No comments were received."
    assert "No comments were received." in office.get(draft.get_absolute_url()).content.decode()


def test_a_result_is_asked_for_when_there_were_comments(office, draft, officer):
    actions.circulate(draft, on=date(2026, 1, 5), by=officer, at=AT)
    answer = office.post(
        f"{draft.get_absolute_url()}consultation/",
        {"on_day": "30", "on_month": "1", "on_year": "2026", "commented": "yes", "result": " "},
    )
    assert "Enter what came of the comments" in answer.content.decode()


@pytest.mark.covers("HC-9.2")
def test_a_version_in_force_supersedes_the_one_before_on_its_first_day(area, draft, officer):
    first = agreed(draft, officer)
    actions.bring_into_force(first, since=date(2026, 2, 1), by=officer, at=AT)
    second = agreed(read_in(area, officer, agreement=draft.agreement, label="Second"), officer)
    actions.bring_into_force(second, since=DAY, by=officer, at=AT)
    agreement = draft.agreement
    assert agreement.version_in_force(date(2026, 3, 1)) == first
    assert agreement.version_in_force(DAY) == second
    first.refresh_from_db()
    assert (first.status, first.in_force_until) == ("superseded", DAY)


def test_a_version_may_be_set_to_come_into_force_later(area, draft, officer):
    first = agreed(draft, officer)
    actions.bring_into_force(first, since=date(2026, 2, 1), by=officer, at=AT)
    second = agreed(read_in(area, officer, agreement=draft.agreement, label="Second"), officer)
    actions.bring_into_force(second, since=date(2026, 4, 1), by=officer, at=AT)
    assert draft.agreement.version_in_force(date(2026, 3, 31)) == first
    assert draft.agreement.version_in_force(date(2026, 4, 1)) == second


def test_a_version_cannot_begin_before_the_one_it_supersedes(area, draft, officer):
    actions.bring_into_force(agreed(draft, officer), since=date(2026, 2, 1), by=officer, at=AT)
    second = agreed(read_in(area, officer, agreement=draft.agreement, label="Second"), officer)
    with pytest.raises(NotPossible, match="must begin after that day"):
        actions.bring_into_force(second, since=date(2026, 2, 1), by=officer, at=AT)
    draft.refresh_from_db()
    assert draft.status == "in-force"


def test_a_draft_cannot_come_into_force_without_being_agreed(draft, officer):
    with pytest.raises(NotPossible):
        actions.bring_into_force(draft, since=DAY, by=officer, at=AT)


def test_two_clicks_bring_it_into_force_once(draft, officer):
    agreed(draft, officer)
    twin = Version.objects.get(pk=draft.pk)
    actions.bring_into_force(draft, since=DAY, by=officer, at=AT)
    with pytest.raises(AlreadyDone):
        actions.bring_into_force(twin, since=DAY, by=officer, at=AT)
    assert Entry.objects.filter(verb="version-in-force").count() == 1


@pytest.mark.parametrize("day", [date(2026, 3, 3), date(2030, 1, 1)])
def test_what_has_not_happened_cannot_be_recorded(draft, officer, day):
    with pytest.raises(NotPossible, match="has not come yet"):
        actions.circulate(draft, on=day, by=officer, at=AT)


def test_the_days_of_the_stages_cannot_run_backwards(draft, officer):
    actions.circulate(draft, on=date(2026, 2, 1), by=officer, at=AT)
    with pytest.raises(NotPossible, match="cannot be before 1 February 2026"):
        actions.agree(draft, on=date(2026, 1, 31), agreed_by="", by=officer, at=AT)


def test_an_empty_version_cannot_be_circulated(area, officer):
    agreement = actions.add_agreement(area, kind="code", title="Empty", by=officer, at=AT)
    version = Version.objects.create(agreement=agreement, number=1, label="1")
    with pytest.raises(NotPossible, match="no words yet"):
        actions.circulate(version, on=DAY, by=officer, at=AT)


def test_a_draft_is_the_offices_own_until_it_is_circulated(public, office, draft, officer):
    url = draft.get_absolute_url()
    assert (public.get(url).status_code, office.get(url).status_code) == (404, 200)
    actions.circulate(draft, on=DAY, by=officer, at=AT)
    page = public.get(url)
    assert page.status_code == 200
    assert "This is a draft. Its clauses bind nobody." in page.content.decode()


def test_a_draft_withdrawn_in_the_office_never_becomes_public(public, draft, officer):
    actions.withdraw(draft, reason="Another text was chosen.", by=officer, at=AT)
    assert public.get(draft.get_absolute_url()).status_code == 404
    assert "Anyford Compact<" not in public.get("/anyford/agreements/").content.decode()


def test_what_was_public_and_is_withdrawn_keeps_its_address_and_says_so(public, draft, officer):
    actions.circulate(draft, on=DAY, by=officer, at=AT)
    actions.withdraw(draft, reason="Another text was chosen.", by=officer, at=AT)
    page = public.get(draft.get_absolute_url()).content.decode()
    assert "was withdrawn and never came into force" in page
    assert "Another text was chosen." in page


def test_withdrawing_needs_a_reason(draft, officer):
    with pytest.raises(ReasonNeeded):
        actions.withdraw(draft, reason=" ", by=officer, at=AT)


def test_every_stage_stands_on_the_record_of_the_version(draft, officer):
    actions.circulate(draft, on=DAY, by=officer, at=AT)
    agreed(draft, officer, on=DAY)
    verbs = (
        Entry.objects.filter(subject_key=key_of(draft))
        .order_by("seq")
        .values_list("verb", flat=True)
    )
    assert list(verbs) == ["version-read", "version-circulated", "version-agreed"]


def test_the_page_before_says_what_will_follow(office, draft, officer):
    agreed(draft, officer)
    page = office.get(f"{draft.get_absolute_url()}into-force/").content.decode()
    assert "2 suggested rules of it are not" in page
    assert "Whoever is responsible hears of what its clauses find not kept" in page


def test_a_stage_that_is_not_next_offers_no_button(office, draft):
    page = office.get(f"{draft.get_absolute_url()}into-force/").content.decode()
    assert "This cannot be done while the version is draft." in page


@pytest.mark.covers("BL-6")
def test_the_document_history_is_kept_line_by_line(office, draft):
    office.post(
        f"{draft.get_absolute_url()}history/",
        {
            "on_day": "1",
            "on_month": "2",
            "on_year": "2026",
            "words": "Read by the review group",
            "who": "Review group",
        },
    )
    assert "Read by the review group" in office.get(draft.get_absolute_url()).content.decode()


def test_a_draft_begun_from_a_version_has_its_clauses_terms_and_rules(draft, officer):
    actions.add_provision(
        draft.clauses.get(label="1.2"), rule="annual-report", params={}, by=officer, at=AT
    )
    copy = actions.draft_from(draft, label="2027", by=officer, at=AT)
    assert [c.label for c in copy.clauses.all()] == [c.label for c in draft.clauses.all()]
    assert copy.clauses.get(label="1.2").provisions.get().rule == "annual-report"
    assert set(copy.terms.values_list("term")) == set(draft.terms.values_list("term"))
    assert copy.status == "draft"


@pytest.mark.parametrize("deed", ["circulate", "consultation", "agree", "into-force", "withdraw"])
def test_only_officers_move_a_version_on(public, other_office, draft, deed):
    url = f"{draft.get_absolute_url()}{deed}/"
    assert public.post(url).status_code == 302
    assert other_office.post(url).status_code == 403
    assert Agreement.objects.get().versions.get().status == "draft"


@pytest.mark.parametrize(
    "typed",
    [
        {"on_day": "31", "on_month": "2", "on_year": "2026"},
        {"on_day": "", "on_month": "", "on_year": ""},
        {"on_day": "1", "on_month": "x" * 500, "on_year": "2026"},
        {"on_day": "\x00", "on_month": "1", "on_year": "1"},
    ],
)
def test_a_day_that_is_none_is_refused_with_a_sentence(office, draft, typed):
    answer = office.post(f"{draft.get_absolute_url()}circulate/", typed)
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()


def test_a_wording_does_not_bind_before_it_was_agreed(draft, officer):
    agreed(draft, officer, on=date(2026, 2, 1))
    with pytest.raises(NotPossible, match="agreed on 1 February 2026"):
        actions.bring_into_force(draft, since=date(2026, 1, 31), by=officer, at=AT)


def test_the_list_says_in_force_from_the_day_on_and_adopted_until_then(
    draft, officer, public, monday
):
    agreed(draft, officer)
    actions.bring_into_force(draft, since=date(2026, 4, 1), by=officer, at=AT)

    def listed(status: str = "") -> str:
        page = public.get(f"/anyford/agreements/?standing={status}").content.decode()
        return page if "Anyford Compact</a>" in page else ""

    assert "Adopted" in listed("adopted") and not listed("in+force")
    monday.move_to(datetime(2026, 4, 1, 9, tzinfo=UTC))
    assert "In force" in listed("in+force") and not listed("adopted")
