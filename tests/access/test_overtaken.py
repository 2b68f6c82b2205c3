"""Two people change the same at the same time: the second sees both texts, and nothing is lost."""

import pytest
from django.db import transaction

from compact.demo.addresses import addresses

pytestmark = pytest.mark.django_db

ADDRESSES = {address.name: address for address in addresses()}
CHANGED = {
    "agreement-change": ("purpose", "For the first", "For the second"),
    "version-describe": ("change_note", "What the first wrote", "What the second wrote"),
    "area-words": ("sector", "third sector", "charities"),
    "area-body-kinds": ("body_kinds", "Board\nFirst kind", "Board\nSecond kind"),
    "area-report-sections": ("report_sections", "Issues\nFirst part", "Issues\nSecond part"),
    "area-contact": ("contact_name", "The first office", "The second office"),
}


def shown_on(screen) -> dict:
    """Everything the form on a page would send as it was opened."""
    form = screen.context["form"]
    values = {name: form[name].value() for name in form.fields}
    given = {name: getattr(value, "pk", value) for name, value in values.items() if value}
    return given | {"version": str(form.shown_version)}


@pytest.mark.parametrize("name", CHANGED)
def test_the_second_of_two_who_change_the_same_sees_both_texts(world, browsers, name):
    address, (field, first, second) = ADDRESSES[name], CHANGED[name]
    path = address.path(world.area, next(iter(address.samples(world.area).values())))
    with transaction.atomic():
        screens = [shown_on(browsers["officer"].get(path)) for _ in range(2)]
        assert browsers["officer"].post(path, screens[0] | {field: first}).status_code == 302
        answer = browsers["officer"].post(path, screens[1] | {field: second})
        assert answer.status_code == 409
        said = answer.content.decode()
        assert first.split()[-1] in said and second.split()[-1] in said
        again = shown_on(browsers["officer"].get(path))
        assert first.split()[-1] in str(again[field])
        assert browsers["officer"].post(path, again | {field: second}).status_code == 302
        transaction.set_rollback(True)
