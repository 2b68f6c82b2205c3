"""Mail that came back. Each notice has a return path of its own, signed against forgery."""

from __future__ import annotations

import re
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from compact.audit.moves import NotPossible, move
from compact.notices.message import from_address
from compact.notices.models import Notice
from compact.notices.writing import one_line

SIGNED = re.compile(r"bounces\+(\d{1,18})-([0-9a-f]{20})@", re.IGNORECASE)
#: Where a mail server writes the address it returns a message to.
ADDRESSED = ("Delivered-To", "X-Original-To", "Envelope-To", "To")


def return_path(notice: Notice) -> str:
    """Where undelivered mail goes: our bounce address for this notice, else the sender's own."""
    host = getattr(settings, "BOUNCE_DOMAIN", "")
    return f"bounces+{notice.pk}-{_signature(notice.pk)}@{host}" if host else from_address()


def _signature(pk: int) -> str:
    return salted_hmac("compact.notices.bounces", str(pk), algorithm="sha256").hexdigest()[:20]


def bounced(raw: bytes, *, at: datetime) -> Notice | None:
    """Put on record that a notice came back; None where the mail is no bounce of ours.

    Only a signed return path is believed. A report that mail is merely delayed changes nothing.
    """
    mail = message_from_bytes(raw, policy=policy.default)
    notice = _returned(mail)
    if notice is None or _action(mail) in ("delayed", "delivered", "relayed", "expanded"):
        return None
    reason = _reason(mail)
    try:
        # The report may name the recipient: the record says only that it came back.
        move(
            notice,
            Notice.FAILED,
            by=None,
            at=at,
            verb="came-back",
            bounced_at=at,
            smtp_text=reason[:300],
        )
    except NotPossible:  # it came back before, or never left
        return None
    return notice


def _returned(mail: EmailMessage) -> Notice | None:
    for header in ADDRESSED:
        for value in mail.get_all(header, []):
            for pk, signature in SIGNED.findall(str(value)):
                if constant_time_compare(signature.lower(), _signature(int(pk))):
                    return Notice.objects.select_related("area").filter(pk=int(pk)).first()
    return None


def _action(mail: EmailMessage) -> str:
    return str(_report(mail, "Action")).strip().lower()


def _reason(mail: EmailMessage) -> str:
    told = str(
        _report(mail, "Diagnostic-Code") or _report(mail, "Status") or mail.get("Subject", "")
    )
    words = one_line(told.partition(";")[2]) or one_line(told)
    return f"Came back: {words or 'no reason given'}"[:200]


def _report(mail: EmailMessage, field: str) -> str:
    """A field of the recipient's part of a delivery status report (RFC 3464)."""
    for part in mail.walk():
        if part.get_content_type() == "message/delivery-status":
            for block in part.get_payload():
                if field in block:
                    return str(block[field])
    return ""
