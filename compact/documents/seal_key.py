"""The key that seals approved documents, and its certificate: one file, made once."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.conf import settings

from compact.dates import clock

VALID_FOR = timedelta(days=3653)
KEY_FILE = "seal.pem"


class SealUnavailable(Exception):
    """Nothing can be sealed here; the message says what the person who runs the server must do."""


@dataclass(frozen=True)
class SealKey:
    """The private key and the certificate that speaks for it."""

    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.certificate)

    def as_pem(self) -> dict[str, str]:
        """Key and certificate as text, the key without its passphrase: for whoever seals, only."""
        key = self.key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        certificate = self.certificate.public_bytes(serialization.Encoding.PEM)
        return {"key": key.decode(), "certificate": certificate.decode()}


def fingerprint(certificate: x509.Certificate) -> str:
    """SHA-256 of the certificate in pairs, as PDF readers show it."""
    return certificate.fingerprint(hashes.SHA256()).hex(":").upper()


def the_key() -> SealKey:
    """The key of this installation, made at its first use where `make_seal_key` has not made it.

    Raises SealUnavailable where the passphrase does not open it.
    """
    path = Path(settings.SEAL_DIR) / KEY_FILE
    if not path.exists():
        make_key()
    data = path.read_bytes()
    try:
        key = serialization.load_pem_private_key(data, _passphrase())
    except (ValueError, TypeError) as wrong:
        raise SealUnavailable("SEAL_PASSPHRASE does not open the key that seals.") from wrong
    return SealKey(key, x509.load_pem_x509_certificate(data))


def make_key() -> bool:
    """Make key and certificate in one step that one process can win. False if they are there."""
    folder = Path(settings.SEAL_DIR)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if (folder / KEY_FILE).exists():
        return False
    key = ec.generate_private_key(ec.SECP256R1())
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(_passphrase()),
    )
    public = _certificate(key).public_bytes(serialization.Encoding.PEM)
    return _write_once(folder / KEY_FILE, private + public)


def certificates() -> list[x509.Certificate]:
    """The certificate in use, then those of keys that were replaced: old seals stay ours."""
    folder = Path(settings.SEAL_DIR)
    files = [folder / KEY_FILE, *sorted(folder.glob("old-*.pem"))]
    return [x509.load_pem_x509_certificate(path.read_bytes()) for path in files if path.exists()]


def retire_key() -> str:
    """Destroy the private key; its certificate stays, so that old seals are recognised."""
    path = Path(settings.SEAL_DIR) / KEY_FILE
    certificate = x509.load_pem_x509_certificate(path.read_bytes())
    number = fingerprint(certificate).replace(":", "")[:16].lower()
    _write_once(
        path.with_name(f"old-{number}.pem"), certificate.public_bytes(serialization.Encoding.PEM)
    )
    path.unlink()
    return number


def _certificate(key: ec.EllipticCurvePrivateKey) -> x509.Certificate:
    """Signed by itself: readers show its name as unknown, so the fingerprint is published."""
    now = clock.now()
    host = settings.SITE_URL.partition("://")[2]
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Document seal of {host}"[:64])])
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    builder = x509.CertificateBuilder(
        issuer_name=name,
        subject_name=name,
        public_key=key.public_key(),
        serial_number=x509.random_serial_number(),
        not_valid_before=now - timedelta(days=1),
        not_valid_after=now + VALID_FOR,
    )
    no_authority = x509.BasicConstraints(ca=False, path_length=None)
    builder = builder.add_extension(no_authority, critical=True)
    return builder.add_extension(usage, critical=True).sign(key, hashes.SHA256())


def _passphrase() -> bytes:
    if not settings.SEAL_PASSPHRASE:
        raise SealUnavailable("SEAL_PASSPHRASE is empty: the key that seals needs one.")
    return settings.SEAL_PASSPHRASE.encode()


def _write_once(path: Path, data: bytes) -> bool:
    """Write a whole file that only its owner reads. False, changing nothing, if there is one."""
    if path.exists():
        return False
    draft = path.with_name(f".{secrets.token_hex(8)}")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    except FileExistsError:
        return False
    finally:
        draft.unlink()
    return True
