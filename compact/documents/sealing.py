"""Sealing what was approved: by its signature anyone can tell that nothing was changed."""

from __future__ import annotations

import hashlib
import io
from datetime import datetime

from asn1crypto import keys, x509
from cryptography.hazmat.primitives import serialization
from django.db import IntegrityError, models, transaction

from compact.areas.models import Area
from compact.audit.models import key_of
from compact.audit.record import record
from compact.documents import storage
from compact.documents.models import Seal
from compact.documents.seal_key import SealKey, the_key

FIELD = "Seal"


def seal(
    pdf: bytes, *, area: Area, subject: models.Model, variant: str = "normal", by, at: datetime
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
        return seal(pdf, area=area, subject=subject, variant=variant, by=by, at=at)
    return made


def sealed_bytes(made: Seal) -> bytes:
    """The sealed PDF, whole. Raises Missing where it is gone or was changed."""
    return storage.fetch(made.sha256)


def _signed(pdf: bytes, key: SealKey, area: Area) -> bytes:
    """PAdES B-B, added behind the bytes so that every claim of the PDF stays true."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers

    wishes = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        reason=f"Approved document of {area.name}",
        certify=True,
        docmdp_permissions=fields.MDPPerm.NO_CHANGES,
    )
    # Without a box on the page, but with words for whoever has the page read out.
    field = fields.SigFieldSpec(FIELD, readable_field_name=f"Seal of {area.name}")
    made = signers.sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(pdf)), wishes, _signer(key), new_field_spec=field
    )
    return bytes(made.getbuffer())


def _signer(key: SealKey):
    from pyhanko.sign import signers
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    private = key.key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return signers.SimpleSigner(
        signing_cert=x509.Certificate.load(
            key.certificate.public_bytes(serialization.Encoding.DER)
        ),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),
    )


def _address(subject: models.Model) -> str:
    return subject.get_absolute_url() if hasattr(subject, "get_absolute_url") else ""
