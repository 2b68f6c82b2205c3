"""One pass of the outbox, for cron, for an operator, and for catching up after a fault."""

import json
from argparse import ArgumentParser
from datetime import datetime

from django.core.management.base import BaseCommand, CommandError

from compact.dates import clock
from compact.notices.sending import send


class Command(BaseCommand):
    help = "Send the emails that are due. Several senders at once share the work."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--now", help="treat as due what is due by this moment (ISO)")
        parser.add_argument("--json", action="store_true", help="print the figures as JSON")

    def handle(self, *, now: str | None, json: bool, **options) -> None:
        tally = send(_moment(now))
        self.stdout.write(_as_json(tally) if json else str(tally))
        if tally.paused or tally.stopped:
            raise CommandError(tally.paused or tally.stopped)


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise CommandError(f"{text} is not a moment such as 2026-03-15T09:00:00+00:00.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=clock.now().tzinfo)


def _as_json(tally) -> str:
    return json.dumps(
        {
            "sent": tally.sent,
            "failed": tally.failed,
            "later": tally.later,
            "paused": tally.paused,
            "stopped": tally.stopped,
        }
    )
