"""A label that asks is no name: what is complained of is then the answer, by its kind."""

from datetime import date

import pytest
from django import forms

from compact.agreements.reviews.forms import ReviewForm
from compact.areas.forms import HolidayForm, RoleForm
from compact.ui import fields
from compact.ui.forms import Form
from governance.meetings.forms import MeetingFilters
from partnerships.seats.forms import AppointForm


class Asking(Form):
    on = fields.DateField(label="On which day did it go out?")
    begins = fields.TimeField(label="When does it usually begin?")
    months = fields.WholeNumberField(label="In how many months is it to be reviewed?", min_value=1)
    called = forms.CharField(label="What is it called?", max_length=5)
    page = forms.URLField(label="Where can it be read?", assume_scheme="https")
    post = forms.EmailField(label="Whom do we write to?")
    kind = forms.ChoiceField(label="What kind is it?", choices=[("a", "A")])
    checked = fields.DateField(label="When that was checked")
    by = fields.DateField(label="By when")


def said(form: type[Form], **typed: str) -> dict[str, str]:
    return {name: errors[0] for name, errors in form(typed).errors.items()}


def test_a_wrong_answer_to_a_question_is_named_by_its_kind():
    wrong = {"begins": "late", "months": "few", "called": "Anyford", "page": "x y", "kind": "b"}
    days = {f"{name}_day": "31" for name in ("on", "checked", "by")}
    rest = {"on_month": "2", "on_year": "2026", "checked_month": "4"}
    assert said(Asking, **wrong, **days, **rest, post="nobody") == {
        "on": "Enter a real date",
        "begins": "Enter a time, like 2:30pm or 14:30",
        "months": "Enter a number, like 12",
        "called": "Your answer must be 5 characters or fewer",
        "page": "Enter a web address, like https://www.example.org",
        "post": "Enter an email address in the correct format, like name@example.com",
        "kind": "Select one of the answers in the list",
        "checked": "The date must include a year",
        "by": "The date must include a month and year",
    }


def test_a_missing_answer_to_a_question_is_asked_for_by_its_kind():
    assert said(Asking) == {
        "on": "Enter the date",
        "begins": "Enter the time",
        "months": "Enter the number",
        "called": "Enter an answer to “What is it called?”",
        "page": "Enter the web address",
        "post": "Enter the email address",
        "kind": "Select an answer to “What kind is it?”",
        "checked": "Enter when that was checked",
        "by": "Enter the date",
    }


def test_a_number_out_of_bounds_is_named_too():
    assert said(Asking, months="0")["months"] == "The number must be 1 or more"


@pytest.mark.parametrize(
    ("form", "field", "says"),
    [
        (ReviewForm, "held_on", "Enter a real date"),
        (HolidayForm, "day", "Enter a real date"),
        (RoleForm, "since", "The first day must be a real date"),
        (RoleForm, "until", "The last day must be a real date"),
        (AppointForm, "since", "The first day must be a real date"),
        (AppointForm, "until", "The last day of the term must be a real date"),
        (MeetingFilters, "since", "The first day must be a real date"),
    ],
)
def test_no_form_complains_in_the_words_of_its_question(form, field, says):
    wrong = form.base_fields[field]
    with pytest.raises(forms.ValidationError) as complaint:
        wrong.clean(["31", "2", "2026"])
    assert complaint.value.messages == [says]
    assert wrong.clean(["28", "2", "2026"]) == date(2026, 2, 28)
