"""What is asked about minutes."""

from __future__ import annotations

from typing import Any

from django import forms

from compact.ui import fields
from compact.ui.forms import Form
from governance.minutes.models import Decision
from partnerships.people.models import Person


class StartForm(Form):
    button = "Draft the minutes"


class ItemForm(Form):
    """The words under one item; a decision and an action may be put down in the same go."""

    button = "Save"
    words = fields.LongTextField(label="What was said and done", required=False, max_length=20000)
    decision = fields.LongTextField(label="A decision to add", required=False, max_length=2000)
    method = fields.RadioField(
        label="How it was decided", choices=Decision.METHODS, required=False, initial="consensus"
    )
    minority_view = fields.LongTextField(
        label="What the minority held", required=False, max_length=2000
    )
    action = fields.LongTextField(label="An action to add", required=False, max_length=1000)
    owner = forms.ModelChoiceField(
        Person.objects.none(), label="Who does it", required=False, empty_label="Nobody is named"
    )
    due_on = fields.DateField(label="By when", required=False)

    def __init__(self, *args: Any, people, **options: Any):
        super().__init__(*args, **options)
        self.fields["owner"].queryset = people

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("minority_view") and not cleaned.get("decision"):
            self.add_error("decision", "Enter the decision that the minority view is about")
        if (cleaned.get("owner") or cleaned.get("due_on")) and not cleaned.get("action"):
            self.add_error("action", "Enter the action that was taken on")
        return cleaned


class AmendForm(Form):
    """The chair's own change to the words under one item."""

    button = "Save my change"
    words = fields.LongTextField(label="What was said and done", required=False, max_length=20000)


class StrikeForm(Form):
    button = "Take it out"
    button_class = "warning"


class SubmitForm(Form):
    button = "Hand the minutes to the chair"


class SendBackForm(Form):
    button = "Ask for these changes"
    button_class = "secondary"
    note = fields.LongTextField(label="What should change?", max_length=2000)


class ApproveForm(Form):
    """Carries what was read: its version and the hash of its words."""

    button = "Approve and publish"
    sha256 = forms.CharField(widget=forms.HiddenInput, max_length=64)
