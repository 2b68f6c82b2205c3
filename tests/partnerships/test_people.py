"""People: officers see how they are reached, nobody else does; each sets their own preferences."""

import pytest
from django.urls import reverse

from compact.accounts.models import User
from compact.audit.models import Entry, Private
from compact.audit.moves import AlreadyDone, NotPossible
from compact.notices.models import Channel, Print
from partnerships.models import Person
from partnerships.people import actions
from tests.cast import make_person
from tests.partnerships.conftest import NINE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


@pytest.fixture
def list_url(area):
    return reverse("person-list", args=[area.slug])


def test_only_officers_may_see_who_is_reached_how(
    client, list_url, officer, chair, representative, stranger, other_officer
):
    assert client.get(list_url).status_code == 302
    for user in (chair.user, representative.user, stranger, other_officer):
        client.force_login(user)
        assert client.get(list_url).status_code == 403
        assert client.get(representative.get_absolute_url()).status_code == 403
    client.force_login(officer)
    assert "Bella Nowak" in client.get(list_url).content.decode()
    assert "bella.nowak@" in client.get(representative.get_absolute_url()).content.decode()


def test_people_are_filtered_by_the_body_they_sit_on_and_how_they_read(
    client, list_url, officer, area, board, representative, postal_representative
):
    make_person(area, "Nobody Yet", "nobody@anyford.example")
    client.force_login(officer)

    def found(**query):
        return [p.name for p in client.get(list_url, query).context["shown"].page]

    assert found(body=board.pk) == ["Bella Nowak", "Harold Finch"]
    assert found(channel="post") == ["Harold Finch"]
    assert found(format="large", name="finch") == ["Harold Finch"]


def test_a_person_needs_no_sign_in_and_no_email(client, officer, area):
    client.force_login(officer)
    client.post(
        reverse("person-add", args=[area.slug]),
        {
            "name": "Harold Finch",
            "channel": "post",
            "format": "large",
            "postal_address": "4 Mill Lane\nAnyford",
        },
    )
    person = Person.objects.get()
    addressee = person.addressee()
    assert (person.user, addressee.channel, addressee.format) == (None, Channel.POST, Print.LARGE)
    assert addressee.address == "4 Mill Lane\nAnyford"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"channel": "email"}, "Enter an email address, or choose post"),
        ({"channel": "post"}, "Enter a postal address, or choose email"),
        ({"channel": "pigeon", "email": "a@b.example"}, "Select one of the answers in the list"),
        (
            {"channel": "email", "email": "not an address"},
            "Enter an email address in the correct format",
        ),
        (
            {"channel": "email", "email": "a@b.example", "format": "language"},
            "Enter which language",
        ),
        ({"channel": "email", "email": "a@b.example", "name": ""}, "Enter the name"),
        (
            {"channel": "email", "email": "a@b.example", "name": "x" * 151},
            "150 characters or fewer",
        ),
        ({"channel": "email", "email": "a@b.example", "name": "a\x00b"}, "control characters"),
    ],
)
def test_what_cannot_be_gets_a_sentence(client, officer, area, typed, sentence):
    client.force_login(officer)
    answer = client.post(
        reverse("person-add", args=[area.slug]), {"name": "Somebody", "format": "normal"} | typed
    )
    assert sentence in answer.content.decode()
    assert not Person.objects.exists()


def test_html_in_a_name_is_shown_as_it_was_typed(client, officer, area):
    person = make_person(area, "<script>alert(1)</script>")
    client.force_login(officer)
    page = client.get(person.get_absolute_url()).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_names_and_addresses_never_stand_in_the_chain(officer, area):
    person = actions.add_person(
        area, name="Ines Duarte", email="ines@together.example", by=officer, at=NINE
    )
    actions.change_person(person, phone="01632 960 002", by=officer, at=NINE)
    entries = Entry.objects.filter(area=area)
    told = " ".join(f"{entry.subject_words} {entry.details}" for entry in entries)
    assert "phone" in told
    for secret in ("Ines", "ines@", "960 002"):
        assert secret not in told
    assert Private.objects.filter(name="name", value="Ines Duarte").exists()


# ── How we write to you ──────────────────────────────────────────────────────────────────────


def test_somebody_who_is_signed_in_changes_how_they_are_written_to(client, area, representative):
    client.force_login(representative.user)
    url = reverse("own-preferences", args=[area.slug])
    assert "bella.nowak@together.example" in client.get(url).content.decode()
    answer = client.post(
        url,
        {
            "channel": "post",
            "email": representative.email,
            "format": "giant",
            "postal_address": "1 High Street",
        },
    )
    assert answer.url == url
    representative.refresh_from_db()
    assert (representative.channel, representative.format) == ("post", "giant")
    assert Entry.objects.get(verb="preferences-set").actor == representative.user


def test_nobody_can_ask_for_post_without_saying_where_to(client, area, representative):
    client.force_login(representative.user)
    answer = client.post(
        reverse("own-preferences", args=[area.slug]),
        {"channel": "post", "email": "", "format": "normal", "postal_address": " "},
    )
    assert "Enter a postal address, or choose email" in answer.content.decode()
    representative.refresh_from_db()
    assert representative.channel == "email"
    with pytest.raises(NotPossible):
        actions.set_preferences(
            representative,
            channel="post",
            format="normal",
            format_note="",
            by=representative.user,
            at=NINE,
        )


def test_who_is_not_on_the_areas_list_has_no_such_page(client, area, stranger, other_area, chair):
    client.force_login(stranger)
    assert client.get(reverse("own-preferences", args=[area.slug])).status_code == 404
    client.force_login(chair.user)
    assert client.get(reverse("own-preferences", args=[other_area.slug])).status_code == 404


# ── Signing in ───────────────────────────────────────────────────────────────────────────────


def test_an_officer_gives_a_person_a_sign_in_and_ends_it(client, officer, area):
    person = make_person(area, "Ines Duarte", "Ines@Together.example")
    client.force_login(officer)
    url = reverse("person-sign-in", args=[area.slug, person.pk])
    client.post(url)
    person.refresh_from_db()
    assert (person.user.email, person.user.has_usable_password()) == (
        "ines@together.example",
        False,
    )
    client.post(url)
    person.refresh_from_db()
    assert person.user is None
    assert User.objects.filter(email="ines@together.example").exists()


def test_a_sign_in_is_shared_by_the_areas_somebody_works_in(officer, area, other_area, chair):
    twin = make_person(other_area, "Grace Okafor", chair.user.email)
    assert actions.let_sign_in(twin, by=officer, at=NINE) == chair.user


def test_two_people_of_an_area_never_share_one(officer, area, chair):
    twin = make_person(area, "Also Grace", chair.user.email)
    with pytest.raises(NotPossible, match="Somebody else on the list"):
        actions.let_sign_in(twin, by=officer, at=NINE)


def test_without_an_address_there_is_no_sign_in(officer, postal_representative):
    with pytest.raises(NotPossible, match="Enter an email address"):
        actions.let_sign_in(postal_representative, by=officer, at=NINE)


def test_giving_it_twice_is_done_once(officer, area):
    person = make_person(area, "Ines Duarte", "ines@together.example")
    stale = Person.objects.get(pk=person.pk)
    actions.let_sign_in(person, by=officer, at=NINE)
    with pytest.raises(AlreadyDone):
        actions.let_sign_in(stale, by=officer, at=NINE)


@pytest.mark.parametrize("people", [1, 24])
def test_the_list_asks_as_often_for_24_people_as_for_one(
    client, list_url, officer, area, people, django_assert_num_queries
):
    for number in range(people):
        make_person(area, f"Person {number:02}", f"p{number}@anyford.example")
    client.force_login(officer)
    with django_assert_num_queries(8):
        client.get(list_url)


def test_whoever_says_how_they_are_written_to_reads_which_address_is_needed_and_finds_back(
    client, area, representative
):
    client.force_login(representative.user)
    html = client.get(reverse("own-preferences", args=[area.slug])).content.decode()
    assert ">Your email address</label>" in html
    assert "Needed if you choose email. Only officers see it." in html
    assert ">Your postal address</label>" in html
    assert "Needed if you choose post. Only officers see it" in html
    assert f'href="{reverse("todo", args=[area.slug])}"' in html.partition("<main")[0]
