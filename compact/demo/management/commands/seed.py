import json
from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from django.db import transaction

from compact.areas.models import Area
from compact.dates import clock
from compact.deadlines.sweep import sweep
from compact.demo.bulk import areas, facts, meetings
from compact.demo.bulk.profiles import PROFILES


class Command(BaseCommand):
    help = "Makes random but repeatable bulk data, and prints ids, addresses and sign-ins."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--profile", choices=PROFILES, default="small")
        parser.add_argument(
            "--seed", type=int, default=1, help="the same number gives the same data"
        )
        parser.add_argument("--json", action="store_true", help="print the facts as JSON")

    @transaction.atomic
    def handle(self, *, profile: str, seed: int, **options) -> None:
        found = []
        for number in range(1, PROFILES[profile].areas + 1):
            area = Area.objects.filter(slug=areas.slug_for(seed, number)).first()
            if area is None:
                bulk = areas.make(seed, number, PROFILES[profile], clock.now())
                meetings.hold(bulk)
                area = bulk.area
                sweep(bulk.now)
            found.append(facts.of(area))
        told = {"profile": profile, "seed": seed, "areas": found}
        self.stdout.write(json.dumps(told, indent=1) if options["json"] else _listing(found))


def _listing(found: list[dict]) -> str:
    lines = []
    for one in found:
        counts = ", ".join(f"{number} {what}" for what, number in one["counts"].items())
        lines.append(f"{one['path']}  {counts}")
        lines += [f"  {who['role']}: {who['email']}, {who['password']}" for who in one["sign_ins"]]
    return "\n".join(lines)
