from __future__ import annotations

from django import forms

from compact.areas.lines import LinesField
from compact.areas.models import Area
from compact.dates.clock import today
from compact.ui.fields import DateField, LongTextField, RadioField, TimeField
from compact.ui.forms import FilterForm, Form, ModelForm
from partnerships.bodies.links import Link
from partnerships.bodies.models import Body
from partnerships.bodies.words import LEVELS
from partnerships.people.models import Person


class BodyFilters(FilterForm):
    name = forms.CharField(label="Name or part of it")
    level = forms.ChoiceField(choices=[("", "Any level"), *LEVELS])
    kind = forms.ChoiceField(choices=[("", "Any kind")])
    former = forms.BooleanField(label="Show dormant and dissolved bodies too")

    def __init__(self, *args, area: Area, **options):
        super().__init__(*args, **options)
        self.fields["kind"].choices += kinds(area)


class BodyForm(ModelForm):
    purpose = LongTextField(label="What is it for?", max_length=2000, required=False)
    aliases = LinesField(
        label="Other names", help_text="One a line. Clauses that use any of these names find it."
    )
    established_on = DateField(label="Since which day has it existed?", required=False)
    usual_time = TimeField(label="When does it usually begin?", required=False)
    kind = forms.ChoiceField(
        label="What kind of body is it?", help_text="The kinds are set in the settings of this area"
    )
    level = RadioField(label="At which level does it work?", choices=LEVELS)

    class Meta:
        model = Body
        fields = [
            "name",
            "short_name",
            "kind",
            "level",
            "purpose",
            "aliases",
            "parent",
            "established_on",
            "usual_place",
            "usual_time",
            "support_contact",
        ]
        labels = {
            "parent": "Which body is it part of?",
            "usual_place": "Where does it usually meet?",
            "support_contact": "Who supports its members?",
        }
        help_texts = {"short_name": "An abbreviation it is known by"}

    def __init__(self, *args, area: Area, **options):
        super().__init__(*args, **options)
        if self.instance.pk:
            del self.fields["name"]
        self.fields["kind"].choices = _with_own(kinds(area), self.instance.kind)
        self.fields["parent"].queryset = Body.objects.in_area(area).exclude(pk=self.instance.pk)
        self.fields["support_contact"].queryset = Person.objects.in_area(area)
        self.fields["parent"].empty_label = self.fields["support_contact"].empty_label = "None"


class RenameForm(Form):
    button = "Rename it"
    name = forms.CharField(label="New name", max_length=200)
    on = DateField(label="From which day?")


class RestForm(Form):
    deed = "rest"
    button = "Make it dormant"
    reason = LongTextField(label="Why?", max_length=500, help_text="Published on its page.")


class WakeForm(Form):
    deed = "wake"
    button = "Make it active again"


class DissolveForm(Form):
    button = "Dissolve the body"
    button_class = "warning"
    on = DateField(label="From which day is it no more?")
    reason = LongTextField(label="Why?", max_length=500, help_text="Published on its page.")
    successor = forms.ModelChoiceField(
        Body.objects.none(),
        label="Which body carries on its work?",
        required=False,
        empty_label="None",
    )

    def __init__(self, *args, body: Body, **options):
        super().__init__(*args, **options)
        others = Body.objects.in_area(body.area).active(today())
        self.fields["successor"].queryset = others.exclude(pk=body.pk)


class LinkForm(Form):
    button = "Add the link"
    kind = RadioField(label="How does it stand to the other body?", choices=Link.KINDS)
    other = forms.ModelChoiceField(
        Body.objects.none(), label="Which body?", empty_label="Select a body"
    )

    def __init__(self, *args, body: Body, **options):
        super().__init__(*args, **options)
        self.fields["other"].queryset = Body.objects.in_area(body.area).exclude(pk=body.pk)


class UnlinkForm(Form):
    button = "Remove the link"
    button_class = "warning"


def kinds(area: Area) -> list[tuple[str, str]]:
    return [(kind, kind[:1].upper() + kind[1:]) for kind in area.kinds_of_body]


def _with_own(choices: list[tuple[str, str]], own: str) -> list[tuple[str, str]]:
    """A kind that was taken off the area's list stays on the body that has it."""
    known = dict(choices)
    return choices if not own or own in known else [*choices, (own, own[:1].upper() + own[1:])]
