"""Controls that Django does not have: a date in three boxes, long text, one line of digits."""

from typing import Any

from django import forms


class LongText(forms.Textarea):
    """A textarea whose line ends count as one character, as the person who typed them expects."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"rows": 5} | (attrs or {}))

    def value_from_datadict(self, data, files, name):
        value = super().value_from_datadict(data, files, name)
        return value.replace("\r\n", "\n") if isinstance(value, str) else value


class Digits(forms.TextInput):
    """A number typed as text: no spinner, no scroll-wheel accidents, the digit keys on a phone."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(
            {"inputmode": "numeric", "spellcheck": "false", "class": "govuk-input--width-5"}
            | (attrs or {})
        )


class DateBoxes(forms.MultiWidget):
    """Day, month and year. The field says which boxes were wrong, and only those turn red."""

    template_name = "ui/widgets/date.html"
    use_fieldset = True
    PARTS = ("day", "month", "year")

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        self.wrong_parts: tuple[str, ...] = ()
        super().__init__({part: forms.TextInput() for part in self.PARTS}, attrs)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        for part, box in zip(self.PARTS, context["widget"]["subwidgets"], strict=True):
            box["label"] = part.capitalize()
            box["wrong"] = part in self.wrong_parts
        return context

    def decompress(self, value) -> list[int | str]:
        if hasattr(value, "year"):
            return [value.day, value.month, value.year]
        return ["", "", ""]

    def id_for_label(self, id_: str) -> str:
        """Where an error about this date leads: the first box that is wrong."""
        part = self.wrong_parts[0] if self.wrong_parts else self.PARTS[0]
        return f"{id_}_{self.PARTS.index(part)}" if id_ else ""
