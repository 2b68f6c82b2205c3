"""The helper: imports a workshop once, then forks a confined child for every piece of work.

Run by path as `python -I nursery.py ROOT MODULE`, with an empty environment in a folder that no
longer exists; its standard input is the socket through which work comes. It knows no Django, and
a child knows nothing but what it was handed.
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import os
import resource
import select
import signal
import socket
import sys
from types import ModuleType

#: Without work for so long, the helper gives its memory back. The asker starts another.
IDLE_SECONDS = 300
MISSING_LIBRARY = 3
#: How often children look for garbage. Nearly all they make lives as long as they do: looking every
#: 700 objects, as Python does by itself, takes a tenth of a layout's time and frees nothing.
RARELY = (50_000, 20, 100)
CLONE_NEWUSER, CLONE_NEWNET, PR_SET_PDEATHSIG = 0x10000000, 0x40000000, 1
libc = ctypes.CDLL(None, use_errno=True)


def main(root: str, name: str) -> None:
    sys.path.insert(0, root)
    control = socket.socket(fileno=0)
    try:
        workshop = importlib.import_module(name)
    except (ImportError, OSError):  # OSError: Python finds WeasyPrint, WeasyPrint finds no Pango
        sys.exit(MISSING_LIBRARY)
    # Where the system allows it, children have no network at all; the fetcher refuses in any case.
    libc.unshare(CLONE_NEWUSER | CLONE_NEWNET)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*RARELY)
    _mind(workshop, control)


def _mind(workshop: ModuleType, control: socket.socket) -> None:
    """Keep one child warm. The next is hatched when the last has ended, not while it works:
    warming up takes as much processor as a short document."""
    spare: socket.socket | None = _hatch(workshop, control)
    busy: list[socket.socket] = []
    while ready := select.select([control, *busy], [], [], IDLE_SECONDS)[0]:
        for line in set(ready) - {control}:
            busy.remove(line)
            line.close()
        if control in ready:
            message, handles, _, _ = socket.recv_fds(control, 1, 1)
            if not message:
                return
            for handle in handles:
                busy.append(_hand_over(handle, spare, workshop, control))
                spare = None
        if spare is None and not busy:
            spare = _hatch(workshop, control)


def _hand_over(
    handle: int, child: socket.socket | None, workshop: ModuleType, control: socket.socket
) -> socket.socket:
    """Give the channel to the child that is warm, or to a new one; returns the line to it."""
    child = child or _hatch(workshop, control)
    try:
        socket.send_fds(child, [b"w"], [handle])
    except OSError:  # somebody killed it while it waited
        child.close()
        child = _hatch(workshop, control)
        socket.send_fds(child, [b"w"], [handle])
    os.close(handle)
    return child


def _hatch(workshop: ModuleType, control: socket.socket) -> socket.socket:
    """Fork a child that warms up and waits for one piece of work; returns the line to it."""
    ours, theirs = socket.socketpair()
    if os.fork():
        theirs.close()
        return ours
    try:
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        ours.close()
        control.close()
        workshop.warm_up()
        gc.freeze()
        message, handles, _, _ = socket.recv_fds(theirs, 1, 1)
        if message:
            _work(workshop, socket.socket(fileno=handles[0]))
    finally:
        os._exit(0)


def _work(workshop: ModuleType, channel: socket.socket) -> None:
    """One piece of work, after which the process ends."""
    from compact.documents.confined import frames

    order, body = frames.receive(channel)
    _confine(order["limits"])
    try:
        head, made = workshop.work(order["task"], order["facts"], body)
    except Exception as fault:
        head, made = {"fault": f"{type(fault).__name__}: {fault}"[:300]}, b""
    frames.send(channel, head, made)


def _confine(limits: dict) -> None:
    """Processor, memory, files and wall time: the kernel ends what goes beyond."""
    signal.setitimer(signal.ITIMER_REAL, limits["wall"])
    resource.setrlimit(resource.RLIMIT_CPU, (limits["cpu"], limits["cpu"]))
    resource.setrlimit(resource.RLIMIT_AS, (limits["memory"], limits["memory"]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits["file"], limits["file"]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
