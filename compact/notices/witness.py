"""A small file outside the database that remembers how far this installation has sent.

A database that was restored is behind the file; a folder that was copied or restored gives itself
away, because a copy cannot have both our time of writing and our time of creation.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

SECOND = 10**9
CHANGED_AFTER = 5 * SECOND


@dataclass(frozen=True)
class Witness:
    """What the file says: the life's name, how many passes sent, and whether it is the original."""

    name: str
    mark: int
    original: bool


def path() -> Path:
    return Path(settings.DATA_DIR) / "outbox-epoch"


def read() -> Witness | None:
    """The file, or None where there is none that can be read."""
    try:
        with path().open("rb") as file:
            kept, facts = json.load(file), os.fstat(file.fileno())
        written = int(kept["written"])
        # A plain copy has a newer time of writing; one that keeps the time has a newer change.
        original = (
            abs(facts.st_mtime_ns - written) < SECOND
            and facts.st_ctime_ns - written < CHANGED_AFTER
        )
        return Witness(str(kept["name"]), int(kept["mark"]), original)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write(name: str, mark: int) -> None:
    """Replace the file in one step."""
    path().parent.mkdir(parents=True, exist_ok=True)
    begun = path().with_name(f".outbox-epoch-{os.getpid()}")
    with begun.open("w") as file:
        written = os.fstat(file.fileno()).st_mtime_ns  # the disk's clock, which nobody moves
        json.dump({"name": name, "mark": mark, "written": written}, file)
        file.flush()
        os.fsync(file.fileno())
    os.utime(begun, ns=(written, written))
    begun.replace(path())
