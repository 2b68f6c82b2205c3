"""Where mail is handed over: a mail server, or where there is none a folder, the screen, memory."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from compact.accounts.mail import connection_options

#: The reply code of a postbox that is no mail server.
NO_SERVER = 0


class Outcome(Enum):
    ACCEPTED = "accepted"
    REFUSED = "refused"  # for good: trying again would not help
    LATER = "later"  # this recipient, not now
    SILENT = "silent"  # no answer in time for this recipient
    UNREACHABLE = "unreachable"  # the mail server itself: nobody's mail would go


@dataclass(frozen=True)
class Reply:
    """What the postbox said to one message for one recipient."""

    outcome: Outcome
    code: int | None
    text: str


@dataclass(frozen=True)
class Letter:
    """What is handed over: an envelope with one recipient, and bytes."""

    name: str
    sender: str
    recipient: str
    raw: bytes


class Postbox(Protocol):
    """One way out, used by one thread at a time."""

    host: str

    def hand_over(self, letter: Letter) -> Reply: ...

    def close(self) -> None: ...


def open_postbox(url: str, we_are: str = "localhost") -> Postbox:
    """The postbox an EMAIL_URL names; `we_are` is how we introduce ourselves to a mail server."""
    from compact.notices.postboxes.local import FilePostbox, MemoryPostbox, ScreenPostbox
    from compact.notices.postboxes.server import MailServer, Server

    options = connection_options(url)
    kind = str(options["backend"])
    if kind.endswith("smtp.EmailBackend"):
        return MailServer(Server.from_options(options, we_are))
    if kind.endswith("filebased.EmailBackend"):
        return FilePostbox(str(options["file_path"]))
    return ScreenPostbox() if kind.endswith("console.EmailBackend") else MemoryPostbox()


def has_server(url: str) -> bool:
    """Whether mail leaves this machine at all."""
    return str(connection_options(url)["backend"]).endswith("smtp.EmailBackend")
