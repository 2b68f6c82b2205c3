"""Rows as files: nothing in them can act as a formula, numbers and dates stay what they are."""

import csv
import io
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from odfdo import Document
from openpyxl import load_workbook

from compact.ui.exports import Column, export

HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    '=HYPERLINK("http://x")',
]
COLUMNS = [Column("=Title", lambda row: row), Column("Plain", lambda row: "x")]


def written(rows, columns, format) -> bytes:
    return export(rows, columns, format, "Meetings of Anyford").content


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("cell", HOSTILE)
def test_a_formula_in_a_csv_is_text_in_every_spreadsheet(cell):
    rows = read_csv(written([cell], COLUMNS, "csv"))
    assert rows == [["'=Title", "Plain"], [f"'{cell}", "x"]]


def test_a_formula_in_an_xlsx_is_a_string_cell():
    sheet = load_workbook(io.BytesIO(written(HOSTILE, COLUMNS, "xlsx"))).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s"}
    assert sheet["A1"].value == "=Title"
    assert [sheet.cell(row, 1).value for row in range(2, 6)] == HOSTILE[:4]


def test_a_formula_in_an_ods_is_a_string_cell():
    content = written(HOSTILE, COLUMNS, "ods")
    xml = zipfile.ZipFile(io.BytesIO(content)).read("content.xml").decode()
    assert "table:formula" not in xml
    table = Document(io.BytesIO(content)).body.tables[0]
    assert table.get_value((0, 0)) == "=Title"
    assert [table.get_value((0, row)) for row in range(1, 5)] == HOSTILE[:4]
    assert {cell.type for row in table.rows for cell in row.cells} == {"string"}


FACTS = [
    Column("Day", lambda row: date(2026, 11, 24)),
    Column("Sent", lambda row: datetime(2026, 7, 1, 13, 30, 15, tzinfo=UTC)),
    Column("Count", lambda row: -3),
    Column("Cost", lambda row: Decimal("12.50")),
    Column("Late", lambda row: True),
    Column("Note", lambda row: None),
]


def test_a_csv_has_iso_dates_london_times_and_numbers_as_they_are():
    assert read_csv(written([1], FACTS, "csv"))[1] == [
        "2026-11-24", "2026-07-01 14:30", "-3", "12.50", "Yes", "",
    ]  # fmt: skip


def test_an_xlsx_has_real_dates_and_numbers():
    row = [cell.value for cell in load_workbook(io.BytesIO(written([1], FACTS, "xlsx"))).active[2]]
    assert row == [datetime(2026, 11, 24), datetime(2026, 7, 1, 14, 30, 15), -3, 12.5, "Yes", None]


def test_an_ods_has_real_dates_and_numbers():
    table = Document(io.BytesIO(written([1], FACTS, "ods"))).body.tables[0]
    row = [table.get_value((column, 1)) for column in range(5)]
    assert row[0] in (date(2026, 11, 24), datetime(2026, 11, 24))
    assert row[1] == datetime(2026, 7, 1, 14, 30, 15)
    assert row[2:] == [-3, Decimal("12.50"), "Yes"]


@pytest.mark.parametrize("format", ["csv", "xlsx", "ods"])
def test_letters_that_a_file_cannot_hold_are_left_out_and_the_rest_stays(format):
    content = written(["a\x00b\x0bc￾", "x" * 40_000, "Welsh: ŵ"], COLUMNS, format)
    if format == "csv":
        cells = [row[0] for row in read_csv(content)]
    elif format == "xlsx":
        cells = [row[0].value for row in load_workbook(io.BytesIO(content)).active.iter_rows()]
    else:
        table = Document(io.BytesIO(content)).body.tables[0]
        cells = [table.get_value((0, row)) for row in range(table.height)]
    assert cells[1:] == ["abc", "x" * 32_767, "Welsh: ŵ"]


def test_the_file_is_named_after_its_list_and_saved_not_opened():
    response = export([], COLUMNS, "csv", 'Meetings "of"\r\nAnyford/../x')
    assert response["Content-Disposition"] == 'attachment; filename="meetings-of-anyfordx.csv"'
    assert response["Content-Type"] == "text/csv; charset=utf-8"
