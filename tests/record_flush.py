"""Lets Django's flush after a transactional test empty the record, which refuses that of
everybody else.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

import pytest
from django.db import connection
from django.test import TransactionTestCase

triggers = import_module("compact.audit.migrations.0002_entries_are_append_only")


@contextmanager
def record_opened() -> Iterator[None]:
    """The append-only triggers away, for as long as the block runs."""
    _execute(triggers.UNDO[connection.vendor])
    try:
        yield
    finally:
        _execute(triggers.SQLITE if connection.vendor == "sqlite" else triggers.POSTGRES)


def _execute(statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


@pytest.fixture(scope="session", autouse=True)
def _flush_may_empty_the_record() -> Iterator[None]:
    original = TransactionTestCase._fixture_teardown

    def teardown(case: TransactionTestCase) -> None:
        with record_opened():
            original(case)

    TransactionTestCase._fixture_teardown = teardown
    yield
    TransactionTestCase._fixture_teardown = original
