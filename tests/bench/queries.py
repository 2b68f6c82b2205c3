"""How many queries a page asks."""

from __future__ import annotations

from collections.abc import Callable

from django.db import connection
from django.test.utils import CaptureQueriesContext


def asked(page: Callable[[], object]) -> int:
    """The number of queries of one answer; the answer before it has filled every cache."""
    page()
    with CaptureQueriesContext(connection) as found:
        page()
    return len(found)
