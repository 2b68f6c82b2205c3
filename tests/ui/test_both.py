"""What somebody typed beside what was saved meanwhile: by the question, in words."""

from datetime import date, time

import pytest
from django import forms

from compact.accounts.models import User
from compact.ui import fields
from compact.ui.both import Both, differing
from compact.ui.forms import Form


class Term(Form):
    reason = fields.LongTextField(label="Reason", required=False)
    until = fields.DateField(label="Until which day?", required=False)
    begins = fields.TimeField(label="Time it begins", required=False)
    kind = forms.ChoiceField(label="Kind", choices=[("co", "Co-opted"), ("el", "Elected")])
    areas = forms.MultipleChoiceField(label="Areas", choices=[("n", "North"), ("s", "South")])
    votes = forms.BooleanField(label="Has a vote", required=False)
    holder = forms.ModelChoiceField(User.objects.all(), label="Held by")
    seen = forms.CharField(widget=forms.HiddenInput, required=False)


@pytest.mark.django_db
def test_each_question_that_differs_is_shown_with_both_answers_in_words(officer, stranger):
    typed = {
        "until_day": "8", "until_month": "3", "until_year": "2026", "kind": "co",
        "begins": "14:00",
        "areas": ["n", "s"], "votes": "on", "holder": officer.pk, "seen": "x",
    }  # fmt: skip
    form = Term(typed)
    assert form.is_valid()
    saved = {
        "reason": "Moved away", "until": date(2026, 3, 9), "kind": "el", "areas": ["n"],
        "begins": time(14, 30),
        "votes": False, "holder": stranger.pk, "seen": "y",
    }  # fmt: skip
    assert differing(form, saved) == [
        Both("Reason", "", "Moved away"),
        Both("Until which day?", "8 March 2026", "9 March 2026"),
        Both("Time it begins", "2pm", "2:30pm"),
        Both("Kind", "Co-opted", "Elected"),
        Both("Areas", "North, South", "North"),
        Both("Has a vote", "Yes", "No"),
        Both("Held by", str(officer), str(stranger)),
    ]


@pytest.mark.django_db
def test_what_nothing_saved_answers_is_shown_as_it_was_typed(officer):
    form = Term({"reason": "Moved away", "kind": "el", "areas": ["n"], "holder": officer.pk})
    assert form.is_valid()
    saved = {"kind": "el", "areas": ["n"], "votes": False, "holder": officer}
    assert differing(form, saved) == [Both("Reason", "Moved away", None)]
