"""How helper and asker speak: a JSON head, then bytes, each with its length before it."""

from __future__ import annotations

import json
import socket
import struct

LENGTHS = struct.Struct("!IQ")
LONGEST_HEAD = 8 * 1024 * 1024
LONGEST_BODY = 512 * 1024 * 1024


class Broken(Exception):
    """The other side went away or spoke nonsense."""


def send(channel: socket.socket, head: dict, body: bytes = b"") -> None:
    words = json.dumps(head).encode()
    channel.sendall(LENGTHS.pack(len(words), len(body)) + words)
    channel.sendall(body)


def receive(channel: socket.socket) -> tuple[dict, bytes]:
    """Raises Broken where the other side has died, TimeoutError where it is silent for too long."""
    head_length, body_length = LENGTHS.unpack(_exactly(channel, LENGTHS.size))
    if head_length > LONGEST_HEAD or body_length > LONGEST_BODY:
        raise Broken("too long")
    head = json.loads(_exactly(channel, head_length))
    return head, _exactly(channel, body_length)


def _exactly(channel: socket.socket, length: int) -> bytes:
    held = bytearray(length)
    view, filled = memoryview(held), 0
    while filled < length:
        got = channel.recv_into(view[filled:])
        if not got:
            raise Broken("the other side went away")
        filled += got
    return bytes(held)
