"""What the form templates ask of a field: its kind, its ids, its control with the right classes."""

from django import forms, template
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from compact.ui.widgets import DateBoxes

register = template.Library()

CLASSES = (
    (forms.Textarea, "govuk-textarea"),
    (forms.Select, "govuk-select"),
    (forms.FileInput, "govuk-file-upload"),
)
KINDS = (
    (DateBoxes, "date"),
    (forms.CheckboxSelectMultiple, "checkboxes"),
    (forms.RadioSelect, "radios"),
    (forms.CheckboxInput, "tick"),
)
LISTED = ("checkboxes", "radios")


@register.filter
def kind(field: BoundField) -> str:
    """Which template draws the control: date, radios, checkboxes, tick, count or plain."""
    for widget, name in KINDS:
        if isinstance(field.field.widget, widget):
            return name
    return "count" if _counted(field) else "plain"


@register.filter
def first_control(field: BoundField) -> str:
    """The id that an error in the summary leads to."""
    return f"{field.auto_id}_0" if kind(field) in LISTED else field.id_for_label


@register.filter
def described_by(field: BoundField) -> str:
    """The ids of hint, error and character count, in the order they stand on the page."""
    ids = [field.aria_describedby or "", f"{field.auto_id}-info" if _counted(field) else ""]
    return " ".join(part for part in ids if part)


@register.filter
def option_hint(field: BoundField, value: object) -> str:
    return getattr(field.field, "option_hints", {}).get(str(value), "")


@register.filter
def revealed_by(field: BoundField, value: object) -> list[BoundField]:
    """The fields that stand below this option of `field`."""
    names = getattr(field.field, "reveals", {}).get(str(value), [])
    return [field.form[name] for name in names]


@register.filter
def standing_alone(form: forms.BaseForm) -> list[BoundField]:
    """The form's fields but those that stand below an option of another."""
    below = _below_options(form)
    return [field for field in form if field.name not in below]


def _below_options(form: forms.BaseForm) -> set[str]:
    revealing = (getattr(field, "reveals", {}) for field in form.fields.values())
    return {name for reveals in revealing for names in reveals.values() for name in names}


@register.filter
def is_optional(field: BoundField) -> bool:
    """Whether the label says so. What stands below an option is asked where that is chosen."""
    if field.field.required or not getattr(field.form, "marks_optional", True):
        return False
    at_times = getattr(field.form, "needed_at_times", ())
    return field.name not in at_times and field.name not in _below_options(field.form)


@register.simple_tag
def control(field: BoundField) -> SafeString:
    """The input itself, as Django renders it, in GOV.UK's classes."""
    base = next(
        (css for widget, css in CLASSES if isinstance(field.field.widget, widget)), "govuk-input"
    )
    classes = [base, field.field.widget.attrs.get("class", "")]
    if field.errors:
        classes.append(f"{base}--error")
    attrs: dict[str, object] = {"aria-describedby": described_by(field) or False}
    if _counted(field):
        classes.append("govuk-js-character-count")
        attrs["maxlength"] = False  # the browser would cut the text off without a word
    return field.as_widget(attrs={"class": " ".join(filter(None, classes)), **attrs})


def _counted(field: BoundField) -> bool:
    return isinstance(field.field.widget, forms.Textarea) and bool(
        getattr(field.field, "max_length", None)
    )
