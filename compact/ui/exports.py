"""The rows of a list as a file: CSV, XLSX or ODS, in which no cell can act as a formula."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.utils.text import slugify

from compact.dates.civil import to_civil

FORMATS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
# What spreadsheets take for the beginning of a formula, the full-width signs of some included.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
LONGEST_CELL = 32_767  # Excel's own limit

Value = Callable[[Any], Any]


@dataclass(frozen=True)
class Column:
    """A column of a list: its title, what stands in it, and how the page (not the file) shows it.

    `link`: True for the row's own address, or a function of the row that gives one.
    `colour`: a function of the row that gives a tag's colour; the value is then shown as a tag.
    `is_whole`: never broken over two lines, as a day or a reference is not.
    """

    title: str
    value: Value
    link: bool | Callable[[Any], str] = False
    colour: Callable[[Any], str] | None = None
    only_in_files: bool = False
    is_whole: bool = False


def export(rows: Iterable[Any], columns: list[Column], format: str, filename: str) -> HttpResponse:
    """`rows` as an attachment. Numbers and dates stay what they are, all else is text."""
    lines = ([plain(column.value(row)) for column in columns] for row in rows)
    titles = [column.title for column in columns]
    response = HttpResponse(WRITERS[format](titles, lines), content_type=FORMATS[format])
    name = f"{slugify(filename) or 'rows'}.{format}"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def plain(value: Any) -> Any:
    """A value as a cell can hold it: text, number, day, or civil time without a zone."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        return to_civil(value).replace(tzinfo=None, microsecond=0)
    if isinstance(value, (int, float, Decimal, date)):
        return value
    return NOT_IN_XML.sub("", str(value))[:LONGEST_CELL]


def _as_csv(titles: list[str], lines: Iterator[list[Any]]) -> bytes:
    page = io.StringIO()
    writer = csv.writer(page)
    writer.writerow([_harmless(title) for title in titles])
    writer.writerows([_harmless(cell) for cell in line] for line in lines)
    return page.getvalue().encode("utf-8-sig")  # with its mark Excel reads it as UTF-8


def _harmless(cell: Any) -> Any:
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="minutes")
    if isinstance(cell, str) and cell.startswith(FORMULA):
        return f"'{cell}"
    return cell


def _as_xlsx(titles: list[str], lines: Iterator[list[Any]]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("Rows")
    sheet.freeze_panes = "A2"

    def cell(value: Any) -> Any:
        made = WriteOnlyCell(sheet, value)
        if isinstance(value, str):
            made.data_type = "s"  # openpyxl would take "=1+1" for a formula
        elif isinstance(value, datetime):
            made.number_format = "yyyy-mm-dd hh:mm"
        elif isinstance(value, date):
            made.number_format = "yyyy-mm-dd"
        return made

    for line in ([titles], lines):
        for values in line:
            sheet.append([cell(value) for value in values])
    return _bytes_of(book)


def _as_ods(titles: list[str], lines: Iterator[list[Any]]) -> bytes:
    from odfdo import Cell, Document, Row, Table

    book = Document("spreadsheet")
    book.body.clear()
    table = Table("Rows")
    for values in (line for part in ([titles], lines) for line in part):
        row = Row()
        for value in values:
            kind = {"cell_type": "string"} if isinstance(value, str) else {}
            row.append_cell(Cell(value, **kind))
        table.append_row(row)
    book.body.append(table)
    return _bytes_of(book)


def _bytes_of(book: Any) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


WRITERS = {"csv": _as_csv, "xlsx": _as_xlsx, "ods": _as_ods}
