"""Setting a deadline aside, or giving it more time: always with a reason that is published."""

from __future__ import annotations

from compact.ui.fields import DateField, LongTextField
from compact.ui.forms import Form

PUBLISHED = "It is published with the deadline. Name nobody in it"


class ExcuseForm(Form):
    button = "Excuse it"
    button_class = "warning"
    reason = LongTextField(max_length=1000, help_text=PUBLISHED)


class WaiveForm(Form):
    button = "Waive it"
    button_class = "warning"
    reason = LongTextField(max_length=1000, help_text=PUBLISHED)


class ExtendForm(Form):
    button = "Give it more time"
    until = DateField(label="Until the end of which day?")
    reason = LongTextField(max_length=1000, help_text=PUBLISHED)
