"""The area's settings stand below the record: what officers change there is heard and kept here."""

from compact.areas import actions
from compact.audit.record import record


def keep(change: actions.Change) -> None:
    record(
        change.area,
        change.verb,
        change.area,
        by=change.by,
        at=change.at,
        details=change.details,
        private=change.private,
    )


actions.listeners.append(keep)
