from __future__ import annotations

from django import forms

from compact.areas.lines import LinesField
from compact.areas.models import Area
from compact.dates.clock import today
from compact.ui.fields import DateField, LongTextField
from compact.ui.forms import FilterForm, Form, ModelForm
from partnerships.organisations.models import Organisation


class OrganisationFilters(FilterForm):
    name = forms.CharField(label="Name or part of it")
    sector = forms.ChoiceField(choices=[("", "Any sector"), *Organisation.SECTORS])
    former = forms.BooleanField(label="Show former organisations too")


class OrganisationForm(ModelForm):
    aliases = LinesField(
        label="Other and former names",
        help_text="One a line. Clauses that use any of these names find it.",
    )
    serves = LongTextField(label="Areas and communities it serves", max_length=1000, required=False)
    duties = LongTextField(
        label="Duties and constraints others should know",
        max_length=2000,
        required=False,
        help_text="Published on its page.",
    )
    website = forms.URLField(
        required=False, assume_scheme="https", help_text="For example, www.example.org"
    )

    class Meta:
        model = Organisation
        fields = ["name", "short_name", "sector", "aliases", "serves", "duties", "website"]
        widgets = {"sector": forms.RadioSelect}
        help_texts = {"short_name": "An abbreviation it is known by"}
        error_messages = {"sector": {"required": "Select the sector it belongs to"}}


class SuccessionForm(Form):
    button = "Record what came after it"
    successor = forms.ModelChoiceField(
        Organisation.objects.none(),
        label="Which organisation came after it?",
        empty_label="Select an organisation",
    )
    on = DateField(label="From which day?")

    def __init__(self, *args, area: Area, organisation: Organisation, **options):
        options.setdefault("initial", {"on": today()})
        super().__init__(*args, **options)
        others = Organisation.objects.in_area(area).current().exclude(pk=organisation.pk)
        self.fields["successor"].queryset = others
