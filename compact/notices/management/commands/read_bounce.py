"""For the mail server: pipe what comes back to the bounce addresses into this command."""

import sys

from django.core.management.base import BaseCommand

from compact.dates import clock
from compact.notices.bounces import bounced

LARGEST = 1024 * 1024


class Command(BaseCommand):
    help = "Read one returned message from standard input and put on record which notice came back."

    def handle(self, **options) -> None:
        notice = bounced(sys.stdin.buffer.read(LARGEST), at=clock.now())
        self.stdout.write(f"Notice {notice.pk} came back." if notice else "Not a bounce of ours.")
