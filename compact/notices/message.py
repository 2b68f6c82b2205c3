"""The e-mail itself: made once from a notice, kept as bytes, sent again as the same bytes."""

from __future__ import annotations

import hashlib
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr

from django.conf import settings
from django.template.loader import render_to_string

from compact.notices.models import Notice, Print
from compact.notices.twin import blocks, letter_size
from compact.notices.writing import one_line

#: CRLF line ends and seven-bit bytes: what every mail server takes without changing it.
POLICY = policy.SMTP.clone(cte_type="7bit")


def raw_message(notice: Notice) -> bytes:
    """The notice as a complete message. The same notice always gives the same bytes."""
    message = EmailMessage(policy=POLICY)
    for name, value in _headers(notice).items():
        message[name] = value
    message.set_content(notice.body, cte="quoted-printable")
    if notice.format != Print.PLAIN:
        message.add_alternative(html_twin(notice), subtype="html", cte="quoted-printable")
        message.set_boundary("=_" + hashlib.sha256(notice.message_id.encode()).hexdigest()[:32])
    return message.as_bytes()


def html_twin(notice: Notice) -> str:
    """The same words as HTML, with the area's name and one button."""
    message, small = blocks(notice.body)
    return render_to_string(
        "notices/documents/mail.html",
        {
            "notice": notice,
            "area": notice.area,
            "blocks": message,
            "small_print": small,
            "size": letter_size(notice),
            "colours": _colours(notice),
        },
    )


def _headers(notice: Notice) -> dict[str, object]:
    sender = _mailbox(notice.area.name, from_address())
    headers = {
        "From": sender,
        "To": _mailbox(notice.recipient_name, notice.address),
        "Subject": one_line(notice.subject),
        "Date": format_datetime(notice.created_at),
        "Message-ID": notice.message_id,
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "OOF, AutoReply",
    }
    if notice.area.contact_email:
        headers["Reply-To"] = _mailbox(notice.area.contact_name, notice.area.contact_email)
    return headers


def _mailbox(name: str, address: str) -> Address:
    return Address(one_line(name), addr_spec=wire_address(address))


def from_address() -> str:
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1]


def wire_address(address: str) -> str:
    """An address as mail servers read it: the host in ASCII (`xn--…`), no stray characters.

    Raises ValueError where there is no such form.
    """
    local, _, host = one_line(address).rpartition("@")
    if not local or not local.isascii() or " " in local:
        raise ValueError(f"{address!r} is not an address that every mail server takes.")
    return f"{local}@{host.encode('idna').decode('ascii')}"


def _colours(notice: Notice) -> dict[str, str]:
    """The area's own colour for the band at the top, where it has one."""
    colour = str(notice.area.colours.get("header_bg", ""))
    return {"band": colour if colour.startswith("#") and len(colour) == 7 else "#1d3f6e"}
