"""Fields and forms for documents: what is not taken is said beside the field."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.validators import RegexValidator
from django.template.defaultfilters import filesizeformat

from compact.documents.checking import check, clean_name
from compact.documents.kinds import ACCEPT
from compact.documents.refusals import Refused
from compact.ui.forms import Form

SHA256 = RegexValidator(
    r"^\s*[0-9A-Fa-f]{64}\s*$", "A fingerprint of a file has 64 signs, each 0 to 9 or a to f"
)


class DocumentField(forms.FileField):
    """A file we take; `cleaned_data` holds it with a clean name, ready for `store_upload`."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.FileInput(attrs={"accept": ACCEPT}))
        kwargs.setdefault("error_messages", {"required": "Choose a file"})
        super().__init__(**kwargs)

    def to_python(self, data: UploadedFile | None) -> UploadedFile | None:
        if data in self.empty_values:
            return None
        if data.size > settings.UPLOAD_LIMIT:
            raise ValidationError(
                f"The file must be smaller than {filesizeformat(settings.UPLOAD_LIMIT)}."
            )
        data.name = clean_name(data.name or "")
        try:
            check(data)
        except Refused as refusal:
            raise ValidationError(str(refusal)) from refusal
        return data


class VerifyForm(Form):
    """A file, or the SHA-256 somebody has worked out from one."""

    button = "Check this document"
    marks_optional = False  # one of the two is needed
    file = forms.FileField(
        label="The document",
        required=False,
        widget=forms.FileInput(attrs={"accept": ".pdf"}),
        help_text="The file is looked at and thrown away: we do not keep it.",
        error_messages={"empty": "The file is empty. Choose another file."},
    )
    sha256 = forms.CharField(
        label="Or its SHA-256 fingerprint",
        required=False,
        max_length=100,
        validators=[SHA256],
        help_text="64 letters and figures, if you have worked it out yourself.",
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if not self.errors and not (given.get("file") or given.get("sha256")):
            self.add_error("file", "Choose a document, or give its SHA-256 fingerprint")
        return given
