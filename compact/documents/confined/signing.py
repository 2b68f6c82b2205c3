"""The workshop that puts the seal on a PDF. No Django in here, and nothing that strangers sent.

Its libraries are large, and their memory goes back with the helper; the key is known to a child
that lives for one seal.
"""

from __future__ import annotations

import io

from asn1crypto import keys, pem, x509
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore

FIELD = "Seal"


def warm_up() -> None:
    """Nothing to do: what it needs is imported."""


def work(task: str, facts: dict[str, str], body: bytes) -> tuple[dict[str, str], bytes]:
    return {}, signed(body, **facts)


def signed(pdf: bytes, *, key: str, certificate: str, place: str) -> bytes:
    """PAdES B-B, added behind the bytes so that every claim of the PDF stays true."""
    wishes = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        reason=f"Approved document of {place}",
        certify=True,
        docmdp_permissions=fields.MDPPerm.NO_CHANGES,
    )
    # Without a box on the page, but with words for whoever has the page read out.
    field = fields.SigFieldSpec(FIELD, readable_field_name=f"Seal of {place}")
    signer = signers.SimpleSigner(
        signing_cert=x509.Certificate.load(_bytes(certificate)),
        signing_key=keys.PrivateKeyInfo.load(_bytes(key)),
        cert_registry=SimpleCertificateStore(),
    )
    made = signers.sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(pdf)), wishes, signer, new_field_spec=field
    )
    return bytes(made.getbuffer())


def _bytes(text: str) -> bytes:
    return pem.unarmor(text.encode())[2]
