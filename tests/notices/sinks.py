"""Mail servers for tests: real SMTP on loopback, each with its own temper."""

import asyncio
import socket
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Sink:
    """Takes everything, unless a recipient's host says otherwise."""

    def __init__(self) -> None:
        self.envelopes: list[tuple[str, list[str], bytes]] = []
        self.asked: Counter[str] = Counter()
        self.connections = 0
        self.port = free_port()

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    @property
    def messages(self) -> list[EmailMessage]:
        return [message_from_bytes(raw, policy=policy.default) for _, _, raw in self.envelopes]

    @property
    def recipients(self) -> list[str]:
        return [address for _, to, _ in self.envelopes for address in to]

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        host = address.rpartition("@")[2]
        self.asked[address] += 1
        if host == "refuses.example":
            return f"550 5.1.1 <{address}> no such mailbox"
        if host == "babbles.example":
            return "550 5.7.1 no\x00 \x1b[31m" + "so " * 150
        if host == "greylists.example" and self.asked[address] == 1:
            return "451 4.7.1 greylisted, come back later"
        if host == "hangs.example":
            await asyncio.sleep(30)
        if host == "busy.example" and self.asked[address] == 1:
            return "421 4.3.2 too many of you, goodbye"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        host = envelope.rcpt_tos[0].rpartition("@")[2]
        if host == "drops.example" and self.asked[envelope.rcpt_tos[0]] == 1:
            server.transport.close()
            return "250 never heard"
        if host == "full.example":
            return "552 5.2.2 mailbox full"
        self.envelopes.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return f"250 2.0.0 OK queued as Q{len(self.envelopes)}"


@contextmanager
def running(sink: Sink) -> Iterator[Sink]:
    controller = Controller(sink, hostname="127.0.0.1", port=sink.port)
    controller.start()
    try:
        yield sink
    finally:
        controller.stop()
