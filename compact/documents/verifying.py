"""Is this the file that was approved? Asked by anybody, of any bytes; none are kept."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from cryptography.hazmat.primitives import serialization

from compact.documents import seal_key
from compact.documents.confined.helper import Died, Faulted
from compact.documents.inspecting import LIMITS, reader
from compact.documents.models import Seal


class Answer(StrEnum):
    """What `/verify/` can say of a file."""

    APPROVED = "approved"
    SUPERSEDED = "superseded"
    UNSEALED = "unsealed"
    CHANGED = "changed"
    FORGOTTEN = "forgotten"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Verdict:
    """The answer, the hash it is about, and the record of the seal where there is one."""

    answer: Answer
    sha256: str
    seal: Seal | None = None


def verify_hash(sha256: str) -> Verdict:
    """What our own records say of bytes with this hash."""
    sha256 = sha256.lower()
    known = Seal.objects.select_related("area").filter(sha256=sha256).first()
    if known:
        answer = Answer.SUPERSEDED if known.superseded_at else Answer.APPROVED
        return Verdict(answer, sha256, known)
    before = Seal.objects.select_related("area").filter(unsealed_sha256=sha256)
    if before:
        return Verdict(Answer.UNSEALED, sha256, before.order_by("-sealed_at").first())
    return Verdict(Answer.UNKNOWN, sha256)


def verify_file(data: bytes) -> Verdict:
    """By its hash; where that is unknown, by the seal it carries. Never raises on hostile files."""
    verdict = verify_hash(hashlib.sha256(data).hexdigest())
    if verdict.answer is not Answer.UNKNOWN or not data.startswith(b"%PDF-"):
        return verdict
    found = _seal_on(data)
    if found == "broken":
        return Verdict(Answer.CHANGED, verdict.sha256)
    if found == "whole":
        return Verdict(Answer.FORGOTTEN, verdict.sha256)
    return verdict


def _seal_on(data: bytes) -> str:
    ours = [
        each.public_bytes(serialization.Encoding.PEM).decode() for each in seal_key.certificates()
    ]
    try:
        return reader.ask("verify", {"certificates": ours}, data, LIMITS)[0]["seal"]
    except (Died, Faulted):
        return "none"


def fingerprints() -> list[str]:
    """Of every certificate this site has sealed with, the one in use first."""
    return [seal_key.fingerprint(each) for each in seal_key.certificates()]
