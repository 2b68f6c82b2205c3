from __future__ import annotations

from django import forms

from compact.areas.models import Area
from compact.notices.models import Channel, Print
from compact.ui.fields import LongTextField
from compact.ui.forms import FilterForm, Form, ModelForm
from partnerships.bodies.models import Body
from partnerships.organisations.models import Organisation
from partnerships.people.models import Person

#: What nobody outside the office may read.
CLOSED = ("email", "phone", "postal_address")


class PersonFilters(FilterForm):
    name = forms.CharField(label="Name or part of it")
    organisation = forms.ModelChoiceField(
        Organisation.objects.none(), empty_label="Any organisation"
    )
    body = forms.ModelChoiceField(Body.objects.none(), label="Sits on", empty_label="Any body")
    channel = forms.ChoiceField(label="Written to by", choices=[("", "Either"), *Channel.choices])
    format = forms.ChoiceField(label="Reads", choices=[("", "Any format"), *Print.choices])

    def __init__(self, *args, area: Area, **options):
        super().__init__(*args, **options)
        self.fields["organisation"].queryset = Organisation.objects.in_area(area)
        self.fields["body"].queryset = Body.objects.in_area(area)


class _Reachable:
    """A channel needs an address to go to, and a format that has kinds needs its note."""

    needed_at_times = ("email", "postal_address", "format_note")

    def clean(self):
        typed = super().clean()
        if (
            typed.get("channel") == Channel.EMAIL
            and not typed.get("email")
            and "email" not in self.errors
        ):
            self.add_error("email", "Enter an email address, or choose post")
        if typed.get("channel") == Channel.POST and not (typed.get("postal_address") or "").strip():
            self.add_error("postal_address", "Enter a postal address, or choose email")
        named = typed.get("format") in (Print.LANGUAGE, Print.AUDIO)
        if named and not typed.get("format_note"):
            self.add_error("format_note", "Enter which language, or which audio format")
        return typed


class PersonForm(_Reachable, ModelForm):
    postal_address = LongTextField(label="Postal address", max_length=500, required=False)

    class Meta:
        model = Person
        fields = [
            "name",
            "organisation",
            "email",
            "phone",
            "postal_address",
            "channel",
            "format",
            "format_note",
        ]
        widgets = {"channel": forms.RadioSelect, "format": forms.Select}
        labels = {
            "email": "Email address",
            "channel": "How do they want to be written to?",
            "format": "How do they want to read?",
            "format_note": "Which language, which audio format",
        }
        help_texts = {"format_note": "Only for audio and other languages"}

    def __init__(self, *args, area: Area, **options):
        super().__init__(*args, **options)
        self.fields["organisation"].queryset = Organisation.objects.in_area(area).current()
        self.fields["organisation"].empty_label = "None"


class PreferencesForm(_Reachable, ModelForm):
    """A person's own answer to "how may we write to you?"."""

    button = "Save how you are written to"
    autocomplete = {"email": "email", "postal_address": "street-address"}
    postal_address = LongTextField(
        label="Your postal address",
        max_length=500,
        required=False,
        help_text="Needed if you choose post. Only officers see it",
    )

    class Meta:
        model = Person
        fields = ["channel", "email", "postal_address", "format", "format_note"]
        widgets = {"channel": forms.RadioSelect, "format": forms.RadioSelect}
        labels = {
            "channel": "How do you want us to write to you?",
            "email": "Your email address",
            "format": "How do you want to read?",
            "format_note": "Which language, or which audio format",
        }
        help_texts = {
            "email": (
                "Needed if you choose email. Only officers see it. You sign in with the address "
                "you have now"
            ),
            "format_note": "Only for audio and other languages",
        }


class LetSignInForm(Form):
    deed = "give"
    button = "Give them a sign-in"


class EndSignInForm(Form):
    deed = "end"
    button = "End their sign-in here"
    button_class = "warning"
