"""Sealing what was approved: by its signature anyone can tell that nothing was changed."""

from __future__ import annotations

import hashlib
from datetime import datetime

from django.db import IntegrityError, models, transaction

from compact.areas.models import Area
from compact.audit.models import key_of
from compact.audit.record import record
from compact.documents import storage
from compact.documents.confined.helper import Helper, Limits
from compact.documents.models import Seal
from compact.documents.seal_key import SealKey, the_key

#: Not the helper that opens strangers' files: this one is handed the key.
signer = Helper("compact.documents.confined.signing")
LIMITS = Limits(cpu=15, wall=30, file=0)


def seal(
    pdf: bytes,
    *,
    area: Area,
    subject: models.Model,
    variant: str = "normal",
    approved_at: datetime | None = None,
    by,
    at: datetime,
) -> Seal:
    """Seal `pdf` as the approved `subject` and keep it; earlier seals of it are superseded.

    The same bytes are sealed once, however often and by however many this is asked. Raises
    SealUnavailable without a key, NoRoom on a full disk. Seal last: any later change breaks it.
    """
    unsealed = hashlib.sha256(pdf).hexdigest()
    mine = Seal.objects.of(subject).in_force().filter(variant=variant)
    known = mine.filter(unsealed_sha256=unsealed).first()
    if known:
        return known
    key = the_key()
    sha256 = storage.keep(_signed(pdf, key, area))
    try:
        with transaction.atomic():
            mine.order_by().update(superseded_at=at)
            made = Seal.objects.create(
                area=area,
                subject_key=key_of(subject),
                subject_words=str(subject)[:300],
                subject_url=_address(subject),
                variant=variant,
                sha256=sha256,
                unsealed_sha256=unsealed,
                fingerprint=key.fingerprint,
                approved_at=approved_at,
                sealed_at=at,
            )
            record(
                area,
                "sealed",
                subject,
                by=by,
                at=at,
                details={"sha256": sha256, "variant": variant},
            )
    except IntegrityError:  # another sealed at the same moment: look again what stands now
        return seal(
            pdf, area=area, subject=subject, variant=variant, approved_at=approved_at, by=by, at=at
        )
    return made


def sealed_bytes(made: Seal) -> bytes:
    """The sealed PDF, whole. Raises Missing where it is gone or was changed."""
    return storage.fetch(made.sha256)


def _signed(pdf: bytes, key: SealKey, area: Area) -> bytes:
    """The PDF with its seal. The key goes to a child that lives for this one piece of work."""
    facts = {**key.as_pem(), "place": area.name}
    return signer.ask("seal", facts, pdf, LIMITS)[1]


def _address(subject: models.Model) -> str:
    return subject.get_absolute_url() if hasattr(subject, "get_absolute_url") else ""
