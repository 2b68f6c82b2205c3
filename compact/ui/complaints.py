"""What a form says when a field is wrong: GOV.UK's wording, made from the field's own label."""

from typing import Any

from django import forms
from django.core.validators import (
    MaxLengthValidator,
    ProhibitNullCharactersValidator,
    RegexValidator,
)

PLAIN_REQUIRED = forms.Field.default_error_messages["required"]
CHOSEN = (forms.ChoiceField, forms.ModelChoiceField, forms.FileField)
DETERMINERS = {
    "a",
    "an",
    "the",
    "your",
    "their",
    "his",
    "her",
    "its",
    "any",
    "this",
    "at",
    "how",
    "what",
    "which",
    "who",
    "whom",
    "when",
    "where",
    "why",
    "whether",
    "one",
}
SAID_TO_THE_READER = {
    "tell",
    "say",
    "describe",
    "explain",
    "give",
    "list",
    "write",
    "i",
    "is",
    "are",
}
#: With these a label asks, or only leads up to the answer: nothing can be said of it.
ASKING = {"what", "which", "who", "whom", "when", "where", "why", "whether", "how"}
LEADING = {"by", "from", "in", "on", "or", "since", "to", "until"}
#: What is answered with, by the kind of field, where the label does not name it.
KINDS = (
    (forms.IntegerField, "number"),
    (forms.EmailField, "email address"),
    (forms.URLField, "web address"),
)
#: No browser sends one from a field of one line; in a name it would begin a line of our mails.
LINE_BREAK = RegexValidator(
    "[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]", code="line_break", inverse_match=True
)
ONE_LINE, MANY_LINES = 500, 50_000  # no text is endless, whether its author thought of it or not


def noun(label: str, *, start: bool = False) -> str:
    """A label as it stands inside a sentence, or (`start`) at its beginning.

    Abbreviations and names with a second capital keep their letters: "NHS number", "McKay".
    """
    text = str(label).strip().rstrip("?:").strip()
    if not text:
        return "This" if start else "this"
    if start:
        return text[0].upper() + text[1:]
    first = text.split()[0]
    keeps = first == "I" or any(letter.isupper() for letter in first[1:])
    return text if keeps else text[0].lower() + text[1:]


def subject(field: forms.Field, label: str) -> str:
    """What a complaint is about, at its beginning: the name the form gives it (`named`), the label
    where it names a thing, or else what kind of answer it is. "On which day was it held" is none.
    """
    if named := getattr(field, "named", ""):
        return noun(named, start=True)
    if _asks(label) or _first(label) in ASKING | LEADING:
        kind = _kind(field)
        return f"The {kind}" if kind else "Your answer"
    return noun(label, start=True)


def must_be(field: forms.Field, label: str, what: str) -> str:
    """What the answer is not: "The date must be a real date" would say it twice."""
    about = subject(field, label)
    named = about not in ("Your answer", f"The {_kind(field)}")
    return f"{about} must be {what}" if named else f"Enter {what}"


def _asks(label: str) -> bool:
    return str(label).rstrip().endswith("?")


def _first(label: str) -> str:
    return str(label).split()[0].lower().rstrip(",") if str(label).split() else ""


def _kind(field: forms.Field) -> str:
    ours = getattr(field, "kind", "")
    return ours or next((kind for each, kind in KINDS if isinstance(field, each)), "")


def word_errors(field: forms.Field, label: str) -> None:
    """Put our wording where the field still has Django's; what an author wrote stays."""
    messages = field.error_messages
    if messages.get("required") == PLAIN_REQUIRED:
        messages["required"] = required(field, label)
    defaults = _class_defaults(field)
    for code, sentence in sentences(field, label).items():
        if messages.get(code) == defaults.get(code):
            messages[code] = sentence


def required(field: forms.Field, label: str) -> str:
    if isinstance(field, forms.BooleanField):
        return f"Tick the box to confirm: {noun(label)}"
    verb = "Select" if isinstance(field, CHOSEN) else "Enter"
    first = _first(label)
    if named := getattr(field, "named", ""):
        return f"{verb} {noun(named)}"
    if _asks(label) or first in SAID_TO_THE_READER | LEADING:
        kind = _kind(field)
        return f"{verb} the {kind}" if kind else f"{verb} an answer to “{label}”"
    return f"{verb} {noun(label)}" if first in DETERMINERS else f"{verb} the {noun(label)}"


def sentences(field: forms.Field, label: str) -> dict[str, str]:
    """Every complaint a field of this kind may have, by its code."""
    what = subject(field, label)
    said = {
        "max_length": f"{what} must be %(limit_value)s characters or fewer",
        "min_length": f"{what} must be %(limit_value)s characters or more",
        "min_value": f"{what} must be %(limit_value)s or more",
        "max_value": f"{what} must be %(limit_value)s or less",
        "null_characters_not_allowed": f"{what} must not contain control characters",
        "line_break": f"{what} must be on one line",
        "empty": "The selected file is empty",
        "missing": "Select a file",
    }
    if isinstance(field, forms.EmailField):
        said["invalid"] = "Enter an email address in the correct format, like name@example.com"
    elif isinstance(field, forms.IntegerField):
        said["invalid"] = must_be(field, label, "a number, like 12")
    elif isinstance(field, forms.URLField):
        like = "a web address, like https://www.example.org"
        said["invalid"] = must_be(field, label, like)
    if isinstance(field, (forms.ChoiceField, forms.ModelChoiceField)):
        said["invalid_choice"] = "Select one of the answers in the list"
    return said


def cap_length(field: forms.CharField) -> None:
    """A text field without a limit of its own gets a generous one; what scripts fill in, none."""
    if field.widget.is_hidden or isinstance(field, forms.JSONField):
        return
    if field.max_length is None:
        many = isinstance(field.widget, forms.Textarea)
        field.validators.append(MaxLengthValidator(MANY_LINES if many else ONE_LINE))
    if not any(isinstance(v, ProhibitNullCharactersValidator) for v in field.validators):
        field.validators.append(ProhibitNullCharactersValidator())
    if not isinstance(field.widget, forms.Textarea):
        field.validators.append(LINE_BREAK)


def _class_defaults(field: forms.Field) -> dict[str, Any]:
    """The error messages a field of this class starts with, before anybody chose their own."""
    found: dict[str, Any] = {}
    for cls in reversed(type(field).__mro__):
        found.update(getattr(cls, "default_error_messages", {}))
    return found
