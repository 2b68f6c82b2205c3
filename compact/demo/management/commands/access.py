"""Every address there is, for whoever tests who may open what."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.urls import reverse

from compact.areas.access import Who
from compact.areas.models import Area
from compact.demo.addresses import Address, addresses


class Command(BaseCommand):
    help = "List every address: name, methods, and a sample path per state with who may then."
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
                who = one["who_by_state"][state]
                self.stdout.write(f"    {state or 'any state'}: {path} ({who})")


def _facts(address: Address, areas: list[Area]) -> dict[str, Any]:
    samples = _samples(address, areas)
    return {
        "name": address.name,
        "pattern": f"/{address.pattern}",
        "methods": address.methods,
        "who": address.who.name,
        "says": address.who.says,
        "samples": {state: path for state, (path, _) in samples.items()},
        "who_by_state": {state: who.name for state, (_, who) in samples.items()},
    }


def _samples(address: Address, areas: list[Area]) -> dict[str, tuple[str, Who]]:
    """A path for each state found behind this address, in the first area that has one, and who
    may open it there. None where the path is itself the key to somebody's own page.
    """
    if "<str:token>" in address.pattern:
        return {}
    if address.below is None:
        return {"": (reverse(address.name), address.who)}
    found: dict[str, tuple[str, Who]] = {}
    for area in areas:
        for state, sample in address.samples(area).items():
            found.setdefault(state, (address.path(area, sample), address.who_for(sample)))
    return found
