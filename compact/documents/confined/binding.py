"""Binding: the leaves of files put on the sheets that our own PDF keeps free for them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from pypdf import PageObject, PdfReader, PdfWriter, Transformation

from compact.documents.confined.drawing import draw, form_of, numbers, written

POINTS_IN_A_MM = 72 / 25.4


def bound(facts: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    """Our PDF with the leaves on the sheets that were kept free for them."""
    parts = list(_parts(body, facts["lengths"]))
    reader = PdfReader(io.BytesIO(parts[0]))
    writer = PdfWriter(clone_from=reader)
    anchors = reader.named_destinations
    firsts = []
    for anchor, part in zip(facts["anchors"], parts[1:], strict=True):
        first = reader.get_destination_page_number(anchors[anchor])
        for number, leaf in enumerate(PdfReader(io.BytesIO(part)).pages):
            _put(leaf, writer.pages[first + number], facts["frame"], writer)
        firsts.append(first + 1)
    # It was laid out as PDF/UA; with pages of pictures in it, it is that no longer.
    writer.root_object.pop("/Metadata", None)
    return {"pages": len(writer.pages), "firsts": firsts}, written(writer)


def _parts(body: bytes, lengths: list[int]) -> Iterator[bytes]:
    begins = 0
    for length in lengths:
        yield body[begins : begins + length]
        begins += length


def _put(leaf: PageObject, sheet: PageObject, frame: list[float], writer: PdfWriter) -> None:
    """Draw a leaf as large as the frame (millimetres: left, top, right, bottom) lets it be."""
    left, top, right, bottom = (side * POINTS_IN_A_MM for side in frame)
    wide = float(sheet.mediabox.width) - left - right
    high = float(sheet.mediabox.height) - top - bottom
    width, height = float(leaf.mediabox.width), float(leaf.mediabox.height)
    scale = min(wide / width, high / height)
    move = (
        Transformation()
        .scale(scale)
        .translate(left + (wide - width * scale) / 2, bottom + (high - height * scale) / 2)
    )
    form = form_of(leaf.get_contents().get_data(), leaf, leaf.mediabox, writer)
    line = b"/Artifact BMC q %b cm /Leaf Do Q EMC" % numbers(move.ctm)
    draw(sheet, line, {"/Leaf": form}, writer)
