"""Postboxes for a machine without a mail server, and for tests. Nothing leaves the house."""

from __future__ import annotations

import os
import sys
from email import message_from_bytes, policy
from pathlib import Path

from django.core import mail

from compact.notices.postboxes import NO_SERVER, Letter, Outcome, Reply


class FilePostbox:
    """Writes each message to a file of its own, which any mail program opens."""

    host = "files"

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)

    def hand_over(self, letter: Letter) -> Reply:
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._folder / f"{letter.name}.eml"
        begun = path.with_suffix(f".{os.getpid()}")
        begun.write_bytes(letter.raw)
        begun.rename(path)
        return Reply(Outcome.ACCEPTED, NO_SERVER, f"Written to the file {path.name}; not sent.")

    def close(self) -> None:
        """Files close by themselves."""


class ScreenPostbox:
    host = "screen"

    def hand_over(self, letter: Letter) -> Reply:
        sys.stdout.write(letter.raw.decode("ascii", "replace") + "\n" + "-" * 79 + "\n")
        return Reply(Outcome.ACCEPTED, NO_SERVER, "Shown on the screen; not sent.")

    def close(self) -> None:
        sys.stdout.flush()


class MemoryPostbox:
    """Puts messages where Django's tests look for them."""

    host = "memory"

    def hand_over(self, letter: Letter) -> Reply:
        read = message_from_bytes(letter.raw, policy=policy.default)
        kept = mail.EmailMultiAlternatives(
            read["Subject"],
            read.get_body(("plain",)).get_content(),
            read["From"],
            [letter.recipient],
            headers={"Message-ID": read["Message-ID"]},
        )
        html = read.get_body(("html",))
        if html is not None and html.get_content_type() == "text/html":
            kept.attach_alternative(html.get_content(), "text/html")
        kept.raw = letter.raw
        if not hasattr(mail, "outbox"):
            mail.outbox = []
        mail.outbox.append(kept)
        return Reply(Outcome.ACCEPTED, NO_SERVER, "Kept in memory; not sent.")

    def close(self) -> None:
        """Nothing was opened."""
