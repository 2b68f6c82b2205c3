from datetime import datetime

from django.core.management.base import BaseCommand, CommandError

from compact.dates import clock
from compact.dates.civil import LONDON
from compact.deadlines.sweep import sweep


class Command(BaseCommand):
    help = "One pass of everything that is due: reminders and breaches. Harmless twice or at once."

    def add_arguments(self, parser):
        parser.add_argument(
            "--now", help="an ISO moment instead of the clock's; without a zone, London"
        )

    def handle(self, *, now, **options):
        swept = sweep(self.moment(now) if now else clock.now())
        self.stdout.write(
            f"{swept.reminded} reminded, {swept.broken} overdue, {swept.failed} failed"
        )

    def moment(self, text: str) -> datetime:
        try:
            moment = datetime.fromisoformat(text)
        except ValueError as fault:
            raise CommandError(f"{text} is not a moment like 2026-03-19T01:00.") from fault
        return moment if moment.tzinfo else moment.replace(tzinfo=LONDON)
