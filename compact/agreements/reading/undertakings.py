"""Tables of two sides: each column is read to its foot, under the head that says who is bound."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from compact.agreements.reading.labels import label_of
from compact.agreements.reading.lines import Line
from compact.agreements.reading.titles import is_lead_in_title


def side_by_side(lines: Sequence[Line]) -> list[Line]:
    """Lines with the tables of two sides unfolded, and each number of a row on its own line."""
    found: list[Line] = []
    at = 0
    while at < len(lines):
        heads = _heads(lines[at])
        rows = _rows(lines, at + 1, len(heads)) if heads else []
        if rows:
            found += _by_column(heads, rows)
        else:
            found += _each_number(lines[at])
        at += 1 + len(rows)
    return found


def _cells(line: Line) -> list[str]:
    return [cell.strip() for cell in line.text.split("\t")]


def _heads(line: Line) -> list[Line]:
    """ "Public bodies will | Groups will"."""
    cells = _cells(line)
    if len(cells) < 2 or not all(is_lead_in_title(cell) for cell in cells):
        return []
    return [replace(line, text=cell, gap=True, gap_after=True, bullet=False) for cell in cells]


def _rows(lines: Sequence[Line], start: int, width: int) -> list[Line]:
    end = start
    while end < len(lines) and 1 < len(_cells(lines[end])) <= width:
        end += 1
    return list(lines[start:end])


def _by_column(heads: list[Line], rows: list[Line]) -> Iterator[Line]:
    for column, head in enumerate(heads):
        yield head
        for row in rows:
            cell = [*_cells(row), *[""] * len(heads)][column]
            if cell:
                yield replace(row, text=cell, bullet=label_of(cell) is None, gap=True)


def _each_number(line: Line) -> list[Line]:
    """ "P1.1 Plan early | P1.2 Tell members": two numbers in a row are two clauses."""
    cells = _cells(line)
    labels = [label_of(cell) for cell in cells]
    if len(cells) < 2 or not all(one and one.rest and not one.bare for one in labels):
        return [line]
    return [replace(line, text=cell) for cell in cells]
