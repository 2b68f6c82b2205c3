"""Many recipients at once, for tests that kill things. Runs in a process of its own."""

from datetime import datetime
from pathlib import Path

from django.conf import settings

from compact.areas.models import Area
from compact.dates import clock
from compact.notices import outbox
from compact.notices.addressee import Addressee
from compact.notices.models import Channel

settings.TEMPLATES[0]["DIRS"].insert(0, Path(__file__).parent / "templates")


def queue_crowd(number: int, cause: str, hosts: int = 7, at: datetime | None = None) -> None:
    """Queue the board's news to `number` people at `hosts` mail hosts."""
    area, _ = Area.objects.get_or_create(slug="anyford", defaults={"name": "Anyford"})
    people = [
        Addressee(f"people:{n}", f"Person {n}", Channel.EMAIL, f"p{n}@host{n % hosts}.example")
        for n in range(number)
    ]
    outbox.queue(
        area,
        cause=cause,
        topic="papers",
        subject=area,
        to=people,
        template="board_news",
        at=at or clock.now(),
        context={"day": "15 March 2026"},
    )
