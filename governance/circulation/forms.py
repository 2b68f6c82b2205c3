"""What is asked of whoever sends the papers."""

from __future__ import annotations

from compact.ui import fields
from compact.ui.forms import Form


class SendPapersForm(Form):
    button = "Send the papers"
    button_class = "warning"
    reason = fields.LongTextField(
        label="Why are they late?",
        max_length=500,
        help_text="It is published with the papers and with the clause they were late for.",
        error_messages={"required": "Enter why the papers are late"},
    )

    def __init__(self, *args, asks_reason: bool, **options):
        super().__init__(*args, **options)
        if not asks_reason:
            del self.fields["reason"]
