"""Word documents, safely: the archive is checked before anything in it is unpacked."""

import io
import re
import zipfile
import zlib

from docx import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from compact.agreements.reading.results import Unreadable
from compact.agreements.reading.word_notes import Notes
from compact.agreements.reading.word_numbers import Numbering

MOST_MEMBERS = 2_000
MOST_UNPACKED = 60 * 1024 * 1024
MOST_OF_ONE = 30 * 1024 * 1024
BROKEN = "This Word document is damaged and cannot be opened. Open it in Word, save it, try again."
# What python-docx, lxml and zlib raise on a damaged file; anything else is a fault of ours.
DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    ValueError,
    SyntaxError,
    OSError,
    AttributeError,
    RuntimeError,
    NotImplementedError,
    EOFError,
)


def read_word(data: bytes) -> str:
    """The words with light markdown marks: headings, bold lines, bullets, list labels, notes."""
    _refuse_unsafe(data)
    try:
        document = Document(io.BytesIO(data))
        numbering = Numbering(document)
        notes = Notes(document, _words)
        return "\n".join(_lines(document.element.body, document, numbering, notes))
    except DAMAGE as fault:
        raise Unreadable(BROKEN) from fault


def _refuse_unsafe(data: bytes) -> None:
    try:
        members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except DAMAGE as fault:
        raise Unreadable(BROKEN) from fault
    names = [member.filename for member in members]
    if any(member.flag_bits & 1 for member in members) or "EncryptedPackage" in names:
        raise Unreadable("This document is protected by a password. Remove it and try again.")
    if any("vbaproject" in name.lower() for name in names):
        raise Unreadable(
            "Documents with macros are not accepted. Save it as .docx and upload that."
        )
    sizes = [member.file_size for member in members]
    if (
        len(members) > MOST_MEMBERS
        or sum(sizes) > MOST_UNPACKED
        or max(sizes, default=0) > MOST_OF_ONE
    ):
        raise Unreadable(
            "This document unpacks to far more than its size. Save it without pictures."
        )
    if "word/document.xml" not in names:
        raise Unreadable(BROKEN)


def _lines(parent, document, numbering: Numbering, notes: Notes):
    for element in parent.iterchildren():
        if element.tag == qn("w:p"):
            yield from _paragraph(Paragraph(element, document), numbering)
            yield from notes.under(element)
        elif element.tag == qn("w:tbl"):
            yield ""
            yield from _table(Table(element, document))
            yield from notes.under(element)
            yield ""
        elif element.tag == qn("w:sdt"):
            content = element.find(qn("w:sdtContent"))
            if content is not None:
                yield from _lines(content, document, numbering, notes)


def _paragraph(paragraph: Paragraph, numbering: Numbering):
    text = "\n".join(" ".join(line.split()) for line in _words(paragraph._p).split("\n")).strip()
    label, depth = numbering.label(paragraph)
    if not text:
        yield ""
        return
    style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
    if style.startswith(("toc ", "table of contents", "contents")) and "heading" not in style:
        yield (
            f"{text} .......... 0"
            if not re.search(r"\d$", text)
            else re.sub(r"\s*(\d+)$", r" .......... \1", text)
        )
        return
    first, *others = text.split("\n")
    yield from ("", _marked(first, label, depth, style, paragraph))
    yield from others


def _words(paragraph) -> str:
    """The visible words: links and accepted insertions too, deletions and field codes not."""
    found = []
    for node in paragraph.iter():
        if node.tag == qn("w:t") and not _left_out(node, paragraph):
            found.append(node.text or "")
        elif node.tag == qn("w:tab") and node.getparent().tag == qn("w:r"):
            found.append("\t")
        elif node.tag in (qn("w:br"), qn("w:cr")):
            found.append("\n")
        elif node.tag == qn("w:noBreakHyphen"):
            found.append("-")
    return "".join(found)


def _left_out(node, paragraph) -> bool:
    """Word stores a text box twice and moved words at both places: the second copy is left out."""
    parent = node.getparent()
    while parent is not None and parent is not paragraph:
        if parent.tag.endswith(("}Fallback", "}moveFrom")):
            return True
        parent = parent.getparent()
    return False


def _marked(text: str, label: str, depth: int, style: str, paragraph: Paragraph) -> str:
    words = f"{label} {text}".strip() if label and label != "•" else text
    heading = re.match(r"heading (\d)", style)
    if heading or style in ("title", "subtitle"):
        return "#" * (min(int(heading[1]) + 1, 6) if heading else 1) + " " + words
    if label == "•" or (not label and "bullet" in style):
        return "  " * depth + "- " + text
    if _all_bold(paragraph):
        return f"**{words}**"
    return ("  " * depth if label else "") + words


def _all_bold(paragraph: Paragraph) -> bool:
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.bold for run in runs) and "\n" not in paragraph.text


def _table(table: Table):
    for row in table.rows:
        cells, seen = [], []
        for cell in row.cells:
            # A merged cell is given once for each column it spans.
            if not any(cell._tc is other for other in seen):
                seen.append(cell._tc)
                cells.append(" ".join(cell.text.split()))
        if any(cells):
            yield "\t".join(cells)
