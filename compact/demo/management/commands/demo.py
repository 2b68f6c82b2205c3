from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from compact.dates import clock
from compact.demo.building import PLACES, build, is_there, stage_there
from compact.demo.sign_ins import table
from compact.demo.stages import STAGES


class Command(BaseCommand):
    help = (
        "Makes three areas with invented people at a point of their year, and prints the sign-ins."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        says = "; ".join(f"{name}: {stage.says}" for name, stage in STAGES.items())
        parser.add_argument("--stage", choices=STAGES, help=f"{says}. Default: busy")

    def handle(self, *, stage: str | None, **options) -> None:
        if is_there():
            self._say_what_stands(asked=stage)
        else:
            build(STAGES[stage or "busy"], clock.now())
        self.stdout.write(table(PLACES))

    def _say_what_stands(self, asked: str | None) -> None:
        stands = stage_there()
        at = f"at the stage “{stands}”" if stands else "at a stage that its record does not name"
        says = f"The demonstration is there already, made {at}: nothing was changed."
        if asked not in (None, stands):
            raise CommandError(
                f"{says} To make “{asked}”, begin with an empty database: "
                "set DATA_DIR to a new folder, or DATABASE_URL to a new database."
            )
        self.stdout.write(f"{says}\n\n")
