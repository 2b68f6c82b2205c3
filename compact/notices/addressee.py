"""Whom a notice goes to: a person by key, by one channel, at one address, in one print."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from compact.accounts.models import User
from compact.audit.models import key_of
from compact.notices.models import Channel, Print

PRINTED = (Print.NORMAL, Print.LARGE, Print.GIANT)


@dataclass(frozen=True)
class Addressee:
    """Who is written to. `key` names the person ("partnerships.person:12"), `address` is an email
    address or the lines of a postal one, as known at this moment."""

    key: str
    name: str
    channel: Channel
    address: str
    format: Print = Print.NORMAL
    format_note: str = ""
    user_id: int | None = None

    @classmethod
    def of_user(cls, user: User) -> Addressee:
        """Somebody known only by the address they sign in with."""
        return cls(
            key=key_of(user),
            name=str(user),
            channel=Channel.EMAIL,
            address=user.email,
            user_id=user.pk,
        )

    @property
    def print_size(self) -> Print:
        """The print of their PDF; other formats are made on request from the ordinary one."""
        return self.format if self.format in PRINTED else Print.NORMAL

    @property
    def domain(self) -> str:
        """The host that takes the mail, in lower case; empty for post."""
        by_email = self.channel == Channel.EMAIL
        return self.address.strip().rpartition("@")[2].lower()[:253] if by_email else ""


def why_unreachable(addressee: Addressee) -> str:
    """Why nothing can go to this address, as a sentence for an officer; empty when it can."""
    address = addressee.address.strip()
    if addressee.channel == Channel.POST:
        return "" if address else "There is no postal address for this person."
    if not address:
        return "There is no email address for this person."
    try:
        validate_email(address)
    except ValidationError:
        return "This is not an email address that mail can be sent to."
    return ""
