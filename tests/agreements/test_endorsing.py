"""Who has endorsed an agreement: by name and office, in public; who has not has a line to sign."""

from datetime import date

import pytest
from django.template.loader import render_to_string

from compact.agreements import actions
from compact.agreements.models import Version
from compact.agreements.versions.printing import paper
from compact.audit.moves import AlreadyDone, NotPossible
from tests.agreements.conftest import AT, read_in

DAY = date(2026, 3, 2)
PARTIES = ["Anyford Council", "Anyford Together"]
TYPED = {
    "party": "Anyford Together",
    "name": "Bo Lind",
    "office": "Chair of the network",
    "on_day": "2",
    "on_month": "3",
    "on_year": "2026",
}


@pytest.fixture
def version(draft, officer, monday) -> Version:
    actions.change_agreement(draft.agreement, parties=PARTIES, by=officer, at=AT)
    actions.agree(draft, on=date(2026, 2, 1), agreed_by="All", by=officer, at=AT)
    return Version.objects.select_related("agreement__area", "agreement__parent").get(pk=draft.pk)


def endorse(version: Version, officer, party: str = "Anyford Together"):
    return actions.endorse(
        version, party=party, name="Bo Lind", office="Chair", on=DAY, by=officer, at=AT
    )


def sheet(version: Version) -> str:
    version = Version.objects.select_related("agreement__area").get(pk=version.pk)
    context = paper(version, with_history=True)
    return render_to_string("agreements/versions/agreement_pdf.html", context)


def read(client, version: Version, query: str = "") -> str:
    return client.get(f"{version.get_absolute_url()}{query}").content.decode()


@pytest.mark.covers("HC-3")
def test_an_officer_records_an_endorsement_and_everyone_reads_who_and_in_which_office(
    office, public, version
):
    office.post(f"{version.get_absolute_url()}endorse/", TYPED)
    page = read(public, version)
    assert "Bo Lind, Chair of the network, on 2 March 2026" in page
    assert page.count("Not recorded yet") == 1
    assert "1 of 2 has endorsed it" in page
    assert "Anyford Together endorsed “First draft”" in page


@pytest.mark.covers("HC-3")
def test_on_paper_only_those_who_have_not_signed_have_lines(version, officer):
    assert sheet(version).count('class="signature"') == 2
    endorse(version, officer)
    text = sheet(version)
    assert text.count('class="signature"') == 1
    assert "Endorsed by Bo Lind, Chair, on 2 March 2026" in text
    endorse(version, officer, "Anyford Council")
    assert "By signing" not in sheet(version)


def test_a_party_endorses_a_wording_once(office, version, officer):
    endorse(version, officer)
    with pytest.raises(AlreadyDone):
        endorse(version, officer)
    form = office.get(f"{version.get_absolute_url()}endorse/").content.decode()
    assert 'value="Anyford Council"' in form
    assert 'value="Anyford Together"' not in form


def test_nobody_endorses_who_is_no_party_nor_what_is_not_agreed(version, area, officer):
    with pytest.raises(NotPossible, match="party of this agreement"):
        endorse(version, officer, "Somebody else")
    second = read_in(area, officer, agreement=version.agreement, label="Second")
    with pytest.raises(NotPossible, match="that was agreed"):
        endorse(second, officer)


def test_an_endorsement_entered_wrongly_is_withdrawn_with_a_reason_and_can_be_entered_again(
    office, public, version, officer
):
    wrong = endorse(version, officer)
    url = f"{version.get_absolute_url()}endorsements/{wrong.pk}/withdraw/"
    assert "Enter the reason" in office.post(url, {"reason": " "}).content.decode()
    office.post(url, {"reason": "It was the treasurer who signed."})
    page = read(public, version)
    assert page.count("Not recorded yet") == 2
    assert "It was the treasurer who signed." in page
    endorse(version, officer)
    assert read(public, version).count("Not recorded yet") == 1


def test_an_agreement_that_came_without_parties_asks_the_officer_for_them(
    office, public, draft, officer, monday
):
    actions.agree(draft, on=date(2026, 2, 1), agreed_by="All", by=officer, at=AT)
    assert "Enter its parties" in read(office, draft)
    assert "Enter its parties" not in read(public, draft)


def test_only_officers_record_and_withdraw(public, other_office, version, officer):
    made = endorse(version, officer)
    for path in ("endorse/", f"endorsements/{made.pk}/withdraw/"):
        url = f"{version.get_absolute_url()}{path}"
        assert public.post(url, TYPED).status_code == 302
        assert other_office.post(url, TYPED).status_code == 403
    assert version.endorsements.standing().count() == 1


def test_the_page_asks_one_question_for_all_endorsements(
    office, version, officer, django_assert_num_queries
):
    read(office, version)
    for party in PARTIES:
        endorse(version, officer, party)
        with django_assert_num_queries(15):
            read(office, version)
