"""A wording that was agreed without being consulted on: comply or explain."""

from __future__ import annotations

from datetime import date

from compact.agreements.models import HistoryEntry, Version
from compact.audit.moves import ReasonNeeded
from compact.dates.civil import civil_date

#: True of every text that came here when it was agreed already: nothing is claimed beyond that.
ENTERED_AS_AGREED = "It was entered here on the day it was agreed or later."
ASKED = (
    "This wording was not consulted on. Enter the reason. It is shown on the version's page and "
    "in its document history."
)


def needs_reason(version: Version) -> bool:
    """Whether nothing says yet how it stands with the consultation on this wording."""
    return version.consulted_on is None and not version.unconsulted_reason


def reason_for(version: Version, agreed_on: date, reason: str) -> str:
    """What to publish instead of a consultation; empty where one was recorded.

    The first text of an agreement that was agreed before it came here explains itself. Raises
    ReasonNeeded for every other wording without a consultation and without a `reason`.
    """
    if not needs_reason(version):
        return version.unconsulted_reason
    if reason.strip():
        return reason.strip()
    if entered_as_agreed(version, agreed_on):
        return ENTERED_AS_AGREED
    raise ReasonNeeded(ASKED)


def entered_as_agreed(version: Version, agreed_on: date | None) -> bool:
    """A first import: the agreement has no other wording, and this one never went round here."""
    entered_on = civil_date(version.read_at) if version.read_at else None
    return (
        version.circulated_on is None
        and agreed_on is not None
        and entered_on is not None
        and agreed_on <= entered_on
        and not version.agreement.versions.filter(number__lt=version.number).exists()
    )


def keep_in_history(version: Version, on: date, reason: str, who: str) -> None:
    """The line of the document history that says that there was no consultation, and why."""
    HistoryEntry.objects.create(
        version=version,
        on=on,
        words=f"Agreed. No consultation on it was recorded here. {reason}",
        by=who[:150],
    )
