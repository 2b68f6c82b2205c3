"""An officer confirms, changes or declines each suggestion, beside the words it was read from."""

import pytest

from compact.agreements import actions
from compact.agreements.models import Provision, Suggestion
from compact.audit.models import Entry
from compact.audit.moves import AlreadyDone, NotPossible, ReasonNeeded
from tests.agreements.conftest import AT, clause, read_in

PAGE = "/anyford/agreements/anyford-compact/versions/1/suggestions/"


def suggested(draft, rule: str) -> Suggestion:
    return Suggestion.objects.select_related("clause__version__agreement__area").get(
        clause__version=draft, rule=rule
    )


@pytest.fixture
def papers(draft) -> Suggestion:
    return suggested(draft, "papers-before-meeting")


def test_the_quote_is_marked_in_the_clause_and_said_in_a_plain_sentence(office, papers):
    page = office.get(PAGE).content.decode()
    assert f"<mark>{papers.quote}</mark>" in page
    assert "Papers go out at least 7 days before a meeting, by email." in page
    assert "2 suggestions to check" in page


LONG = """# Anyford Compact

## 1. Meetings

1.1 The board meets in public. {filler} Papers will be sent by e-mail at least 7 days before each
meeting, whatever the weather. {filler} Minutes will be published within 10 days after each meeting.
The board meets at least 4 times a year. {filler}
"""


def test_of_a_long_clause_only_the_sentences_about_the_quote_are_shown(office, area, officer):
    filler = "Everybody who comes is welcome, and tea is served in the hall. " * 20
    long = read_in(area, officer, LONG.format(filler=filler.strip()), title="Long")
    page = office.get(f"{long.get_absolute_url()}suggestions/").content.decode()
    assert page.count("<mark>") == long.clauses.get(label="1.1").suggestions.count() == 3
    assert "each meeting, whatever the weather. …" in " ".join(page.split()).replace("</mark>", "")
    assert page.count("tea is served") == 0
    assert page.count("Read the whole of clause 1.1") == 3


def test_of_a_sentence_without_end_a_piece_is_shown(office, area, officer):
    endless = "and everybody who comes is welcome " * 60
    text = f"1. Papers will be sent by e-mail at least 7 days before each meeting, {endless}."
    long = read_in(area, officer, text, title="Endless")
    page = office.get(f"{long.get_absolute_url()}suggestions/").content.decode()
    assert "<mark>" in page
    assert 0 < page.count("is welcome") < 12


def test_a_short_clause_is_shown_whole_and_needs_no_link(office, papers):
    page = office.get(PAGE).content.decode()
    assert "Agendas and reports will be sent" in page
    assert "Read the whole of" not in page


def test_confirming_makes_the_rule_as_it_was_read(papers, officer):
    provision = actions.confirm(papers, by=officer, at=AT)
    assert (provision.rule, provision.params, provision.force) == (
        "papers-before-meeting",
        {"amount": 7, "unit": "calendar-days", "channel": "email"},
        "must",
    )
    assert provision.quote == papers.quote


def test_confirming_leads_to_the_next_open_one(office, draft, papers):
    answer = office.post(f"{PAGE}{papers.pk}/confirm/")
    assert answer.url == f"{PAGE}#suggestion-{suggested(draft, 'review-interval').pk}"


def test_the_last_decision_says_that_all_are_checked(office, draft):
    for one in Suggestion.objects.all():
        office.post(f"{PAGE}{one.pk}/decline/")
    assert "All 2 suggestions are checked." in office.get(PAGE).content.decode()
    assert Provision.objects.count() == 0


def test_two_clicks_make_one_rule(papers, officer):
    actions.confirm(papers, by=officer, at=AT)
    with pytest.raises(AlreadyDone):
        actions.confirm(Suggestion.objects.get(pk=papers.pk), by=officer, at=AT)
    assert Provision.objects.count() == 1


def test_the_second_of_two_officers_is_told_and_nothing_is_doubled(office, papers):
    office.post(f"{PAGE}{papers.pk}/confirm/")
    page = office.post(f"{PAGE}{papers.pk}/confirm/", follow=True).content.decode()
    assert "This is confirmed already." in page
    assert Provision.objects.count() == 1


def test_a_suggestion_may_be_changed_before_it_is_confirmed(office, papers):
    office.post(
        f"{PAGE}{papers.pk}/change/",
        {
            "amount": "5",
            "unit": "working-days",
            "channel": "any",
            "force": "should",
            "enforcement": "",
        },
    )
    provision = Provision.objects.get()
    assert provision.params == {"amount": 5, "unit": "working-days", "channel": "any"}
    assert provision.force == "should"


@pytest.mark.parametrize(
    "bad",
    [
        {"amount": ""},
        {"amount": "0"},
        {"amount": "-7"},
        {"amount": "seven"},
        {"amount": "9" * 30},
        {"unit": "fortnights"},
        {"channel": "<b>"},
        {"force": "shall"},
        {"enforcement": "prison"},
    ],
)
def test_figures_that_cannot_be_are_refused_with_a_sentence(office, papers, bad):
    said = {
        "amount": "7",
        "unit": "weeks",
        "channel": "any",
        "force": "must",
        "enforcement": "",
    } | bad
    answer = office.post(f"{PAGE}{papers.pk}/change/", said)
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()
    assert Provision.objects.count() == 0


def test_declining_what_was_confirmed_withdraws_its_rule(papers, officer):
    provision = actions.confirm(papers, by=officer, at=AT)
    actions.decline(papers, by=officer, at=AT)
    assert list(Provision.objects.standing()) == []
    assert Provision.objects.get(pk=provision.pk).withdrawn_at == AT


def test_a_declined_suggestion_can_still_be_confirmed(papers, officer):
    actions.decline(papers, by=officer, at=AT)
    actions.confirm(papers, by=officer, at=AT)
    assert Provision.objects.standing().count() == 1


def test_every_decision_stands_on_the_record(papers, officer):
    actions.confirm(papers, by=officer, at=AT)
    entry = Entry.objects.get(verb="rule-set")
    assert entry.actor == officer
    assert entry.details["says"] == "Papers go out at least 7 days before a meeting, by email."


def test_what_the_reader_missed_is_added_by_hand(office, draft):
    place = clause(draft, "1.2").place
    url = f"/anyford/agreements/anyford-compact/versions/1/clauses/{place}/rule/?rule=draft-minutes"
    office.post(url, {"amount": "10", "unit": "working-days", "force": "should", "enforcement": ""})
    provision = Provision.objects.get()
    assert (provision.rule, provision.clause.label) == ("draft-minutes", "1.2")


def test_a_clause_sets_the_same_rule_only_once(draft, officer):
    shared = {"rule": "annual-report", "params": {}, "by": officer, "at": AT}
    actions.add_provision(clause(draft, "1.2"), **shared)
    with pytest.raises(NotPossible):
        actions.add_provision(clause(draft, "1.2"), **shared)


def test_withdrawing_a_rule_needs_a_reason(papers, officer):
    provision = actions.confirm(papers, by=officer, at=AT)
    with pytest.raises(ReasonNeeded):
        actions.withdraw_provision(provision, reason="  ", by=officer, at=AT)


def test_a_range_must_rise(office, draft):
    place = clause(draft, "1.2").place
    url = f"/anyford/agreements/anyford-compact/versions/1/clauses/{place}/rule/?rule=term-length"
    answer = office.post(url, {"min_months": "24", "max_months": "12", "force": "must"})
    assert "must not be less than the other figure" in answer.content.decode()


def test_a_quorum_needs_at_least_one_figure_and_takes_a_share(office, draft):
    place = clause(draft, "1.2").place
    url = f"/anyford/agreements/anyford-compact/versions/1/clauses/{place}/rule/?rule=quorum"
    assert (
        "Enter at least one of the figures" in office.post(url, {"force": "must"}).content.decode()
    )
    assert "like 1/3" in office.post(url, {"fraction": "5/3", "force": "must"}).content.decode()
    office.post(url, {"fraction": "1 / 3", "force": "must"})
    assert Provision.objects.get().params == {"fraction": "1/3"}


@pytest.mark.parametrize("verb", ["confirm", "decline"])
def test_only_officers_of_the_area_decide(public, other_office, papers, verb):
    url = f"{PAGE}{papers.pk}/{verb}/"
    assert public.post(url).status_code == 302  # to the sign-in
    assert other_office.post(url).status_code == 403
    assert Suggestion.objects.get(pk=papers.pk).status == Suggestion.OPEN


def test_a_suggestion_of_another_area_is_not_found_below_ones_own(other_office, papers, other_area):
    url = f"/otherby/agreements/anyford-compact/versions/1/suggestions/{papers.pk}/confirm/"
    assert other_office.post(url).status_code == 404


def test_a_decision_is_never_made_by_following_a_link(office, papers):
    assert office.get(f"{PAGE}{papers.pk}/confirm/").status_code == 405
