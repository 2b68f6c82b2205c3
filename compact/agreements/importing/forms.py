"""A text to read: pasted or uploaded, as a new agreement or as the next version of one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet

from compact.agreements.models import Agreement
from compact.agreements.reading import Reading, Unreadable, read
from compact.ui.forms import Form
from compact.ui.widgets import LongText

LARGEST_FILE = 10 * 1024 * 1024
LONGEST_TEXT = 2_000_000
ENDINGS = (".txt", ".md", ".docx")


class WholeText(forms.Field):
    """A text of any length a book may have; its end is not cut off and nothing is stripped."""

    widget = LongText

    def to_python(self, value: Any) -> str:
        text = str(value or "")
        if len(text) > LONGEST_TEXT:
            raise forms.ValidationError(
                f"The text must be {LONGEST_TEXT:,} characters or fewer. Enter it in parts."
            )
        return text


class AddForm(Form):
    """Either the words themselves or a file with them. They are read while the form is checked."""

    button = "Read the text"
    needed_at_times = ("title", "file", "words")
    title = forms.CharField(
        max_length=200,
        required=False,
        help_text="As on its cover. A new version of an agreement keeps the title it has",
    )
    kind = forms.ChoiceField(label="Kind of agreement", choices=Agreement.KINDS)
    agreement = forms.ModelChoiceField(
        Agreement.objects.none(),
        label="Is it a new version of an agreement that is here?",
        required=False,
        empty_label="No, a new agreement",
    )
    label = forms.CharField(
        label="What the version is called",
        max_length=80,
        required=False,
        help_text="For example, V5, second draft. Leave empty to number it",
    )
    file = forms.FileField(
        label="Upload the text",
        required=False,
        help_text="A .docx, .md or .txt file of up to 10 MB. Or paste it below instead",
    )
    words = WholeText(label="Or paste the text", required=False, widget=LongText({"rows": 12}))

    def __init__(self, *args: Any, agreements: QuerySet[Agreement], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["agreement"].queryset = agreements

    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if not facts.get("agreement") and not facts.get("title") and "title" not in self.errors:
            self.add_error("title", "Enter the title of the agreement")
        upload, words = facts.get("file"), facts.get("words") or ""
        if upload and words.strip():
            self.add_error("words", "Paste the text or upload a file, not both")
        elif upload:
            self._read_file(upload)
        elif words.strip():
            self._read("words", words.encode("utf-8", "replace"), "pasted.md")
        elif not {"file", "words"} & self.errors.keys():
            self.add_error("file", "Upload the text or paste it")
        return facts

    def _read_file(self, upload: Any) -> None:
        if upload.size > LARGEST_FILE:
            self.add_error("file", "The selected file must be smaller than 10 MB")
        elif not upload.name.lower().endswith(ENDINGS):
            self.add_error("file", "The selected file must be a .docx, .md or .txt")
        else:
            self._read("file", upload.read(), upload.name)

    def _read(self, field: str, data: bytes, name: str) -> None:
        """Keep the reading with the form, so that nothing is read twice."""
        self.data_read, self.reading = data, None
        try:
            self.reading: Reading | None = read(data, name)
        except Unreadable as complaint:
            self.add_error(field, str(complaint))


class DraftForm(Form):
    button = "Begin the draft"
    label = forms.CharField(
        label="What the new draft is called", max_length=80, help_text="For example, 2027 draft"
    )
