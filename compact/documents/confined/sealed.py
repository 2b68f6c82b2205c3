"""Is the seal on this PDF ours, and is the PDF what was sealed? Runs on files from anybody."""

from __future__ import annotations

import io

from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

#: What can be said of a PDF's seal.
NONE, FOREIGN, BROKEN, WHOLE = "none", "foreign", "broken", "whole"
MOST_SIGNATURES = 20


def verdict(body: bytes, certificates: list[str]) -> dict[str, str]:
    """{"seal": none | foreign | broken | whole}: a file that is no PDF has none."""
    ours = [_certificate(text) for text in certificates]
    try:
        signatures = PdfFileReader(io.BytesIO(body), strict=False).embedded_signatures
        found = [_judge(signature, ours) for signature in signatures[:MOST_SIGNATURES]]
    except Exception:
        return {"seal": NONE}
    for answer in (BROKEN, WHOLE, FOREIGN):
        if answer in found:
            return {"seal": answer}
    return {"seal": NONE}


def _certificate(text: str) -> x509.Certificate:
    return x509.Certificate.load(pem.unarmor(text.encode())[2])


def _judge(signature: EmbeddedPdfSignature, ours: list[x509.Certificate]) -> str:
    """A signature naming our certificate is whole only if it covers the file to its last byte."""
    signer = signature.signer_cert.dump()
    if signer not in [certificate.dump() for certificate in ours]:
        return FOREIGN
    try:
        status = validate_pdf_signature(
            signature, ValidationContext(trust_roots=ours, allow_fetching=False), skip_diff=True
        )
    except Exception:
        return BROKEN
    covers = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    return WHOLE if status.intact and status.valid and covers else BROKEN
