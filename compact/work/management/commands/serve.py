import os
from argparse import ArgumentParser
from importlib import import_module
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from compact.refusals import refuse_unsafe
from compact.work.serving import claims, static_files
from compact.work.serving.children import children
from compact.work.serving.database import refuse_unready
from compact.work.serving.supervisor import Supervisor


class Command(BaseCommand):
    help = (
        "Runs the whole site: web, worker and beat as children of this one process. "
        "A child that dies is started again; when this process ends, all of them do."
    )
    requires_system_checks: list[str] = []  # readers wait; CI checks beforehand

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=settings.PORT, help="default: PORT or 8000")
        parser.add_argument("--host", default="127.0.0.1", help="default: this machine only")

    def handle(self, *, port: int, host: str, **options: Any) -> None:
        if not 1 <= port <= 65_535:
            raise CommandError(f"The port is {port}: give a whole number from 1 to 65535.")
        os.environ["PORT"], os.environ["HOST"] = str(port), host
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "compact.settings")
        try:
            refuse_unsafe()
            import_module("compact.work.serving.web")  # refuses here, not in every child
            with claims.folder(Path(settings.DATA_DIR)):
                claims.port(port)
                refuse_unready()
                claims.empty_queue(Path(settings.BROKER_DIR))
                static_files.bring_up_to_date()
                Supervisor(children(), port, self.stderr.write).run()
        except (claims.Taken, ImproperlyConfigured) as refused:
            raise CommandError(str(refused)) from None
