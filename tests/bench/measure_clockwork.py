"""Deadlines swept, entries recorded, notices sent: seconds, and entries a second."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import time_machine
from django.conf import settings
from django.db import connections

from compact.areas.models import Area
from compact.audit.chain import verify
from compact.audit.record import record
from compact.deadlines.models import Deadline
from compact.deadlines.sweep import sweep
from compact.notices.sending import send
from tests.bench.measuring import Reading
from tests.bench.place import NOW, Place, build
from tests.cast import make_area
from tests.notices.crowd import queue_crowd
from tests.notices.sinks import Sink, running

#: BENCH_SHARE=0.1 measures a tenth of everything, and reckons up to the whole.
SHARE = float(os.environ.get("BENCH_SHARE", "1"))
DUE, NOT_YET, NOTICES, ENTRIES = 10_000, 1_000_000, 1_000, 100_000
WRITERS = 8


def figures() -> Iterator[Reading]:
    with time_machine.travel(NOW, tick=True):
        place = build(2, slug="clockwork")
        yield _swept("10,000 deadlines swept", place)
        _add(place, NOT_YET, NOW + timedelta(days=400), "later")
        yield _swept("the same beside 1,000,000 not yet due", place)
        Deadline.objects.filter(area=place.area).delete()
        yield _sent()
        yield from _recorded()


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _swept(name: str, place: Place) -> Reading:
    _add(place, DUE, NOW - timedelta(hours=1), name)
    return Reading(name, round(_seconds(lambda: sweep(NOW)) / SHARE, 1), "s", 120)


def _add(place: Place, number: int, due, name: str) -> None:
    """Open duties of one clause, each about a subject of its own."""
    model = Deadline.objects.filter(area=place.area).first()
    facts = {
        field.attname: getattr(model, field.attname) for field in Deadline._meta.concrete_fields
    }
    facts |= {"id": None, "status": Deadline.OPEN, "met_at": None, "due_at": due, "next_at": due}
    made = (Deadline(**facts | {"subject_key": f"{name}:{n}"}) for n in range(int(number * SHARE)))
    Deadline.objects.bulk_create(made, batch_size=500)


def _sent() -> Reading:
    with running(Sink()) as sink:
        settings.EMAIL_URL = sink.url
        queue_crowd(int(NOTICES * SHARE), "bench")
        return Reading("1,000 notices by SMTP", round(_seconds(send) / SHARE, 1), "s", 300)


def _recorded() -> Iterator[Reading]:
    area = make_area("record", "Record")
    each = int(800 * SHARE)

    def write(_: int) -> None:
        for _ in range(each):
            record(area, "measured", area)
        connections["default"].close()

    with ThreadPoolExecutor(WRITERS) as writers:
        took = _seconds(lambda: list(writers.map(write, range(WRITERS))))
    yield Reading(
        "an entry on the record, 8 writers", round(took * 1000 / (each * WRITERS), 2), "ms", 33
    )
    took = _seconds(lambda: verify(Area.objects.get(pk=area.pk)))
    whole = took * ENTRIES / (each * WRITERS)
    yield Reading("100,000 entries verified", round(whole, 1), "s", 60)
