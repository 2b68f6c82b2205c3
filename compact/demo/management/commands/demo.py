from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from compact.dates import clock
from compact.demo.building import PLACES, build, is_there
from compact.demo.sign_ins import table
from compact.demo.stages import STAGES


class Command(BaseCommand):
    help = (
        "Makes three areas with invented people at a point of their year, and prints the sign-ins."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        says = "; ".join(f"{name}: {stage.says}" for name, stage in STAGES.items())
        parser.add_argument(
            "--stage", choices=STAGES, default="busy", help=f"{says}. Default: busy"
        )

    def handle(self, *, stage: str, **options) -> None:
        if is_there():
            self.stdout.write("The demonstration is there already: nothing was changed.\n\n")
        else:
            build(STAGES[stage], clock.now())
        self.stdout.write(table(PLACES))
