"""A child ends with its parent, even when the parent is killed outright."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def end_with_parent(parent: int) -> None:
    """Ask the kernel to kill this process when `parent` ends; called in the child, after the fork.

    Killing is safe: every effect is a row, so the next start carries on where this one stopped.
    Systems other than Linux have no such thing; there the children end with the parent's goodbye.
    """
    if not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before we asked
        os._exit(1)
