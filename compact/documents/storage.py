"""Bytes under their own hash, outside every web root: kept once, never changed."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from django.conf import settings

from compact.dates import clock
from compact.documents.refusals import Missing, NoRoom

FULL = {errno.ENOSPC, errno.EDQUOT}
HASH_SIGNS = frozenset("0123456789abcdef")


def place_of(sha256: str) -> Path:
    """Where bytes with this hash stand: ab/cd/abcd…, so that no folder grows too long."""
    if len(sha256) != 64 or not HASH_SIGNS.issuperset(sha256):
        raise Missing(f"{sha256!r} is no SHA-256")
    return Path(settings.MEDIA_ROOT) / sha256[:2] / sha256[2:4] / sha256


def keep(data: bytes) -> str:
    """Store `data` durably and return its SHA-256. Raises NoRoom on a full disk, leaving nothing.

    The file is written anew even when it is there: a sweep that was just taking it away cannot win.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    place = place_of(sha256)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _write_durably(data, place)
    except OSError as fault:
        if fault.errno in FULL:
            raise NoRoom from fault
        raise
    return sha256


def _write_durably(data: bytes, place: Path) -> None:
    """A name points at whole bytes or at nothing, also after a power cut."""
    draft = place.with_name(f".{secrets.token_hex(8)}")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _hide_the_hour(draft)
        draft.rename(place)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    folder = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _hide_the_hour(path: Path) -> None:
    """When a file came is told by its row to those who may know; the disk says only the day."""
    midnight = datetime.combine(clock.now().date(), time(), UTC).timestamp()
    os.utime(path, (midnight, midnight))


def fetch(sha256: str, *, verify: bool = True) -> bytes:
    """The bytes with this hash. Raises Missing when they are gone or, if verified, were changed."""
    try:
        data = place_of(sha256).read_bytes()
    except FileNotFoundError as gone:
        raise Missing(f"No bytes are kept under {sha256}") from gone
    if verify and hashlib.sha256(data).hexdigest() != sha256:
        raise Missing(f"The bytes kept under {sha256} were changed")
    return data


def holds(sha256: str) -> bool:
    return place_of(sha256).is_file()


def all_kept() -> Iterator[str]:
    """The hash of every file in the store."""
    for path in Path(settings.MEDIA_ROOT).glob("??/??/*"):
        if len(path.name) == 64:
            yield path.name


def old_drafts(age: timedelta) -> Iterator[Path]:
    """Files a killed writer left half-written, longer ago than `age`."""
    before = (clock.now() - age).timestamp()
    for path in Path(settings.MEDIA_ROOT).glob("??/??/.*"):
        if path.stat().st_ctime < before:
            yield path


def set_aside(sha256: str) -> Path:
    """Take a file out of the store, where it can be brought back: the first half of removing it."""
    aside = Path(settings.MEDIA_ROOT) / "aside" / sha256
    aside.parent.mkdir(parents=True, exist_ok=True)
    place_of(sha256).rename(aside)
    return aside


def bring_back(aside: Path) -> None:
    place = place_of(aside.name)
    place.parent.mkdir(parents=True, exist_ok=True)
    if not place.exists():
        aside.rename(place)
    else:
        aside.unlink()


def all_aside() -> list[Path]:
    return sorted((Path(settings.MEDIA_ROOT) / "aside").glob("*"))
