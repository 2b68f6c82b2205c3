"""What is recorded of an endorsement."""

from __future__ import annotations

from django import forms

from compact.agreements.endorsing.listing import parties_of
from compact.agreements.versions.forms import StageForm
from compact.ui.fields import DateField, LongTextField, RadioField
from compact.ui.forms import Form


class EndorseForm(StageForm):
    button = "Record the endorsement"
    party = RadioField(label="Which party endorsed it?", choices=[])
    name = forms.CharField(label="Who signed", max_length=120, help_text="This name is published")
    office = forms.CharField(
        label="In which office", max_length=120, help_text="For example, chair. It is published"
    )
    on = DateField(label="On which day?")

    def fit(self) -> None:
        left = [one.name for one in parties_of(self.wording) if one.endorsement is None]
        self.fields["party"].choices = [(name, name) for name in left]


class WithdrawEndorsementForm(Form):
    button = "Withdraw it"
    button_class = "warning"
    reason = LongTextField(max_length=1000)
