"""Let the outbox send again after a restore, a move or a copy; see `compact.notices.epoch`."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from compact.dates import clock
from compact.notices import epoch


class Command(BaseCommand):
    help = (
        "Release the outbox after a backup was restored. What waits goes out at the next pass; "
        "with --discard-older it is skipped, because it may have gone out before."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--discard-older",
            action="store_true",
            help="skip every notice that waits now, e-mail and post",
        )

    def handle(self, *, discard_older: bool, **options) -> None:
        number = epoch.release(by=None, at=clock.now(), discard=discard_older)
        deed = "were discarded" if discard_older else "will go out"
        self.stdout.write(f"The outbox is released; {number} waiting notices {deed}.")
