"""The review clock ("review-interval"): a partnership reviews its agreement a number of months
after it was agreed, and again after each review. Also what a new version does to deadlines: open
ones follow the clauses in force, kept and broken ones never change."""

from datetime import UTC, date, datetime, timedelta

import pytest

from compact.agreements import actions, changes
from compact.agreements.models import Version
from compact.agreements.reviews.clock import reviews_due
from compact.dates.civil import start_of
from compact.deadlines import ledger, rules
from compact.deadlines.models import Deadline
from compact.deadlines.sweep import sweep
from tests.cast import in_force, make_agreement, provide

ADOPTED = date(2009, 4, 30)


def at(day: date) -> datetime:
    return start_of(day) + timedelta(hours=9)


def deadlines(**facts):
    return Deadline.objects.filter(rule_key="review-interval", **facts).order_by("due_on", "pk")


@pytest.fixture
def adopted(area, officer) -> Version:
    """Adopted on 30 April 2009; its clause 20 says: reviewed each year."""
    version = in_force(make_agreement(area), since=ADOPTED)
    provide(version, "review-interval", {"months": 12}, label="20")
    return version


def settle(version: Version, on: date = ADOPTED) -> None:
    ledger.settle(version.agreement, at=at(on))


def review(version: Version, on: date, officer) -> None:
    actions.record_review(
        version.agreement, held_on=on, outcome="Looked at.", by=officer, at=at(on)
    )


@pytest.mark.covers("HP-7", "CW-20")
def test_an_agreement_of_30_april_2009_is_to_be_reviewed_by_30_april_2010(adopted):
    settle(adopted)
    assert [row.due_on for row in deadlines()] == [date(2010, 4, 30)]


@pytest.mark.covers("CW-0.2", "CW-20")
def test_the_cover_says_18_months_and_the_clause_a_year_and_both_are_shown(adopted, client):
    provide(adopted, "review-interval", {"months": 18}, label="cover")
    settle(adopted)
    assert [(row.due_on, row.clause_words.rpartition(" ")[2]) for row in deadlines()] == [
        (date(2010, 4, 30), "20"),
        (date(2010, 10, 30), "cover"),
    ]
    page = client.get("/anyford/agreements/compact/").content.decode()
    assert page.index("By 30 April 2010") < page.index("By 30 October 2010")
    assert "the earliest is the one to keep" in page


@pytest.mark.covers("CW-18.2")
def test_after_each_review_the_next_year_begins(adopted, officer):
    settle(adopted)
    review(adopted, date(2010, 4, 12), officer)
    assert [(row.status, row.due_on) for row in deadlines()] == [
        ("kept", date(2010, 4, 30)),
        ("open", date(2011, 4, 12)),
    ]


def test_a_review_on_the_last_day_is_in_time_and_a_day_later_it_is_late(adopted, officer):
    settle(adopted)
    review(adopted, date(2010, 4, 30), officer)
    review(adopted, date(2011, 5, 1), officer)
    assert [row.status for row in deadlines()] == ["kept", "late", "open"]
    assert deadlines(status="late").get().late_by_days == 1


def test_a_review_that_is_recorded_afterwards_counts_for_the_day_it_was_held(adopted, officer):
    settle(adopted)
    actions.record_review(
        adopted.agreement,
        held_on=date(2010, 4, 1),
        outcome="Looked at.",
        by=officer,
        at=at(date(2010, 6, 1)),
    )
    assert deadlines().first().status == "kept"


def test_a_clause_speaks_of_its_own_agreement_only(adopted, area):
    other = in_force(make_agreement(area, "code", "Code on funding"), since=ADOPTED)
    settle(adopted)
    settle(other)
    assert [row.subject_words for row in deadlines()] == ["Anyford Compact"]


def test_a_month_that_is_shorter_ends_the_clock_on_its_last_day():
    assert reviews_due(date(2024, 8, 31), 6, [])[0].due_on == date(2025, 2, 28)


def test_the_officers_are_responsible_by_name(adopted, officer):
    settle(adopted)
    assert deadlines().get().responsible_words == "Asha Patel"


def test_the_rule_cites_where_it_comes_from():
    assert "HP-7" in rules.REVIEW_INTERVAL.sources
    assert rules.REVIEW_INTERVAL.key == "review-interval"


# A new version comes into force: what is open follows it, what was judged stays.


@pytest.fixture
def next_version(adopted, officer) -> Version:
    """Consulted on and agreed on 1 June 2010: reviewed every six months."""
    version = Version.objects.create(
        agreement=adopted.agreement,
        number=2,
        label="Second",
        status=Version.AGREED,
        consulted_on=date(2010, 5, 20),
        agreed_on=date(2010, 6, 1),
    )
    provide(version, "review-interval", {"months": 6}, label="20")
    return version


@pytest.mark.covers("HC-9.2")
def test_a_new_version_ends_the_open_clock_of_the_old_clause_and_opens_its_own(
    adopted, next_version, officer
):
    settle(adopted)
    review(adopted, date(2010, 4, 12), officer)
    actions.bring_into_force(
        next_version, since=date(2010, 6, 1), by=officer, at=at(date(2010, 6, 1))
    )
    assert [(row.status, row.due_on) for row in deadlines()] == [
        ("kept", date(2010, 4, 30)),
        ("open", date(2010, 12, 1)),
        ("ended", date(2011, 4, 12)),
    ]
    assert deadlines(status="ended").get().reason == "Anyford Compact, Second came into force."


def test_kept_and_broken_deadlines_never_change(adopted, next_version, officer):
    settle(adopted)
    sweep(at(date(2010, 5, 2)))
    broken = deadlines().values().get()
    assert broken["status"] == "broken"
    actions.bring_into_force(
        next_version, since=date(2010, 6, 1), by=officer, at=at(date(2010, 6, 1))
    )
    assert deadlines(pk=broken["id"]).values().get() == broken


def test_a_version_that_begins_later_takes_hold_on_its_day_and_only_once(
    adopted, next_version, officer
):
    settle(adopted)
    actions.bring_into_force(
        next_version, since=date(2010, 7, 1), by=officer, at=at(date(2010, 6, 2))
    )
    assert [row.status for row in deadlines()] == ["open"]
    assert actions.take_hold(at(date(2010, 6, 30))) == 0
    assert actions.take_hold(at(date(2010, 7, 1))) == 1
    assert actions.take_hold(at(date(2010, 7, 1))) == 0
    assert [
        (row.status, row.provision.clause.version.label) for row in deadlines(status="open")
    ] == [("open", "Second")]


def test_the_sweep_lets_a_version_take_hold_days_late_all_the_same(adopted, next_version, officer):
    settle(adopted)
    actions.bring_into_force(
        next_version, since=date(2010, 7, 1), by=officer, at=at(date(2010, 6, 2))
    )
    sweep(at(date(2010, 7, 4)))
    assert deadlines(status="open").get().provision.clause.version == next_version


def test_one_agreement_that_fails_to_take_hold_stops_no_other(
    adopted, next_version, officer, monkeypatch
):
    actions.bring_into_force(
        next_version, since=date(2010, 7, 1), by=officer, at=at(date(2010, 6, 2))
    )

    def fail(*args) -> None:
        raise RuntimeError("on purpose")

    with monkeypatch.context() as patched:
        patched.setattr(changes, "on_change", [fail])
        assert actions.take_hold(at(date(2010, 7, 1))) == 0
    assert actions.take_hold(at(date(2010, 7, 1))) == 1


def test_a_rule_set_on_a_version_in_force_opens_its_clock_at_once(adopted, officer):
    clause = adopted.clauses.get()
    actions.add_provision(
        clause,
        rule="review-interval",
        params={"months": 3},
        by=officer,
        at=datetime(2009, 5, 4, 9, tzinfo=UTC),
    )
    assert [row.due_on for row in deadlines(status="open")] == [
        date(2009, 7, 30),
        date(2010, 4, 30),
    ]


def test_a_rule_withdrawn_as_a_mistake_ends_its_open_clock(adopted, officer):
    settle(adopted)
    provision = adopted.clauses.get().provisions.get()
    actions.withdraw_provision(
        provision, reason="It was misread.", by=officer, at=at(date(2009, 5, 4))
    )
    assert [row.status for row in deadlines()] == ["ended"]


def test_another_area_is_not_touched(adopted, next_version, officer, other_area):
    theirs = in_force(make_agreement(other_area), since=ADOPTED)
    provide(theirs, "review-interval", {"months": 12}, label="20")
    ledger.settle(theirs.agreement, at=at(ADOPTED))
    before = Deadline.objects.filter(area=other_area).values().get()
    actions.bring_into_force(
        next_version, since=date(2010, 6, 1), by=officer, at=at(date(2010, 6, 1))
    )
    assert Deadline.objects.filter(area=other_area).values().get() == before
