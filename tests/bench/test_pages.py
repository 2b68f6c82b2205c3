"""A page asks as many questions of ten meetings as of a thousand, and never more than fifteen."""

import pytest
import time_machine
from django.core.cache import caches

from tests.bench.place import NOW, build
from tests.bench.queries import asked


@pytest.mark.django_db
def test_ten_meetings_or_a_thousand_are_asked_about_alike(client):

    def count(address: str) -> int:
        # Counted is a page of which nothing was kept.
        return asked(lambda: (caches["pages"].clear(), client.get(address)))

    with time_machine.travel(NOW, tick=False):
        few, many = build(10, slug="few"), build(1000, slug="many")
        found = {name: (count(few.pages[name]), count(many.pages[name])) for name in few.pages}
    assert all(small == large <= 15 for small, large in found.values()), found
