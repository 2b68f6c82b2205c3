"""Files as people send them: read, or refused with a sentence."""

import io
import zipfile

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from compact.agreements.reading import Unreadable, read, read_text
from compact.agreements.reading.sources import read_source
from compact.agreements.reading.word_numbers import printed


def docx(fill) -> bytes:
    document = Document()
    fill(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def repacked(data: bytes, **members: bytes) -> bytes:
    """The same archive with members added or replaced."""
    old, file = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in members:
                new.writestr(name, old.read(name))
        for name, content in members.items():
            new.writestr(name, content)
    return file.getvalue()


LEVELS = [("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)")]


def number(document, paragraph, level: int, num: str = "77") -> None:
    properties = paragraph._p.get_or_add_pPr()
    numbers = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", str(level)), ("w:numId", num)):
        one = OxmlElement(tag)
        one.set(qn("w:val"), value)
        numbers.append(one)
    properties.append(numbers)


def add_list(document, levels=LEVELS, num: str = "77") -> None:
    """A multi-level list definition as Word keeps it: the labels are nowhere in the text."""
    root = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), num)
    for at, (form, text) in enumerate(levels):
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), str(at))
        for tag, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", text)):
            one = OxmlElement(tag)
            one.set(qn("w:val"), value)
            level.append(one)
        abstract.append(level)
    root.insert(0, abstract)
    instance, link = OxmlElement("w:num"), OxmlElement("w:abstractNumId")
    instance.set(qn("w:numId"), num)
    link.set(qn("w:val"), num)
    instance.append(link)
    root.append(instance)


def test_word_numbers_its_lists_and_we_print_the_same_labels():
    def fill(document):
        add_list(document)
        document.add_heading("Rules of the Elm Street Forum", 0)
        for level, words in [
            (0, "The forum is open to all who live on Elm Street or near it."),
            (0, "Members will:"),
            (1, "meet quarterly;"),
            (1, "send papers:"),
            (2, "by e-mail 7 days before each meeting;"),
            (2, "by post 5 days before each meeting."),
            (1, "be kind."),
            (0, "These rules will be reviewed annually."),
        ]:
            number(document, document.add_paragraph(words), level)

    reading = read(docx(fill), "rules.docx")
    assert [one.label for one in reading.clauses] == [
        "cover",
        "1",
        "2",
        "2 (a)",
        "2 (b)",
        "2 (b) (i)",
        "2 (b) (ii)",
        "2 (c)",
        "3",
    ]
    assert [(one.label, one.rule) for one in reading.suggestions] == [
        ("2 (a)", "meeting-frequency"),
        ("2 (b) (i)", "papers-before-meeting"),
        ("2 (b) (ii)", "papers-before-meeting"),
        ("3", "review-interval"),
    ]


def test_legal_numbering_joins_the_levels_and_headings_count_along():
    def fill(document):
        add_list(document, [("decimal", "%1"), ("decimal", "%1.%2")])
        for level, words in [
            (0, "Purpose"),
            (1, "We work together in the open."),
            (0, "Meetings"),
            (1, "The panel meets monthly."),
            (1, "It meets in public."),
        ]:
            paragraph = (
                document.add_heading(words, 1) if level == 0 else document.add_paragraph(words)
            )
            number(document, paragraph, level)

    assert [one.label for one in read(docx(fill), "a.docx").clauses] == [
        "1",
        "1.1",
        "2",
        "2.1",
        "2.2",
    ]


def test_headings_bullets_bold_titles_and_tables_come_through_in_order():
    def fill(document):
        document.add_heading("Ferry Lane Agreement", 0)
        document.add_heading("Membership", 1)
        table = document.add_table(rows=2, cols=2)
        for row, cells in zip(
            table.rows, [("Town council", "3"), ("Ferry users", "4")], strict=True
        ):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
        document.add_paragraph().add_run("How we work").bold = True
        document.add_paragraph("We will:")
        document.add_paragraph("meet twice a year", style="List Bullet")
        document.add_paragraph("publish an annual report", style="List Bullet")

    reading = read(docx(fill), "ferry.docx")
    assert [(one.label, one.text) for one in reading.clauses] == [
        ("cover", "Ferry Lane Agreement"),
        ("Membership", "Town council\t3\nFerry users\t4"),
        ("How we work", "We will:\n- meet twice a year\n- publish an annual report"),
    ]
    assert [(one.rule, one.params) for one in reading.suggestions] == [
        ("seats", {"count": 3, "of": "Town council"}),
        ("seats", {"count": 4, "of": "Ferry users"}),
        ("meeting-frequency", {"min": 2, "per": "year"}),
        ("annual-report", {}),
    ]


@pytest.mark.parametrize(
    ("number_", "form", "words"),
    [
        (4, "lowerRoman", "iv"),
        (9, "upperRoman", "IX"),
        (27, "lowerLetter", "aa"),
        (3, "upperLetter", "C"),
        (7, "decimalZero", "07"),
        (12, "decimal", "12"),
    ],
)
def test_numbers_in_each_of_words_formats(number_, form, words):
    assert printed(number_, form) == words


@pytest.mark.parametrize(
    "data",
    [
        "The forum’s rules – in full".encode(),
        "\ufeffThe forum’s rules – in full".encode(),
        "The forum’s rules – in full".encode("cp1252"),
        "The forum’s rules – in full".encode("utf-16"),
    ],
)
def test_text_in_any_common_encoding_reads_the_same(data):
    assert read_source(data, "rules.txt") == "The forum’s rules – in full"


GOOD = docx(lambda document: document.add_paragraph("One clause."))
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#: A few bytes that ask for a row of two hundred million cells.
WIDE = repacked(
    GOOD,
    **{
        "word/document.xml": f'''<w:document xmlns:w="{NAMESPACE}"><w:body><w:tbl><w:tblGrid/><w:tr>
        <w:tc><w:tcPr><w:gridSpan w:val="200000000"/></w:tcPr><w:p/></w:tc>
        </w:tr></w:tbl></w:body></w:document>'''.encode()
    },
)
BOMB = repacked(GOOD, **{"word/media/a.bin": b"\0" * 33_000_000})


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "a.txt", "The file is empty."),
        (b" \n\t ", "a.md", "The file is empty."),
        (b"--- *** ___", "a.md", "There is no text in this file."),
        (b"A clause\x00 with a hole", "a.txt", "This does not look like text."),
        (b"\x89PNG\r\n\x1a\n\x00\x01", "a.txt", "This does not look like text."),
        (b"%PDF-1.7 ...", "a.pdf", "This is a PDF."),
        (b"PK\x03\x04 no archive", "a.docx", "This Word document is damaged"),
        (GOOD[:-200], "a.docx", "This Word document is damaged"),
        (
            repacked(GOOD, **{"word/document.xml": b"<w:broken"}),
            "a.docx",
            "This Word document is damaged",
        ),
        (b"just words", "a.docx", "This Word document is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.docx", "This document is protected"),
        (repacked(GOOD, **{"word/vbaProject.bin": b"x"}), "a.docx", "Documents with macros"),
        (GOOD, "a.docm", "Documents with macros"),
        (BOMB, "a.docx", "This document unpacks to far more than its size."),
        (WIDE, "a.docx", "This document is too complicated to open safely."),
        (b"1. Clause\n" * 10_001, "a.txt", "The text has more than 10,000 clauses."),
        (b"x" * (10 * 1024 * 1024 + 1), "a.txt", "The file is larger than 10 MB."),
        (b"word " * 600_000, "a.txt", "The text is longer than 2.5 million characters."),
        (b"clause", "a.exe", "Upload a text (.txt), Markdown (.md) or Word (.docx) file."),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(data, name, said):
    with pytest.raises(Unreadable) as refused:
        read(data, name)
    assert str(refused.value).startswith(said)


def test_pasted_text_without_a_word_is_refused():
    with pytest.raises(Unreadable):
        read_text("\n\n---\n")
