"""A small compact in its own words, read into a draft, and people who look at it."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from compact.agreements import actions
from compact.agreements.models import Version
from compact.agreements.reading import read

AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

TEXT = """# Anyford Compact

## 1. Working together

1.1 Agendas and reports will be sent by e-mail at least 7 days before each meeting.

1.2 Minutes should be kept in plain words.

## 2. Looking again

2.1 The partners will review this compact every 12 months.

## Glossary

AFC means Anyford Food Circle.
"""


def read_in(area, officer, text: str = TEXT, **facts) -> Version:
    """A draft version of `text`, as the reader of texts takes it apart."""
    reading = read(text.encode(), "compact.md")
    return actions.import_reading(
        area,
        **{"kind": "compact", "title": "Anyford Compact", "label": "First draft"} | facts,
        reading=reading,
        by=officer,
        at=AT,
    )


@pytest.fixture
def draft(area, officer) -> Version:
    return read_in(area, officer)


@pytest.fixture
def office(officer) -> Client:
    """Asha's browser."""
    client = Client()
    client.force_login(officer)
    return client


@pytest.fixture
def public(db) -> Client:
    """The browser of somebody who has not signed in."""
    return Client()


@pytest.fixture
def other_office(other_officer) -> Client:
    client = Client()
    client.force_login(other_officer)
    return client


def clause(version: Version, label: str):
    return version.clauses.get(label=label)
