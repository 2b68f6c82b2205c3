"""Office files are archives. They are counted before anything in them is read."""

from __future__ import annotations

import zipfile
import zlib

from django.core.files import File

from compact.documents.kinds import Kind
from compact.documents.refusals import Refused

MOST_PARTS = 5_000
MOST_BYTES = 300 * 1024 * 1024
MOST_IN_A_NAMING_PART = 1024 * 1024
#: A part that grows this much is no document; small parts may, since spaces pack well.
MOST_GROWTH, SMALL = 500, 10 * 1024 * 1024

MACROS = "The file contains macros. Save it without them, as .docx, .xlsx or .odt, and retry."
LOCKED = "The file is protected by a password. Save it without the password and retry."
TOO_MUCH = "The file unpacks to more than we can take. Save it with smaller pictures and retry."
PROGRAMS = "The file contains a program or a link to one. Remove it, save the file and retry."
DAMAGED = "The file is damaged, or is not what its name says. Open it, save it again and retry."


def check(file: File, kind: Kind) -> None:
    """Refuse damaged, locked, exploding and active packages, each with its sentence."""
    try:
        with zipfile.ZipFile(file) as package:
            parts = package.infolist()
            _check_size(parts)
            if any(part.flag_bits & 0x1 for part in parts):
                raise Refused(LOCKED)
            _check_parts({part.filename.lower() for part in parts})
            _check_naming_part(package, kind)
            _check_relations(package, parts)
    except (
        zipfile.BadZipFile,
        OSError,
        KeyError,
        ValueError,
        RuntimeError,
        EOFError,
        NotImplementedError,
        zlib.error,
    ) as damage:
        raise Refused(DAMAGED) from damage


def is_also_an_archive(file: File) -> bool:
    """A picture or a PDF with an archive behind it."""
    file.seek(0)
    return zipfile.is_zipfile(file)


def _check_size(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        raise Refused(TOO_MUCH)
    for part in parts:
        if part.file_size > SMALL and part.file_size > MOST_GROWTH * max(part.compress_size, 1):
            raise Refused(TOO_MUCH)


def _check_parts(names: set[str]) -> None:
    for name in names:
        if "vbaproject" in name or name.startswith(("basic/", "scripts/")):
            raise Refused(MACROS)
        if "/activex/" in name or "oleobject" in name or name.endswith((".exe", ".dll", ".js")):
            raise Refused(PROGRAMS)
        if name.startswith("/") or ".." in name.split("/"):
            raise Refused(DAMAGED)


def _check_naming_part(package: zipfile.ZipFile, kind: Kind) -> None:
    """The part in which the package itself says what it is."""
    named = _read(package, kind.part)
    if "macroenabled" in named.lower():
        raise Refused(MACROS)
    if kind.holds not in named:
        raise Refused(f"The file’s name says {kind.words}, but its content is something else.")
    if kind.part == "mimetype" and "encryption-data" in _read(package, "META-INF/manifest.xml"):
        raise Refused(LOCKED)


def _check_relations(package: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> None:
    """A template or object fetched from elsewhere can bring macros when the file is opened."""
    for part in parts:
        if part.filename.endswith(".rels"):
            text = _read(package, part.filename).lower()
            if "external" in text and ("attachedtemplate" in text or "oleobject" in text):
                raise Refused(PROGRAMS)


def _read(package: zipfile.ZipFile, name: str) -> str:
    with package.open(name) as part:
        return part.read(MOST_IN_A_NAMING_PART).decode("utf-8", "replace")
