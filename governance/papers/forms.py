"""The ten fields of a cover sheet, the sections of a report, and a file."""

from __future__ import annotations

from typing import Any

from django import forms

from compact.documents.forms import DocumentField
from compact.ui import fields
from compact.ui.forms import Form
from governance.agendas.models import AgendaItem
from governance.papers.models import Paper
from governance.papers.sections import fields_for

LABELS = Paper.COVER

SHORT = {"max_length": 1000, "required": False}


class PaperForm(Form):
    """Everything but the title may wait; the cover sheet shows what is still empty."""

    button = "Save the paper"
    title = forms.CharField(label=LABELS["title"], max_length=200)
    description = fields.LongTextField(
        label=LABELS["description"], help_text="What it is about, in two sentences", **SHORT
    )
    document_purpose = fields.LongTextField(label=LABELS["document_purpose"], **SHORT)
    decision_required = fields.LongTextField(label=LABELS["decision_required"], **SHORT)
    author = forms.CharField(label=LABELS["author"], max_length=150, required=False)
    contact_details = forms.CharField(
        label=LABELS["contact_details"],
        max_length=200,
        required=False,
        help_text="An office's, not a private one: it is published",
    )
    publication_date = fields.DateField(label=LABELS["publication_date"], required=False)
    circulation_list = fields.LongTextField(label=LABELS["circulation_list"], **SHORT)
    target_audience = forms.CharField(
        label=LABELS["target_audience"], max_length=200, required=False
    )
    cross_reference = fields.LongTextField(
        label=LABELS["cross_reference"],
        help_text="Earlier papers, agreements or plans it builds on",
        **SHORT,
    )
    file = DocumentField(
        label="Attach a file",
        required=False,
        help_text="The report itself or an annex: PDF, Word, spreadsheet, picture or plain text",
    )
    is_plain_english = forms.BooleanField(label="Checked for plain English", required=False)

    def __init__(self, *args: Any, headings: list[str], **options: Any):
        own = dict(self.base_fields)
        last = {name: own.pop(name) for name in ("file", "is_plain_english")}
        self.base_fields = own | fields_for(headings) | last
        super().__init__(*args, **options)


class AddPaperForm(PaperForm):
    button = "Add the paper"
    item = forms.ModelChoiceField(
        AgendaItem.objects.none(), label="Agenda item", empty_label="Choose an item"
    )
    field_order = ["item"]

    def __init__(self, *args: Any, items, **options: Any):
        super().__init__(*args, **options)
        self.fields["item"].queryset = items


class FinalForm(Form):
    button = "Make it final"
    reason = fields.LongTextField(
        label="Why is the cover sheet longer?",
        max_length=500,
        help_text="It is published with the paper.",
        error_messages={"required": "Enter why the cover sheet is longer"},
    )

    def __init__(self, *args: Any, asks_reason: bool, **options: Any):
        super().__init__(*args, **options)
        if not asks_reason:
            del self.fields["reason"]


class DraftForm(Form):
    button = "Take it back to draft"
    button_class = "secondary"


class WithdrawForm(Form):
    button = "Withdraw the paper"
    button_class = "warning"
    reason = fields.LongTextField(
        label="Why is it withdrawn?",
        max_length=500,
        help_text="It stands at the paper's address.",
        error_messages={"required": "Enter why it is withdrawn"},
    )
