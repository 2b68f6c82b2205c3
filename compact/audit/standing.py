"""Whether every status in the tables is the one that the record says it was last moved to."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.db import models

from compact.audit.models import Entry

AT_ONCE = 500


def strays() -> list[str]:
    """Rows whose status no entry of the record led to, or which an entry has led away from."""
    moved = [model for model in apps.get_models() if hasattr(model, "MOVES")]
    return [fault for model in moved for fault in _strays_among(model)]


def _strays_among(model: type[models.Model]) -> Iterator[str]:
    """A status a row may begin with needs no entry: the model's default, and its BEGINS."""
    begins = {model._meta.get_field("status").default, *getattr(model, "BEGINS", ())}
    rows = model._default_manager.order_by("pk").values_list("pk", "status")
    last = None
    while batch := list((rows.filter(pk__gt=last) if last else rows)[:AT_ONCE]):
        last = batch[-1][0]
        led_to = _last_moves(model, [pk for pk, _ in batch])
        for pk, status in batch:
            recorded = led_to.get(pk)
            if recorded != status and not (recorded is None and status in begins):
                yield f"{model._meta.label_lower}:{pk} is {status}, the record says {recorded}"


def _last_moves(model: type[models.Model], pks: list[int]) -> dict[int, str]:
    """Row → the status that its latest move led to. "to" may be a day in an entry of another
    kind.
    """
    names = {name for name, _ in model._meta.get_field("status").choices}
    keys = {f"{model._meta.label_lower}:{pk}": pk for pk in pks}
    entries = Entry.objects.filter(subject_key__in=keys).order_by("seq")
    found = entries.values_list("subject_key", "details")
    return {keys[key]: facts["to"] for key, facts in found if facts.get("to") in names}
