import json

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from compact.areas.actions import give_role, make_area
from compact.areas.models import NATIONS, Role
from compact.areas.presets import PRESETS
from compact.dates import clock


class Command(BaseCommand):
    help = "Makes an area from a preset, and its first officer, who signs in by a code in an email."

    def add_arguments(self, parser):
        parser.add_argument("slug", help="the area's address, for example anyford")
        parser.add_argument("--name", required=True)
        parser.add_argument("--preset", default="local-compact", choices=sorted(PRESETS))
        parser.add_argument("--nation", default="england", choices=[key for key, _ in NATIONS])
        parser.add_argument("--officer", help="email address of its first officer")
        parser.add_argument("--officer-name", default="")
        parser.add_argument("--json", action="store_true")

    @transaction.atomic
    def handle(self, *, slug, name, preset, nation, officer, officer_name, **options):
        now = clock.now()
        try:
            area = make_area(slug=slug, name=name, preset=preset, nation=nation, by=None, at=now)
            if officer:
                give_role(
                    area,
                    email=officer,
                    name=officer_name,
                    kind=Role.OFFICER,
                    since=clock.today(),
                    by=None,
                    at=now,
                )
        except ValidationError as refusal:
            raise CommandError("\n".join(refusal.messages)) from refusal
        facts = {
            "slug": area.slug,
            "url": area.get_absolute_url(),
            "preset": preset,
            "officer": officer or "",
        }
        self.stdout.write(
            json.dumps(facts) if options["json"] else f"{area.name} is at {facts['url']}."
        )
