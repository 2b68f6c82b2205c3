"""An area is made from a preset, from the command line or in the site administration."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from compact.accounts.models import User
from compact.areas.models import Area, Role
from compact.areas.presets import PRESETS
from compact.audit.chain import verify
from compact.audit.models import Entry
from tests.cast import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("monday")]


def make(*args) -> dict:
    out = StringIO()
    call_command("make_area", *args, "--json", stdout=out)
    return json.loads(out.getvalue())


@pytest.mark.parametrize("preset", sorted(PRESETS))
def test_each_preset_brings_its_words_and_no_rule(preset):
    make("anyford", "--name", "Anyford", "--preset", preset)
    area = Area.objects.get()
    assert area.word("agreement") == PRESETS[preset].words["agreement"]
    assert area.kinds_of_body == list(PRESETS[preset].body_kinds)
    assert not area.agreements.exists()


def test_the_first_officer_signs_in_by_code():
    assert (
        make(
            "anyford",
            "--name",
            "Anyford",
            "--officer",
            "asha@anyford.example",
            "--officer-name",
            "Asha Patel",
        )["url"]
        == "/anyford/"
    )
    area, user = Area.objects.get(), User.objects.get()
    assert area.is_run_by(user)
    assert not user.has_usable_password()
    assert list(Entry.objects.values_list("verb", flat=True)) == ["area-made", "role-given"]
    assert verify(area).faults == []


@pytest.mark.parametrize(
    ("slug", "sentence"),
    [
        ("accounts", "address of the site itself"),
        ("health", "address of the site itself"),
        ("two words", "valid"),
        ("", "blank"),
        ("x" * 61, "60"),
    ],
)
def test_an_address_that_will_not_do_is_refused_with_a_sentence(slug, sentence):
    with pytest.raises(CommandError, match=sentence):
        make(slug, "--name", "Anyford")
    assert not Area.objects.exists()


def test_an_address_is_given_once(area):
    with pytest.raises(CommandError, match="already exists"):
        make(area.slug, "--name", "Another")


def test_a_site_administrator_makes_one_with_its_officer(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    admin, asha = (
        make_user("root@site.example", "Root"),
        make_user("asha@anyford.example", "Asha Patel"),
    )
    User.objects.filter(pk=admin.pk).update(is_staff=True, is_superuser=True)
    client.force_login(User.objects.get(pk=admin.pk))
    answer = client.post(
        reverse("admin:areas_area_add"),
        {
            "name": "Anyford",
            "slug": "anyford",
            "preset": "local-covenant",
            "nation": "wales",
            "year_kind": "calendar",
            "roles-TOTAL_FORMS": "1",
            "roles-INITIAL_FORMS": "0",
            "roles-0-user": asha.pk,
            "roles-0-kind": "officer",
            "roles-0-since": "2026-03-02",
        },
    )
    assert answer.status_code == 302
    area = Area.objects.get()
    assert (area.word("agreement"), area.nation) == ("covenant", "wales")
    assert Role.objects.get().user == asha
    assert [entry.actor for entry in Entry.objects.all()] == [admin, admin]


def test_nobody_deletes_an_area(client, area, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    admin = make_user("root@site.example", "Root")
    User.objects.filter(pk=admin.pk).update(is_staff=True, is_superuser=True)
    client.force_login(User.objects.get(pk=admin.pk))
    assert (
        client.post(reverse("admin:areas_area_delete", args=[area.pk]), {"post": "yes"}).status_code
        == 403
    )


def test_the_site_administration_is_closed_to_officers(client, officer):
    client.force_login(officer)
    assert client.get(reverse("admin:index")).status_code == 302
