"""What an officer may do to a deadline, and what follows: data for the pages that ask."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from compact.deadlines import actions, forms
from compact.deadlines.models import Deadline
from compact.ui.forms import Form


@dataclass(frozen=True)
class Deed:
    """A verb with its page: for which statuses, with which form, and what it leads to."""

    title: str
    form: type[Form]
    act: Callable[..., None]
    statuses: tuple[str, ...]
    follows: tuple[str, ...]


DEEDS = {
    "extend": Deed(
        "Give it more time",
        forms.ExtendForm,
        actions.extend,
        (Deadline.OPEN,),
        (
            "The deadline is due on the later day. The first day stays on the record.",
            "The reason is published with it.",
            "Reminders go out by the new day.",
        ),
    ),
    "waive": Deed(
        "Waive it",
        forms.WaiveForm,
        actions.waive,
        (Deadline.OPEN,),
        (
            "The partners do not ask for it this time. Nobody is reminded of it any more.",
            "It counts as set aside in the public figures, with the reason.",
        ),
    ),
    "excuse": Deed(
        "Excuse it",
        forms.ExcuseForm,
        actions.excuse,
        (Deadline.OPEN, Deadline.BROKEN, Deadline.LATE),
        (
            "That it was late or not done stays on the record.",
            "It counts as set aside in the public figures, with the reason.",
        ),
    ),
}


def possible(deadline: Deadline) -> list[tuple[str, str]]:
    """(name, title) of what can be done to it as it stands."""
    return [(name, deed.title) for name, deed in DEEDS.items() if deadline.status in deed.statuses]
