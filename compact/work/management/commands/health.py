import json

from django.core.management.base import BaseCommand

from compact.work.health import Health, as_facts, examine


class Command(BaseCommand):
    help = "Says how the installation is: heartbeats, queues, disk, clock. Exit 1 if unwell."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true")

    def handle(self, **options):
        found = examine()
        facts = as_facts(found)
        if options["json"]:
            self.stdout.write(json.dumps(facts, indent=1))
        else:
            for name, health in found.items():
                self.stdout.write(f"{_mark(health):8} {name}: {health.words}")
        if facts["status"] == "unwell":
            raise SystemExit(1)


def _mark(health: Health) -> str:
    if not health.well:
        return "UNWELL"
    return "starting" if health.starting else "well"
