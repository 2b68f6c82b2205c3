"""Every address × role × state × method answers as the table says, which people wrote."""

import json
import logging
from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse

from compact.demo.addresses import Address, addresses
from compact.demo.samples import Sample
from tests.access.table import BODY, MEMBERS, RUNNING, Row, row_for, rows
from tests.access.world import ROLES

pytestmark = pytest.mark.django_db

ADDRESSES = {address.name: address for address in addresses()}


@pytest.fixture(autouse=True)
def silence():
    """Refusals are what is tested here; the log need not tell of each."""
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


def visits(world, address: Address) -> list[tuple[str, str]]:
    """(state, path) for every state in which an object stands behind this address."""
    if address.below is None:
        return [("", reverse(address.name))]
    return [
        (state, address.path(world.area, sample))
        for state, sample in address.samples(world.area).items()
    ]


def post(browser, path: str):
    """A form sent without answers; whatever it does is taken back."""
    with transaction.atomic():
        response = browser.post(path, {"idempotency_key": uuid4()})
        transaction.set_rollback(True)
    return response


def test_every_address_and_every_state_has_a_row(world):
    unspoken = [
        f"{name} {state}"
        for name, address in ADDRESSES.items()
        for state, _ in visits(world, address)
        if row_for(name, state) is None
    ]
    assert unspoken == []


def test_every_row_speaks_of_an_address_and_a_state_that_the_world_has(world):
    standing = {
        name: [state for state, _ in visits(world, address)] for name, address in ADDRESSES.items()
    }
    idle = [
        f"{name} {state}"
        for name, state, _ in rows()
        if not any(state in ("-", "*") or found.startswith(state) for found in standing[name])
    ]
    assert idle == []


#: Who is let in by what a view declares, in the world of the table.
DECLARED = {
    "public": set(ROLES),
    "private-address": set(ROLES),
    "signed-in": set(ROLES[1:]),
    "officer": {"officer"},
    "asker": {"officer"},
    "runs": set(RUNNING),
    "members": set(MEMBERS),
    "own": set(MEMBERS),
    "body": set(BODY),
    "chair": {"chair"},
}


@pytest.mark.parametrize("name", ADDRESSES)
def test_whom_a_view_declares_is_whom_the_table_lets_in(name):
    """In some state or other: what is closed in one of them, its row says."""
    let_in = let_in_by([row for called, _, row in rows() if called == name])
    assert let_in == DECLARED[ADDRESSES[name].who.name]


def let_in_by(found: list[Row]) -> set[str]:
    """The roles that some row does not refuse."""
    refused = {"public": (302, 403, 404, 405)}
    return {
        role
        for row in found
        for role in ROLES
        if {row.get[role], row.post[role]} - set(refused.get(role, (403, 404, 405)))
    }


def facts_of_access() -> dict[str, dict]:
    out = StringIO()
    call_command("access", json=True, stdout=out)
    return {one["name"]: one for one in json.loads(out.getvalue())}


def test_whom_a_page_for_anyone_is_for_in_a_state_is_whom_the_table_lets_in_there(world):
    """Where it answers anybody at all: some states have nothing to show to anyone."""
    deviations = []
    for name, one in facts_of_access().items():
        assert set(one["who_by_state"]) == set(one["samples"])
        for state, who in one["who_by_state"].items():
            let_in = let_in_by([row_for(name, state)])
            if one["who"] == "public" and let_in and let_in != DECLARED[who]:
                deviations.append(f"{name} {state}: {who} for {sorted(let_in)}")
    assert deviations == []


def test_a_page_for_anyone_says_who_may_while_its_object_is_not_public(world):
    facts = facts_of_access()
    assert facts["minutes"]["who"] == facts["paper"]["who"] == "public"
    in_state = {name: one["who_by_state"] for name, one in facts.items()}
    assert (in_state["minutes"]["draft"], in_state["minutes"]["published"]) == ("body", "public")
    assert in_state["paper"] == {
        "draft": "runs",
        "final": "runs",
        "withdrawn unsent": "runs",
        "final, closed": "runs",
        "circulated, closed": "body",
        "circulated once over": "public",
        "withdrawn once sent": "public",
    }
    assert in_state["paper-cover"]["withdrawn once sent"] == "runs"
    assert in_state["version"]["draft"] == "officer"
    assert in_state["document"]["closed"] == "owner"


def test_no_path_that_is_a_key_is_printed(world):
    facts = facts_of_access()
    assert facts["my-calendar"]["samples"] == {}
    assert facts["body-calendar"]["samples"]
    tokens = [
        sample.parts["token"] for sample in ADDRESSES["my-calendar"].samples(world.area).values()
    ]
    assert tokens
    assert [token for token in tokens if token in json.dumps(facts)] == []


def roles_at(address: Address, nth: int, everybody: bool) -> tuple[str, ...]:
    """Who knocks at the nth state. The door of an office page refuses before it looks at any
    object, so one state shows it for all; elsewhere those without a part take turns."""
    if everybody or nth == 0:
        return ROLES
    if address.who.name == "officer":
        return ("officer",)
    without = ("stranger", "champion", "other_officer", "admin")
    return (*(role for role in ROLES if role not in without), without[nth % 4])


@pytest.mark.parametrize("everybody", [False, pytest.param(True, marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", ADDRESSES)
def test_it_answers_everybody_as_the_table_says(world, browsers, name, everybody):
    deviations = []
    for nth, (state, path) in enumerate(visits(world, ADDRESSES[name])):
        row = row_for(name, state)
        for role in roles_at(ADDRESSES[name], nth, everybody):
            said = {
                "GET": browsers[role].get(path).status_code,
                "POST": post(browsers[role], path).status_code,
            }
            wanted = {"GET": row.get[role], "POST": row.post[role]}
            deviations += [
                f"{state} {role} {method}: {said[method]} for {wanted[method]}"
                for method in said
                if said[method] != wanted[method]
            ]
    assert deviations == []


@pytest.mark.parametrize("name", ADDRESSES)
def test_no_address_takes_a_method_that_no_browser_form_sends(world, browsers, name):
    _, path = visits(world, ADDRESSES[name])[0]
    asked = {
        method: browsers["officer"].generic(method, path).status_code
        for method in ("PUT", "PATCH", "DELETE", "OPTIONS", "PURGE")
    }
    assert {method: code for method, code in asked.items() if code not in (403, 404, 405)} == {}


@pytest.mark.parametrize("name", [name for name, one in ADDRESSES.items() if one.below is not None])
def test_no_object_of_one_area_is_found_at_the_address_of_another(world, browsers, name):
    """The other area's own officer asks for it there, with every right that she has."""
    address = ADDRESSES[name]
    found = []
    for state, sample in address.samples(world.area).items():
        if not sample.parts or address.name == "area-theme":
            continue  # a page of the area itself, which the other area has as well
        path = address.path(world.other, sample)
        for role, asks in [
            ("other_officer", browsers["other_officer"].get),
            ("admin", browsers["admin"].get),
        ]:
            if asks(path).status_code != 404 and not _refused_at_the_door(address, role):
                found.append(f"{state} {role} {path}")
        if post(browsers["other_officer"], path).status_code not in (404, 405):
            found.append(f"{state} POST {path}")
    assert found == []


def _refused_at_the_door(address: Address, role: str) -> bool:
    return (role == "admin" and address.who.name == "officer") or "GET" not in address.methods


WORDS_OF_THE_AREA = (
    "Anyford Partnership Board",
    "Anyford Council",
    "Harold Finch",
    "Rent",
    "Code of funding",
    "cast.example",
)


@pytest.mark.parametrize(
    "name",
    [name for name, one in ADDRESSES.items() if one.below is not None and "<" not in one.below],
)
def test_the_pages_of_another_area_name_nothing_of_this_one(world, browsers, name):
    path = ADDRESSES[name].path(world.other, Sample("", {}))
    text = browsers["other_officer"].get(path).content.decode(errors="replace")
    # Her own address stands in the settings of her own area.
    text = text.replace(world.users["other_officer"].email, "")
    assert [word for word in WORDS_OF_THE_AREA if word in text] == []
