"""Notices of a board whose news go out by e-mail and by post."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from compact.areas.models import Area
from compact.notices import outbox
from compact.notices.addressee import Addressee
from compact.notices.models import Channel, Notice
from tests.notices.sinks import Sink, running

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _own_templates(settings):
    """The tests' notice template lies beside them, not among the product's."""
    engine = settings.TEMPLATES[0]
    here = Path(__file__).parent / "templates"
    settings.TEMPLATES = [engine | {"DIRS": [here, *engine["DIRS"]]}]


def by_email(name: str, address: str = "", key: str = "", **fields) -> Addressee:
    address = address or f"{name.split()[0].lower()}@{name.split()[-1].lower()}.example"
    return Addressee(key or f"people:{name}", name, Channel.EMAIL, address, **fields)


def by_post(name: str, address: str = "4 Mill Lane\nAnyford\nAN1 2FD", **fields) -> Addressee:
    return Addressee(f"people:{name}", name, Channel.POST, address, **fields)


def tell(
    area: Area, *people: Addressee, cause: str = "board:1:papers", at=MONDAY, **context
) -> list[Notice]:
    """Queue the board's news to these people."""
    return outbox.queue(
        area,
        cause=cause,
        topic="papers",
        subject=area,
        to=people,
        template="board_news",
        at=at,
        context={"day": "15 March 2026"} | context,
        enclosure=lambda person: f"/anyford/pack/{person.format}/",
    )


@pytest.fixture
def people() -> list[Addressee]:
    return [
        by_email("Bella Nowak"),
        by_email("Grace Okafor"),
        by_post("Harold Finch", format="large"),
    ]


@pytest.fixture
def sink(settings):
    """A mail server that takes what it is given."""
    with running(Sink()) as server:
        settings.EMAIL_URL = server.url
        yield server
