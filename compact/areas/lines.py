"""A list that is typed one a line, such as the kinds of body or the other names of one."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from compact.ui.fields import LongTextField


class LinesField(LongTextField):
    """Several short texts, one a line; blank lines and repetitions fall away."""

    def __init__(self, *, longest: int = 200, most: int = 100, **options: Any) -> None:
        self.longest, self.most = longest, most
        options.setdefault("required", False)
        super().__init__(**options)

    def to_python(self, value: Any) -> list[str]:
        if isinstance(value, list):
            return value
        lines = (" ".join(line.split()) for line in super().to_python(value).splitlines())
        return list(dict.fromkeys(line for line in lines if line))

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def run_validators(self, value: list[str]) -> None:
        super().run_validators("\n".join(value))
        if len(value) > self.most:
            raise ValidationError(f"Enter at most {self.most} lines")
        long = next(
            (number for number, line in enumerate(value, 1) if len(line) > self.longest), None
        )
        if long:
            raise ValidationError(f"Line {long} must be {self.longest} characters or fewer")
