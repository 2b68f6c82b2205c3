"""Every address there is, for whoever tests who may open what."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.urls import reverse

from compact.areas.models import Area
from compact.demo.addresses import Address, addresses


class Command(BaseCommand):
    help = "List every address: its name, methods, who may open it, and a sample path per state."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="print the facts as JSON")
        parser.add_argument("--area", default="", help="take samples from this area alone")

    def handle(self, *args: Any, **options: Any) -> None:
        areas = Area.objects.filter(slug=options["area"]) if options["area"] else Area.objects.all()
        facts = [_facts(address, list(areas)) for address in addresses()]
        if options["json"]:
            self.stdout.write(json.dumps(facts, indent=2, ensure_ascii=False))
            return
        for one in facts:
            self.stdout.write(f"{one['name']}: {one['says']} ({', '.join(one['methods'])})")
            for state, path in one["samples"].items():
                self.stdout.write(f"    {state or 'any state'}: {path}")


def _facts(address: Address, areas: list[Area]) -> dict[str, Any]:
    return {
        "name": address.name,
        "pattern": f"/{address.pattern}",
        "methods": address.methods,
        "who": address.who.name,
        "says": address.who.says,
        "samples": _samples(address, areas),
    }


def _samples(address: Address, areas: list[Area]) -> dict[str, str]:
    """A path for each state found behind this address, in the first area that has one. None where
    the path is itself the key to somebody's own page.
    """
    if "<str:token>" in address.pattern:
        return {}
    if address.below is None:
        return {"": reverse(address.name)}
    found: dict[str, str] = {}
    for area in areas:
        for state, sample in address.samples(area).items():
            found.setdefault(state, address.path(area, sample))
    return found
