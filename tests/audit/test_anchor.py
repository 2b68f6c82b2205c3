"""Every page of an area says where its record ends, so that whoever keeps it can prove what it
was."""

import pytest

from compact.areas.models import Area
from compact.audit.context import anchor
from compact.audit.record import head_of, record

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(area, rf):
    """A request as the views of an area get it: the end of the record came with the area."""

    def ask(method: str):
        request = rf.generic(method, "/")
        request.area = Area.objects.select_related("record_head").get(pk=area.pk)
        return request

    return ask


def test_the_end_of_the_record_comes_with_the_area(area, asked, django_assert_num_queries):
    record(area, "called", area)
    with django_assert_num_queries(2):  # the area with its head; the head by itself, to compare
        assert anchor(asked("GET"))["audit_head"] == head_of(area)


def test_a_record_that_is_empty_ends_where_it_begins(area, asked):
    assert anchor(asked("GET"))["audit_head"] == "0" * 16


def test_a_page_that_did_something_shows_the_end_after_it(area, asked):
    request = asked("POST")
    before = head_of(area)
    record(area, "called", area)
    assert str(anchor(request)["audit_head"]) == head_of(area) != before


def test_a_page_shows_the_deed_before_it(client, area):
    ends = []
    for verb in ("called", "moved"):
        record(area, verb, area)
        assert head_of(area) in client.get(area.get_absolute_url()).content.decode()
        ends.append(head_of(area))
    assert ends[0] != ends[1]


def test_a_page_outside_every_area_has_no_record(rf):
    assert anchor(rf.get("/help/")) == {"audit_head": ""}
