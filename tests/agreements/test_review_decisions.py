"""A review may be decided beside the text: its day is shown with those that the clauses set."""

from datetime import UTC, date, datetime

import pytest
from django.core.management import call_command

from compact.agreements import actions
from compact.agreements.models import Provision, Version
from compact.audit.moves import NotPossible
from compact.deadlines.models import Deadline
from compact.deadlines.sweep import sweep
from compact.notices.models import Notice
from tests.agreements.conftest import read_in

ADOPTED = date(2009, 4, 30)
THEN = datetime(2009, 5, 4, 9, tzinfo=UTC)
TYPED = {
    "decided_on_day": "30",
    "decided_on_month": "4",
    "decided_on_year": "2009",
    "months": "18",
}
TEXT = """# Anyford Agreement

1. Papers go out in good time.

2. This agreement will be reviewed every 12 months.
"""


@pytest.fixture
def adopted(area, officer, monday) -> Version:
    """Adopted on 30 April 2009; its clause 2 says: reviewed every 12 months."""
    version = read_in(area, officer, TEXT, title="Anyford Agreement")
    clause = version.clauses.select_related("version__agreement__area").get(label="2")
    actions.confirm(clause.suggestions.get(), by=officer, at=THEN)
    actions.agree(version, on=ADOPTED, agreed_by="The partnership", by=officer, at=THEN)
    actions.bring_into_force(version, since=ADOPTED, by=officer, at=THEN)
    return version


def page(client, version: Version) -> str:
    return " ".join(client.get(version.get_absolute_url()).content.decode().split())


def test_clause_and_decision_are_both_shown_and_the_earliest_governs(office, public, adopted):
    assert "By 30 April 2010" in page(public, adopted)
    office.post(f"{adopted.get_absolute_url()}review-decision/", TYPED)
    shown = page(public, adopted)
    clause, decision = shown.index("By 30 April 2010"), shown.index("By 30 October 2010")
    assert "the earliest is the one to keep" in shown[clause:decision]
    assert "18 months after 30 April 2009, when that was decided" in shown[decision:]
    assert shown.count("the earliest is the one to keep") == 1


def test_a_decision_alone_sets_a_day_where_no_clause_does(public, adopted, officer):
    rule = Provision.objects.select_related("clause__version__agreement__area").get()
    actions.withdraw_provision(rule, reason="Read wrongly.", by=officer, at=THEN)
    actions.decide_review(adopted, decided_on=ADOPTED, months=18, by=officer, at=THEN)
    shown = page(public, adopted)
    assert "By 30 October 2010" in shown
    assert "the earliest is the one to keep" not in shown


def test_the_first_review_after_the_decision_answers_it(public, adopted, officer):
    actions.decide_review(adopted, decided_on=ADOPTED, months=18, by=officer, at=THEN)
    later = datetime(2010, 10, 1, 9, tzinfo=UTC)
    actions.record_review(
        adopted.agreement, held_on=later.date(), outcome="Kept.", by=officer, at=later
    )
    shown = page(public, adopted)
    assert "By 30 October 2010" not in shown
    assert "By 1 October 2011" in shown


@pytest.mark.covers("CW-0.2")
def test_a_decision_sets_a_deadline_that_cites_it(public, adopted, officer):
    actions.decide_review(adopted, decided_on=ADOPTED, months=18, by=officer, at=THEN)
    due = Deadline.objects.get(provision=None)
    assert (due.due_on, due.status) == (date(2010, 10, 30), "open")
    assert due.task == "Review Anyford Agreement"
    assert due.responsible_words == officer.name
    shown = public.get(due.get_absolute_url()).content.decode()
    assert "Which decision says so?" in shown
    assert "The decision of Thursday 30 April 2009 on Anyford Agreement" in shown
    assert adopted.get_absolute_url() in shown
    listed = public.get("/anyford/deadlines/").content.decode()
    assert "What a clause or a decision asks for by a day" in listed
    assert f'href="{adopted.get_absolute_url()}">the decision of Thursday 30 April 2009' in listed


@pytest.mark.covers("CW-0.2")
def test_the_officers_are_reminded_of_what_was_decided(adopted, officer):
    actions.decide_review(adopted, decided_on=ADOPTED, months=18, by=officer, at=THEN)
    sweep(datetime(2010, 9, 1, 9, tzinfo=UTC))
    told = Notice.objects.filter(topic="deadlines", subject__contains="Review Anyford Agreement")
    assert told.filter(body__contains="decision of Thursday 30 April 2009").exists()


def test_a_decided_review_that_is_not_held_is_a_breach(adopted, officer):
    actions.decide_review(adopted, decided_on=ADOPTED, months=18, by=officer, at=THEN)
    sweep(datetime(2010, 10, 31, 9, tzinfo=UTC))
    assert Deadline.objects.get(provision=None).status == "broken"


def test_a_review_keeps_what_was_decided_and_a_new_decision_takes_the_place_of_an_old(
    adopted, officer
):
    actions.decide_review(adopted, decided_on=ADOPTED, months=18, by=officer, at=THEN)
    actions.decide_review(adopted, decided_on=date(2009, 5, 1), months=6, by=officer, at=THEN)
    rows = Deadline.objects.filter(provision=None).order_by("due_on")
    assert [(row.due_on, row.status) for row in rows] == [
        (date(2009, 11, 1), "open"),
        (date(2010, 10, 30), "ended"),
    ]
    later = datetime(2009, 10, 1, 9, tzinfo=UTC)
    actions.record_review(
        adopted.agreement, held_on=later.date(), outcome="Kept.", by=officer, at=later
    )
    assert rows.all()[0].status == "kept"


def test_a_decision_ends_with_the_wording_it_was_taken_for(adopted, officer):
    actions.decide_review(adopted, decided_on=ADOPTED, months=18, by=officer, at=THEN)
    then = datetime(2009, 8, 3, 9, tzinfo=UTC)
    second = actions.draft_from(adopted, label="Second", by=officer, at=then)
    actions.circulate(second, on=then.date(), by=officer, at=then)
    actions.record_consultation(
        second, on=then.date(), result="Nobody objected.", by=officer, at=then
    )
    actions.agree(second, on=then.date(), agreed_by="The partnership", by=officer, at=then)
    actions.bring_into_force(second, since=then.date(), by=officer, at=then)
    assert Deadline.objects.get(provision=None).status == "ended"


def test_the_record_says_what_was_decided(public, adopted, officer):
    actions.decide_review(adopted, decided_on=ADOPTED, months=18, by=officer, at=THEN)
    assert "in 18 months was decided on" in page(public, adopted)


def test_what_has_not_been_decided_yet_cannot_be_recorded(adopted, officer):
    with pytest.raises(NotPossible, match="not been decided yet"):
        actions.decide_review(adopted, decided_on=date(2009, 6, 1), months=18, by=officer, at=THEN)


@pytest.mark.parametrize("months", ["", "0", "-1", "x", "999"])
def test_months_that_are_none_are_refused_with_a_sentence(office, adopted, months):
    answer = office.post(
        f"{adopted.get_absolute_url()}review-decision/", TYPED | {"months": months}
    )
    assert "There is a problem" in answer.content.decode()


def test_only_officers_record_it(public, other_office, adopted):
    url = f"{adopted.get_absolute_url()}review-decision/"
    assert public.post(url, TYPED).status_code == 302
    assert other_office.post(url, TYPED).status_code == 403


@pytest.mark.django_db(transaction=True)
def test_a_site_that_goes_back_to_an_earlier_release_keeps_the_decision_alone(adopted, officer):
    actions.decide_review(adopted, decided_on=ADOPTED, months=18, by=officer, at=THEN)
    decided = Deadline.objects.filter(provision=None)
    assert (decided.count(), Deadline.objects.count()) == (1, 2)
    try:
        call_command("migrate", "deadlines", "0003", verbosity=0)
        adopted.refresh_from_db()
        assert adopted.review_months == 18
    finally:
        call_command("migrate", "deadlines", verbosity=0)
    assert (decided.count(), Deadline.objects.count()) == (0, 1)
