from __future__ import annotations

from django import forms

from compact.areas.lines import LinesField
from compact.areas.models import NATIONS, Area, Role
from compact.areas.presets import BODY_KINDS
from compact.dates.years import YearKind
from compact.ui import theme
from compact.ui.fields import DateField, LongTextField, RadioField
from compact.ui.forms import Form, ModelForm

YEARS = {
    YearKind.CALENDAR: "Calendar year, from 1 January",
    YearKind.FINANCIAL: "Financial year, from 1 April",
    YearKind.MUNICIPAL: "Municipal year, from May",
    YearKind.ROLLING: "The last 12 months, day by day",
}


class WordsForm(Form):
    """What the area calls its agreement, its two sides and its partnership."""

    guards = True
    agreement = forms.CharField(
        label="What do you call your agreement?",
        max_length=40,
        help_text="For example, compact or covenant",
    )
    sector = forms.CharField(
        label="What do you call the sector?",
        max_length=80,
        help_text="For example, voluntary and community sector",
    )
    public_sector = forms.CharField(
        label="What do you call the public bodies?",
        max_length=80,
        help_text="For example, statutory sector",
    )
    partnership = forms.CharField(label="What do you call your partnership?", max_length=80)


class KindsForm(Form):
    guards = True
    body_kinds = LinesField(
        label="Kinds of body",
        longest=60,
        required=True,
        help_text="One a line. A body keeps its kind when you take it off this list.",
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["body_kinds"].widget.attrs["rows"] = len(BODY_KINDS) + 2


class ReportSectionsForm(Form):
    guards = True
    report_sections = LinesField(
        label="Sections of a report",
        longest=60,
        most=20,
        required=True,
        help_text="One a line, in their order. A report keeps what stands under a section that you "
        "take off this list.",
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.fields["report_sections"].widget.attrs["rows"] = 8


class ColoursForm(Form):
    guards = True
    header_background = forms.CharField(
        label="Header colour", max_length=7, help_text="For example, #1d3d5c"
    )
    header_text = forms.CharField(
        label="Header text colour", max_length=7, help_text="Usually #ffffff, which is white"
    )
    link = forms.CharField(label="Link colour", max_length=7)
    link_dark = forms.CharField(
        label="Link colour on dark screens",
        max_length=7,
        required=False,
        help_text="Leave empty and it is worked out from the link colour",
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        for field in self.fields.values():
            field.widget.attrs |= {"class": "govuk-input--width-10", "spellcheck": "false"}

    def clean(self):
        typed = super().clean()
        colours = {name: (typed.get(name) or "").strip().lower() for name in self.fields}
        if not self.errors:
            for sentence in theme.check_colours(**colours):
                self.add_error(None, sentence)
        return {name: value for name, value in colours.items() if value}


class CalendarForm(ModelForm):
    guards = True
    nation = RadioField(label="Whose bank holidays do you keep?", choices=NATIONS)
    year_kind = RadioField(
        label="By which year do your yearly duties run?",
        choices=[(kind.value, words) for kind, words in YEARS.items()],
    )

    class Meta:
        model = Area
        fields = ["nation", "year_kind"]


class HolidayForm(Form):
    button = "Add the day"
    day = DateField(label="Which day do you not work?")
    name = forms.CharField(
        label="What is it called?", max_length=100, help_text="For example, Council offices closed"
    )


class RemoveForm(Form):
    button = "Remove the day"
    button_class = "warning"


class ContactForm(ModelForm):
    guards = True
    postal_address = LongTextField(label="Postal address", max_length=500, required=False)

    class Meta:
        model = Area
        fields = ["name", "contact_name", "contact_email", "contact_phone", "postal_address"]
        labels = {
            "name": "What is the place called?",
            "contact_name": "Whom can the public ask?",
            "contact_email": "Their email address",
            "contact_phone": "Their telephone number",
        }
        help_texts = {
            "name": "Stands at the top of every page",
            "contact_name": "A team or a person, published on every body's page",
        }


class RoleForm(Form):
    button = "Give them the role"
    kind = RadioField(
        label="Which role?",
        choices=[
            (Role.OFFICER, "Partnership officer", "Runs the area: may do everything here"),
            (Role.CHAMPION, "Compact champion", "Keeps an eye on how the agreement is kept"),
        ],
    )
    name = forms.CharField(label="Their name", max_length=150)
    email = forms.EmailField(
        label="Their email address",
        help_text="They sign in with it: each time a code is sent there",
    )
    since = DateField(label="From which day?", named="the first day")
    until = DateField(label="Until which day?", named="the last day", required=False)

    def clean(self):
        typed = super().clean()
        if typed.get("since") and typed.get("until") and typed["until"] < typed["since"]:
            self.add_error("until", "The last day must not be before the first day")
        return typed


class EndRoleForm(Form):
    button = "End the role"
    button_class = "warning"
    last_day = DateField(label="What is their last day?")
