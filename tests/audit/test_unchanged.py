"""Pieces of a page are kept while the record of the area ends where it ended, and no longer."""

import pytest
from django.template import Context, Template

from compact.audit.record import head_of, record

pytestmark = pytest.mark.django_db

PIECE = Template('{% load unchanged %}{% unchanged "piece" who %}{{ words }}{% endunchanged %}')


def drawn(area, words, who="anyone") -> str:
    facts = {"area": area, "audit_head": head_of(area), "words": words, "who": who}
    return PIECE.render(Context(facts))


def test_a_piece_is_drawn_once_while_nothing_is_done(area):
    record(area, "called", area)
    assert [drawn(area, "first"), drawn(area, "second")] == ["first", "first"]


def test_the_next_deed_on_the_record_makes_it_be_drawn_anew(area):
    record(area, "called", area)
    drawn(area, "first")
    record(area, "moved", area)
    assert drawn(area, "second") == "second"


def test_another_reader_has_a_piece_of_their_own(area):
    record(area, "called", area)
    drawn(area, "for an officer", who="officer")
    assert drawn(area, "for the public", who="public") == "for the public"


def test_another_area_has_a_piece_of_its_own(area, other_area):
    for each in (area, other_area):
        record(each, "called", each)
    drawn(area, "ours")
    assert drawn(other_area, "theirs") == "theirs"


def test_nothing_is_kept_while_the_record_is_empty(area):
    drawn(area, "first")
    assert drawn(area, "second") == "second"
