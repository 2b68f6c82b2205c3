"""What an officer says of an agreement beside its words."""

from __future__ import annotations

from django import forms

from compact.agreements.catalogue.scopes import bodies_of
from compact.agreements.models import Agreement
from compact.areas.models import Area
from compact.ui.fields import LongTextField, RadioField
from compact.ui.forms import Form

MOST_PARTIES = 60


class PartiesField(LongTextField):
    """One party a line."""

    def clean(self, value: str) -> list[str]:
        lines = [line.strip() for line in super().clean(value).splitlines() if line.strip()]
        if len(lines) > MOST_PARTIES or any(len(line) > 200 for line in lines):
            raise forms.ValidationError(
                "Enter at most 60 parties, each with a name of up to 200 letters"
            )
        return lines

    def prepare_value(self, value: object) -> object:
        return "\n".join(value) if isinstance(value, list) else value


class ChangeAgreementForm(Form):
    """What is said of an agreement. Its words and their stages have pages of their own."""

    guards = True
    button = "Save"
    title = forms.CharField(max_length=200)
    kind = forms.ChoiceField(choices=Agreement.KINDS)
    topic = forms.CharField(label="Topic, if it is a code", max_length=120, required=False)
    purpose = LongTextField(label="What it is for", max_length=2000, required=False)
    legal_status = RadioField(label="Is it legally binding?", choices=Agreement.LEGAL)
    parties = PartiesField(label="Parties", max_length=4000, required=False, help_text="One a line")
    parent = forms.ModelChoiceField(
        Agreement.objects.none(),
        label="The agreement it stands under",
        required=False,
        empty_label="None",
    )
    scope = forms.MultipleChoiceField(
        label="Bodies it binds",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Leave all empty if it binds every body",
    )

    def __init__(self, *args, area: Area, agreement: Agreement | None = None, **options) -> None:
        super().__init__(*args, **options)
        others = Agreement.objects.in_area(area)
        self.fields["parent"].queryset = others.exclude(pk=agreement.pk) if agreement else others
        choices = bodies_of(area)
        if choices:
            self.fields["scope"].choices = choices
        else:
            del self.fields["scope"]


class PlanForm(Form):
    """A code that the partners have promised and not yet written."""

    button = "Announce it"
    title = forms.CharField(max_length=200)
    kind = forms.ChoiceField(choices=Agreement.KINDS, initial="code")
    topic = forms.CharField(label="Topic of the code", max_length=120)
    purpose = LongTextField(label="What it will be for", max_length=2000, required=False)
