"""Is this a file we take? By its name, by its content, and by what it would do when opened."""

from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath

from django.core.files import File
from django.core.files.uploadedfile import UploadedFile

from compact.documents import packages
from compact.documents.kinds import KINDS, TAKEN, Kind
from compact.documents.refusals import Refused

LONGEST_NAME = 150


OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MARKUP = (
    b"<!doctype",
    b"<html",
    b"<head",
    b"<body",
    b"<script",
    b"<svg",
    b"<?xml",
    b"<?php",
    b"<iframe",
    b"#!",
)


def clean_name(name: str) -> str:
    """The file's own name: no folders, no control or direction marks, not too long."""
    last = PurePosixPath(name.replace("\\", "/")).name
    shown = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C").strip(" .")
    stem, dot, extension = shown.rpartition(".")
    if not dot:
        return shown[:LONGEST_NAME]
    return f"{stem[: LONGEST_NAME - len(extension) - 1]}.{extension}"


def check(file: UploadedFile | File) -> Kind:
    """The kind of `file`, or Refused with a sentence. The file is left at its beginning.

    What its bytes would do when opened (scripts, macros, bombs) is looked at in a confined process.
    """
    from compact.documents.inspecting import inspect

    kind = kind_of(file)
    file.seek(0)
    problem = inspect(file.read(), kind).problem
    file.seek(0)
    if problem:
        raise Refused(problem)
    return kind


def kind_of(file: UploadedFile | File) -> Kind:
    """The kind its name promises, once its bytes keep the promise. Opens nothing."""
    kind = KINDS.get(clean_name(file.name or "").rpartition(".")[2].lower())
    if kind is None:
        raise Refused(f"We do not take this kind of file. The file must be {TAKEN}.")
    if not file.size:
        raise Refused("The file is empty. Choose the file again, after saving it.")
    file.seek(0)
    start = file.read(2048)
    if start.startswith(OLD_OFFICE):
        raise Refused(
            "This file is protected by a password, or is in an old Office format. "
            "Save it without the password, as a current Word, Excel or PDF file."
        )
    if kind.is_text:
        _check_text(file, start)
    elif not start.startswith(kind.begins):
        raise Refused(f"The file’s name says {kind.words}, but its content is something else.")
    if kind.is_package:
        packages.check(file, kind)
    elif not kind.is_text and packages.is_also_an_archive(file):
        raise Refused("The file hides an archive behind its content. Save it again and retry.")
    return kind


def _check_text(file: File, start: bytes) -> None:
    lowered = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if lowered.startswith(MARKUP):
        raise Refused("The file holds a web page or a program, not plain text.")
    file.seek(0)
    text = readable(file.read())
    if text is None or any(_is_control(sign) for sign in text):
        raise Refused("The file’s name says text, but its content is something else.")


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) == "Cc" and sign not in "\t\n\r\f"


def readable(data: bytes) -> str | None:
    """Text as people save it: UTF-8, UTF-16 with its mark, or the Windows code page."""
    codes = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252")
    for code in codes:
        try:
            return data.decode(code)
        except UnicodeDecodeError:
            continue
    return None
