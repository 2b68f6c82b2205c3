"""A child ends with its parent, even when the parent is killed outright."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG, PR_SET_NAME = 1, 15


def begin_life(name: str, parent: int) -> None:
    """What a child does first: its own name and session, and no handlers of its parent's.

    In a session of its own Ctrl-C does not reach it: the supervisor ends each child in turn.
    """
    os.setsid()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    end_with_parent(parent)
    _prctl(PR_SET_NAME, f"compact {name}".encode())


def end_with_parent(parent: int) -> None:
    """Ask the kernel to kill this process when `parent` ends; called in the child, after the fork.

    Killing is safe: every effect is a row, so the next start carries on where this one stopped.
    Systems other than Linux have no such thing; there the children end with the parent's goodbye.
    """
    _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before we asked
        os._exit(1)


def _prctl(option: int, argument: int | bytes) -> None:
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None, use_errno=True).prctl(option, argument)
