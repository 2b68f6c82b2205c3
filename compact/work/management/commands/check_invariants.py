import json

from django.core.management.base import BaseCommand, CommandError

from compact.work.invariants import check_all


class Command(BaseCommand):
    help = "Checks from the tables alone that every promise holds. Exit 1 if one does not."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--only", default="", help="one invariant, by name, such as I5")
        parser.add_argument("--json", action="store_true")

    def handle(self, *, only, **options):
        found = check_all(only)
        if not found:
            raise CommandError(f"There is no invariant {only}.")
        broken = any(breaches for _, breaches in found)
        if options["json"]:
            self.stdout.write(
                json.dumps(
                    {
                        "ok": not broken,
                        "invariants": [
                            {"name": each.name, "says": each.says, "breaches": breaches}
                            for each, breaches in found
                        ],
                    },
                    indent=1,
                )
            )
        else:
            for each, breaches in found:
                self.stdout.write(f"{each.name} {'BROKEN' if breaches else 'holds'}: {each.says}")
                self.stdout.writelines(f"  {breach}\n" for breach in breaches)
        if broken:
            raise SystemExit(1)
