import json
import re
from dataclasses import asdict

from django.core.management.base import BaseCommand, CommandError

from compact.areas.models import Area
from compact.audit.chain import verify

HEAD = re.compile(r"[0-9a-fA-F]{16,64}")


class Command(BaseCommand):
    help = "Recomputes the record's chain of one area or of all; exit 1 when a fault is found."

    def add_arguments(self, parser):
        parser.add_argument("--area", help="slug of one area")
        parser.add_argument(
            "--head", help="a published head, or its first 16 signs or more, to find"
        )
        parser.add_argument("--json", action="store_true")

    def handle(self, *, area, head, **options):
        if head is not None and not HEAD.fullmatch(head.strip()):
            raise CommandError("A head is 16 to 64 of the signs 0-9 and a-f, as it was printed.")
        head = (head or "").strip().lower()
        areas = Area.objects.filter(slug=area) if area else Area.objects.all()
        if area and not areas:
            raise CommandError(f"There is no area {area}.")
        verdicts = [verify(place, head) for place in areas]
        if head and not area and any(verdict.holds_head for verdict in verdicts):
            # A head belongs to one area: the other areas need not hold it.
            verdicts = [verdict for verdict in verdicts if verdict.holds_head]
        if options["json"]:
            self.stdout.write(json.dumps([asdict(verdict) for verdict in verdicts], indent=1))
        else:
            for verdict in verdicts:
                self.stdout.write(
                    f"{verdict.area}: {verdict.entries} entries, "
                    f"head {verdict.head[:16]}, {len(verdict.faults)} faults"
                )
                self.stdout.writelines(f"  {fault}\n" for fault in verdict.faults)
        if any(verdict.faults for verdict in verdicts):
            raise SystemExit(1)
