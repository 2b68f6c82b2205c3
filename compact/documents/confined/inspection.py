"""The workshop that opens what strangers send: PDF, Word and pictures. No Django in here."""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Iterator
from typing import Any

import docx
import pypdf
from PIL import Image
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from compact.documents.confined import binding, leaves, sealed

#: More text than this is cut: it serves search and readers who take plain text.
LONGEST_TEXT = 1_000_000
MOST_OBJECTS = 300_000
MOST_PAGES = 3_000
MOST_PIXELS = 100_000_000

LOCKED = "The PDF is protected by a password or against copying. Save it without and retry."
ACTIVE = "The PDF does something when it is opened. Print it to a new PDF and retry."
CARRIES = "The PDF carries other files inside it. Send those files by themselves."
DAMAGED = "The file is damaged, or is not what its name says. Open it, save it again and retry."
TOO_LONG = "The PDF has too many pages or parts for us. Send it in several files."
TOO_BIG = "The picture is too large. Make it smaller and retry."

ACTIONS = {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/GoToE", "/Rendition"}
EMBEDDED = {"/FileAttachment", "/RichMedia", "/Movie", "/Sound", "/Screen", "/3D"}


def warm_up() -> None:
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS


def work(task: str, facts: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    if task == "verify":
        return sealed.verdict(body, facts["certificates"]), b""
    if task == "leaves":
        return leaves.leaves(facts["kind"], body)
    if task == "bind":
        return binding.bound(facts, body)
    problem, text = INSPECTORS[facts["kind"]](body)
    return {"problem": problem}, text[:LONGEST_TEXT].encode("utf-8", "replace")


def _pdf(body: bytes) -> tuple[str, str]:
    try:
        reader = pypdf.PdfReader(io.BytesIO(body), strict=False)
        if reader.is_encrypted:
            return LOCKED, ""
        if len(reader.pages) > MOST_PAGES or reader.trailer.get("/Size", 0) > MOST_OBJECTS:
            return TOO_LONG, ""
        if not len(reader.pages):
            return DAMAGED, ""
        problem = next(filter(None, map(_does, _dictionaries(reader))), "")
    except Exception:
        return DAMAGED, ""
    return (problem, "") if problem else ("", _pdf_text(reader))


def _pdf_text(reader: pypdf.PdfReader) -> str:
    """What can be read; a page that cannot is left out, since it is no reason to refuse."""
    pages, length = [], 0
    for page in reader.pages:
        try:
            pages.append(page.extract_text())
        except Exception:  # noqa: S112 - pypdf raises nearly anything on a broken page
            continue
        length += len(pages[-1])
        if length > LONGEST_TEXT:
            break
    return "\n\n".join(pages)


def _dictionaries(reader: pypdf.PdfReader) -> Iterator[DictionaryObject]:
    """Every dictionary in the file, whether or not a page leads to it, each once."""
    numbers = {number for generation in reader.xref.values() for number in generation}
    waiting: list[Any] = [reader.trailer]
    waiting += [IndirectObject(number, 0, reader) for number in numbers | set(reader.xref_objStm)]
    seen = 0
    while waiting:
        found = waiting.pop()
        if isinstance(found, IndirectObject):
            found = reader.get_object(found)
        if isinstance(found, DictionaryObject):
            yield found
            waiting += [part for part in found.values() if not isinstance(part, IndirectObject)]
        elif isinstance(found, ArrayObject):
            waiting += [part for part in found if not isinstance(part, IndirectObject)]
        seen += 1
        if seen > 10 * MOST_OBJECTS:
            raise ValueError("too many parts")


def _does(found: DictionaryObject) -> str:
    """What this part of the PDF would do when opened, as a refusal; empty when nothing."""
    if found.get("/S") in ACTIONS or "/JS" in found or "/JavaScript" in found or "/XFA" in found:
        return ACTIVE
    if found.get("/Subtype") in EMBEDDED or "/EmbeddedFiles" in found or "/EF" in found:
        return CARRIES
    return ""


def _docx(body: bytes) -> tuple[str, str]:
    try:
        document = docx.Document(io.BytesIO(body))
        lines = [paragraph.text for paragraph in document.paragraphs]
        for table in document.tables:
            lines += [" | ".join(cell.text for cell in row.cells) for row in table.rows]
    except Exception:
        return DAMAGED, ""
    return "", "\n".join(lines)


def _picture(body: bytes) -> tuple[str, str]:
    try:
        with Image.open(io.BytesIO(body), formats=["PNG", "JPEG"]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return TOO_BIG, ""
            picture.load()
    except Image.DecompressionBombError:
        return TOO_BIG, ""
    except Exception:
        return DAMAGED, ""
    return "", ""


INSPECTORS = {"pdf": _pdf, "docx": _docx, "png": _picture, "jpg": _picture}
