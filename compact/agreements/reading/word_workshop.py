"""The workshop that opens Word documents strangers made. It runs confined; no Django in here."""

from __future__ import annotations

from typing import Any

from compact.agreements.reading.results import Unreadable
from compact.agreements.reading.word_files import read_word


def warm_up() -> None:
    """Nothing to do: what it needs is imported."""


def work(task: str, facts: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    """The words of a document, or the sentence that says why there are none."""
    try:
        return {"problem": ""}, read_word(body).encode("utf-8", "replace")
    except Unreadable as complaint:
        return {"problem": str(complaint)}, b""
