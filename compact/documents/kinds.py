"""The kinds of file we take, as data."""

from __future__ import annotations

from dataclasses import dataclass

OPENS_OFFICE = b"PK\x03\x04"


@dataclass(frozen=True)
class Kind:
    """A kind of file we take: how its name ends, what it is called, how its bytes begin."""

    extension: str
    content_type: str
    words: str
    begins: tuple[bytes, ...] = ()
    #: For the zipped kinds: the part that names the format, and what that part must hold.
    part: str = ""
    holds: str = ""

    @property
    def is_package(self) -> bool:
        return bool(self.part)

    @property
    def is_text(self) -> bool:
        return not self.begins


def _office(extension: str, name: str, words: str, holds: str) -> Kind:
    content_type = f"application/vnd.openxmlformats-officedocument.{name}"
    return Kind(extension, content_type, words, (OPENS_OFFICE,), "[Content_Types].xml", holds)


def _open_document(extension: str, name: str, words: str) -> Kind:
    content_type = f"application/vnd.oasis.opendocument.{name}"
    return Kind(extension, content_type, words, (OPENS_OFFICE,), "mimetype", content_type)


KINDS: dict[str, Kind] = {
    kind.extension: kind
    for kind in (
        Kind("pdf", "application/pdf", "PDF", (b"%PDF-",)),
        _office("docx", "wordprocessingml.document", "Word", "wordprocessingml.document.main+xml"),
        _office("xlsx", "spreadsheetml.sheet", "Excel", "spreadsheetml.sheet.main+xml"),
        _office(
            "pptx",
            "presentationml.presentation",
            "PowerPoint",
            "presentationml.presentation.main+xml",
        ),
        _open_document("odt", "text", "OpenDocument text"),
        _open_document("ods", "spreadsheet", "OpenDocument spreadsheet"),
        _open_document("odp", "presentation", "OpenDocument presentation"),
        Kind("txt", "text/plain; charset=utf-8", "plain text"),
        Kind("csv", "text/csv; charset=utf-8", "CSV"),
        Kind("md", "text/markdown; charset=utf-8", "Markdown"),
        Kind("png", "image/png", "PNG picture", (b"\x89PNG\r\n\x1a\n",)),
        Kind("jpg", "image/jpeg", "JPEG picture", (b"\xff\xd8\xff",)),
    )
}
KINDS["jpeg"] = KINDS["jpg"]

TAKEN = (
    "a PDF, a Word, Excel or PowerPoint file without macros, an OpenDocument file, "
    "plain text, CSV, or a PNG or JPEG picture"
)
ACCEPT = ",".join(f".{extension}" for extension in KINDS)
