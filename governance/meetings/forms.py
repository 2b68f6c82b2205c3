"""What is asked of whoever calls, moves or cancels a meeting."""

from __future__ import annotations

from typing import Any

from django import forms

from compact.dates.clock import today
from compact.deadlines.foresight import Foreseen
from compact.ui import fields
from compact.ui.forms import FilterForm, Form
from governance.meetings.models import Meeting
from partnerships.bodies.models import Body


class WhichBodyForm(FilterForm):
    """The first question of calling a meeting. It changes nothing, so it is asked with GET."""

    button = "Continue"
    button_class = ""
    body = forms.ModelChoiceField(
        Body.objects.none(),
        label="Which body meets?",
        to_field_name="slug",
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": "Select which body meets"},
    )
    #: Tells a page that is opened from one that was sent without a choice.
    asked = forms.CharField(widget=forms.HiddenInput, initial="yes")

    def __init__(self, *args: Any, bodies, **options: Any):
        super().__init__(*args, **options)
        self.fields["body"].queryset = bodies


class TimeAndPlaceForm(Form):
    """Day, hour and place: the same questions whether a meeting is called or moved."""

    needed_at_times = ("place", "online_url", "closed_reason")
    starts_on = fields.DateField(label="Day of the meeting")
    starts_at = fields.TimeField(label="Time it begins")
    ends_at = fields.TimeField(label="Time it ends", required=False)
    place = forms.CharField(
        label="Place",
        max_length=200,
        required=False,
        help_text="Building, room and postcode. Empty if it is only online",
    )
    online_url = forms.URLField(
        label="Address of the online meeting",
        required=False,
        max_length=200,
        assume_scheme="https",
        help_text="Members see it, the public page does not. Empty if nobody joins online",
    )
    #: The day that she was told is too early for a clause, and goes on with (comply or explain).
    knows_late = forms.CharField(required=False, max_length=10, widget=forms.HiddenInput)
    all_the_same = ""

    def goes_on(self, late: list[Foreseen]) -> bool:
        """Whether the deed may follow: nothing would be late, or she was told so of this day.

        Where she was not, the form that is shown again carries that she is told now.
        """
        day = self.cleaned_data["starts_on"].isoformat()
        if not late or self.cleaned_data["knows_late"] == day:
            return True
        self.data = self.data.copy()
        self.data["knows_late"] = day
        self.button = self.all_the_same
        return False

    @property
    def facts(self) -> dict[str, Any]:
        """What the meeting is told of itself: everything but what she knows."""
        return {name: value for name, value in self.cleaned_data.items() if name != "knows_late"}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        begins, ends = cleaned.get("starts_at"), cleaned.get("ends_at")
        if begins and ends and ends <= begins:
            self.add_error("ends_at", "The time it ends must be later than the time it begins")
        if (
            not cleaned.get("place")
            and not cleaned.get("online_url")
            and "online_url" not in self.errors
        ):
            self.add_error("place", "Enter the place, or the address of the online meeting")
        day = cleaned.get("starts_on")
        if day and day < today():
            self.add_error("starts_on", "Day of the meeting must be today or later")
        elif day and day.year > today().year + 5:
            self.add_error("starts_on", "Day of the meeting must be within the next 5 years")
        return cleaned


class CallForm(TimeAndPlaceForm):
    button = "Call the meeting"
    all_the_same = "Call it for this day all the same"
    field_order = [
        "kind",
        "starts_on",
        "starts_at",
        "ends_at",
        "place",
        "online_url",
        "closed",
        "closed_reason",
    ]

    kind = fields.RadioField(
        label="What kind of meeting is it?", choices=Meeting.KINDS, initial="ordinary"
    )
    closed = fields.YesNoField(label="Is the whole meeting closed to the public?", initial="no")
    closed_reason = fields.LongTextField(
        label="Why it is closed",
        required=False,
        max_length=500,
        help_text="Only if you chose yes. The reason is published.",
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.pop("closed", False):
            if not cleaned.get("closed_reason"):
                self.add_error("closed_reason", "Enter why the meeting is closed")
        else:
            cleaned["closed_reason"] = ""
        return cleaned


class MoveForm(TimeAndPlaceForm):
    button = "Move the meeting"
    button_class = "warning"
    all_the_same = "Move it to this day all the same"
    reason = fields.LongTextField(
        label="Reason",
        required=False,
        max_length=500,
        help_text="Needed when papers that went out are late for the new day. It is published.",
    )


class CancelForm(Form):
    button = "Cancel the meeting"
    button_class = "warning"
    cancel_words = "Go back, keep the meeting"
    reason = fields.LongTextField(
        label="Why is it cancelled?",
        max_length=500,
        help_text="It is published and goes to every member.",
        error_messages={"required": "Enter why it is cancelled"},
    )


class MeetingFilters(FilterForm):
    body = forms.ModelChoiceField(
        Body.objects.none(), label="Body", to_field_name="slug", empty_label="Every body"
    )
    status = forms.ChoiceField(label="How it stands", choices=[("", "Any"), *Meeting.STATUSES])
    since = fields.DateField(label="From", named="the first day")
    until = fields.DateField(label="To", named="the last day")

    def __init__(self, *args: Any, area=None, **options: Any):
        super().__init__(*args, **options)
        self.fields["body"].queryset = Body.objects.in_area(area)
