"""What officers choose and type about notices."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django import forms

from compact.areas.models import Area
from compact.notices.models import Channel, Notice
from compact.ui import fields
from compact.ui.forms import FilterForm, Form

ANY = [("", "Any")]
NAMED = {"deadlines": "Deadlines", "meetings": "Meetings", "papers": "Papers", "minutes": "Minutes"}


class NoticeFilters(FilterForm):
    status = forms.ChoiceField(label="Status", choices=ANY + Notice.STATUSES)
    channel = forms.ChoiceField(label="Channel", choices=ANY + Channel.choices)
    topic = forms.ChoiceField(label="Topic")
    words = forms.CharField(label="To or about", max_length=100)

    def __init__(self, *args, area: Area, **options) -> None:
        super().__init__(*args, **options)
        topics = Notice.objects.in_area(area).order_by("topic").values_list("topic", flat=True)
        self.fields["topic"].choices = ANY + [
            (topic, NAMED.get(topic, topic.replace("-", " ").capitalize()))
            for topic in topics.distinct()
        ]


class SendAgainForm(Form):
    button = "Send it again"


class SkipForm(Form):
    button = "Do not send it"
    button_class = "warning"
    reason = forms.CharField(
        label="Why should it not go?",
        max_length=200,
        error_messages={"required": "Enter why it should not go"},
    )


class ReachedForm(Form):
    button = "Record it"
    how = forms.CharField(
        label="How was this person told?",
        max_length=200,
        help_text="For example: told by phone on 3 March. Do not write a phone number here.",
        error_messages={"required": "Enter how this person was told"},
    )


class LetterForm(Form):
    button = "Put the letter in the print run"
    address = fields.LongTextField(
        label="Postal address",
        max_length=500,
        help_text="The name is added by itself. One line for each line of the address.",
    )


class PostedForm(Form):
    """The tick list of a print run. Everything is ticked: people untick what did not go."""

    letters = forms.MultipleChoiceField(
        label="Which letters went?",
        widget=forms.CheckboxSelectMultiple,
        help_text="Untick what did not go today.",
        error_messages={
            "required": "Tick at least one letter",
            "invalid_choice": "One of these letters no longer waits: look at the list again",
        },
    )
    on = fields.DateField(label="Day of posting")

    def __init__(self, *args, letters: Iterable[Notice], today: date, **options) -> None:
        options.setdefault("initial", {"on": today})
        super().__init__(*args, **options)
        self.fields["letters"].choices = [(str(each.pk), _in_a_line(each)) for each in letters]
        self.initial["letters"] = [value for value, _ in self.fields["letters"].choices]
        self.button = "Record as posted"


def _in_a_line(letter: Notice) -> str:
    wants = f", {letter.wants}" if letter.wants else ""
    return f"{letter.recipient_name}: {letter.subject}{wants}"
