"""Footnotes and endnotes of a Word document: each stands once, under the words it is a note to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docx.oxml import parse_xml
from docx.oxml.ns import qn

KINDS = {"footnote": "Note", "endnote": "End note"}


class Notes:
    """The notes by kind and number. They are counted as Word does, in the order of their marks."""

    def __init__(self, document, words_in: Callable) -> None:
        self.words_in = words_in
        self.notes = {kind: _notes(document, kind) for kind in KINDS}
        self.told = dict.fromkeys(KINDS, 0)

    def under(self, element) -> Iterator[str]:
        """The notes to which a paragraph or table has marks, each as an item of its own."""
        for kind, name in KINDS.items():
            for mark in element.iter(qn(f"w:{kind}Reference")):
                note = self.notes[kind].pop(mark.get(qn("w:id")), None)
                if note is None:
                    continue
                self.told[kind] += 1
                paragraphs = (self.words_in(one) for one in note.iter(qn("w:p")))
                words = " ".join(" ".join(paragraphs).split())
                if words:
                    yield f"- {name} {self.told[kind]}: {words}"


def _notes(document, kind: str) -> dict:
    for relation in document.part.rels.values():
        if relation.reltype.endswith(f"/{kind}s") and not relation.is_external:
            root = parse_xml(relation.target_part.blob)
            return {one.get(qn("w:id")): one for one in root.findall(qn(f"w:{kind}"))}
    return {}
