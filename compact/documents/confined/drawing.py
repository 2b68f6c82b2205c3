"""A page drawn on another: its contents and what they name, as one picture. No Django in here."""

from __future__ import annotations

import io
from typing import Any

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    StreamObject,
)

#: What a page draws with. Layers and marked contents are left out: on paper all of it shows, so a
#: file that hides some is not drawn at all (`leaves`).
DRAWS_WITH = ("/Font", "/XObject", "/ColorSpace", "/Pattern", "/Shading", "/ExtGState")


def form_of(data: bytes, page: PageObject, box: Any, writer: PdfWriter) -> IndirectObject:
    """What a page draws, as one picture that can be put on another page."""
    form = StreamObject()
    form.set_data(data)
    form = form.flate_encode()
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(FloatObject(float(side)) for side in box),
            NameObject("/Resources"): _resources(page, writer),
        }
    )
    return writer._add_object(form)


def _resources(page: PageObject, writer: PdfWriter) -> DictionaryObject:
    held = page.get("/Resources", DictionaryObject()).get_object()
    return DictionaryObject(
        {NameObject(name): held[name].clone(writer) for name in DRAWS_WITH if name in held}
    )


def draw(
    sheet: PageObject, line: bytes, names: dict[str, IndirectObject], writer: PdfWriter
) -> None:
    """Draw `line` on a sheet before whatever it shows already; `names` are the pictures in it."""
    stream = StreamObject()
    stream.set_data(line)
    before = sheet.get("/Contents")
    shown = before.get_object() if before is not None else ArrayObject()
    rest = list(shown) if isinstance(shown, ArrayObject) else [before]
    sheet[NameObject("/Contents")] = ArrayObject([writer._add_object(stream), *rest])
    held = DictionaryObject(sheet.get("/Resources", DictionaryObject()).get_object())
    pictures = DictionaryObject(held.get("/XObject", DictionaryObject()).get_object())
    pictures.update({NameObject(name): form for name, form in names.items()})
    held[NameObject("/XObject")] = pictures
    sheet[NameObject("/Resources")] = held


def numbers(matrix: tuple[float, ...]) -> bytes:
    return b" ".join(b"%.5f" % number for number in matrix)


def written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
