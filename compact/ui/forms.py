"""The base of every form: its button, its wording, and what keeps it from being sent twice."""

import uuid
import zlib
from collections.abc import Iterator
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.db import models

from compact.ui.complaints import cap_length, word_errors
from compact.ui.widgets import Digits, LongText


class Helper(FormHelper):
    """crispy's helper, which would look for a page named "" at every drawing of a form."""

    form_action = ""


class Look:
    """What `Form` and `ModelForm` share. A class says its fields and its button, no layout."""

    button = "Save"
    button_class = ""  # "", "warning" or "secondary"
    cancel_url = ""
    cancel_words = "Cancel"  # of the link beside the button
    error_title = "There is a problem"
    autocomplete: dict[str, str] = {}  # field → HTML token, for what a person says of themselves
    use_required_attribute = False
    method = "post"
    marks_optional = True
    #: Needed in one way of filling the form in and not in another: `clean` asks for them, their
    #: hint says when, and they are never called optional.
    needed_at_times: tuple[str, ...] = ()
    #: Where one page asks for a deed or, once it is done, for its opposite: which this form means.
    deed = ""
    #: Whether others may change what it shows, which counts no versions of its own.
    guards = False
    version: int | None = None
    #: What its page says that a deed is about, by question: whoever presses the button means that.
    shown: dict[str, str] = {}
    summary_shown = False  # set by the tag that shows the summary, so that it stands once

    def __init__(
        self,
        *args: Any,
        cancel_url: str = "",
        version: int | None = None,
        shown: dict[str, str] | None = None,
        **options: Any,
    ):
        super().__init__(*args, **options)
        self.shown = shown or {}
        self.guards = self.guards or bool(shown)
        self.cancel_url = cancel_url or self.cancel_url
        self.version = version if version is not None else self.version
        if self.guards and self.version is None:
            self.version = self._fingerprint
        for name, field in self.fields.items():
            self._prepare(name, field)

    def clean(self) -> dict[str, Any]:
        """What was pressed is never taken for its opposite because somebody else was quicker."""
        facts = super().clean()
        if self.deed and self.data.get("deed", self.deed) != self.deed:
            self.add_error(
                None, "Somebody else did this a moment ago. See what can be done here now."
            )
        return facts

    @property
    def helper(self) -> Helper:
        helper = Helper()
        helper.form_method = self.method
        helper.disable_csrf = self.method == "get"
        return helper

    @property
    def idempotency_key(self) -> str:
        """Made with the form and kept while it is corrected: what is sent twice is done once."""
        if not hasattr(self, "_key"):
            self._key = _uuid(self.data.get("idempotency_key", "")) or str(uuid.uuid4())
        return self._key

    @property
    def seen_version(self) -> int | None:
        """The version of the record that the person had on screen, to refuse a stale edit."""
        typed = str(self.data.get("version", ""))
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else None

    @property
    def shown_version(self) -> int | None:
        return (
            self.seen_version if self.is_bound and self.seen_version is not None else self.version
        )

    @property
    def is_overtaken(self) -> bool:
        """Whether what it shows is no longer what the person had on screen."""
        return self.guards and self.seen_version not in (None, self._fingerprint)

    @property
    def _fingerprint(self) -> int:
        said = sorted((self.initial | self.shown).items())
        shown = [f"{name}\0{value}" for name, value in said]
        return zlib.crc32("\0".join(shown).encode()) % 10**9

    def _prepare(self, name: str, field: forms.Field) -> None:
        label = field.label or name.replace("_", " ").capitalize()
        field.label = label
        if type(field.widget) is forms.Textarea:
            field.widget = LongText(_without_size(field.widget.attrs))
        elif type(field.widget) is forms.NumberInput:
            field.widget = Digits(field.widget.attrs)
        if isinstance(field, forms.CharField):
            cap_length(field)
        if name in self.autocomplete:
            field.widget.attrs["autocomplete"] = self.autocomplete[name]
        word_errors(field, label)


class Form(Look, forms.Form):
    """A form of our own."""


class ModelForm(Look, forms.ModelForm):
    """A form of a model's fields. Its `version` is the record's, where the record has one."""

    def __init__(self, *args: Any, **options: Any):
        super().__init__(*args, **options)
        if self.version is None:
            self.version = _counted_version(self.instance)


class FilterForm(Look, forms.Form):
    """The filters of a list: a GET form in which nothing is required and nothing is secret."""

    button = "Apply filters"
    button_class = "secondary"
    method = "get"
    marks_optional = False

    def _prepare(self, name: str, field: forms.Field) -> None:
        field.required = False
        super()._prepare(name, field)


def never_shown() -> set[str]:
    """Names of the fields that every form of ours which has them hides: nobody types into them."""
    fields = [
        (name, field.widget.is_hidden)
        for form in _forms_below(Look)
        for name, field in getattr(form, "base_fields", {}).items()
    ]
    shown = {name for name, is_hidden in fields if not is_hidden}
    return {name for name, is_hidden in fields if is_hidden} - shown


def _forms_below(base: type) -> Iterator[type]:
    for form in base.__subclasses__():
        yield form
        yield from _forms_below(form)


def _counted_version(record: models.Model) -> int | None:
    """The number a record counts its changes by; some records have a `version` of another kind."""
    fields = {field.name: field for field in record._meta.concrete_fields}
    counts = isinstance(fields.get("version"), models.IntegerField)
    return record.version if counts else None


def _without_size(attrs: dict[str, Any]) -> dict[str, Any]:
    """Django gives every textarea 40 columns and 10 rows; ours are as wide as the page."""
    return {
        key: value
        for key, value in attrs.items()
        if key not in ("cols", "rows") or value not in ("40", "10")
    }


def _uuid(text: str) -> str:
    try:
        return str(uuid.UUID(text))
    except (ValueError, AttributeError, TypeError):
        return ""
