"""Footnotes and endnotes of a Word document stand in the clause that has their mark."""

import io
import zipfile

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from compact.agreements.reading import read

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def mark(paragraph, key: str, kind: str = "footnote") -> None:
    reference = OxmlElement(f"w:{kind}Reference")
    reference.set(qn("w:id"), key)
    paragraph.add_run()._r.append(reference)


def with_notes(document, notes: dict[str, str], kind: str = "footnote") -> bytes:
    """The document's bytes with a part of notes, as Word writes one."""
    plain, found = io.BytesIO(), io.BytesIO()
    document.save(plain)
    words = "".join(
        f'<w:{kind} w:id="{key}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{kind}>'
        for key, text in notes.items()
    )
    adds = {
        "[Content_Types].xml": (
            "</Types>",
            f'<Override PartName="/word/{kind}s.xml" ContentType="{TYPES}.{kind}s+xml"/></Types>',
        ),
        "word/_rels/document.xml.rels": (
            "</Relationships>",
            f'<Relationship Id="rId900" Type="{RELATIONS}/{kind}s" Target="{kind}s.xml"/>'
            "</Relationships>",
        ),
    }
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(found, "w") as target:
        for name in source.namelist():
            old, new = adds.get(name, ("", ""))
            target.writestr(
                name, source.read(name).decode().replace(old, new) if old else source.read(name)
            )
        target.writestr(f"word/{kind}s.xml", f"<w:{kind}s {SPACE}>{words}</w:{kind}s>")
    return found.getvalue()


def board() -> Document:
    document = Document()
    mark(document.add_paragraph("1. The board shall have nine members."), "7")
    document.add_paragraph("2. The board shall meet monthly.")
    mark(document.paragraphs[1], "4")
    return document


def test_a_footnote_is_read_in_its_clause_and_counted_in_the_order_of_the_marks():
    data = with_notes(board(), {"4": "No paper is sent later.", "7": "Each serves two years."})
    assert [(one.label, one.text) for one in read(data, "terms.docx").clauses] == [
        ("1", "The board shall have nine members.\n- Note 1: Each serves two years."),
        ("2", "The board shall meet monthly.\n- Note 2: No paper is sent later."),
    ]


def test_a_rule_in_a_footnote_is_suggested_for_the_clause():
    data = with_notes(
        board(), {"4": "Papers are sent out seven days before a meeting.", "7": "See the list."}
    )
    said = [(one.label, one.rule) for one in read(data, "terms.docx").suggestions]
    assert ("2", "papers-before-meeting") in said


def test_an_endnote_and_a_mark_in_a_table_are_read_too():
    document = Document()
    document.add_paragraph("1. The partners and their seats are:")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "The council", "Four"
    mark(table.cell(0, 1).paragraphs[0], "1", "endnote")
    data = with_notes(document, {"1": "One of them is for the mayor."}, "endnote")
    assert (
        read(data, "terms.docx")
        .clauses[-1]
        .text.endswith("- End note 1: One of them is for the mayor.")
    )


def test_a_note_with_a_thousand_marks_is_told_once():
    document = Document()
    paragraph = document.add_paragraph("1. The board shall meet monthly.")
    for _ in range(1_000):
        mark(paragraph, "1")
    text = read(with_notes(document, {"1": "Save in August."}), "terms.docx").clauses[0].text
    assert text.count("Save in August.") == 1
