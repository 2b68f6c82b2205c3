"""The post office of the demonstration: mail becomes files in DATA_DIR, whatever EMAIL_URL says.

Nobody has these addresses, and a demonstration must not try them on somebody's mail server.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from django.conf import settings

from compact.notices.models import Notice
from compact.notices.postboxes import Letter, Outcome, Reply
from compact.notices.postboxes.local import FilePostbox
from compact.notices.trying import claim, note_reply

#: Addresses whose mail server answers that there is no such mailbox.
unknown: set[str] = set()
NO_SUCH = Reply(Outcome.REFUSED, 550, "5.1.1 No mailbox of this name here")


def send(moment: datetime) -> None:
    """Hand over every email that waits at `moment`, one by one."""
    postbox = FilePostbox(str(Path(settings.DATA_DIR) / "mail"))
    due = Notice.objects.sendable(moment, moment).order_by("pk").values_list("pk", flat=True)
    for pk in list(due):
        trial = claim(pk, moment, postbox.host)
        if trial is not None and isinstance(trial.letter, Letter):
            note_reply(trial, _reply(postbox, trial.letter))


def _reply(postbox: FilePostbox, letter: Letter) -> Reply:
    return NO_SUCH if letter.recipient in unknown else postbox.hand_over(letter)
