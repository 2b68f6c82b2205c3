"""What is taken, and what is refused with a sentence that says what to do instead."""

import struct
import zlib

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject

from compact.documents.checking import check, clean_name
from compact.documents.refusals import Refused
from tests.documents.files import (
    docx_file,
    docx_with,
    odt_file,
    office_file,
    package,
    pdf_file,
    picture,
    upload,
    written,
)

TAKEN = {
    "plan.pdf": pdf_file(),
    "PLAN.PDF": pdf_file(),
    "minutes.docx": docx_file(),
    "figures.xlsx": office_file("spreadsheetml.sheet"),
    "talk.pptx": office_file("presentationml.presentation"),
    "notes.odt": odt_file(),
    "notes.txt": "Café – naïve £5".encode(),
    "old-notes.txt": "Café £5".encode("cp1252"),
    "notepad.txt": "Café".encode("utf-16"),
    "list.csv": b"name,sum\r\nAsha,5\r\n",
    "read.md": b"# Heading\n\nwords",
    "map.png": picture(),
    "photo.jpg": picture("JPEG"),
    "photo.jpeg": picture("JPEG"),
}


@pytest.mark.parametrize("name", TAKEN)
def test_what_people_send_is_taken(name):
    file = upload(name, TAKEN[name])
    kind = check(file)
    assert kind.extension == name.rpartition(".")[2].lower().replace("jpeg", "jpg")
    assert file.tell() == 0


def action(kind: str, **entries: str) -> DictionaryObject:
    made = DictionaryObject({NameObject("/S"): NameObject(kind)})
    made.update({NameObject(f"/{k}"): TextStringObject(v) for k, v in entries.items()})
    return made


def pdf_with_attachment() -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_attachment("tool.exe", b"MZ")
    return written(writer)


def pdf_with_page_action() -> bytes:
    """The script hangs on an annotation of the second page, not on the catalogue."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    page = writer.add_blank_page(200, 200)
    note = DictionaryObject(
        {
            NameObject("/Subtype"): NameObject("/Link"),
            NameObject("/A"): action("/JavaScript", JS="app.alert(1)"),
        }
    )
    page[NameObject("/Annots")] = ArrayObject([writer._add_object(note)])
    return written(writer)


def pdf_with_forgotten_action() -> bytes:
    """No page leads to it; a reader that repairs the file may still find it."""
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer._add_object(action("/Launch", F="cmd.exe"))
    return written(writer)


def locked_pdf(password: str) -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt(password, "owner")
    return written(writer)


def enormous_picture() -> bytes:
    """A PNG that says it is 60,000 pixels each way; the file itself is tiny."""
    head = struct.pack("!IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack("!I", len(data)) + name + data + struct.pack("!I", zlib.crc32(name + data))
        )

    body = zlib.compress(b"\0" * 10_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def locked_word() -> bytes:
    data = bytearray(docx_file())
    for place in range(len(data) - 4):
        if data[place : place + 4] == b"PK\x01\x02":
            data[place + 8] |= 1
    return bytes(data)


def macro_types() -> dict[str, str]:
    return {
        "[Content_Types].xml": "application/vnd.ms-word.document.macroEnabled.main+xml "
        "wordprocessingml.document.main+xml"
    }


BOMB = package(
    {f"word/part{n}.xml": b"\0" * 20_000_000 for n in range(4)}
    | {"[Content_Types].xml": "wordprocessingml.document.main+xml"}
)
MANY = package(
    {f"part{n}": "" for n in range(6_000)}
    | {"[Content_Types].xml": "wordprocessingml.document.main+xml"}
)
FAR_TEMPLATE = (
    '<Relationship Type="http://x/attachedTemplate" Target="http://evil.example/a.dotm" '
    'TargetMode="External"/>'
)

REFUSED = {
    "an executable": ("tool.exe", b"MZ\x90\0", "do not take this kind"),
    "a web page": ("page.html", b"<html></html>", "do not take this kind"),
    "a drawing that can hold scripts": ("logo.svg", b"<svg/>", "do not take this kind"),
    "a macro document by its name": ("letter.docm", docx_file(), "do not take this kind"),
    "a macro workbook by its name": ("sums.xlsm", package({"x": "y"}), "do not take this kind"),
    "an archive": ("all.zip", package({"a.txt": "x"}), "do not take this kind"),
    "a second ending": ("plan.pdf.exe", pdf_file(), "do not take this kind"),
    "a hidden second ending": ("plan.pdf\0.exe", pdf_file(), "do not take this kind"),
    "no ending": ("plan", pdf_file(), "do not take this kind"),
    "nothing": ("empty.pdf", b"", "empty"),
    "a program called PDF": ("plan.pdf", b"MZ\x90\0\3", "something else"),
    "a web page called PDF": ("plan.pdf", b"<html>%PDF-1.7", "something else"),
    "a PDF behind a web page": ("plan.pdf", b"<script>1</script>" + pdf_file(), "something else"),
    "an archive called Word": ("plan.docx", package({"a.txt": "x"}), "damaged"),
    "Excel called Word": ("plan.docx", office_file("spreadsheetml.sheet"), "something else"),
    "OpenDocument called Word": ("plan.docx", odt_file(), "damaged"),
    "half a Word file": ("plan.docx", docx_file()[:2000], "damaged"),
    "a Word file whose text is broken": (
        "plan.docx",
        docx_with({"word/document.xml": "<w:document"}),
        "damaged",
    ),
    "Word with macros": ("plan.docx", docx_with({"word/vbaProject.bin": b"x"}), "macros"),
    "Word that says macros": ("plan.docx", docx_with(macro_types()), "macros"),
    "Word with a far template": (
        "plan.docx",
        docx_with({"word/_rels/settings.xml.rels": FAR_TEMPLATE}),
        "a program",
    ),
    "Word with an object": (
        "plan.docx",
        docx_with({"word/embeddings/oleObject1.bin": b"x"}),
        "a program",
    ),
    "Word with a control": ("plan.docx", docx_with({"word/activeX/a.xml": "x"}), "a program"),
    "Word that climbs out": ("plan.docx", docx_with({"../../x": "x"}), "damaged"),
    "OpenDocument with macros": (
        "n.odt",
        odt_file(**{"Basic/Standard/Module1.xml": "x"}),
        "macros",
    ),
    "OpenDocument with a script": ("n.odt", odt_file(**{"Scripts/python/a.py": "x"}), "macros"),
    "OpenDocument with a password": (
        "n.odt",
        odt_file(manifest="<manifest:encryption-data/>"),
        "password",
    ),
    "Word with a password": (
        "plan.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500,
        "password",
    ),
    "Word with locked parts": ("plan.docx", locked_word(), "password"),
    "a bomb": ("plan.docx", BOMB, "unpacks to more"),
    "too many parts": ("plan.docx", MANY, "unpacks to more"),
    "PDF with a password": ("plan.pdf", locked_pdf("secret"), "password"),
    "PDF that may not be copied": ("plan.pdf", locked_pdf(""), "password"),
    "PDF that runs a script": (
        "plan.pdf",
        pdf_file(OpenAction=action("/JavaScript", JS="app.alert(1)")),
        "does something",
    ),
    "PDF that starts a program": (
        "plan.pdf",
        pdf_file(OpenAction=action("/Launch", F="cmd.exe")),
        "does something",
    ),
    "PDF that sends a form": (
        "plan.pdf",
        pdf_file(OpenAction=action("/SubmitForm", F="http://x.example")),
        "does something",
    ),
    "PDF with a script on a page": ("plan.pdf", pdf_with_page_action(), "does something"),
    "PDF with a script no page names": ("plan.pdf", pdf_with_forgotten_action(), "does something"),
    "PDF with files inside": ("plan.pdf", pdf_with_attachment(), "carries other files"),
    "PDF with an archive behind": ("plan.pdf", pdf_file() + package({"a": "b"}), "an archive"),
    "a PDF of nonsense": ("plan.pdf", b"%PDF-1.7\n" + b"nonsense " * 50, "damaged"),
    "a picture with an archive behind": ("p.png", picture() + package({"a": "b"}), "an archive"),
    "half a picture": ("p.png", picture()[:60], "damaged"),
    "an enormous picture": ("p.png", enormous_picture(), "too large"),
    "a picture called JPEG": ("p.jpg", picture("PNG"), "something else"),
    "a web page called text": ("n.txt", b"  <!DOCTYPE html><p>", "a web page or a program"),
    "a drawing called text": ("n.md", b"\xef\xbb\xbf<svg onload=alert(1)>", "a web page or"),
    "a program called text": ("n.txt", b"#!/bin/sh\nrm -r", "a web page or a program"),
    "bytes called text": ("n.txt", b"words\x00\x01\x02", "something else"),
    "bytes called CSV": ("n.csv", bytes(range(256)), "something else"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_could_do_harm_is_refused_with_a_sentence(what):
    name, data, words = REFUSED[what]
    with pytest.raises(Refused, match=words) as refusal:
        check(upload_as(name, data))
    assert str(refusal.value).endswith(".")


def upload_as(name: str, data: bytes):
    """An upload under exactly this name: Django's own class would clean it."""
    file = upload("x", data)
    file._name = name
    return file


def test_each_refusal_is_about_the_harm_and_not_about_the_file_around_it():
    """The same Word file without its macros, and the same PDF without its script, are taken."""
    assert check(upload("plan.docx", docx_with({"word/notes.xml": "x"}))).extension == "docx"
    assert check(upload("plan.pdf", pdf_file(PageMode=NameObject("/UseNone")))).extension == "pdf"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\Asha\\plan.pdf", "plan.pdf"),
        ("plan\x00\x1b[31m.pdf", "plan[31m.pdf"),
        ("plan\u202efdp.exe", "planfdp.exe"),
        ("  .hidden.pdf ", "hidden.pdf"),
        ("Überblick – Mai.pdf", "Überblick – Mai.pdf"),
    ],
)
def test_a_name_keeps_its_letters_and_loses_its_tricks(given, kept):
    assert clean_name(given) == kept


def test_a_long_name_keeps_its_ending():
    assert clean_name("a" * 400 + ".pdf") == "a" * 146 + ".pdf"
