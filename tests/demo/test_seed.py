"""Bulk data: the same for the same number, whole enough to be checked and looked at."""

import json

import pytest
from django.core.management import call_command
from django.test import Client

from compact.accounts.models import User
from compact.areas.models import Area
from compact.audit.chain import verify
from compact.work.invariants import check_all


@pytest.fixture
def small(db, capsys) -> dict:
    call_command("seed", profile="small", seed=7, json=True)
    return json.loads(capsys.readouterr().out)


def test_small_has_one_area_five_bodies_and_twenty_meetings(small):
    (area,) = small["areas"]
    assert (area["counts"]["bodies"], area["counts"]["meetings"]) == (5, 20)
    assert area["counts"]["papers"] == 80
    assert [breaches for _, breaches in check_all() if breaches] == []
    assert verify(Area.objects.get(slug=area["slug"])).faults == []


def test_the_same_seed_again_finds_what_is_there(small, capsys):
    call_command("seed", profile="small", seed=7, json=True)
    assert json.loads(capsys.readouterr().out) == small


def test_another_seed_gives_another_place(small, capsys):
    call_command("seed", profile="small", seed=8, json=True)
    (other,) = json.loads(capsys.readouterr().out)["areas"]
    assert other["slug"] != small["areas"][0]["slug"]
    assert other["counts"]["meetings"] == 20


def test_the_printed_addresses_answer_for_the_printed_sign_ins(small):
    (area,) = small["areas"]
    people = {who["role"]: who for who in area["sign_ins"]}
    assert set(people) == {"officer", "chair", "representative"}
    client = Client()
    for who in people.values():
        user = User.objects.get(email=who["email"])
        assert user.check_password(who["password"])
        client.force_login(user)
        rows = [area, *area["bodies"], *area["meetings"], *area["deadlines"]]
        assert {
            row["path"]: client.get(row["path"]).status_code
            for row in rows
            if client.get(row["path"]).status_code != 200
        } == {}
