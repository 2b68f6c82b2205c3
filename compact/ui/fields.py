"""Fields that take what people type: dates in words, times as spoken, a plain yes or no."""

import re
from datetime import date, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from compact.ui.complaints import must_be, subject
from compact.ui.widgets import DateBoxes, Digits, LongText

MONTHS = [
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
]  # fmt: skip
TIME = re.compile(r"(\d{1,2})(?:\s*[:.]\s*(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|noon)?", re.ASCII)
#: Beyond these it is a slip of the finger, and counting from it would leave the calendar.
YEARS = range(1700, 2301)
NAMED_TIMES = {"midday": time(12), "noon": time(12), "12 noon": time(12), "midnight": time(0)}


class DateField(forms.MultiValueField):
    """A day in three boxes. The month may be a word; what is missing or wrong is named.

    `named` is what complaints call it where a form asks for two days: "the last day of the term".
    """

    widget = DateBoxes
    kind = "date"

    def __init__(self, *, named: str = "", **options: Any) -> None:
        self.named = named
        options.setdefault("help_text", "For example, 27 3 2026")
        boxes = [forms.CharField(required=False) for _ in DateBoxes.PARTS]
        super().__init__(boxes, require_all_fields=False, **options)

    def clean(self, value: Any) -> date | None:
        if isinstance(value, date):
            return value
        typed = [str(part or "").strip() for part in (value or ["", "", ""])]
        if not any(typed):
            return self._nothing_typed()
        missing = [part for part, text in zip(DateBoxes.PARTS, typed, strict=True) if not text]
        if missing:
            self._refuse(missing, f"must include a {' and '.join(missing)}")
        cleaned = self._day(*typed)
        self.run_validators(cleaned)
        return cleaned

    def compress(self, data_list: list[Any]) -> date | None:
        return self.clean(data_list)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.clean(data) != initial
        except ValidationError:
            return True

    def _nothing_typed(self) -> None:
        if self.required:
            self.widget.wrong_parts = DateBoxes.PARTS
            raise ValidationError(self.error_messages["required"], code="required")

    def _day(self, day: str, month: str, year: str) -> date:
        number = _month_number(month)
        wrong = [
            part
            for part, good in (
                ("day", _is_figure(day, 2) and 1 <= int(day) <= 31),
                ("month", 1 <= number <= 12),
                ("year", _is_figure(year, 4)),
            )
            if not good
        ]
        if not wrong and int(year) not in YEARS:
            self._refuse(["year"], f"must have a year from {YEARS[0]} to {YEARS[-1]}")
        if wrong == ["year"] and _is_figure(year, 2):
            self._refuse(wrong, "must have a year of 4 digits, like 2026")
        try:
            return date(int(year), number, int(day)) if not wrong else self._not_real(wrong)
        except ValueError:
            return self._not_real(["day"])

    def _not_real(self, wrong: list[str]) -> date:
        return self._complain(wrong, must_be(self, self.label or "?", "a real date"))

    def _refuse(self, wrong: list[str], says: str) -> Any:
        self._complain(wrong, f"{subject(self, self.label or '?')} {says}")

    def _complain(self, wrong: list[str], sentence: str) -> Any:
        self.widget.wrong_parts = tuple(wrong)
        raise ValidationError(sentence, code="invalid")


def _is_figure(text: str, digits: int) -> bool:
    return (
        text.isascii() and text.isdigit() and len(text) <= digits and (digits < 4 or len(text) == 4)
    )


def _month_number(text: str) -> int:
    """1 to 12 for a figure or for a word of at least three letters; 0 when it is neither."""
    if _is_figure(text, 2):
        return int(text)
    word = text.lower().rstrip(".")
    found = [n for n, month in enumerate(MONTHS, 1) if len(word) > 2 and month.startswith(word)]
    return 9 if word == "sept" else (found[0] if found else 0)


class TimeField(forms.Field):
    """A time of day as people write it: 2:30pm, 14:30, 2.30 pm, 9am, midday."""

    widget = forms.TextInput
    kind = "time"

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", "For example, 2:30pm or 14:30")
        super().__init__(**options)
        self.widget.attrs.setdefault("class", "govuk-input--width-5")

    def to_python(self, value: Any) -> time | None:
        if isinstance(value, time) or value in self.empty_values:
            return value or None if not isinstance(value, time) else value
        text = " ".join(str(value).lower().split())
        if not text:
            return None
        found = NAMED_TIMES.get(text) or _read_time(text)
        if found is None:
            sentence = must_be(self, self.label or "?", "a time, like 2:30pm or 14:30")
            raise ValidationError(sentence, code="invalid")
        return found

    def prepare_value(self, value: Any) -> Any:
        return f"{value:%H:%M}" if isinstance(value, time) else value


def _read_time(text: str) -> time | None:
    match = TIME.fullmatch(text)
    if not match:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").replace(".", "")
    if (half and not 1 <= hour <= 12) or minute > 59:
        return None
    if half:
        hour = hour % 12 + (12 if half in ("pm", "noon") else 0)
    elif match[2] is None:
        return None  # "9" alone could be morning or evening
    return time(hour, minute) if hour < 24 else None


class YesNoField(forms.TypedChoiceField):
    """Two radios. Nothing is chosen beforehand; False is an answer, None is not."""

    widget = forms.RadioSelect

    def __init__(self, yes: str = "Yes", no: str = "No", **options: Any) -> None:
        options.setdefault("coerce", lambda chosen: chosen == "yes")
        options.setdefault("empty_value", None)
        super().__init__(choices=[("yes", yes), ("no", no)], **options)

    def prepare_value(self, value: Any) -> Any:
        return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value


class RadioField(forms.TypedChoiceField):
    """Radios whose options may carry a hint: `choices=[(value, label, hint), (value, label)]`.

    `reveals` names, for an option, the fields of the same form that stand below it and show once it
    is chosen; without scripts they always show.
    """

    widget = forms.RadioSelect

    def __init__(
        self, *, choices: list[tuple], reveals: dict[str, list[str]] | None = None, **options: Any
    ) -> None:
        self.reveals = reveals or {}
        self.option_hints = {str(option[0]): option[2] for option in choices if len(option) > 2}
        super().__init__(choices=[option[:2] for option in choices], **options)


class LongTextField(forms.CharField):
    """Several lines. With a `max_length` the page counts the characters as they are typed."""

    widget = LongText


class WholeNumberField(forms.IntegerField):
    widget = Digits
