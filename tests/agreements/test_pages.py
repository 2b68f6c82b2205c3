"""The page of an agreement: the same for everyone, and an officer sees the verbs as well."""

from datetime import date

import pytest

from compact.agreements import actions
from compact.agreements.models import Agreement, Provision, Suggestion
from tests.agreements.conftest import AT, TEXT, read_in

DAY = date(2026, 3, 2)
PAPERS = "papers-before-meeting"


def bring_in(version, officer, since=DAY):
    actions.agree(
        version,
        on=min(since, DAY),
        agreed_by="The board",
        without_consultation="It was talked over at the table.",
        by=officer,
        at=AT,
    )
    actions.bring_into_force(version, since=since, by=officer, at=AT)
    return version


@pytest.fixture
def in_force(draft, officer, monday):
    for one in Suggestion.objects.filter(clause__version=draft).select_related(
        "clause__version__agreement__area"
    ):
        actions.confirm(one, by=officer, at=AT)
    return bring_in(draft, officer)


def read(client, url) -> str:
    return client.get(url).content.decode()


def test_the_agreement_shows_the_version_in_force_with_its_rules_in_words(public, in_force):
    page = read(public, "/anyford/agreements/anyford-compact/")
    assert 'data-state="in-force"' in page
    assert "in force since 2 March 2026" in page
    assert (
        "<strong>Rule in force:</strong> Papers go out at least 7 days before a meeting, by email."
        in page
    )


def test_the_rules_of_a_draft_are_led_to_where_they_stand_not_to_those_in_force(
    office, draft, officer, monday
):
    for one in Suggestion.objects.filter(clause__version=draft).select_related(
        "clause__version__agreement__area"
    ):
        actions.confirm(one, by=officer, at=AT)
    page = read(office, draft.get_absolute_url())
    facts = page[page.index("How many rules does it set?") :].partition("</dl>")[0]
    assert "/anyford/rules/" not in facts
    assert "once it is in force" in facts
    (clause,) = {one.clause.anchor for one in Provision.objects.filter(rule=PAPERS)}
    assert f'href="#{clause}"' in facts
    assert f'id="{clause}"' in page
    assert "Papers go out at least 7 days before a meeting, by email." in facts
    bring_in(draft, officer)
    page = read(office, draft.get_absolute_url())
    assert "/anyford/rules/" in page[page.index("How many rules does it set?") :]


@pytest.mark.covers("HP-0.1")
def test_a_protocol_shows_its_parties_its_purpose_and_the_compact_it_stands_under(
    public, area, officer, in_force
):
    protocol = bring_in(
        read_in(area, officer, title="Working Protocol", kind="protocol"), officer
    ).agreement
    actions.change_agreement(
        protocol,
        parties=["Anyford Together", "Anyford Board"],
        parent=in_force.agreement,
        purpose="To work side by side.",
        by=officer,
        at=AT,
    )
    page = read(public, protocol.get_absolute_url())
    for words in (
        "Protocol",
        "Anyford Together",
        "Anyford Board",
        "To work side by side.",
        in_force.agreement.get_absolute_url(),
    ):
        assert words in page
    assert protocol.get_absolute_url() in read(public, in_force.agreement.get_absolute_url())


@pytest.mark.covers("HC-3", "CW-2.iii")
@pytest.mark.parametrize(
    "status, says",
    [
        ("not-binding", "Not legally binding: a voluntary commitment"),
        ("not-contractual", "Not a binding contractual agreement"),
    ],
)
def test_the_legal_status_stands_on_the_page(public, in_force, officer, status, says):
    actions.change_agreement(in_force.agreement, legal_status=status, by=officer, at=AT)
    assert says in read(public, in_force.get_absolute_url())


@pytest.mark.covers("HC-14", "HC-13")
def test_the_glossary_stands_on_the_page_and_can_be_searched(public, in_force):
    assert "Anyford Food Circle" in read(public, in_force.get_absolute_url())
    found = read(public, "/anyford/agreements/glossary/?words=food")
    assert "Anyford Food Circle" in found
    assert "Anyford Food Circle" not in read(public, "/anyford/agreements/glossary/?words=zebra")


@pytest.mark.covers("WC-1")
def test_a_partnership_keeps_its_constitution_beside_its_agreement_and_protocols(
    public, area, officer, monday
):
    for kind in ("constitution", "agreement and protocols"):
        bring_in(read_in(area, officer, title=f"Our {kind}", kind=kind), officer)
    page = read(public, "/anyford/agreements/")
    assert "Our constitution" in page
    assert "Agreement and protocols" in page


@pytest.mark.covers("HC-9.1")
def test_the_register_of_codes_shows_topic_and_status_from_planned_to_superseded(
    public, office, area, officer, monday
):
    office.post(
        "/anyford/agreements/plan/",
        {"title": "Code on volunteering", "kind": "code", "topic": "Volunteering", "purpose": ""},
    )
    code = read_in(area, officer, title="Code on consultation", kind="code")
    actions.change_agreement(code.agreement, topic="Consultation", by=officer, at=AT)
    actions.circulate(code, on=DAY, by=officer, at=AT)
    page = read(public, "/anyford/agreements/?kind=code")
    for words in (
        "Code on volunteering",
        "Volunteering",
        "Planned",
        "Code on consultation",
        "Consultation",
    ):
        assert words in page
    assert "Code on volunteering" not in read(public, "/anyford/agreements/?standing=consultation")
    assert "Code on consultation" in read(public, "/anyford/agreements/?standing=consultation")


def test_a_planned_code_says_so_and_shows_no_draft_of_the_office(public, area, officer):
    code = actions.add_agreement(
        area, kind="code", title="Code on funding", is_announced=True, by=officer, at=AT
    )
    read_in(area, officer, agreement=code)
    page = read(public, code.get_absolute_url())
    assert "Its words have not gone out yet." in page
    assert "plain words" not in page


@pytest.mark.covers("HP-7")
def test_the_page_says_when_the_agreement_is_to_be_reviewed_and_by_which_clause(public, in_force):
    page = read(public, in_force.get_absolute_url())
    assert "By 2 March 2027" in page


def test_a_review_that_was_held_moves_the_next_one(office, public, in_force):
    office.post(
        "/anyford/agreements/anyford-compact/review/",
        {
            "held_on_day": "2",
            "held_on_month": "3",
            "held_on_year": "2026",
            "outcome": "Nothing to change.",
        },
    )
    page = read(public, in_force.get_absolute_url())
    assert "Nothing to change." in page


def test_an_officer_sees_the_verbs_and_the_public_does_not(office, public, in_force):
    url = in_force.get_absolute_url()
    assert "Record a review" in read(office, url)
    assert "Record a review" not in read(public, url)
    assert "Rules and notes" in read(office, f"{url}?work")
    assert "Rules and notes" not in read(public, f"{url}?work")


def test_an_agreement_of_another_area_is_not_found(public, in_force, other_area):
    for path in ("", "versions/1/", "compare/", "versions/1/agreement.pdf"):
        assert public.get(f"/otherby/agreements/anyford-compact/{path}").status_code == 404
    assert "Anyford Compact" not in read(public, "/otherby/agreements/")


def test_two_areas_may_use_one_title_and_see_each_their_own(
    public, in_force, other_area, other_officer
):
    theirs = TEXT.replace("plain words", "rhymes")
    bring_in(read_in(other_area, other_officer, theirs), other_officer)
    assert "in rhymes" in read(public, "/otherby/agreements/anyford-compact/")
    assert "in rhymes" not in read(public, "/anyford/agreements/anyford-compact/")


def test_an_agreement_cannot_stand_under_itself(office, in_force, area, officer):
    child = read_in(area, officer, title="Child").agreement
    actions.change_agreement(child, parent=in_force.agreement, by=officer, at=AT)
    answer = office.post(
        "/anyford/agreements/anyford-compact/change/",
        {
            "title": "Anyford Compact",
            "kind": "compact",
            "legal_status": "not-binding",
            "parent": child.pk,
        },
    )
    assert "cannot stand under itself" in answer.content.decode()


@pytest.mark.parametrize("field", ["title", "topic", "purpose", "parties"])
def test_markup_in_any_field_is_shown_as_words(office, in_force, field):
    said = {"title": "Anyford Compact", "kind": "compact", "legal_status": "not-binding"}
    office.post(
        "/anyford/agreements/anyford-compact/change/",
        said | {field: "<img src=x onerror=alert(1)>"},
    )
    page = read(office, "/anyford/agreements/anyford-compact/") + read(
        office, "/anyford/agreements/"
    )
    assert "&lt;img src=x" in page
    assert "<img src=x" not in page


def test_the_list_asks_as_many_questions_for_thirty_agreements_as_for_one(
    public, area, officer, draft, django_assert_num_queries, monday
):
    actions.circulate(draft, on=DAY, by=officer, at=AT)
    public.get("/anyford/agreements/")
    with django_assert_num_queries(4):
        public.get("/anyford/agreements/")
    for n in range(29):
        actions.circulate(read_in(area, officer, title=f"Code {n}"), on=DAY, by=officer, at=AT)
    assert Agreement.objects.count() == 30
    with django_assert_num_queries(4):
        public.get("/anyford/agreements/")


def test_the_page_asks_as_many_questions_for_a_long_text_as_for_a_short_one(
    office, area, officer, in_force, django_assert_num_queries
):
    long = bring_in(
        read_in(
            area, officer, "\n\n".join(f"{n}. Words of {n}." for n in range(1, 300)), title="Long"
        ),
        officer,
    )
    for version in (in_force, long):
        with django_assert_num_queries(14):
            office.get(version.get_absolute_url())
