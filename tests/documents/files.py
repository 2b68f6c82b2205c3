"""Files as people and their enemies make them."""

import io
import zipfile

import docx
import pypdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def upload(name: str, data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def pdf_file(words: str = "", **extra) -> bytes:
    """A small PDF of one blank page; `extra` entries go into its catalogue."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    for name, value in extra.items():
        writer.root_object[pypdf.generic.NameObject(f"/{name}")] = value
    return written(writer)


def written(writer: pypdf.PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def docx_file(*paragraphs: str) -> bytes:
    document = docx.Document()
    for words in paragraphs or ("The board met.",):
        document.add_paragraph(words)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def package(parts: dict[str, bytes | str], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx_with(parts: dict[str, bytes | str]) -> bytes:
    """A real Word file with parts added or put in the place of its own."""
    with zipfile.ZipFile(io.BytesIO(docx_file())) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    return package(kept | parts)


def odt_file(**parts: bytes | str) -> bytes:
    manifest = parts.pop("manifest", "<manifest:manifest/>")
    return package(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": manifest,
            "content.xml": "<office/>",
        }
        | parts
    )


def office_file(kind: str) -> bytes:
    return package(
        {
            "[Content_Types].xml": f"application/vnd.x-officedocument.{kind}.main+xml",
            "_rels/.rels": "<Relationships/>",
        }
    )


def picture(format: str = "PNG", size: tuple[int, int] = (20, 20)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "navy").save(out, format)
    return out.getvalue()
