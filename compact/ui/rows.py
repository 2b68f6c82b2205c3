"""The rows of a list as the page shows them. Drawn here, not in a template: lists must be quick."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.core.paginator import Page
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from compact.dates.wording import moment, short_date
from compact.ui.exports import Column
from compact.ui.templatetags.compact import tag

FIRST = '<th scope="row" class="govuk-table__header compact-cards__first">{}</th>'
OTHER = '<td class="govuk-table__cell" data-label="%s">{}</td>'
WHOLE = '<span class="compact-whole">{}</span>'
ROW = '<tr class="govuk-table__row">%s</tr>'


class Shown:
    """One page of a list: its columns, its rows, and the numbers of its neighbours."""

    def __init__(self, columns: list[Column], page: Page) -> None:
        self.columns = [column for column in columns if not column.only_in_files]
        self.page = page

    @property
    def total(self) -> int:
        return self.page.paginator.count

    def pages(self) -> Iterable[int | str]:
        return self.page.paginator.get_elided_page_range(
            self.page.number, on_each_side=1, on_ends=1
        )

    def body(self) -> SafeString:
        """The table's rows. Every cell but the first carries its column's title, for phones."""
        others = (OTHER % _as_frame(column.title) for column in self.columns[1:])
        line = ROW % "".join([FIRST, *others])
        cells = ([cell(column, row) for column in self.columns] for row in self.page.object_list)
        return format_html_join("\n", line, cells)


def cell(column: Column, row: Any) -> Any:
    """What stands in one cell: words, a tag, or a link around either."""
    value = column.value(row)
    is_whole = column.is_whole or isinstance(value, date)
    value = shown_value(value)
    if column.colour and value:
        value = tag(value, column.colour(row))
    elif is_whole:
        value = format_html(WHOLE, value)
    url = row.get_absolute_url() if column.link is True else column.link and column.link(row)
    return format_html('<a class="govuk-link" href="{}">{}</a>', url, value) if url else value


def shown_value(value: Any) -> Any:
    """A value as a reader wants it: dates in words, truth as yes or no, nothing as nothing."""
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return "" if value is None else value


def _as_frame(title: str) -> str:
    """A title inside a pattern that is still to be filled in: its braces are letters."""
    return escape(title).replace("{", "{{").replace("}", "}}")
