"""A form is given what was typed; the deed is done once it is valid, or it says why it was not."""

import pytest
from django import forms
from django.test import RequestFactory

from compact.audit.answers import done, kept, typed
from compact.audit.moves import AlreadyDone, NotPossible, ReasonNeeded, Stale
from compact.ui.forms import Form


class Button(Form):
    """A form of a single button: it has no fields, and a browser may post nothing with it."""


class Letter(Form):
    on = forms.CharField()


def refusing(refusal: Exception):
    def deed() -> None:
        raise refusal

    return deed


@pytest.fixture
def form() -> Letter:
    """A form that was filled in as it should be."""
    filled = Letter({"on": "2 March"})
    assert filled.is_valid()
    return filled


def test_a_page_that_is_only_opened_has_nothing_typed_and_its_form_is_never_valid():
    assert typed(RequestFactory().get("/?on=2+March")) is None
    assert not Button(typed(RequestFactory().get("/"))).is_valid()


def test_a_button_that_posts_nothing_is_pressed_all_the_same():
    assert Button(typed(RequestFactory().post("/"))).is_valid()


def test_what_was_posted_reaches_the_form():
    posted = Letter(typed(RequestFactory().post("/", {"on": "2 March"})))
    assert posted.is_valid()
    assert posted.cleaned_data == {"on": "2 March"}


def test_a_deed_that_goes_through_is_done_whatever_it_returns(form):
    happened = []
    assert done(form, lambda: happened.append("sent"))
    assert happened == ["sent"]
    assert form.errors == {}


@pytest.mark.parametrize("kind", [NotPossible, AlreadyDone, ReasonNeeded])
def test_a_refusal_stands_on_the_form_as_its_sentence(form, kind):
    assert not done(form, refusing(kind("The papers have gone out.")))
    assert form.errors == {"__all__": ["The papers have gone out."]}


def test_a_refusal_can_stand_beside_the_field_it_is_about(form):
    assert not done(form, refusing(NotPossible("That day is still to come.")), beside="on")
    assert form.errors == {"on": ["That day is still to come."]}


def test_what_a_deed_made_is_kept_even_where_that_is_an_empty_list(form):
    assert kept(form, lambda: ["a letter"]) == ["a letter"]
    assert kept(form, list) == []
    assert form.errors == {}


def test_nothing_is_kept_of_a_refused_deed(form):
    assert kept(form, refusing(NotPossible("Not that day.")), beside="on") is None
    assert form.errors == {"on": ["Not that day."]}


@pytest.mark.parametrize("answer", [done, kept])
def test_an_edit_made_meanwhile_is_for_the_view_to_answer_with_both_texts(form, area, answer):
    with pytest.raises(Stale) as meanwhile:
        answer(form, refusing(Stale(area)))
    assert meanwhile.value.theirs == area
    assert form.errors == {}


def test_a_fault_of_ours_is_no_refusal_and_is_not_hidden(form):
    with pytest.raises(ZeroDivisionError):
        done(form, lambda: 1 / 0)
