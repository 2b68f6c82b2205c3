"""The rule page, the list of deadlines, one deadline, and what an officer may do to it."""

import csv
import io
from datetime import date, timedelta

import pytest
from django.test import Client

from compact.dates.civil import start_of
from compact.deadlines import ledger
from compact.deadlines.models import Deadline
from tests.cast import in_force, make_agreement, provide


@pytest.fixture
def office(officer) -> Client:
    client = Client()
    client.force_login(officer)
    return client


@pytest.fixture
def compact(area, monday):
    return in_force(make_agreement(area, "covenant", "Anyford Covenant"), since=date(2026, 1, 10))


@pytest.fixture
def due(compact) -> Deadline:
    """A review of the covenant is due by 10 April 2026."""
    provide(compact, "review-interval", {"months": 3}, label="9")
    return ledger.settle(compact.agreement, at=start_of(date(2026, 1, 12)))[0]


def page(client, url: str) -> str:
    return client.get(url).content.decode()


# The rule page


def test_a_rule_shows_the_clause_that_sets_it_with_its_words(client, due):
    text = page(client, "/anyford/rules/")
    in_force_part = text[: text.index("No clause in force (")]
    assert "The agreement is reviewed 3 months after it is agreed" in in_force_part
    assert due.provision.clause.get_absolute_url() in in_force_part


def test_a_rule_that_no_clause_sets_says_so(client, area):
    text = page(client, "/anyford/rules/")
    assert "The agreement is reviewed" in text[text.index("No clause in force (") :]


def test_a_clause_whose_rule_nothing_watches_is_listed_as_recorded(client, compact):
    provide(compact, "separate-auditor", {}, label="22")
    text = page(client, "/anyford/rules/")
    assert (
        "The auditor comes from another organisation" in text[text.index("Recorded, not watched") :]
    )


def test_of_several_clauses_the_strictest_is_the_target_and_all_are_shown(client, compact, due):
    provide(compact, "review-interval", {"months": 18}, label="cover")
    text = page(client, "/anyford/rules/")
    assert text.count(">Target<") == 1
    assert (
        text.index("reviewed 3 months") < text.index(">Target<") < text.index("reviewed 18 months")
    )


def test_a_clause_of_a_superseded_version_sets_no_rule(client, compact, due):
    type(compact).objects.filter(pk=compact.pk).update(
        status="superseded", in_force_until=date(2026, 3, 1)
    )
    assert "reviewed 3 months" not in page(client, "/anyford/rules/")


def test_the_rules_of_another_area_are_not_shown(client, due, other_area):
    assert "reviewed 3 months" not in page(client, "/otherby/rules/")


def test_the_rule_page_asks_as_many_questions_for_thirty_clauses_as_for_one(
    client, compact, due, django_assert_num_queries
):
    client.get("/anyford/rules/")
    with django_assert_num_queries(2):
        client.get("/anyford/rules/")
    for n in range(30):
        provide(compact, "annual-report", {"n": n}, label=f"30.{n}")
    with django_assert_num_queries(2):
        client.get("/anyford/rules/")


# Deadlines


def test_the_public_reads_what_is_due_by_which_clause_and_who_does_it(client, due, officer):
    ledger.settle(due.provision.clause.version.agreement, at=start_of(date(2026, 1, 12)))
    text = page(client, due.get_absolute_url())
    for words in (
        "Review Anyford Covenant",
        "By the end of Friday 10 April 2026",
        "Anyford Covenant, clause 9",
        "Asha Patel",
    ):
        assert words in text
    assert "Waive it" not in text
    assert officer.email not in text


def test_a_deadline_whose_day_has_passed_is_overdue_though_no_sweep_has_run(client, due, monday):
    assert ">Open<" in page(client, due.get_absolute_url())
    monday.move_to(start_of(date(2026, 4, 11)))
    assert ">Overdue<" in page(client, due.get_absolute_url())
    assert "(1)" in page(client, "/anyford/deadlines/?status=overdue")


@pytest.mark.parametrize(
    "query, count",
    [
        ("", 1),
        ("?status=open", 1),
        ("?status=kept", 0),
        ("?status=overdue", 0),
        ("?rule=review-interval", 1),
        ("?since_day=11&since_month=4&since_year=2026", 0),
        ("?until_day=10&until_month=4&until_year=2026", 1),
        ("?status=<b>&rule=x&body=%00", 1),
        ("?page=999999999999", 1),
        ("?since_day=99&since_month=x&since_year=", 1),
    ],
)
def test_the_list_is_filtered_and_takes_any_address(client, due, query, count):
    answer = client.get(f"/anyford/deadlines/{query}")
    assert answer.status_code == 200
    assert answer.content.decode().count("Review Anyford Covenant") == count


def test_the_list_begins_with_what_presses_most_and_ends_with_what_was_done_first(area, due):
    moments = {
        "done long ago": (Deadline.KEPT, date(2025, 1, 10)),
        "done lately": (Deadline.LATE, date(2026, 1, 10)),
        "due later": (Deadline.OPEN, date(2026, 9, 1)),
        "overdue": (Deadline.BROKEN, date(2026, 1, 20)),
        "overdue longest": (Deadline.BROKEN, date(2025, 12, 1)),
    }
    for n, (task, (status, day)) in enumerate(moments.items()):
        due.pk, due.occurrence, due.task, due.status = None, f"{n}", task, status
        due.due_on, due.due_at = day, start_of(day)
        due.save(force_insert=True)
    Deadline.objects.filter(task__startswith="Review").update(due_at=start_of(date(2026, 4, 10)))
    assert [row.task for row in Deadline.objects.in_area(area).most_pressing_first()] == [
        "overdue longest",
        "overdue",
        "Review Anyford Covenant",
        "due later",
        "done lately",
        "done long ago",
    ]


def test_the_list_comes_as_a_file_with_the_same_rows(client, due):
    data = client.get("/anyford/deadlines/?format=csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data)))
    assert [(row["What is to be done"], row["Clause"]) for row in rows] == [
        ("Review Anyford Covenant", "Anyford Covenant, clause 9")
    ]


def test_the_list_asks_as_many_questions_for_thirty_deadlines_as_for_one(
    client, area, due, django_assert_num_queries
):
    client.get("/anyford/deadlines/")
    with django_assert_num_queries(5):
        client.get("/anyford/deadlines/")
    for n in range(29):
        version = in_force(make_agreement(area, f"code-{n}", f"Code {n}"), since=date(2026, 1, 1))
        provide(version, "review-interval", {"months": 12})
        ledger.settle(version.agreement, at=start_of(date(2026, 1, 12)))
    assert Deadline.objects.count() == 30
    with django_assert_num_queries(5):
        client.get("/anyford/deadlines/?page=1")


def test_an_officer_gives_more_time_with_a_reason_that_is_published(client, office, due):
    office.post(
        f"{due.get_absolute_url()}extend/",
        {
            "until_day": "30",
            "until_month": "4",
            "until_year": "2026",
            "reason": "The hall is being repaired.",
        },
    )
    text = page(client, due.get_absolute_url())
    assert "It was given more time: from 10 April 2026 to 30 April 2026" in text
    assert "By the end of Thursday 30 April 2026" in text
    assert "The hall is being repaired." in text


@pytest.mark.parametrize("verb, status", [("waive", "waived"), ("excuse", "excused")])
def test_an_officer_sets_a_deadline_aside_with_a_reason(client, office, due, verb, status):
    office.post(f"{due.get_absolute_url()}{verb}/", {"reason": "Agreed by the partners."})
    due.refresh_from_db()
    assert (due.status, due.reason) == (status, "Agreed by the partners.")
    assert f'data-state="{status}"' in page(client, due.get_absolute_url())


@pytest.mark.parametrize(
    "typed", [{}, {"reason": " "}, {"reason": "x" * 1001}, {"reason": "a\x00b"}]
)
def test_without_a_reason_nothing_happens(office, due, typed):
    answer = office.post(f"{due.get_absolute_url()}waive/", {"csrf": "x"} | typed)
    assert "There is a problem" in answer.content.decode()
    due.refresh_from_db()
    assert due.status == "open"


@pytest.mark.parametrize("day", ["10", "9"])
def test_more_time_must_be_later_than_now(office, due, day):
    answer = office.post(
        f"{due.get_absolute_url()}extend/",
        {"until_day": day, "until_month": "4", "until_year": "2026", "reason": "Because."},
    )
    assert "must be later" in answer.content.decode()


def test_a_verb_that_no_longer_fits_offers_no_button(office, due):
    office.post(f"{due.get_absolute_url()}waive/", {"reason": "Agreed."})
    assert "This cannot be done to a deadline that is waived." in page(
        office, f"{due.get_absolute_url()}extend/"
    )


def test_markup_in_a_reason_is_shown_as_words(client, office, due):
    office.post(f"{due.get_absolute_url()}waive/", {"reason": "<script>alert(1)</script>"})
    assert "<script>alert" not in page(client, due.get_absolute_url())


@pytest.mark.parametrize("verb", ["extend", "waive", "excuse"])
def test_only_officers_of_the_area_may_set_it_aside(client, due, other_officer, verb):
    url = f"{due.get_absolute_url()}{verb}/"
    assert client.post(url, {"reason": "x"}).status_code == 302
    client.force_login(other_officer)
    assert client.post(url, {"reason": "x"}).status_code == 403
    due.refresh_from_db()
    assert due.status == "open"


def test_a_deadline_of_another_area_is_not_found(client, due, other_area):
    assert client.get(f"/otherby/deadlines/{due.pk}/").status_code == 404


def test_the_timeline_begins_with_the_duty_and_tells_what_became_of_it(client, office, due, monday):
    monday.shift(timedelta(days=1))
    office.post(f"{due.get_absolute_url()}waive/", {"reason": "Agreed."})
    text = page(client, due.get_absolute_url())
    assert text.index("It was waived") < text.index("The duty arose")


def test_the_rules_page_says_in_a_sentence_what_follows_when_a_rule_is_not_kept(client, due):
    text = page(client, "/anyford/rules/")
    assert "If it is done late, or not at all, the public record says so." in text
    assert "data-state" not in text
