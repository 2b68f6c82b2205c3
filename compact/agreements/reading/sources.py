"""Files as they arrive: .txt, .md and .docx turned into one text with light markdown marks."""

import re
from pathlib import PurePosixPath

from compact.agreements.reading.results import Unreadable
from compact.documents.confined.helper import Died, Faulted, Helper, Limits

MOST_BYTES = 10 * 1024 * 1024
MOST_CHARACTERS = 2_500_000
TEXT_NAMES = (".txt", ".md", ".markdown", ".text")
MACRO_NAMES = (".docm", ".dotm")
OTHER_KINDS = {
    b"%PDF": "This is a PDF. Save it as a Word document (.docx) or as text, and upload that.",
    b"{\\rtf": "This is an RTF file. Save it as a Word document (.docx) and upload that.",
}
LIMITS = Limits(cpu=15, wall=30, memory=1024**3, file=0)
TOO_MUCH = "This document is too complicated to open safely. Save it as text and upload that."
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


word_reader = Helper("compact.agreements.reading.word_workshop")


def read_source(data: bytes, name: str) -> str:
    """The words of a file as text. Raises Unreadable with a sentence for the person."""
    suffix = PurePosixPath(name.replace("\\", "/")).suffix.lower()
    _refuse_size_and_kind(data, suffix)
    text = _words_of(data) if suffix == ".docx" else _decoded(data)
    if not re.search(r"\w", text):
        raise Unreadable("There is no text in this file. Upload the agreement's own words.")
    if len(text) > MOST_CHARACTERS:
        raise Unreadable("The text is longer than 2.5 million characters. Upload it in parts.")
    return text


def _words_of(data: bytes) -> str:
    """Opened in a confined process: a table of a few bytes may ask for all memory and time."""
    try:
        head, words = word_reader.ask("words", {}, data, LIMITS)
    except (Died, Faulted) as fault:
        raise Unreadable(TOO_MUCH) from fault
    if head["problem"]:
        raise Unreadable(head["problem"])
    return words.decode()


def _refuse_size_and_kind(data: bytes, suffix: str) -> None:
    if not data.strip():
        raise Unreadable("The file is empty.")
    if len(data) > MOST_BYTES:
        raise Unreadable("The file is larger than 10 MB. Upload a smaller one, without pictures.")
    if suffix in MACRO_NAMES:
        raise Unreadable(
            "Documents with macros are not accepted. Save it as .docx and upload that."
        )
    if data.startswith(OLD_WORD):
        raise Unreadable(
            "This document is protected by a password or is in Word's old format. "
            "Save it as a .docx without a password and upload that."
        )
    for start, sentence in OTHER_KINDS.items():
        if data.startswith(start):
            raise Unreadable(sentence)
    if suffix != ".docx" and suffix not in TEXT_NAMES:
        raise Unreadable("Upload a text (.txt), Markdown (.md) or Word (.docx) file.")


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = _as(data, "utf-16")
    elif data[1:200:2].count(0) > data[:200:2].count(0) + 50:
        text = _as(data, "utf-16-le")  # as Windows saves it, without its mark
    else:
        text = _as(data, "utf-8-sig")
    if text is None:
        text = _as(data, "cp1252")
    # Windows-1252 reads almost any bytes: control characters betray what is no text.
    if text is None or re.search(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]", text):
        raise Unreadable("This does not look like text. Upload a .txt, .md or .docx file.")
    return text


def _as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
