from __future__ import annotations

from datetime import date, timedelta

from django import forms

from compact.dates.months import add_months
from compact.ui.fields import DateField, RadioField, WholeNumberField, YesNoField
from compact.ui.forms import Form, ModelForm
from partnerships.bodies.models import Body, Seat
from partnerships.bodies.words import CAPACITIES, COUNTED, ROUTES, TERM_REASONS, WHY_ENDED
from partnerships.organisations.models import Organisation
from partnerships.people.models import Person

ENDS_BY_ITSELF = {"dissolved"}


class SeatForm(ModelForm):
    has_vote = YesNoField(label="Does it carry a vote?")
    may_speak = YesNoField(label="May its holder speak?")
    counted = RadioField(label="Is it one of the body's seats?", choices=COUNTED)

    class Meta:
        model = Seat
        fields = [
            "title",
            "organisation",
            "office",
            "constituency",
            "has_vote",
            "may_speak",
            "rights_note",
            "ex_officio",
            "goes_with",
            "counted",
            "substitute",
        ]
        widgets = {"office": forms.RadioSelect}
        labels = {
            "title": "What is the seat called?",
            "organisation": "Whose seat is it?",
            "office": "Which office goes with it?",
            "constituency": "Which area or community does it speak for?",
            "rights_note": "Why has it no vote, or may its holder not speak?",
            "ex_officio": "Which office is it held by?",
            "goes_with": "Of which body is that an officer?",
            "substitute": "Who is the named substitute?",
        }
        help_texts = {
            "title": "For example, Sector representative",
            "rights_note": "Published. Every seat has both unless something says otherwise.",
            "ex_officio": "Where an office brings the seat, such as “chair or vice chair”",
        }

    def __init__(self, *args, body: Body, **options):
        options["initial"] = {
            "has_vote": True,
            "may_speak": True,
            "counted": "seat",
            "office": Seat.MEMBER,
        } | (options.get("initial") or {})
        if options.get("instance"):
            options["initial"] = None
        super().__init__(*args, **options)
        area = body.area
        self.fields["organisation"].queryset = Organisation.objects.in_area(area).current()
        self.fields["organisation"].empty_label = "Nobody's in particular"
        self.fields["goes_with"].queryset = Body.objects.in_area(area).exclude(pk=body.pk)
        self.fields["substitute"].queryset = Person.objects.in_area(area)
        self.fields["goes_with"].empty_label = self.fields["substitute"].empty_label = "None"

    def clean(self):
        typed = super().clean()
        limited = typed.get("has_vote") is False or typed.get("may_speak") is False
        if limited and not typed.get("rights_note"):
            self.add_error("rights_note", "Enter why. It is published with the seat")
        return typed


class NewSeatsForm(SeatForm):
    button = "Add the seats"
    number = WholeNumberField(
        label="How many seats like this?", min_value=1, max_value=50, initial=1
    )
    field_order = ["number", *SeatForm.Meta.fields]

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        del self.fields["substitute"]  # a substitute is named for one seat, not for nine


class AbolishForm(Form):
    button = "Abolish the seat"
    button_class = "warning"
    on = DateField(label="From which day is there no such seat?")


class TermForm(Form):
    """What a new term and a renewed one have in common."""

    until = DateField(
        label="What is the last day of the term?", named="the last day of the term", required=False
    )
    how_chosen = forms.CharField(
        label="How were they chosen?",
        max_length=200,
        required=False,
        help_text="For example, elected unopposed at the network's meeting",
    )
    term_reason = forms.ChoiceField(
        label="If the term is not as long as the agreement gives it, why?",
        choices=[("", "It is as long as it should be"), *TERM_REASONS],
        required=False,
    )
    note = forms.CharField(
        label="The reason in your words",
        max_length=200,
        required=False,
        help_text="Published with the seat.",
    )

    def clean(self):
        typed = super().clean()
        if typed.get("term_reason") == "other" and not typed.get("note"):
            self.add_error("note", "Enter the reason. It is published with the seat")
        since, until = typed.get("since"), typed.get("until")
        if since and until and until < since:
            self.add_error("until", "The last day must not be before the first day")
        return typed


class AppointForm(TermForm):
    button = "Give them the seat"
    person = forms.ModelChoiceField(
        Person.objects.none(), label="Who?", empty_label="Select a person"
    )
    capacity = RadioField(label="In what capacity do they sit?", choices=CAPACITIES)
    route = RadioField(label="How did they come to the seat?", choices=ROUTES)
    since = DateField(label="What is the first day?", named="the first day")
    is_caretaker = forms.BooleanField(
        label="They keep the seat until somebody is chosen", required=False
    )
    field_order = [
        "person",
        "capacity",
        "route",
        "how_chosen",
        "since",
        "until",
        "is_caretaker",
        "term_reason",
        "note",
    ]

    def __init__(self, *args, seat: Seat, **options):
        super().__init__(*args, **options)
        self.fields["person"].queryset = Person.objects.in_area(seat.area).select_related(
            "organisation"
        )
        self.fields["person"].label_from_instance = _with_organisation


class RenewForm(TermForm):
    button = "Renew the term"
    field_order = ["until", "how_chosen", "term_reason", "note"]

    def __init__(self, *args, since: date, **options):
        super().__init__(*args, **options)
        self.since = since

    def clean(self):
        typed = super().clean()
        if typed.get("until") and typed["until"] < self.since:
            self.add_error("until", "The last day must be after the term that ends now")
        return typed


class EndForm(Form):
    button = "Record that they stopped"
    button_class = "warning"
    last_day = DateField(label="What was, or will be, their last day?")
    why = RadioField(
        label="Why did they stop?",
        choices=[pair for pair in WHY_ENDED if pair[0] not in ENDS_BY_ITSELF],
    )
    note = forms.CharField(
        label="In your words", max_length=200, required=False, help_text="Published with the seat."
    )


def suggested(seat: Seat, since: date, months: int | None) -> dict[str, object]:
    """What is most likely for this seat, so that nobody types what is known."""
    organisation = seat.organisation
    sector = organisation is None or organisation.is_vcs
    route = (
        "ex-officio"
        if seat.ex_officio or seat.goes_with_id
        else "network"
        if sector
        else "nominated"
    )
    until = (
        add_months(since, months) - timedelta(days=1) if months and route != "ex-officio" else None
    )
    return {"since": since, "until": until, "capacity": "representing", "route": route}


def _with_organisation(person: Person) -> str:
    return f"{person.name}, {person.organisation}" if person.organisation else person.name
