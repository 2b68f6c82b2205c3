"""The words and small pieces every page may use. Built in: templates need not load it."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from crispy_forms.templatetags.crispy_forms_tags import do_uni_form
from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from compact.dates import clock, wording
from compact.ui import prose, qr

#: How many happenings of a record are shown at once.
NEWEST = 10

register = template.Library()
register.tag("crispy", do_uni_form)


@register.tag
def stated(parser: template.base.Parser, token: template.base.Token) -> template.Node:
    """`{% stated %}…{% endstated %}`: a page's state as an attribute; without a state, nothing."""
    inside = parser.parse(["endstated"])
    parser.delete_first_token()
    return Stated(inside)


class Stated(template.Node):
    def __init__(self, inside: template.NodeList) -> None:
        self.nodelist = inside

    def render(self, context: template.Context) -> SafeString | str:
        state = self.nodelist.render(context)
        return format_html(' data-state="{}"', state) if state else ""


@register.filter
def long_date(day: date | None) -> str:
    return wording.long_date(_civil(day)) if day else ""


@register.filter
def short_date(day: date | None) -> str:
    return wording.short_date(_civil(day)) if day else ""


@register.filter
def moment(at: datetime | None) -> str:
    return wording.moment(at) if at else ""


@register.filter
def when(at: date | datetime | None) -> str:
    """A moment where the time is known, a day where only the day is."""
    return moment(at) if isinstance(at, datetime) else short_date(at)


@register.filter
def time_of_day(civil: time | None) -> str:
    return wording.time_of_day(civil) if civil else ""


@register.filter
def until(day: date | None) -> str:
    return wording.until(day) if day else ""


@register.filter
def ago(day: date | None) -> str:
    return wording.ago(_civil(day), clock.today()) if day else ""


@register.filter
def plural(count: int, nouns: str) -> str:
    """`3|plural:"paper"` is "3 papers"; `2|plural:"body,bodies"` is "2 bodies"."""
    one, _, many = nouns.partition(",")
    return f"{count:,} {one if count == 1 else many or one + 's'}"


@register.filter
def markdown(text: str, top_level: int = 3) -> SafeString:
    return prose.rendered(text, top_level)


@register.simple_tag(takes_context=True)
def query_with(context: template.Context, **changes: Any) -> str:
    """The present address's query with some parameters changed; None leaves one out."""
    query = context["request"].GET.copy()
    for key, value in changes.items():
        if value is None:
            query.pop(key, None)
        else:
            query[key] = value
    return f"?{query.urlencode()}" if query else "?"


@register.simple_tag
def tag(text: str, colour: str = "") -> SafeString:
    """A status. The text says it; the colour only repeats it."""
    return format_html(
        '<strong class="govuk-tag{}">{}</strong>', f" govuk-tag--{colour}" if colour else "", text
    )


@register.simple_tag
def qr_code(text: str) -> SafeString:
    return qr.drawn(text)


@register.simple_block_tag
def row(content: str, key: str, change: str = "", change_text: str = "Change") -> SafeString:
    """One line of a summary list: a question, its answer, and where it may be changed."""
    action = (
        format_html(
            '<dd class="govuk-summary-list__actions"><a class="govuk-link" href="{}">{}'
            '<span class="govuk-visually-hidden"> {}</span></a></dd>',
            change,
            change_text,
            key.lower(),
        )
        if change
        else ""
    )
    return format_html(
        '<div class="govuk-summary-list__row{}"><dt class="govuk-summary-list__key">{}</dt>'
        '<dd class="govuk-summary-list__value">{}</dd>{}</div>',
        "" if change else " govuk-summary-list__row--no-actions",
        key,
        content,
        action,
    )


@register.inclusion_tag("ui/_breadcrumbs.html")
def crumbs_of(trail: Iterable[Any]) -> dict[str, Any]:
    """The same from a list that a view has made."""
    return crumbs(*trail)


@register.inclusion_tag("ui/_breadcrumbs.html")
def crumbs(*trail: Any) -> dict[str, Any]:
    """`{% crumbs area "Meetings" meetings_url meeting %}`: records, or a label and its address."""
    parts = iter(trail)
    links = []
    for part in parts:
        if hasattr(part, "get_absolute_url"):
            links.append((str(part), part.get_absolute_url()))
        elif part:
            links.append((part, next(parts, "")))
    return {"links": links}


@register.inclusion_tag("ui/_back.html")
def back(url: str, text: str = "Back") -> dict[str, str]:
    return {"url": url, "text": text}


@register.inclusion_tag("ui/_tabs.html")
def tabs(
    items: Iterable[tuple[str, str, bool]], label: str = "Parts of this record"
) -> dict[str, Any]:
    """Sub-navigation: (label, address, whether it is this page)."""
    return {"items": items, "label": label}


@register.inclusion_tag("ui/_timeline.html")
def timeline(entries: Iterable[Any]) -> dict[str, Any]:
    """What happened to a record; each entry has `what`, `at`, `by`, `why`, `url`. Older than the
    newest ten are folded away, unless it is one or two."""
    shown = list(entries)
    cut = NEWEST if len(shown) > NEWEST + 2 else len(shown)
    return {"newest": shown[:cut], "older": shown[cut:]}


@register.inclusion_tag("ui/_chart.html")
def bar_chart(chart: Any) -> dict[str, Any]:
    """A `compact.ui.charts.BarChart`: the picture, the table beneath it, and its CSV."""
    return {"chart": chart}


@register.inclusion_tag("compact_forms/errors.html")
def error_summary(form: Any) -> dict[str, Any]:
    """The summary of a form's errors. The form is told, so that it stands only once on a page."""
    if form is not None and hasattr(form, "errors"):
        form.summary_shown = True
        return {"form": form}
    return {"form": None}


def _civil(day: date) -> date:
    """An instant shows the day it was in London; a date is that day already."""
    if isinstance(day, datetime):
        from compact.dates.civil import civil_date

        return civil_date(day)
    return day
