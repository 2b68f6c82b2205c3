"""What is asked about an agenda item."""

from __future__ import annotations

from typing import Any

from django import forms

from compact.ui import fields
from compact.ui.forms import Form
from governance.agendas.models import AgendaItem


class ItemForm(Form):
    button = "Save the item"
    title = forms.CharField(label="Title", max_length=200)
    purpose = fields.RadioField(
        label="What is it for?", choices=AgendaItem.PURPOSES, initial="discussion"
    )
    minutes = fields.WholeNumberField(
        label="Minutes for it", min_value=1, max_value=480, initial=10
    )
    note = fields.LongTextField(
        label="What is it about?",
        required=False,
        max_length=2000,
        help_text=(
            "It stands below the title on the agenda and in the pack, public unless the item is "
            "closed, and a paper under the item begins with it"
        ),
    )


class AddItemForm(ItemForm):
    button = "Add the item"
    after = forms.ModelChoiceField(
        AgendaItem.objects.none(),
        label="Where does it go?",
        required=False,
        empty_label="At the end",
    )

    def __init__(self, *args: Any, items, **options: Any):
        super().__init__(*args, **options)
        self.fields["after"].queryset = items
        self.fields["after"].label_from_instance = lambda item: f"After {item.number} {item.title}"


class RemoveItemForm(Form):
    button = "Take the item off"
    button_class = "warning"
    reason = fields.LongTextField(
        label="Why is it taken off?",
        required=False,
        max_length=500,
        help_text="It is published",
        error_messages={"required": "Enter why it is taken off"},
    )


class CloseItemForm(Form):
    deed = "close"
    button = "Close the item"
    button_class = "warning"
    reason = fields.LongTextField(
        label="Why is it closed to the public?",
        max_length=500,
        help_text="The public agenda shows the item's number and this reason, not its title.",
        error_messages={"required": "Enter why it is closed to the public"},
    )


class OpenItemForm(Form):
    deed = "open"
    button = "Open the item to the public"
    button_class = "secondary"


class OrderForm(Form):
    """The two arrows beside each item; the button that was pressed says which."""

    up = forms.IntegerField(required=False, widget=forms.HiddenInput)
    down = forms.IntegerField(required=False, widget=forms.HiddenInput)
